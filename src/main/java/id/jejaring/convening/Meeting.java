package id.jejaring.convening;

import id.jejaring.recommending.Caution;
import java.util.List;
import java.util.Optional;

/**
 * Whom somebody should meet.
 *
 * @param other by number among the people of the round
 * @param score what both gain; it only orders the introductions of one round, and is no percentage
 * @param weak whether neither offers, needs, products nor anything shared speak for it
 * @param reasons as seen from the one who should meet the other, the strongest first; never empty
 * @param caution the strongest reason against, where there is one
 */
public record Meeting(
    int other, double score, boolean weak, List<Why> reasons, Optional<Caution> caution) {

  public Meeting {
    reasons = List.copyOf(reasons);
  }
}
