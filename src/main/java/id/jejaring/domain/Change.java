package id.jejaring.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changed: states before and after of nodes, ties, figures and matters, in
 * full. Of claims only those that were withdrawn, restored, moved or judged; those that were added
 * are there to be read, under this number.
 *
 * @param seq counts changes without a gap, from 1
 */
public record Change(long seq, Instant at, List<Part> parts) {

  public Change {
    parts = List.copyOf(parts);
  }

  /**
   * What one of the writes that shared the transaction changed.
   *
   * @param cause why, where it was said
   * @param added which claims it added
   */
  public record Part(
      OperationId op, String by, List<Entry> entries, Write.Cause cause, Added added) {
    public Part {
      entries = List.copyOf(entries);
    }

    /** A part that added no claims, for no stated reason. */
    public Part(OperationId op, String by, List<Entry> entries) {
      this(op, by, entries, Write.Cause.NONE, Added.NONE);
    }
  }

  /**
   * The claims that a part added: so many, with places from {@code first} up to, and without,
   * {@code end} among the claims of its change.
   */
  public record Added(int first, int end, int count) {

    /** None. */
    public static final Added NONE = new Added(0, 0, 0);

    /** Whether a claim of the same change is among them. */
    public boolean holds(Claim claim) {
      return claim.order() >= first && claim.order() < end;
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

  /** A matter. */
  public record OfMatter(@Nullable Matter before, @Nullable Matter after) implements Entry {}

  /** An old id of a node. */
  public record OfAlias(@Nullable Alias before, @Nullable Alias after) implements Entry {}

  /** Which node is recognised by a key, where it was another one before. */
  public record OfKey(String key, @Nullable NodeId before, @Nullable NodeId after)
      implements Entry {}
}
