package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Drawn;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A whole network as a simple graph. */
final class GraphTests {

  @Test
  void actorsAreTiedByWorkAndJointWorkAndByNothingElse() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS *3- Budi [person] -SUPPLIES *3-> Ayu",
            "Ayu - Film [project] - Citra [person]; Film - Dewi [person]",
            "Ayu - Fair [event] - Eka [person]; Ayu - Weavers [community]");
    var graph = Graph.of(drawn.view(), Decay.NONE, Cancel.never());

    assertThat(neighbours(graph, drawn, "Ayu")).containsExactlyInAnyOrder("Budi", "Citra", "Dewi");
    assertThat(weight(graph, drawn, "Ayu", "Budi")).isEqualTo(2);
    assertThat(weight(graph, drawn, "Citra", "Dewi")).isEqualTo(0.5);
    assertThat(neighbours(graph, drawn, "Eka")).isEmpty();
    assertThat(graph.vertex(drawn.node("Film"))).isEqualTo(-1);
  }

  @Test
  void itHasJustTheTiesOfWorkInBothDirectionsWithOneWeight() {
    var seed = System.nanoTime();
    var view =
        View.of(new RandomNetwork(seed, 200).snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
            .asOf(RandomNetwork.TODAY)
            .withPast();
    var graph = Graph.of(view, Decay.THREE_YEARS, Cancel.never());
    var work = new Work(view, Decay.THREE_YEARS);
    int ties = 0;
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      var tied = work.from(graph.node(vertex));
      assertThat(graph.degree(vertex)).as("seed %d", seed).isEqualTo(tied.size());
      for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
        int other = graph.ends()[at];
        assertThat(at == graph.start(vertex) || graph.ends()[at - 1] < other).isTrue();
        assertThat((double) graph.weights()[at])
            .as("seed %d", seed)
            .isCloseTo(tied.of(graph.node(other)), within(1e-5));
        assertThat(weight(graph, other, vertex)).isEqualTo(graph.weights()[at]);
        ties++;
      }
    }
    assertThat(graph.ties()).as("seed %d", seed).isEqualTo(ties / 2).isPositive();
  }

  @Test
  void pairsAddUpInEitherDirectionAndLoopsAreLeftOut() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    int size = 30;
    var naive = new float[size][size];
    var from = new int[300];
    var to = new int[300];
    var weights = new float[300];
    for (int at = 0; at < from.length; at++) {
      from[at] = random.nextInt(size);
      to[at] = random.nextInt(size);
      weights[at] = 1 + random.nextInt(4);
      if (from[at] != to[at]) {
        naive[from[at]][to[at]] += weights[at];
        naive[to[at]][from[at]] += weights[at];
      }
    }
    var graph = Graph.of(size, from, to, weights);
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        assertThat(weight(graph, one, other)).as("seed %d", seed).isEqualTo(naive[one][other]);
        assertThat(graph.hasTie(one, other)).isEqualTo(naive[one][other] > 0);
      }
    }
    assertThat(Graph.of(size, from, to).weights()).containsOnly(1);
  }

  @Test
  void thePageOnTheNetworkWithoutAProgramIsRight() throws IOException {
    var page = ReferencePage.under("Without a program");
    var graph = page.graph();
    var view = page.drawn().view();
    var without = Graph.of(view.without(page.drawn().node("Kombet")), Decay.NONE, Cancel.never());
    page.holds(
        graph,
        (measure, vertex) ->
            switch (measure) {
              case "tied" -> graph.degree(vertex);
              case "tied without Kombet" -> without.degree(vertex);
              default -> throw new AssertionError(measure);
            });
  }

  @Test
  void whatIsCancelledStops() {
    var drawn = Drawn.network("Ayu [person] - Budi [person]");
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Graph.of(drawn.view(), Decay.NONE, cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static List<String> neighbours(Graph graph, Drawn drawn, String name) {
    int vertex = graph.vertex(drawn.node(name));
    return IntStream.range(graph.start(vertex), graph.end(vertex))
        .mapToObj(at -> drawn.name(graph.node(graph.ends()[at])))
        .toList();
  }

  private static double weight(Graph graph, Drawn drawn, String one, String other) {
    return weight(graph, graph.vertex(drawn.node(one)), graph.vertex(drawn.node(other)));
  }

  private static float weight(Graph graph, int one, int other) {
    for (int at = graph.start(one); at < graph.end(one); at++) {
      if (graph.ends()[at] == other) {
        return graph.weights()[at];
      }
    }
    return 0;
  }
}
