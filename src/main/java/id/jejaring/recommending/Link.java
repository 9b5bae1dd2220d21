package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Step;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One tie that a reason leans on; whoever shows the reason looks up who says so, and where. */
public record Link(NodeId from, TieKind kind, NodeId to, Spell spell) {

  /** A tie of which no day is known. */
  public Link(NodeId from, TieKind kind, NodeId to) {
    this(from, kind, to, Spell.UNKNOWN);
  }

  /**
   * When a tie held.
   *
   * @param since the first day, where it is known
   * @param until the first day on which it no longer held, where it is known
   * @param over whether it had ended by the day that was asked about
   */
  public record Spell(@Nullable LocalDate since, @Nullable LocalDate until, boolean over) {

    /** Nothing known; it holds. */
    public static final Spell UNKNOWN = new Spell(null, null, false);

    private static Spell of(int since, int until, int day) {
      return new Spell(
          since == Days.OPEN_SINCE ? null : Days.date(since),
          until == Days.OPEN_UNTIL ? null : Days.date(until),
          until <= day);
    }
  }

  /**
   * The tie that leads from one node to another; of several the one that held last, and of those
   * the one that began first. O(ties of the first).
   */
  public static Link of(View view, int from, TieKind kind, int to) {
    int since = Days.OPEN_SINCE;
    int until = -1;
    for (var walk = view.withPast().kinds(kind).walk().out(from); walk.next(); ) {
      if (walk.node() == to
          && (walk.until() > until || (walk.until() == until && walk.since() < since))) {
        since = walk.since();
        until = walk.until();
      }
    }
    if (until < 0) {
      throw new IllegalStateException("No %s leads from %d to %d.".formatted(kind, from, to));
    }
    return of(view, new Step(from, kind, to, since, until));
  }

  /** This very tie. */
  static Link of(View view, Step step) {
    return new Link(
        view.snapshot().id(step.from()),
        step.kind(),
        view.snapshot().id(step.to()),
        Spell.of(step.since(), step.until(), view.day()));
  }

  /** The tie that leads from one node to another, whenever it held. */
  public static Link of(Snapshot snapshot, int from, TieKind kind, int to) {
    return new Link(snapshot.id(from), kind, snapshot.id(to));
  }

  /** The tie between two nodes, told by its direction. */
  static Link of(Snapshot snapshot, int node, boolean outgoing, TieKind kind, int other) {
    return outgoing ? of(snapshot, node, kind, other) : of(snapshot, other, kind, node);
  }
}
