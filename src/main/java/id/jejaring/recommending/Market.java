package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Point;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who, among some actors, offers and needs what, and which of them would gain from each other. For
 * each pair of products only the few nearest matches are kept, so that many sellers of the same
 * thing cost no more than a look at each.
 */
final class Market {

  private static final int KEPT = 5;
  private static final int WINDOW = 25;
  private static final double IN_THE_17 = 0.5;
  private static final double RARE = 0.5;

  private final View view;
  private final Complements complements;
  private final Work work;
  private final Map<Integer, List<Integer>> offers = new LinkedHashMap<>();
  private final Map<Integer, List<Integer>> needs = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> actors = new HashMap<>();

  Market(View view, Complements complements) {
    this.view = view;
    this.complements = complements;
    work = new Work(view.withPast(), Decay.NONE);
  }

  /** One actor and another one, and why. */
  record Match(int one, NodeId oneId, int other, NodeId otherId, Sign sign, double score) {}

  void add(int node) {
    if (!view.seesActor(node)) {
      return;
    }
    addAll(node, TieKind.OFFERS, offers);
    addAll(node, TieKind.NEEDS, needs);
  }

  /** The matches, the best first. */
  List<Match> matches() {
    var matches = new ArrayList<Match>();
    needs.forEach((need, who) ->
        matches.addAll(
            nearest(who, offers.getOrDefault(need, List.of()), Sign.met(need, TieKind.NEEDS))));
    offers.forEach((product, who) -> {
      var rank = 0;
      for (var complement : complements.of(view.snapshot().id(product))) {
        var other = view.find(complement.product());
        var sign = Sign.complement(product, other, complement, rank++);
        if (product < other) {
          matches.addAll(nearest(who, offers.getOrDefault(other, List.of()), sign));
        }
      }
    });
    matches.sort(Introductions.ORDER);
    return matches;
  }

  /** A match in full. */
  Introduction introduction(Match match) {
    var reasons = new ArrayList<Reason>();
    reasons.add(match.sign.reason(view, match.one, match.other));
    Distance.between(view, match.one, match.other).map(Reason.Near::new).ifPresent(reasons::add);
    return new Introduction(match.oneId, match.otherId, match.score, Strength.WEAK, reasons);
  }

  /** Whether the two are tied already, by work or otherwise. */
  boolean areTied(Match match) {
    for (var walk = view.walk().from(match.one); walk.next(); ) {
      if (walk.node() == match.other) {
        return true;
      }
    }
    return !work.between(match.one, match.other).isEmpty();
  }

  private void addAll(int node, TieKind kind, Map<Integer, List<Integer>> index) {
    var last = -1;
    for (var walk = view.kinds(kind).walk().out(node); walk.next(); last = walk.node()) {
      if (walk.node() != last) {
        index.computeIfAbsent(walk.node(), _ -> new ArrayList<>()).add(node);
        if (kind == TieKind.OFFERS) {
          actors.computeIfAbsent(node, _ -> new HashSet<>()).add(walk.node());
        }
      }
    }
  }

  /** The best matches between two groups, one for each member of the first at most. */
  private List<Match> nearest(List<Integer> ones, List<Integer> others, Sign sign) {
    var best = new ArrayList<Match>();
    var common = (double) (ones.size() + others.size()) / (2 * actors.size());
    var sorted = others.stream().sorted(Comparator.comparingDouble(this::latitude)).toList();
    for (var one : ones) {
      var nearest = nearest(one, sorted, sign, RARE * (1 - common));
      if (nearest != null) {
        best.add(nearest);
      }
    }
    best.sort(Introductions.ORDER);
    return best.subList(0, Math.min(KEPT, best.size()));
  }

  /** The best match for one, among those at nearly the same latitude. */
  private @Nullable Match nearest(int one, List<Integer> others, Sign sign, double rare) {
    @Nullable Match nearest = null;
    var middle = firstNorthOf(latitude(one), others);
    for (int at = Math.max(0, middle - WINDOW);
        at < Math.min(others.size(), middle + WINDOW);
        at++) {
      if (mayMeet(one, others.get(at))) {
        var score = score(one, others.get(at), sign, rare);
        if (nearest == null || score >= nearest.score) {
          var match = match(one, others.get(at), sign, score);
          nearest =
              nearest == null || Introductions.ORDER.compare(match, nearest) < 0 ? match : nearest;
        }
      }
    }
    return nearest;
  }

  private int firstNorthOf(double latitude, List<Integer> sorted) {
    var low = 0;
    var high = sorted.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (latitude(sorted.get(middle)) < latitude) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Those who offer the same thing compete, or have no need of the other one's. */
  private boolean mayMeet(int one, int other) {
    return one != other
        && Collections.disjoint(
            actors.getOrDefault(one, Set.of()), actors.getOrDefault(other, Set.of()));
  }

  private double score(int one, int other, Sign sign, double rare) {
    return sign.weight()
        + (view.subsectors(one) != 0 ? IN_THE_17 : 0)
        + (view.subsectors(other) != 0 ? IN_THE_17 : 0)
        + rare
        + near(one, other);
  }

  private Match match(int one, int other, Sign sign, double score) {
    return new Match(one, view.snapshot().id(one), other, view.snapshot().id(other), sign, score);
  }

  private double latitude(int node) {
    return Distance.point(view, node).map(Point::latitude).orElse(90.0);
  }

  private double near(int one, int other) {
    return Distance.between(view, one, other).map(Distance::weight).orElse(0.0);
  }
}
