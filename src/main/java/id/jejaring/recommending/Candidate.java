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
 * @param partners with how many it is tied
 */
record Candidate(
    int node, NodeId id, double score, Suggestion.Type type, int partners, List<Object> because) {

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(Candidate::id, Nearest.BY_ID);

  Candidate {
    because = List.copyOf(because);
  }

  /** Whether it has few ties, and would hardly be shown by those alone. */
  boolean isCold() {
    return partners <= Exposure.FEW;
  }
}
