package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import java.util.Optional;

/**
 * Which partners are wanted.
 *
 * @param limit how many at most, 1 to 100
 * @param needed a capability that the actor is looking for: only those who offer it
 * @param offered a capability that the actor has to give: only those who need it
 */
public record Wish(
    int limit,
    Optional<Suggestion.Type> type,
    Filter filter,
    Optional<NodeId> needed,
    Optional<NodeId> offered) {

  public Wish {
    if (limit < 1 || limit > 100) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 100 partners.");
    }
  }

  /** Any partners. */
  public static Wish atMost(int limit) {
    return new Wish(limit, Optional.empty(), Filter.NONE, Optional.empty(), Optional.empty());
  }

  /** The same, of one type only. */
  public Wish of(Suggestion.Type only) {
    return new Wish(limit, Optional.of(only), filter, needed, offered);
  }

  /** The same, of those who pass. */
  public Wish among(Filter those) {
    return new Wish(limit, type, those, needed, offered);
  }
}
