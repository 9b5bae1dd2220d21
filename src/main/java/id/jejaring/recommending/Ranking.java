package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.network.View;
import id.jejaring.recommending.Suggestion.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts the candidates of one actor in order: by basis, within it by score, then by id. Those that
 * the network leads to take their places first, but for a third that is kept for others who have or
 * need what the actor lacks or offers. Of the others, each round takes the best one of every
 * reason, so that reasons differ.
 */
final class Ranking {

  private static final Comparator<Suggestion> BY_BASIS =
      Comparator.comparing(Suggestion::basis)
          .thenComparing(Suggestion::score, Comparator.reverseOrder())
          .thenComparing(Suggestion::node, Nearest.BY_ID);

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
    var others = others(wish);
    var kept = others.stream().filter(Ranking::fills).limit(wish.limit() / 3).toList();
    var chosen = new LinkedHashSet<Suggestion>(kept);
    for (var next : Stream.concat(led(candidate, wish).stream(), others.stream()).toList()) {
      if (chosen.size() < wish.limit()) {
        chosen.add(next);
      }
    }
    return chosen.stream().sorted(BY_BASIS).toList();
  }

  /** Those whom the network leads to. */
  private List<Suggestion> led(IntPredicate candidate, Wish wish) {
    var ranked = new ArrayList<Ranked>();
    for (var node : allocation.reached().toArray()) {
      if (allocation.score(node) > 0 && candidate.test(node) && portrait.isOf(wish.type(), node)) {
        ranked.add(new Ranked(node, allocation.score(node), view.snapshot().id(node)));
      }
    }
    ranked.sort(Ranked.ORDER);
    return ranked.stream()
        .limit(wish.limit())
        .map(found -> portrait.of(found.node, found.score))
        .toList();
  }

  /** Those whom it does not, with differing reasons. */
  private List<Suggestion> others(Wish wish) {
    var ranked = rankedBySigns(wish);
    var used = new Used();
    var chosen = new LinkedHashSet<Ranked>();
    for (var pass : List.<Predicate<List<Sign>>>of(used::isAllNew, used::isNew, _ -> true)) {
      for (var next : ranked) {
        if (chosen.size() < wish.limit()
            && !chosen.contains(next)
            && pass.test(signs.of(next.node))) {
          chosen.add(next);
          used.add(signs.of(next.node));
        }
      }
    }
    return chosen.stream()
        .sorted(Ranked.ORDER)
        .map(next -> portrait.of(next.node, next.score))
        .toList();
  }

  private List<Ranked> rankedBySigns(Wish wish) {
    var ranked = new ArrayList<Ranked>();
    for (var node : signs.candidates()) {
      if (allocation.score(node) <= 0 && portrait.isOf(wish.type(), node)) {
        ranked.add(new Ranked(node, portrait.score(node), view.snapshot().id(node)));
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

  private record Ranked(int node, double score, NodeId id) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Ranked::id, Nearest.BY_ID);
  }

  /** What the chosen ones have been chosen for. */
  private static final class Used {
    private final Set<Sign.Key> keys = new HashSet<>();
    private final Set<Integer> hubs = new HashSet<>();

    /** Whether none of it has been a reason before, nor has any of those hubs. */
    boolean isAllNew(List<Sign> signs) {
      return signs.stream()
          .allMatch(sign -> !keys.contains(sign.key()) && !hubs.contains(sign.theirs()));
    }

    /** Whether the strongest of it has not. */
    boolean isNew(List<Sign> signs) {
      return !keys.contains(signs.getFirst().key());
    }

    void add(List<Sign> signs) {
      signs.forEach(sign -> {
        keys.add(sign.key());
        hubs.add(sign.theirs());
      });
    }
  }
}
