package id.jejaring.recommending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Chooses whom to show, so that a list is no more of the same: each place goes to whoever has the
 * highest score less ln 2 (2 where it is only that products go together or are alike) for each one
 * chosen before for the same first reason. A third of the places is kept for those who complement
 * the actor, a fifth for bridges, a fifth for those with few ties, as far as there are any. Those
 * chosen then stand in the order in which the same rule takes them without such places.
 */
final class Mixing {

  private static final double REPEATED = Math.log(2);

  /** What products have in common is soon said of many. */
  private static final double REPEATED_HINT = 2;

  private static final int COMPLEMENTARY = 3;
  private static final int BRIDGES = 5;
  private static final int COLD = 5;

  private final Collection<Candidate> candidates;
  private final int limit;
  private final LinkedHashSet<Candidate> chosen = new LinkedHashSet<>();
  private final Map<Object, Integer> times = new HashMap<>();

  private Mixing(Collection<Candidate> candidates, int limit) {
    this.candidates = candidates;
    this.limit = limit;
  }

  /** At most so many of the candidates, the best first. O(limit · candidates). */
  static List<Candidate> of(Collection<Candidate> candidates, int limit) {
    var mixing = new Mixing(candidates, limit);
    mixing.take(limit / COMPLEMENTARY, next -> next.type() == Suggestion.Type.COMPLEMENTARY);
    mixing.take(limit / BRIDGES, next -> next.type() == Suggestion.Type.BRIDGE);
    mixing.take(limit / COLD, Candidate::cold);
    mixing.take(limit, _ -> true);
    return new Mixing(mixing.chosen, limit).inOrder();
  }

  /** The same rule without places that are kept: what is said again stands further down. */
  private List<Candidate> inOrder() {
    take(limit, _ -> true);
    return List.copyOf(chosen);
  }

  /** Whether places are kept for one like this, and these are too few to fill them. */
  static boolean lacks(
      Collection<Candidate> candidates, int limit, Suggestion.Type type, boolean cold) {
    return switch (type) {
          case COMPLEMENTARY ->
              lacks(candidates, limit / COMPLEMENTARY, next -> next.type() == type);
          case BRIDGE -> lacks(candidates, limit / BRIDGES, next -> next.type() == type);
          case SIMILAR -> false;
        }
        || (cold && lacks(candidates, limit / COLD, Candidate::cold));
  }

  private static boolean lacks(
      Collection<Candidate> candidates, int kept, Predicate<Candidate> passes) {
    return candidates.stream().filter(passes).count() < kept;
  }

  /** Chooses until so many of those chosen pass. */
  private void take(int most, Predicate<Candidate> passes) {
    long have = chosen.stream().filter(passes).count();
    var left =
        new ArrayList<>(
            candidates.stream().filter(passes).filter(next -> !chosen.contains(next)).toList());
    for (; have < most && chosen.size() < limit && !left.isEmpty(); have++) {
      var best = left.getFirst();
      for (var next : left) {
        best = isBefore(next, best) ? next : best;
      }
      left.remove(best);
      chosen.add(best);
      times.merge(best.because().getFirst(), 1, Integer::sum);
    }
  }

  private boolean isBefore(Candidate one, Candidate other) {
    double less = worth(one) - worth(other);
    return less > 0 || (less == 0 && Nearest.BY_ID.compare(one.id(), other.id()) < 0);
  }

  private double worth(Candidate candidate) {
    var because = candidate.because().getFirst();
    boolean isHint = because instanceof Sign.Key key && isOfWords(key.part());
    double repeated = isHint ? REPEATED_HINT : REPEATED;
    return candidate.score() - repeated * times.getOrDefault(because, 0);
  }

  private static boolean isOfWords(Suggestion.Part part) {
    return part == Suggestion.Part.COMPLEMENTS || part == Suggestion.Part.SIMILARITY;
  }
}
