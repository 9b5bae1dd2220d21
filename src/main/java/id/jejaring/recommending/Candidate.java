package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.recommending.metrics.Exposure;
import java.util.Comparator;
import java.util.List;

/**
 * One who may be suggested, as far as it takes to choose.
 *
 * @param because what speaks for it, the strongest first: what makes two suggestions alike; never
 *     empty
 * @param cold whether it has few ties, and would hardly be shown by those alone
 */
record Candidate(
    int node, NodeId id, double score, Suggestion.Type type, boolean cold, List<Object> because) {

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(Candidate::id, Nearest.BY_ID);

  Candidate {
    because = List.copyOf(because);
  }

  /** Whether so many partners are few. */
  static boolean isCold(int partners) {
    return partners <= Exposure.FEW;
  }
}
