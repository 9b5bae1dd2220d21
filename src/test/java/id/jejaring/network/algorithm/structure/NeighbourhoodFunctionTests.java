package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Graphalytics;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The neighbourhood function, estimated. */
final class NeighbourhoodFunctionTests {

  @Test
  void onAPathEveryoneReachesOneMoreToEachSideAtEachHop() {
    var function = of(Shapes.path(41), 14, 99, 1);

    assertThat(function.hops()).isEqualTo(40);
    for (int hop = 0; hop <= 20; hop++) {
      assertThat(function.within(20, hop)).isCloseTo(1 + 2 * hop, within(0.5 + 0.03 * hop));
      assertThat(function.within(0, hop)).isCloseTo(1 + hop, within(0.5 + 0.03 * hop));
    }
    assertThat(function.pairs(40)).isCloseTo(41 * 41, within(40.0));
    assertThat(function.meanDistance()).isCloseTo(42 / 3.0, within(0.5));
  }

  @Test
  void inACliqueAllAreOneHopApart() {
    var function = of(Shapes.clique(30), 12, 99, 1);
    assertThat(function.hops()).isEqualTo(1);
    assertThat(function.meanDistance()).isCloseTo(1, within(1e-9));
    assertThat(function.effectiveDiameter(0.9)).isCloseTo(0.9, within(0.02));
    assertThat(of(Shapes.of(3, List.of()), 12, 99, 1).hops()).isZero();
  }

  @Test
  void figuresAreOffByTheStandardErrorThatIsSaid() {
    var graph = Shapes.star(3000);
    for (int precision : new int[] {6, 8}) {
      double squares = 0;
      double sum = 0;
      int seeds = 300;
      for (int seed = 0; seed < seeds; seed++) {
        var function = of(graph, precision, 1, seed);
        double error = function.within(0, 1) / 3000 - 1;
        squares += error * error;
        sum += error;
      }
      double standardError = of(graph, precision, 0, 1).standardError();
      assertThat(Math.sqrt(squares / seeds)).isBetween(0.8 * standardError, 1.2 * standardError);
      assertThat(sum / seeds)
          .isCloseTo(1.08 / (1 << precision), within(4 * standardError / Math.sqrt(seeds)));
    }
  }

  @Test
  void breadthFirstFromEveryoneCountsAboutTheSame() {
    var seed = System.nanoTime();
    var graph = Shapes.random(seed, 400, 700);
    var function = of(graph, 13, 99, seed);
    var exact = new double[function.hops() + 1];
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      var hops = hops(graph, vertex);
      for (int hop = 0; hop <= function.hops(); hop++) {
        int most = hop;
        long count = Arrays.stream(hops).filter(each -> each >= 0 && each <= most).count();
        exact[hop] += count;
        assertThat(function.within(vertex, hop))
            .as("seed %d, vertex %d, hop %d", seed, vertex, hop)
            .isCloseTo(count, within(2.1 + 6 * function.standardError() * count));
      }
      assertThat(Arrays.stream(hops).max().orElse(0)).isLessThanOrEqualTo(function.hops());
    }
    for (int hop = 0; hop <= function.hops(); hop++) {
      assertThat(function.pairs(hop)).isCloseTo(exact[hop], within(0.05 * exact[hop]));
    }
  }

  @Test
  void theSameSeedGivesTheSameOnOneProcessorAndOnMany() throws Exception {
    var graph = Shapes.random(7, 2000, 5000);
    var many = of(graph, 6, 5, 3);
    try (var one = new ForkJoinPool(1)) {
      var alone = one.submit(() -> of(graph, 6, 5, 3)).get();
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        assertThat(alone.within(vertex, 3)).isEqualTo(many.within(vertex, 3));
      }
      assertThat(alone.pairs(5)).isEqualTo(many.pairs(5));
    }
    assertThat(of(graph, 6, 5, 4).pairs(5)).isNotEqualTo(many.pairs(5));
  }

  @Test
  void graphalyticsLevelsAddUpToTheSame() throws IOException {
    for (var name : List.of("example-undirected", "test-bfs-undirected")) {
      var example = Graphalytics.of(name);
      var function = of(example.graph(), 14, 99, 1);
      var expected = example.expected("BFS");
      for (int hop = 0; hop <= function.hops(); hop++) {
        int most = hop;
        assertThat(function.within(example.source("BFS"), hop))
            .isCloseTo(Arrays.stream(expected).filter(each -> each <= most).count(), within(0.5));
      }
    }
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Neighbourhood function");
    var graph = page.graph();
    var function = of(graph, 12, 9, 1);
    page.holds(
        graph,
        (measure, vertex) ->
            function.within(vertex, Integer.parseInt(measure.substring("within ".length()))));
  }

  @Test
  void whatIsCancelledStopsAndWhatMakesNoSenseIsRefused() {
    var cancel = new Cancel();
    cancel.ask();
    var question = new NeighbourhoodFunction.Question(6, 3, 1);
    assertThatThrownBy(() -> NeighbourhoodFunction.of(Shapes.path(3), question, cancel))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> new NeighbourhoodFunction.Question(3, 3, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static NeighbourhoodFunction of(Graph graph, int precision, int most, long seed) {
    return NeighbourhoodFunction.of(
        graph, new NeighbourhoodFunction.Question(precision, most, seed), Cancel.never());
  }

  private static int[] hops(Graph graph, int start) {
    var hops = new int[graph.size()];
    Arrays.fill(hops, -1);
    hops[start] = 0;
    for (int hop = 0; hop < graph.size(); hop++) {
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        for (int at = graph.start(vertex); hops[vertex] == hop && at < graph.end(vertex); at++) {
          int other = graph.ends()[at];
          hops[other] = hops[other] < 0 ? hop + 1 : hops[other];
        }
      }
    }
    return hops;
  }
}
