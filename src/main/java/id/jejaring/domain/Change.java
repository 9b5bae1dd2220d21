package id.jejaring.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changed: states before and after of nodes, ties and figures, in full. Of
 * claims only those that were withdrawn; the others are there to be read, under this number.
 *
 * @param seq counts changes without a gap, from 1
 */
public record Change(long seq, Instant at, List<Part> parts) {

  public Change {
    parts = List.copyOf(parts);
  }

  /** What one of the writes that shared the transaction changed. */
  public record Part(OperationId op, String by, List<Entry> entries) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  /** One thing's state before (null: it was not there) and after (null: it is gone). */
  public sealed interface Entry {}

  /** A node. */
  public record OfNode(@Nullable Node before, @Nullable Node after) implements Entry {}

  /** A tie. */
  public record OfTie(@Nullable Tie before, @Nullable Tie after) implements Entry {}

  /** A claim. */
  public record OfClaim(@Nullable Claim before, @Nullable Claim after) implements Entry {}

  /** A declared figure. */
  public record OfFigure(@Nullable Figure before, @Nullable Figure after) implements Entry {}
}
