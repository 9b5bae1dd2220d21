package id.jejaring.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one source about one field of a node, or about one tie.
 *
 * <p>Of the claims about a field those that nobody disputes come before those that somebody does,
 * and of these the latest wins: the one with the greatest {@code seq}, then {@code order}. Lists
 * add up, without the disputed ones. Claims about a tie are laid over each other in the same order.
 *
 * @param seq the change that recorded it
 * @param order its place among the claims of that change
 * @param anew whether it takes the place of all that was said before it, of a list or a tie too
 * @param stances who confirms and who disputes it, oldest first
 */
public record Claim(
    ClaimId id,
    Subject subject,
    Provenance provenance,
    Instant at,
    long seq,
    int order,
    boolean anew,
    List<Stance> stances) {

  public Claim {
    stances = List.copyOf(stances);
  }

  /** A claim that adds to what was said before, and of which nobody has said anything. */
  public Claim(ClaimId id, Subject subject, Provenance provenance, Instant at, long seq) {
    this(id, subject, provenance, at, seq, 0, false, List.of());
  }

  /** What is claimed. */
  public sealed interface Subject {}

  /** A node's field has this value; an empty one says that it has none. */
  public record OfField(NodeId node, Field field, String value) implements Subject {}

  /** A tie holds, in this span, with this strength (0: not stated) and these details. */
  public record OfTie(TieId tie, Span span, int strength, Map<Detail, String> details)
      implements Subject {
    public OfTie {
      details = Map.copyOf(details);
    }
  }

  /** The row or paragraph, where one is given. */
  public @Nullable String row() {
    return provenance.row();
  }

  /** Whether anyone says that it is not so. */
  public boolean isDisputed() {
    return stances.stream().anyMatch(stance -> stance.verdict() == Stance.Verdict.DISPUTED);
  }

  /** The same claim about something else. */
  public Claim about(Subject other) {
    return new Claim(id, other, provenance, at, seq, order, anew, stances);
  }

  /** The same claim with other stances. */
  public Claim with(List<Stance> others) {
    return new Claim(id, subject, provenance, at, seq, order, anew, others);
  }
}
