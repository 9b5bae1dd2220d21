package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import java.util.List;

/**
 * Two actors who should meet.
 *
 * @param score only orders introductions of one answer; it is no percentage
 * @param reasons as seen from the first of the two, the strongest first; never empty
 */
public record Introduction(
    NodeId one, NodeId other, double score, Strength evidence, List<Reason> reasons) {

  public Introduction {
    reasons = List.copyOf(reasons);
  }
}
