package id.jejaring.recommending;

import id.jejaring.network.View;
import id.jejaring.recommending.Suggestion.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Puts the candidates of one actor in order. Those that the network leads to come first, by what
 * they are allocated; a third of the places is kept for others who have or need what the actor
 * lacks or offers. Among these, each round takes the best one of every reason, so that reasons
 * differ. Ties in score are broken by id.
 */
final class Ranking {

  private final View view;
  private final Allocation allocation;
  private final Signs signs;
  private final Portrait portrait;

  Ranking(View view, int actor, Allocation allocation, Signs signs) {
    this.view = view;
    this.allocation = allocation;
    this.signs = signs;
    portrait = new Portrait(view, actor, allocation, signs);
  }

  List<Suggestion> of(IntPredicate candidate, Wish wish) {
    var led = led(candidate, wish);
    var others = others(wish);
    var kept = (int) others.stream().filter(Ranking::fills).limit(wish.limit() / 3).count();
    var chosen = new ArrayList<Suggestion>();
    led.stream().limit(wish.limit() - Math.min(kept, others.size())).forEach(chosen::add);
    others.stream().limit(wish.limit() - chosen.size()).forEach(chosen::add);
    return chosen;
  }

  /** Those whom the network leads to. */
  private List<Suggestion> led(IntPredicate candidate, Wish wish) {
    var ranked = new ArrayList<Ranked>();
    for (var node : allocation.reached().toArray()) {
      if (allocation.score(node) > 0 && candidate.test(node)) {
        ranked.add(new Ranked(node, allocation.score(node), view.snapshot().id(node).toString()));
      }
    }
    ranked.sort(Ranked.ORDER);
    return ranked.stream()
        .map(found -> portrait.of(found.node, found.score))
        .filter(found -> wish.type().isEmpty() || wish.type().get() == found.type())
        .limit(wish.limit())
        .toList();
  }

  /** Those whom it does not, with differing reasons. */
  private List<Suggestion> others(Wish wish) {
    var byReason = new LinkedHashMap<Sign.Key, Deque<Ranked>>();
    for (var found : rankedBySigns()) {
      byReason
          .computeIfAbsent(signs.of(found.node).getFirst().key(), _ -> new ArrayDeque<>())
          .add(found);
    }
    var chosen = new ArrayList<Suggestion>();
    while (!byReason.isEmpty() && chosen.size() < wish.limit()) {
      takeOneOfEach(byReason, wish, chosen);
      byReason.values().removeIf(Deque::isEmpty);
    }
    return chosen;
  }

  private void takeOneOfEach(
      Map<Sign.Key, Deque<Ranked>> byReason, Wish wish, List<Suggestion> chosen) {
    for (var queue : byReason.values()) {
      while (!queue.isEmpty()) {
        var next = queue.removeFirst();
        var suggestion = portrait.of(next.node, next.score);
        if (wish.type().isEmpty() || wish.type().get() == suggestion.type()) {
          chosen.add(suggestion);
          break;
        }
      }
    }
  }

  private List<Ranked> rankedBySigns() {
    var ranked = new ArrayList<Ranked>();
    for (var node : signs.candidates()) {
      if (allocation.score(node) <= 0) {
        var score = portrait.parts(node).values().stream().mapToDouble(Double::doubleValue).sum();
        ranked.add(new Ranked(node, score, view.snapshot().id(node).toString()));
      }
    }
    ranked.sort(Ranked.ORDER);
    return ranked;
  }

  /** Whether it has or needs what the actor lacks or offers. */
  private static boolean fills(Suggestion suggestion) {
    return suggestion.parts().containsKey(Part.NEEDS)
        || suggestion.parts().containsKey(Part.COMPLEMENTS);
  }

  private record Ranked(int node, double score, String id) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id);
  }
}
