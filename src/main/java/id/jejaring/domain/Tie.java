package id.jejaring.domain;

import java.util.Map;

/**
 * A tie as the store holds it, derived from its claims.
 *
 * @param strength 1 (weak) to 5 (strong), or 0 where nobody said
 * @param rev counts the tie's changes, from 1
 */
public record Tie(
    TieId id,
    TieKind kind,
    NodeId from,
    NodeId to,
    Span span,
    int strength,
    Map<Detail, String> details,
    Level level,
    Scope scope,
    long rev) {

  public Tie {
    details = Map.copyOf(details);
    if (strength < 0 || strength > 5) {
      throw Refusal.invalid("strength", strength, "Use 1 (weak) to 5 (strong), or leave it out.");
    }
    if (from.equals(to)) {
      throw Refusal.invalid("to", to, "A tie leads from one node to another one.");
    }
  }

  /** Whether it is a collaboration that is only being explored. */
  public boolean isExplored() {
    return Stage.EXPLORED.key().equals(details.get(Detail.STAGE));
  }

  /** Whether its ends count as tied: a tie of work, and not one that is only being explored. */
  public boolean isWork() {
    return kind.isWork() && !isExplored();
  }
}
