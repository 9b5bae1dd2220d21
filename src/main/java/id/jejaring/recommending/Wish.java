package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Subsector;
import java.util.Optional;

/**
 * Which partners are wanted.
 *
 * @param limit how many at most, 1 to 100
 * @param place only those in this place or in a part of it
 */
public record Wish(
    int limit,
    Optional<Subsector> subsector,
    Optional<NodeId> place,
    Optional<Suggestion.Type> type) {

  public Wish {
    if (limit < 1 || limit > 100) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 100 partners.");
    }
  }

  /** Any partners. */
  public static Wish atMost(int limit) {
    return new Wish(limit, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
