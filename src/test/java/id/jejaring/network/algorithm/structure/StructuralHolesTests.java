package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Burt's constraint and effective size. */
final class StructuralHolesTests {

  @Test
  void theHubOfAStarIsBoundByNobodyAndTheRestByTheHub() {
    var holes = of(Shapes.star(11));

    assertThat(holes.constraint(0)).isCloseTo(0.1, within(1e-12));
    assertThat(holes.constraint(1)).isEqualTo(1);
    assertThat(holes.effectiveSize(0)).isEqualTo(10);
    assertThat(holes.effectiveSize(1)).isEqualTo(1);
  }

  @Test
  void inACliqueEverybodyIsWorthOneContact() {
    int n = 6;
    // p = 1/(n-1) each; over each of n-2 others another p squared.
    double each = 1.0 / (n - 1) + (n - 2.0) / ((n - 1) * (n - 1));
    assertThat(constraint(Shapes.clique(n)))
        .containsOnly(new double[] {(n - 1) * each * each}, within(1e-12));
    assertThat(effectiveSize(Shapes.clique(n))).containsOnly(new double[] {1}, within(1e-12));
  }

  @Test
  void whereThereIsNoTriangleItIsOneOverTheDegree() {
    assertThat(constraint(Shapes.ring(9))).containsOnly(new double[] {0.5}, within(1e-12));
    assertThat(constraint(Shapes.path(4))).containsExactly(1, 0.5, 0.5, 1);
    assertThat(effectiveSize(Shapes.bipartite(2, 4)))
        .containsExactly(new double[] {4, 4, 2, 2, 2, 2}, within(1e-12));
  }

  @Test
  void withoutTiesThereIsNoAnswer() {
    var holes = of(Shapes.of(1, List.of()));
    assertThat(holes.constraint(0)).isNaN();
    assertThat(holes.effectiveSize(0)).isNaN();
  }

  @Test
  void itIsTheSumThatTheDefinitionSays() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.weighted(seed, 50, 60 * (1 + round % 6));
      assertThat(constraint(graph))
          .as("seed %d", seed)
          .containsExactly(naiveConstraint(Shapes.matrix(graph)), within(1e-9));
      assertThat(effectiveSize(graph))
          .as("seed %d", seed)
          .containsExactly(naiveEffectiveSize(Shapes.matrix(graph)), within(1e-9));
    }
  }

  @Test
  void igraphAndNetworkxFindTheSame(@TempDir Path folder) throws Exception {
    var seed = System.nanoTime();
    var graph = Shapes.weighted(seed, 150, 400);
    var said =
        Python.ask(
            folder,
            graph,
            """
            line(g.constraint(weights=weights))
            line(networkx.effective_size(n, weight="weight").values())
            """);

    assertThat(constraint(graph)).as("seed %d", seed).containsExactly(said.get(0), within(1e-9));
    assertThat(effectiveSize(graph)).as("seed %d", seed).containsExactly(said.get(1), within(1e-9));
  }

  @Test
  @Timeout(30)
  void aHubWithVeryManyTiesCostsLittle() {
    var holes = of(Shapes.star(300_000));
    assertThat(holes.constraint(0)).isCloseTo(1 / 299_999.0, within(1e-9));
  }

  @Test
  void theAnswerRepeatsToTheLastBit() {
    var graph = Shapes.weighted(System.nanoTime(), 3000, 12000);
    var first = constraint(graph);
    for (int round = 0; round < 5; round++) {
      assertThat(constraint(graph)).isEqualTo(first);
    }
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Constraint and effective size");
    var graph = page.graph();
    var holes = of(graph);
    page.holds(
        graph,
        (measure, vertex) ->
            switch (measure) {
              case "constraint" -> holes.constraint(vertex);
              case "effective size" -> holes.effectiveSize(vertex);
              default -> throw new AssertionError(measure);
            });
  }

  @Test
  void whatIsCancelledStops() {
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> StructuralHoles.of(Shapes.path(3000), cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static double[] naiveConstraint(double[][] w) {
    var constraint = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < w.length; j++) {
        double sum = w[i][j] / Arrays.stream(w[i]).sum();
        for (int q = 0; q < w.length; q++) {
          if (w[i][q] > 0) {
            sum += w[i][q] / Arrays.stream(w[i]).sum() * w[q][j] / Arrays.stream(w[q]).sum();
          }
        }
        constraint[i] += w[i][j] > 0 ? sum * sum : 0;
      }
      constraint[i] = Arrays.stream(w[i]).sum() == 0 ? Double.NaN : constraint[i];
    }
    return constraint;
  }

  private static double[] naiveEffectiveSize(double[][] w) {
    var size = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < w.length; j++) {
        double redundancy = 0;
        for (int q = 0; q < w.length && w[i][j] > 0; q++) {
          double greatest = Arrays.stream(w[j]).max().orElseThrow();
          redundancy += w[i][q] / Arrays.stream(w[i]).sum() * w[j][q] / greatest;
        }
        size[i] += w[i][j] > 0 ? 1 - redundancy : 0;
      }
      size[i] = Arrays.stream(w[i]).sum() == 0 ? Double.NaN : size[i];
    }
    return size;
  }

  private static double[] constraint(Graph graph) {
    return IntStream.range(0, graph.size()).mapToDouble(of(graph)::constraint).toArray();
  }

  private static double[] effectiveSize(Graph graph) {
    return IntStream.range(0, graph.size()).mapToDouble(of(graph)::effectiveSize).toArray();
  }

  private static StructuralHoles of(Graph graph) {
    return StructuralHoles.of(graph, Cancel.never());
  }
}
