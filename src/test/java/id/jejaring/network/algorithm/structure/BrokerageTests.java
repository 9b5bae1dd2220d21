package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.NodeKind;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import id.jejaring.network.algorithm.structure.Brokerage.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Gould and Fernandez' roles. */
final class BrokerageTests {

  @Test
  void theHubOfAStarHasEveryRoleThatItsLeavesGiveIt() {
    // The hub and three leaves are of group 0, two leaves of 1, two of 2.
    var hub = roles(Brokerage.of(Shapes.star(8), new int[] {0, 0, 0, 0, 1, 1, 2, 2}, never()), 0);

    // coordinator 3 of 0; itinerant 1 + 1; representative and gatekeeper 3 * 4; liaison 2 * 2.
    assertThat(hub).containsExactly(3, 2, 12, 12, 4);
  }

  @Test
  void whereAllAreOneGroupThereAreOnlyCoordinatorsAndInACliqueNobody() {
    assertThat(roles(Brokerage.of(Shapes.path(4), new int[4], never()), 1))
        .containsExactly(1, 0, 0, 0, 0);
    assertThat(roles(Brokerage.of(Shapes.ring(5), new int[5], never()), 2))
        .containsExactly(1, 0, 0, 0, 0);
    assertThat(roles(Brokerage.of(Shapes.clique(5), new int[] {0, 1, 2, 0, 1}, never()), 3))
        .containsOnly(0);
    // In K(3,4) by sides each of the three stands between six pairs of the other side.
    var sides = new int[] {0, 0, 0, 1, 1, 1, 1};
    assertThat(roles(Brokerage.of(Shapes.bipartite(3, 4), sides, never()), 0))
        .containsExactly(0, 6, 0, 0, 0);
  }

  @Test
  void directionTellsWhoSpeaksForTheOwnGroupAndWhoLetsOthersIn() {
    // 0 and 1 are of one group, 2 of another: 0 to 1 to 2, and back over 1 only from 2.
    var from = new int[] {0, 1};
    var to = new int[] {1, 2};
    var groups = new int[] {0, 0, 1};
    assertThat(roles(Brokerage.of(from, to, groups, never()), 1)).containsExactly(0, 0, 1, 0, 0);
    assertThat(roles(Brokerage.of(to, from, groups, never()), 1)).containsExactly(0, 0, 0, 1, 0);
  }

  @Test
  void undirectedEachPairThatIsNotTiedCountsOnce() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.random(seed, 40, 40 * (1 + round % 5));
      var groups = new Random(seed).ints(40, 0, 1 + round % 5).toArray();
      var matrix = Shapes.matrix(graph);
      var brokerage = Brokerage.of(graph, groups, never());
      for (int broker = 0; broker < 40; broker++) {
        var expected = naive(matrix, groups, broker);
        for (var role : new Role[] {Role.COORDINATOR, Role.ITINERANT, Role.LIAISON}) {
          expected[role.ordinal()] /= 2;
        }
        assertThat(roles(brokerage, broker)).as("seed %d, %d", seed, broker).isEqualTo(expected);
      }
    }
  }

  @Test
  void directedEachPairCountsWhoseFirstIsNotTiedToItsLast() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var random = new Random(seed);
      var from = random.ints(60 * (1 + round % 5), 0, 30).toArray();
      var to = random.ints(from.length, 0, 30).toArray();
      var groups = random.ints(30, 0, 1 + round % 5).toArray();
      var matrix = new double[30][30];
      for (int at = 0; at < from.length; at++) {
        matrix[from[at]][to[at]] = from[at] == to[at] ? 0 : 1;
      }
      var brokerage = Brokerage.of(from, to, groups, never());
      for (int broker = 0; broker < 30; broker++) {
        assertThat(roles(brokerage, broker))
            .as("seed %d, %d", seed, broker)
            .isEqualTo(naive(matrix, groups, broker));
      }
    }
  }

  @Test
  @Timeout(30)
  void aHubWithVeryManyTiesInBothDirectionsCostsLittle() {
    int size = 300_000;
    var leaves = IntStream.range(1, size).toArray();
    var from = Arrays.copyOf(leaves, 2 * size - 2);
    var to = new int[from.length];
    System.arraycopy(leaves, 0, to, size - 1, size - 1);

    long leaf = size - 1L;
    assertThat(roles(Brokerage.of(from, to, new int[size], never()), 0))
        .containsExactly(leaf * (leaf - 1), 0, 0, 0, 0);
    assertThat(roles(Brokerage.of(Shapes.star(size), new int[size], never()), 0))
        .containsExactly(leaf * (leaf - 1) / 2, 0, 0, 0, 0);
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Brokerage roles");
    var graph = page.graph();
    var kinds =
        IntStream.range(0, graph.size())
            .mapToObj(vertex -> page.drawn().snapshot().kind(graph.node(vertex)))
            .mapToInt(NodeKind::ordinal)
            .toArray();
    var brokerage = Brokerage.of(graph, kinds, never());
    page.holds(
        graph,
        (measure, vertex) ->
            brokerage.count(vertex, Role.valueOf(measure.toUpperCase(Locale.ROOT))));
  }

  @Test
  void groupsAreNumberedFromZeroAndEveryVertexHasOne() {
    assertThatThrownBy(() -> Brokerage.of(Shapes.path(2), new int[] {0, -1}, never()))
        .hasMessage("Vertex 1 is in group -1; groups are numbered from 0.");
    assertThatThrownBy(() -> Brokerage.of(Shapes.path(2), new int[3], never()))
        .hasMessage("There are 2 vertices and groups of 3.");
  }

  @Test
  void whatIsCancelledStops() {
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Brokerage.of(Shapes.path(3), new int[3], cancel))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> Brokerage.of(new int[1], new int[1], new int[3], cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static long[] naive(double[][] tied, int[] groups, int b) {
    var counts = new long[5];
    for (int a = 0; a < groups.length; a++) {
      for (int c = 0; c < groups.length; c++) {
        if (a != c && tied[a][b] > 0 && tied[b][c] > 0 && tied[a][c] == 0) {
          boolean first = groups[a] == groups[b];
          boolean last = groups[b] == groups[c];
          boolean outer = groups[a] == groups[c];
          var role =
              first && last
                  ? Role.COORDINATOR
                  : outer
                      ? Role.ITINERANT
                      : first ? Role.REPRESENTATIVE : last ? Role.GATEKEEPER : Role.LIAISON;
          counts[role.ordinal()]++;
        }
      }
    }
    return counts;
  }

  private static long[] roles(Brokerage brokerage, int vertex) {
    return Arrays.stream(Role.values()).mapToLong(role -> brokerage.count(vertex, role)).toArray();
  }

  private static Cancel never() {
    return Cancel.never();
  }
}
