package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Graphalytics;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Connected components. */
final class ComponentsTests {

  @Test
  void largestComesFirstAndOfEqualOnesThatWithTheLowestVertex() {
    var components =
        of(
            Shapes.of(
                8,
                List.of(new int[] {1, 2}, new int[] {3, 4}, new int[] {5, 7}, new int[] {7, 6})));

    assertThat(components.count()).isEqualTo(4);
    assertThat(IntStream.range(0, 8).map(components::component))
        .containsExactly(3, 1, 1, 2, 2, 0, 0, 0);
    assertThat(IntStream.range(0, 4).map(components::size)).containsExactly(3, 2, 2, 1);
  }

  @Test
  void whoeverIsReachedFromOneAnotherIsInOneComponent() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.random(seed, 60, 45);
      var components = of(graph);
      var reached = Twins.reachable(graph);
      for (int one = 0; one < 60; one++) {
        int size = 0;
        for (int other = 0; other < 60; other++) {
          assertThat(components.component(one) == components.component(other))
              .as("seed %d", seed)
              .isEqualTo(reached[one][other]);
          size += reached[one][other] ? 1 : 0;
        }
        assertThat(components.size(components.component(one))).isEqualTo(size);
      }
      for (int at = 1; at < components.count(); at++) {
        assertThat(components.size(at)).isLessThanOrEqualTo(components.size(at - 1));
      }
    }
  }

  @Test
  void graphalyticsExpectsTheSameComponents() throws IOException {
    for (var name : List.of("example-undirected", "test-wcc-undirected", "example-directed")) {
      var example = Graphalytics.of(name);
      var components = of(example.graph());
      var expected = example.expected("WCC");
      for (int one = 0; one < expected.length; one++) {
        for (int other = 0; other < expected.length; other++) {
          assertThat(components.component(one) == components.component(other))
              .isEqualTo(expected[one] == expected[other]);
        }
      }
    }
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Connected components");
    var graph = page.graph();
    var components = of(graph);
    page.holds(
        graph,
        (measure, vertex) ->
            switch (measure) {
              case "component" -> components.component(vertex);
              case "size" -> components.size(components.component(vertex));
              default -> throw new AssertionError(measure);
            });
  }

  @Test
  void anEmptyGraphHasNone() {
    assertThat(of(Shapes.of(0, List.of())).count()).isZero();
  }

  @Test
  void whatIsCancelledStops() {
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Components.of(Shapes.path(3), cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static Components of(Graph graph) {
    return Components.of(graph, Cancel.never());
  }
}
