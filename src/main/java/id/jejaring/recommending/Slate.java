package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.recommending.learning.Standing;
import java.util.List;
import java.util.Set;

/**
 * The partners suggested to one actor.
 *
 * @param evidence how much stands behind the answer as a whole
 * @param missing what is not known of the actor; an empty slate is explained by it
 * @param standing what the order stands on
 * @param truncated whether more was there than the budget allowed to look at
 */
public record Slate(
    NodeId actor,
    List<Suggestion> suggestions,
    Strength evidence,
    Set<Gap> missing,
    Standing standing,
    boolean truncated) {

  public Slate {
    suggestions = List.copyOf(suggestions);
    missing = Set.copyOf(missing);
  }
}
