package id.jejaring.exploring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Asked;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On random networks the ways are those that a walk over all of them finds. */
final class IntroductionPathsTwinTests {

  private static final int A_MONTH = 2;

  private final IntroductionPaths paths = new IntroductionPaths();

  @Test
  void theBestOfAllWaysComeInOrder() {
    int ways = 0;
    for (int round = 0; round < 60; round++) {
      var seed = System.nanoTime();
      var random = new Random(seed);
      var network = new RandomNetwork(seed, 10);
      var viewer = random.nextBoolean() ? Viewer.OWNER : Viewer.ANYONE;
      var view =
          View.of(network.snapshot(), Mask.of(viewer, World.SOURCED)).asOf(RandomNetwork.TODAY);
      var actors = view.actors();
      if (actors.length < 4) {
        continue;
      }
      var asked = asked(view, actors, random);
      var all = new Naive(view, asked, actors[0], actors[1]).all();
      var routes =
          paths.between(
              view.snapshot().id(actors[0]),
              view.snapshot().id(actors[1]),
              view,
              new IntroductionPaths.Asking(asked, resting(asked)),
              6);
      ways += all.size();
      assertThat(routes.truncated()).as("seed %d", seed).isFalse();
      assertThat(routes.found()).as("seed %d", seed).hasSize(Math.min(6, all.size()));
      var seen = new HashSet<List<NodeId>>();
      for (int at = 0; at < routes.found().size(); at++) {
        var route = routes.found().get(at);
        assertThat(route.chance())
            .as("seed %d, way %d", seed, at)
            .isCloseTo(all.get(at), within(1e-9))
            .isCloseTo(product(route), within(1e-9));
        assertThat(seen.add(route.through())).as("seed %d", seed).isTrue();
        assertThat(route.legs()).allMatch(leg -> !leg.ties().isEmpty());
        assertThat(route.between())
            .as("seed %d", seed)
            .noneMatch(between -> resting(asked).contains(between.node()));
      }
    }
    assertThat(ways).isGreaterThan(100);
  }

  private static double product(Routes.Route route) {
    double product = 1;
    for (var leg : route.legs()) {
      product *= leg.chance();
    }
    for (var between : route.between()) {
      product *= between.asked().willingness();
    }
    return product;
  }

  private static Map<NodeId, Asked> asked(View view, int[] actors, Random random) {
    var asked = new HashMap<NodeId, Asked>();
    for (int actor : actors) {
      if (random.nextInt(3) == 0) {
        asked.put(
            view.snapshot().id(actor),
            new Asked(random.nextInt(4), random.nextInt(3), random.nextInt(3)));
      }
    }
    return asked;
  }

  private static Set<NodeId> resting(Map<NodeId, Asked> asked) {
    return asked.entrySet().stream()
        .filter(each -> each.getValue().thisMonth() >= A_MONTH)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Walks every way there is. */
  private static final class Naive {

    private final View view;
    private final Map<NodeId, Asked> asked;
    private final int from;
    private final int to;
    private final Work work;
    private final Set<List<Integer>> apart = new HashSet<>();
    private final List<Double> chances = new ArrayList<>();

    Naive(View view, Map<NodeId, Asked> asked, int from, int to) {
      this.view = view;
      this.asked = asked;
      this.from = from;
      this.to = to;
      work = new Work(view.withPast(), Decay.THREE_YEARS);
      for (int actor : view.actors()) {
        for (var walk = view.kinds(TieKind.KEPT_APART).walk().from(actor); walk.next(); ) {
          apart.add(List.of(actor, walk.node()));
        }
      }
    }

    List<Double> all() {
      if (!apart.contains(List.of(from, to))) {
        walk(from, new HashSet<>(), 1);
      }
      chances.sort(Comparator.reverseOrder());
      return chances;
    }

    private void walk(int here, Set<Integer> seen, double chance) {
      seen.add(here);
      var next = work.from(here);
      for (int at = 0; at < next.size(); at++) {
        int other = next.node(at);
        if (seen.contains(other)
            || (here == from && other == to)
            || apart.contains(List.of(here, other))) {
          continue;
        }
        double more = chance * (1 - Math.pow(2, -next.weight(at)));
        if (other == to) {
          chances.add(more);
          continue;
        }
        var before = asked.getOrDefault(view.snapshot().id(other), Asked.NEVER);
        if (before.thisMonth() < A_MONTH) {
          walk(other, seen, more * before.willingness());
        }
      }
      seen.remove(here);
    }
  }
}
