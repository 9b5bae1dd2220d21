package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Betweenness by drawing shortest paths. */
final class BetweennessTests {

  private static final double EPSILON = 0.02;

  @Test
  void theMiddleOfAStarIsBetweenAllAndNobodyInACliqueIsBetweenAnyone() {
    var star = of(Shapes.star(12), 1);
    assertThat(star.of(0)).isCloseTo(11 * 10 / (12.0 * 11), within(EPSILON));
    assertThat(star.of(5)).isZero();
    var clique = of(Shapes.clique(12), 1);
    for (int vertex = 0; vertex < 12; vertex++) {
      assertThat(clique.of(vertex)).isZero();
    }
    assertThat(of(Shapes.of(2, List.of(new int[] {0, 1})), 1).draws()).isZero();
    assertThat(of(Shapes.of(0, List.of()), 1).draws()).isZero();
  }

  @Test
  void onAPathAndARingItIsWhatCountingGives() {
    var path = of(Shapes.path(15), 1);
    for (int vertex = 0; vertex < 15; vertex++) {
      assertThat(path.of(vertex))
          .isCloseTo(2 * vertex * (14 - vertex) / (15.0 * 14), within(EPSILON));
    }
    var ring = of(Shapes.ring(9), 1);
    for (int vertex = 0; vertex < 9; vertex++) {
      // To each of the eight others lead 0, 1, 2 or 3 over others, each twice.
      assertThat(ring.of(vertex)).isCloseTo(12 / (9.0 * 8), within(EPSILON));
    }
  }

  @Test
  void allFiguresAreWithinEpsilonOfBrandes() {
    for (int round = 0; round < 12; round++) {
      var seed = System.nanoTime();
      var graph = Shapes.random(seed, 60, 90);
      var exact = brandes(graph);
      var estimated = of(graph, seed);
      assertThat(estimated.error()).isLessThanOrEqualTo(EPSILON);
      for (int vertex = 0; vertex < 60; vertex++) {
        assertThat(estimated.of(vertex))
            .as("seed %d, vertex %d, %d draws", seed, vertex, estimated.draws())
            .isCloseTo(exact[vertex], within(estimated.error()));
      }
    }
  }

  @Test
  void eachOfSeveralShortestPathsIsAsLikely() {
    // Two crowds of 20 at 0 and 12; from 0 over 1 lead seven ways to 10, over 2 only one to 11.
    var pairs = new ArrayList<int[]>(List.of(new int[] {0, 1}, new int[] {0, 2}));
    for (int at = 3; at < 10; at++) {
      pairs.add(new int[] {1, at});
      pairs.add(new int[] {at, 10});
    }
    pairs.addAll(List.of(new int[] {2, 13}, new int[] {13, 11}, new int[] {10, 12}));
    pairs.add(new int[] {11, 12});
    for (int leaf = 14; leaf < 34; leaf++) {
      pairs.add(new int[] {0, leaf});
      pairs.add(new int[] {12, leaf + 20});
    }
    for (boolean back : new boolean[] {false, true}) {
      if (back) {
        // More ties at one end, so that the other end goes on further before they touch.
        for (int leaf = 54; leaf < 74; leaf++) {
          pairs.add(new int[] {12, leaf});
        }
      }
      var graph = Shapes.of(back ? 74 : 54, pairs);
      var exact = brandes(graph);
      var estimated = of(graph, 1);
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        assertThat(estimated.of(vertex)).isCloseTo(exact[vertex], within(EPSILON));
      }
    }
  }

  @Test
  void itStopsLongBeforeTheGreatestNumberOfDrawsWhereFiguresAreSmall() {
    var random = new Random(3);
    var graph =
        Shapes.of(
            2000,
            random
                .ints(9000, 0, 2000)
                .mapToObj(one -> new int[] {one, random.nextInt(2000)})
                .toList());
    var question = new Betweenness.Question(0.01, 0.1, 1);
    var most = new Stopping(question, Eccentricity.mostOnAShortestPath(graph, Cancel.never()));
    var estimated = Betweenness.of(graph, question, Cancel.never());
    assertThat(estimated.draws()).isPositive().isLessThan(most.last() * 2 / 3);
  }

  @Test
  void theSameSeedGivesTheSameOnOneProcessorAndOnMany() throws Exception {
    var graph = Shapes.random(5, 500, 1500);
    var many = of(graph, 3);
    try (var one = new ForkJoinPool(1)) {
      var alone = one.submit(() -> of(graph, 3)).get();
      assertThat(alone.draws()).isEqualTo(many.draws());
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        assertThat(alone.of(vertex)).isEqualTo(many.of(vertex));
      }
    }
  }

  @Test
  void noShortestPathHasMoreVerticesThanIsSaid() {
    assertThat(Eccentricity.mostOnAShortestPath(Shapes.path(9), Cancel.never())).isBetween(9, 17);
    assertThat(Eccentricity.mostOnAShortestPath(Shapes.star(9), Cancel.never())).isBetween(3, 5);
    assertThat(Eccentricity.mostOnAShortestPath(Shapes.ring(9), Cancel.never())).isBetween(5, 9);
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Betweenness");
    var graph = page.graph();
    var estimated = of(graph, 1);
    page.holds(graph, (_, vertex) -> estimated.of(vertex));
  }

  @Test
  void whatIsCancelledStopsAndWhatMakesNoSenseIsRefused() {
    var cancel = new Cancel();
    cancel.ask();
    var question = new Betweenness.Question(0.1, 0.1, 1);
    assertThatThrownBy(() -> Betweenness.of(Shapes.path(3), question, cancel))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> new Betweenness.Question(0, 0.1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Betweenness of(Graph graph, long seed) {
    return Betweenness.of(graph, new Betweenness.Question(EPSILON, 0.001, seed), Cancel.never());
  }

  /** Brandes (2001). */
  private static double[] brandes(Graph graph) {
    int size = graph.size();
    var between = new double[size];
    for (int start = 0; start < size; start++) {
      var ways = new double[size];
      var hops = new int[size];
      var gained = new double[size];
      var order = new ArrayList<Integer>();
      var queue = new ArrayDeque<>(List.of(start));
      ways[start] = 1;
      hops[start] = 1;
      while (!queue.isEmpty()) {
        int vertex = queue.remove();
        order.add(vertex);
        for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
          int other = graph.ends()[at];
          if (hops[other] == 0) {
            hops[other] = hops[vertex] + 1;
            queue.add(other);
          }
          ways[other] += hops[other] == hops[vertex] + 1 ? ways[vertex] : 0;
        }
      }
      for (int vertex : order.reversed()) {
        for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
          int other = graph.ends()[at];
          if (hops[other] == hops[vertex] + 1) {
            gained[vertex] += ways[vertex] / ways[other] * (1 + gained[other]);
          }
        }
        between[vertex] += vertex == start ? 0 : gained[vertex] / (size * (size - 1.0));
      }
    }
    return between;
  }
}
