package id.jejaring.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one source about one field of a node, or about one tie.
 *
 * @param seq the change that recorded it; the greatest wins
 */
public record Claim(ClaimId id, Subject subject, Provenance provenance, Instant at, long seq) {

  /** What is claimed. */
  public sealed interface Subject {}

  /** A node's field has this value. */
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
}
