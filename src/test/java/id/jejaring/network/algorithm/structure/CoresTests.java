package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.io.TempDir;

/** Core numbers. */
final class CoresTests {

  @Test
  void regularShapesHaveOneCoreNumber() {
    assertThat(cores(Shapes.star(9))).containsOnly(1);
    assertThat(cores(Shapes.path(9))).containsOnly(1);
    assertThat(cores(Shapes.ring(9))).containsOnly(2);
    assertThat(cores(Shapes.clique(6))).containsOnly(5);
    assertThat(cores(Shapes.bipartite(3, 7))).containsOnly(3);
    assertThat(cores(Shapes.of(3, List.of()))).containsOnly(0);
    assertThat(Cores.of(Shapes.clique(6), Cancel.never()).greatest()).isEqualTo(5);
    assertThat(Cores.of(Shapes.of(0, List.of()), Cancel.never()).greatest()).isZero();
  }

  @Test
  void whoeverHasFewerThanKLeftIsTakenAwayUntilNobodyHas() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.random(seed, 60, 50 * (1 + round % 5));
      assertThat(cores(graph)).as("seed %d", seed).isEqualTo(naive(graph));
    }
  }

  @Test
  void igraphFindsTheSame(@TempDir Path folder) throws Exception {
    var seed = System.nanoTime();
    var graph = Shapes.random(seed, 500, 3000);
    assertThat(Arrays.stream(cores(graph)).asDoubleStream().toArray())
        .as("seed %d", seed)
        .containsExactly(Python.ask(folder, graph, "line(g.coreness())").getFirst());
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Core numbers");
    var graph = page.graph();
    page.holds(graph, (_, vertex) -> cores(graph)[vertex]);
  }

  @Test
  void whatIsCancelledStops() {
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Cores.of(Shapes.path(3), cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static int[] naive(Graph graph) {
    var matrix = Shapes.matrix(graph);
    var cores = new int[graph.size()];
    for (int k = 1; k < graph.size(); k++) {
      var left = new boolean[graph.size()];
      Arrays.fill(left, true);
      for (boolean changed = true; changed; ) {
        changed = false;
        for (int vertex = 0; vertex < graph.size(); vertex++) {
          var row = matrix[vertex];
          long ties = IntStream.range(0, row.length).filter(at -> left[at] && row[at] > 0).count();
          if (left[vertex] && ties < k) {
            left[vertex] = false;
            changed = true;
          }
        }
      }
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        cores[vertex] = left[vertex] ? k : cores[vertex];
      }
    }
    return cores;
  }

  private static int[] cores(Graph graph) {
    var cores = Cores.of(graph, Cancel.never());
    return IntStream.range(0, graph.size()).map(cores::core).toArray();
  }
}
