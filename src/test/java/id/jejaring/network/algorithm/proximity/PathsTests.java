package id.jejaring.network.algorithm.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Viewer;
import id.jejaring.network.Drawn;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Graphalytics;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Shortest and most reliable paths. */
final class PathsTests {

  @Test
  void inARingThereAreTwoWaysAndInACliqueOneForEachChoiceOfThoseBetween() {
    var ring = of(Shapes.ring(7), 0, 3, Paths.By.RELIABILITY, 9).found();
    assertThat(ring)
        .extracting(Paths.Path::nodes)
        .containsExactly(List.of(0, 1, 2, 3), List.of(0, 6, 5, 4, 3));
    assertThat(ring).extracting(Paths.Path::reliability).containsExactly(1 / 8.0, 1 / 16.0);

    var clique = of(Shapes.clique(5), 0, 4, Paths.By.HOPS, 100).found();
    assertThat(clique).hasSize(1 + 3 + 6 + 6);
    assertThat(clique.stream().mapToInt(Paths.Path::hops)).isSorted();
    assertThat(of(Shapes.path(9), 0, 8, Paths.By.HOPS, 5).found()).hasSize(1);
  }

  @Test
  void betweenPartsAndFromSomebodyToThemselvesThereIsNone() {
    var graph = Shapes.of(4, List.of(new int[] {0, 1}, new int[] {2, 3}));
    assertThat(of(graph, 0, 3, Paths.By.HOPS, 3).found()).isEmpty();
    assertThat(of(graph, 0, 0, Paths.By.HOPS, 3).found()).isEmpty();
  }

  @Test
  void theBestOfAllSimplePathsComeInOrder() {
    for (int round = 0; round < 60; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.weighted(seed, 9, 20);
      var all = new ArrayList<double[]>();
      walk(Shapes.matrix(graph), 1, 7, new HashSet<>(), 0, 1, all);
      for (var by : Paths.By.values()) {
        all.sort(
            by == Paths.By.HOPS
                ? Comparator.<double[]>comparingDouble(path -> path[0])
                    .thenComparing(path -> -path[1])
                : Comparator.comparingDouble(path -> -path[1]));
        var found = of(graph, 1, 7, by, 12).found();
        assertThat(found).as("seed %d", seed).hasSize(Math.min(12, all.size()));
        var nodes = new HashSet<List<Integer>>();
        for (int at = 0; at < found.size(); at++) {
          var path = found.get(at);
          assertThat(path.reliability())
              .as("seed %d, %s, path %d", seed, by, at)
              .isCloseTo(all.get(at)[1], within(1e-9))
              .isCloseTo(product(graph, path.nodes()), within(1e-9));
          assertThat(by == Paths.By.HOPS ? path.hops() : all.get(at)[0]).isEqualTo(all.get(at)[0]);
          assertThat(path.nodes()).doesNotHaveDuplicates().startsWith(1).endsWith(7);
          assertThat(nodes.add(path.nodes())).isTrue();
        }
      }
    }
  }

  @Test
  void onALargerNetworkTheFirstIsWhatBellmanAndFordFind() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.weighted(seed, 300, 700);
      var best = new double[300];
      best[5] = 1;
      for (int pass = 0; pass < 300; pass++) {
        for (int one = 0; one < 300; one++) {
          for (int at = graph.start(one); at < graph.end(one); at++) {
            double through = best[one] * Paths.reliability(graph.weights()[at]);
            best[graph.ends()[at]] = Math.max(best[graph.ends()[at]], through);
          }
        }
      }
      for (int other = 6; other < 300; other += 13) {
        var found = of(graph, 5, other, Paths.By.RELIABILITY, 3).found();
        assertThat(found.isEmpty() ? 0 : found.getFirst().reliability())
            .as("seed %d", seed)
            .isCloseTo(best[other], within(1e-9));
      }
    }
  }

  @Test
  void noWayLeadsThroughWhatIsHiddenAndItCostsNothing() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person own] - Citra [person]",
            "Ayu -KNOWS own- Citra; Ayu - Dewi [person] - Eka [person] - Citra");
    var anyone = drawn.view(Viewer.ANYONE);

    assertThat(names(drawn, between(drawn, drawn.view(), 99)))
        .containsExactly("Ayu Citra", "Ayu Budi Citra", "Ayu Dewi Eka Citra");
    assertThat(names(drawn, between(drawn, anyone, 99))).containsExactly("Ayu Dewi Eka Citra");
    // Six directed ties are to be seen: those of Ayu and Citra, one each, and of Dewi and Eka, two.
    assertThat(between(drawn, anyone, 6).isTruncated()).isFalse();
    assertThat(between(drawn, anyone, 1).isTruncated()).isTrue();
    assertThat(between(drawn, anyone, 1).found()).isEmpty();
    assertThat(
            Paths.between(
                    anyone,
                    drawn.node("Ayu"),
                    drawn.node("Budi"),
                    question(Paths.By.HOPS, 3, 99),
                    Cancel.never())
                .found())
        .isEmpty();
  }

  @Test
  void withASmallerBudgetThereAreFewerPathsButTheSame() {
    var seed = System.nanoTime();
    var graph = Shapes.weighted(seed, 200, 500);
    var all = of(graph, 0, 1, Paths.By.RELIABILITY, 10);
    assertThat(all.isTruncated()).isFalse();
    for (long budget = 1; budget < 1100; budget += 7) {
      var some =
          Paths.between(graph, 0, 1, question(Paths.By.RELIABILITY, 10, budget), Cancel.never());
      if (!some.isTruncated()) {
        assertThat(some.found()).as("seed %d", seed).isEqualTo(all.found());
      } else if (some.found().size() > 1) {
        assertThat(all.found())
            .as("seed %d", seed)
            .startsWith(some.found().toArray(Paths.Path[]::new));
      }
    }
  }

  @Test
  void graphalyticsExpectsTheSameLevelsAndDistances() throws IOException {
    for (var name : List.of("example-undirected", "test-bfs-undirected")) {
      var example = Graphalytics.of(name);
      var graph = example.graph();
      var expected = example.expected("BFS");
      int source = example.source("BFS");
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        var found = of(graph, source, vertex, Paths.By.HOPS, 1).found();
        boolean reached = !found.isEmpty() || vertex == source;
        assertThat(reached).isEqualTo(expected[vertex] < 1e9);
        assertThat(found.isEmpty() ? 0 : found.getFirst().hops())
            .isEqualTo(reached ? (int) expected[vertex] : 0);
      }
    }
    for (var name : List.of("example-undirected", "test-sssp-undirected")) {
      var example = Graphalytics.of(name);
      var graph = example.withLengths();
      var expected = example.expected("SSSP");
      int source = example.source("SSSP");
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        var found = of(graph, source, vertex, Paths.By.RELIABILITY, 1).found();
        if (found.isEmpty()) {
          assertThat(vertex == source || Double.isInfinite(expected[vertex])).isTrue();
        } else {
          assertThat(-Math.log(found.getFirst().reliability()) / Math.log(2))
              .isCloseTo(expected[vertex], within(1e-5));
        }
      }
    }
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Paths");
    var graph = page.graph();
    int ayu = page.vertex(graph, "Ayu");
    page.holds(
        graph,
        (measure, vertex) -> {
          var by = measure.equals("fewest ties") ? Paths.By.HOPS : Paths.By.RELIABILITY;
          var found = of(graph, ayu, vertex, by, 2).found();
          int at = measure.equals("second best") ? 1 : 0;
          if (found.size() <= at) {
            return 0;
          }
          return by == Paths.By.HOPS ? found.get(at).hops() : found.get(at).reliability();
        });
  }

  @Test
  void whatIsCancelledStops() {
    var cancel = new Cancel();
    cancel.ask();
    var question = question(Paths.By.HOPS, 3, 99);
    assertThatThrownBy(() -> Paths.between(Shapes.path(3), 0, 2, question, cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static void walk(
      double[][] weights,
      int here,
      int aim,
      HashSet<Integer> seen,
      int hops,
      double reliability,
      List<double[]> all) {
    if (here == aim) {
      all.add(new double[] {hops, reliability});
      return;
    }
    seen.add(here);
    for (int next = 0; next < weights.length; next++) {
      if (weights[here][next] > 0 && !seen.contains(next)) {
        double more = 1 - Math.pow(2, -weights[here][next]);
        walk(weights, next, aim, seen, hops + 1, reliability * more, all);
      }
    }
    seen.remove(here);
  }

  private static double product(Graph graph, List<Integer> nodes) {
    var matrix = Shapes.matrix(graph);
    double product = 1;
    for (int at = 1; at < nodes.size(); at++) {
      product *= Paths.reliability(matrix[nodes.get(at - 1)][nodes.get(at)]);
    }
    return product;
  }

  private static Paths between(Drawn drawn, View view, long budget) {
    return Paths.between(
        view,
        drawn.node("Ayu"),
        drawn.node("Citra"),
        question(Paths.By.RELIABILITY, 9, budget),
        Cancel.never());
  }

  private static List<String> names(Drawn drawn, Paths paths) {
    return paths.found().stream()
        .map(path ->
            String.join(" ", drawn.names(path.nodes().stream().mapToInt(Integer::intValue))))
        .toList();
  }

  private static Paths of(Graph graph, int from, int to, Paths.By by, int limit) {
    return Paths.between(graph, from, to, question(by, limit, Budget.UNLIMITED), Cancel.never());
  }

  private static Paths.Question question(Paths.By by, int limit, long budget) {
    return new Paths.Question(by, Decay.NONE, limit, budget);
  }
}
