package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.network.Drawn;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articulation points and bridges. */
final class CutsTests {

  @Test
  void theLossOfTheMiddleOfAPathCutsOffTheShorterSide() {
    var cuts = of(Shapes.path(6));

    assertThat(IntStream.range(0, 6).map(cuts::cutOff)).containsExactly(0, 1, 2, 2, 1, 0);
    assertThat(bridges(cuts)).extracting(Cuts.Bridge::cutOff).containsExactly(1, 2, 3, 2, 1);
  }

  @Test
  void withoutItsHubAStarIsNothingButSingles() {
    var cuts = of(Shapes.star(9));

    assertThat(cuts.cutOff(0)).isEqualTo(7);
    assertThat(IntStream.range(1, 9).noneMatch(cuts::isArticulationPoint)).isTrue();
    assertThat(cuts.bridges()).isEqualTo(8);
  }

  @Test
  void ringsCliquesAndCompleteBipartiteGraphsHoldWithoutAnyOne() {
    for (var graph : List.of(Shapes.ring(7), Shapes.clique(5), Shapes.bipartite(2, 4))) {
      var cuts = of(graph);
      assertThat(cuts.bridges()).isZero();
      assertThat(IntStream.range(0, graph.size()).noneMatch(cuts::isArticulationPoint)).isTrue();
    }
  }

  @Test
  void twoCirclesHangTogetherByWhoeverIsInBoth() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person] - Ayu",
            "Citra - Dewi [person] - Eka [person] - Fajar [person] - Citra",
            "Fajar - Gita [person]");
    var graph = Graph.of(drawn.view(), Decay.NONE, Cancel.never());
    var cuts = of(graph);

    assertThat(cuts.cutOff(graph.vertex(drawn.node("Citra")))).isEqualTo(2);
    assertThat(cuts.cutOff(graph.vertex(drawn.node("Fajar")))).isEqualTo(1);
    assertThat(bridges(cuts)).hasSize(1);
    assertThat(drawn.names(graph.node(cuts.bridge(0).lower()), graph.node(cuts.bridge(0).higher())))
        .containsExactlyInAnyOrder("Fajar", "Gita");
  }

  @Test
  void whoeverIsTakenAwayCutsOffAllButTheLargestRest() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.random(seed, 40, 30 + 3 * round);
      var cuts = of(graph);
      var whole = Components.of(graph, Cancel.never());
      for (int vertex = 0; vertex < 40; vertex++) {
        int rest = whole.size(whole.component(vertex)) - 1;
        int largest = largestOf(whole, vertex, Shapes.without(graph, vertex, -1, -1), vertex);
        assertThat(cuts.cutOff(vertex)).as("seed %d, %d", seed, vertex).isEqualTo(rest - largest);
      }
    }
  }

  @Test
  void aTieIsABridgeJustWhereItsEndsAreApartWithoutIt() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.random(seed, 40, 30 + 3 * round);
      var expected = new ArrayList<Cuts.Bridge>();
      for (var pair : Shapes.pairs(graph)) {
        var rest = Components.of(Shapes.without(graph, -1, pair[0], pair[1]), Cancel.never());
        int one = rest.component(pair[0]);
        int other = rest.component(pair[1]);
        if (one != other) {
          expected.add(
              new Cuts.Bridge(pair[0], pair[1], Math.min(rest.size(one), rest.size(other))));
        }
      }
      assertThat(bridges(of(graph))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void igraphFindsTheSame(@TempDir Path folder) throws Exception {
    var seed = System.nanoTime();
    var graph = Shapes.random(seed, 500, 700);
    var cuts = of(graph);
    var said =
        Python.ask(
            folder,
            graph,
            """
            line(sorted(g.articulation_points()))
            for bridge in sorted(g.es[b].tuple for b in g.bridges()):
                line(bridge)
            """);

    assertThat(IntStream.range(0, 500).filter(cuts::isArticulationPoint).asDoubleStream().toArray())
        .as("seed %d", seed)
        .containsExactly(said.getFirst());
    assertThat(bridges(cuts).stream().map(bridge -> new double[] {bridge.lower(), bridge.higher()}))
        .as("seed %d", seed)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(said.subList(1, said.size()));
  }

  @Test
  void aPathOfAMillionNeedsNoStack() {
    assertThat(of(Shapes.path(1_000_000)).cutOff(500_000)).isEqualTo(499_999);
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Articulation points and bridges");
    var graph = page.graph();
    var cuts = of(graph);
    page.holds(
        graph,
        (measure, vertex) ->
            switch (measure) {
              case "cuts off" -> cuts.cutOff(vertex);
              case "bridges" ->
                  bridges(cuts).stream()
                      .filter(bridge -> bridge.lower() == vertex || bridge.higher() == vertex)
                      .count();
              default -> throw new AssertionError(measure);
            });
  }

  @Test
  void whatIsCancelledStops() {
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Cuts.of(Shapes.path(3), cancel))
        .isInstanceOf(CancellationException.class);
  }

  /** Of what was one component with a vertex, the largest piece without it. */
  private static int largestOf(Components whole, int vertex, Graph without, int taken) {
    var pieces = Components.of(without, Cancel.never());
    return IntStream.range(0, without.size())
        .filter(other -> other != taken && whole.component(other) == whole.component(vertex))
        .map(other -> pieces.size(pieces.component(other)))
        .max()
        .orElse(0);
  }

  private static List<Cuts.Bridge> bridges(Cuts cuts) {
    return IntStream.range(0, cuts.bridges()).mapToObj(cuts::bridge).toList();
  }

  private static Cuts of(Graph graph) {
    return Cuts.of(graph, Cancel.never());
  }
}
