package id.jejaring.network.algorithm.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Drawn;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Graphalytics;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Personalised PageRank by forward push. */
final class PersonalisedPageRankTests {

  private static final double RESTART = 0.15;

  @Test
  void inAStarHalfOfTheWalkIsAtTheMiddle() {
    var rank = of(Shapes.star(6), 0, 1e-9);
    double middle = 1 / (2 - RESTART);

    assertThat(rank.score(0)).isCloseTo(middle, within(1e-7));
    for (int leaf = 1; leaf < 6; leaf++) {
      assertThat(rank.score(leaf)).isCloseTo((1 - middle) / 5, within(1e-7));
    }
    assertThat(rank.best(2)).extracting(Score::node).doesNotContain(0).hasSize(2);
    assertThat(rank.rest()).isLessThan(1e-6);
  }

  @Test
  void whoeverHasNoTiesStaysAlone() {
    var rank = of(Shapes.of(3, List.of(new int[] {1, 2})), 0, 1e-9);
    assertThat(rank.score(0)).isEqualTo(1);
    assertThat(rank.score(1)).isZero();
    assertThat(rank.best(9)).isEmpty();
    assertThat(rank.rest()).isZero();
  }

  @Test
  void noScoreIsFurtherFromTheExactOneThanIsSaid() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.weighted(seed, 60, 150);
      var exact = exact(Shapes.matrix(graph), 3);
      var asked = new PersonalisedPageRank.OnGraph(graph);
      for (double epsilon : new double[] {1e-2, 1e-3, 1e-5}) {
        for (long budget : new long[] {20, 100, Long.MAX_VALUE}) {
          var rank =
              asked.from(
                  3, new PersonalisedPageRank.Question(RESTART, epsilon, budget), Cancel.never());
          asked.from(round, PersonalisedPageRank.Question.USUAL, Cancel.never());
          double missing = 1;
          for (int vertex = 0; vertex < 60; vertex++) {
            double error = exact[vertex] - rank.score(vertex);
            missing -= rank.score(vertex);
            assertThat(error)
                .as("seed %d, epsilon %s, budget %d, vertex %d", seed, epsilon, budget, vertex)
                .isGreaterThan(-1e-9)
                .isLessThanOrEqualTo(
                    Math.min(rank.rest(), rank.rate() * graph.strength(vertex)) + 1e-9);
          }
          assertThat(rank.rest()).isCloseTo(missing, within(1e-9));
          if (!rank.isTruncated()) {
            assertThat(rank.rate()).isLessThanOrEqualTo(epsilon);
          }
        }
      }
      var all = PersonalisedPageRank.Question.USUAL;
      assertThat(PersonalisedPageRank.of(graph, 3, all, Cancel.never()).isTruncated()).isFalse();
    }
  }

  @Test
  void aViewAndItsGraphGiveTheSame() {
    var seed = System.nanoTime();
    var view =
        View.of(new RandomNetwork(seed, 100).snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
            .asOf(RandomNetwork.TODAY)
            .withPast();
    var graph = Graph.of(view, Decay.THREE_YEARS, Cancel.never());
    var question = new PersonalisedPageRank.Question(RESTART, 1e-9, Budget.UNLIMITED);
    for (int vertex = 0; vertex < graph.size(); vertex += 9) {
      var one = PersonalisedPageRank.of(graph, vertex, question, Cancel.never());
      var other =
          PersonalisedPageRank.of(
              view, graph.node(vertex), Decay.THREE_YEARS, question, Cancel.never());
      for (int each = 0; each < graph.size(); each++) {
        assertThat(other.score(graph.node(each)))
            .as("seed %d", seed)
            .isCloseTo(one.score(each), within(1e-5));
      }
    }
  }

  @Test
  void whatIsHiddenIsNotWalkedThroughAndCostsNothing() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person]",
            "Ayu - Dewi [person own] - Citra; Budi -KNOWS own- Eka [person]");
    var rest = Drawn.network("Ayu [person] - Budi [person] - Citra [person]");
    for (long budget : new long[] {1, 2, 3, 4, 100}) {
      var question = new PersonalisedPageRank.Question(RESTART, 1e-9, budget);
      var seen =
          PersonalisedPageRank.of(
              drawn.view(Viewer.ANYONE), drawn.node("Ayu"), Decay.NONE, question, Cancel.never());
      var alone =
          PersonalisedPageRank.of(
              rest.view(), rest.node("Ayu"), Decay.NONE, question, Cancel.never());
      for (var name : List.of("Ayu", "Budi", "Citra")) {
        assertThat(seen.score(drawn.node(name))).isEqualTo(alone.score(rest.node(name)));
      }
      assertThat(seen.isTruncated()).isEqualTo(alone.isTruncated()).isEqualTo(budget < 4);
      assertThat(seen.score(drawn.node("Dewi"))).isZero();
    }
  }

  @Test
  void graphalyticsFirstStepsAgreeWithPowerIteration() throws IOException {
    var graph = Graphalytics.of("example-undirected").graph();
    for (int source = 0; source < graph.size(); source++) {
      var exact = exact(Shapes.matrix(graph), source);
      var rank = of(graph, source, 1e-10);
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        assertThat(rank.score(vertex)).isCloseTo(exact[vertex], within(1e-7));
      }
    }
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Personalised PageRank");
    var graph = page.graph();
    var rank = of(graph, page.vertex(graph, "Ayu"), 1e-9);
    page.holds(
        graph,
        (measure, vertex) ->
            switch (measure) {
              case "score" -> rank.score(vertex);
              default -> throw new AssertionError(measure);
            });
  }

  @Test
  void whatIsCancelledStopsAndWhatMakesNoSenseIsRefused() {
    var cancel = new Cancel();
    cancel.ask();
    var usual = PersonalisedPageRank.Question.USUAL;
    assertThatThrownBy(() -> PersonalisedPageRank.of(Shapes.path(3), 0, usual, cancel))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> new PersonalisedPageRank.Question(1, 1e-6, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PersonalisedPageRank of(Graph graph, int source, double epsilon) {
    return PersonalisedPageRank.of(
        graph,
        source,
        new PersonalisedPageRank.Question(RESTART, epsilon, Budget.UNLIMITED),
        Cancel.never());
  }

  /** Power iteration. */
  private static double[] exact(double[][] weights, int source) {
    int size = weights.length;
    var now = new double[size];
    now[source] = 1;
    for (int step = 0; step < 300; step++) {
      var next = new double[size];
      next[source] = RESTART;
      for (int one = 0; one < size; one++) {
        double strength = 0;
        for (double weight : weights[one]) {
          strength += weight;
        }
        for (int other = 0; strength > 0 && other < size; other++) {
          next[other] += (1 - RESTART) * now[one] * weights[one][other] / strength;
        }
        next[source] += strength > 0 ? 0 : (1 - RESTART) * now[one];
      }
      now = next;
    }
    return now;
  }
}
