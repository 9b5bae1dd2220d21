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
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local clustering. */
final class ClusteringTests {

  @Test
  void inACliqueAllKnowEachOtherAndWhereThereIsNoTriangleNobodyDoes() {
    assertThat(coefficients(Shapes.clique(6))).containsOnly(1);
    assertThat(of(Shapes.clique(6)).transitivity()).isEqualTo(1);
    assertThat(of(Shapes.clique(6)).triangles(0)).isEqualTo(10);
    for (var graph :
        List.of(Shapes.star(9), Shapes.path(9), Shapes.ring(9), Shapes.bipartite(3, 4))) {
      assertThat(coefficients(graph)).containsOnly(0);
      assertThat(of(graph).transitivity()).isZero();
    }
  }

  @Test
  void theMeanOverAllCountsActorsAndTransitivityCountsPairs() {
    // A triangle 0, 1, 2 and two more at 0: 1 of 6 pairs there, 1 of 1 at 1 and 2.
    var clustering =
        of(
            Shapes.of(
                5,
                List.of(
                    new int[] {0, 1},
                    new int[] {1, 2},
                    new int[] {2, 0},
                    new int[] {0, 3},
                    new int[] {0, 4})));

    assertThat(clustering.mean()).isCloseTo((1 / 6.0 + 1 + 1) / 5, within(1e-12));
    assertThat(clustering.transitivity()).isCloseTo(3 / 8.0, within(1e-12));
  }

  @Test
  void itIsTheShareOfPairsOfNeighboursThatAreTied() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.random(seed, 50, 60 * (1 + round % 6));
      var matrix = Shapes.matrix(graph);
      var coefficients = coefficients(graph);
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        var row = matrix[vertex];
        var tied = IntStream.range(0, 50).filter(at -> row[at] > 0).toArray();
        double both = 0;
        for (var one : tied) {
          for (var other : tied) {
            both += one < other && matrix[one][other] > 0 ? 1 : 0;
          }
        }
        double pairs = tied.length * (tied.length - 1) / 2.0;
        assertThat(coefficients[vertex])
            .as("seed %d, %d", seed, vertex)
            .isCloseTo(pairs == 0 ? 0 : both / pairs, within(1e-12));
      }
    }
  }

  @Test
  void graphalyticsExpectsTheSame() throws IOException {
    for (var name : List.of("example-undirected", "test-lcc-undirected")) {
      var example = Graphalytics.of(name);
      assertThat(coefficients(example.graph()))
          .containsExactly(example.expected("LCC"), within(1e-9));
    }
  }

  @Test
  void networkxFindsTheSame(@TempDir Path folder) throws Exception {
    var seed = System.nanoTime();
    var graph = Shapes.random(seed, 1500, 6000);
    var said =
        Python.ask(
            folder,
            graph,
            """
            line(networkx.clustering(n).values())
            line([networkx.average_clustering(n), networkx.transitivity(n)])
            """);

    assertThat(coefficients(graph)).as("seed %d", seed).containsExactly(said.get(0), within(1e-12));
    assertThat(new double[] {of(graph).mean(), of(graph).transitivity()})
        .as("seed %d", seed)
        .containsExactly(said.get(1), within(1e-12));
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Local clustering");
    var graph = page.graph();
    page.holds(graph, (_, vertex) -> coefficients(graph)[vertex]);
    assertThat(of(graph).mean()).isCloseTo(7 / 15.0, within(1e-12));
    assertThat(of(graph).transitivity()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whatIsCancelledStops() {
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Clustering.of(Shapes.path(3), cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static double[] coefficients(Graph graph) {
    return IntStream.range(0, graph.size()).mapToDouble(of(graph)::coefficient).toArray();
  }

  private static Clustering of(Graph graph) {
    return Clustering.of(graph, Cancel.never());
  }
}
