package id.jejaring.recommending.past;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Days;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.SnapshotBuilder;
import id.jejaring.network.View;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties that say something of who works with whom, each with the day on which it began; and the
 * network as it was known on a day, made of nothing that came after it. From a view, in which
 * nothing is hidden any more, or from a list. Immutable once it is built.
 *
 * <p>What has no date was always known. What joins a project, agreement or event without a date of
 * its own has that of the thing joined.
 */
public final class Past {

  private final List<NodeId> ids;
  private final List<NodeKind> kinds;
  private final int size;
  private final int[] from;
  private final int[] to;
  private final byte[] tieKinds;
  private final byte[] strengths;
  private final char[] since;
  private final char[] until;
  private final FirstTies first;

  Past(PastBuilder built) {
    ids = List.copyOf(built.ids);
    kinds = List.copyOf(built.kinds);
    size = built.size;
    from = built.from;
    to = built.to;
    tieKinds = built.tieKinds;
    strengths = built.strengths;
    since = built.since;
    until = built.until;
    first = new Meetings(this).firstTies();
  }

  /** A past to which things are added. */
  public static PastBuilder builder() {
    return new PastBuilder();
  }

  /** What a view shows, its own day and all before it. O(nodes + ties). */
  public static Past of(View view) {
    return PastBuilder.of(view).build();
  }

  /** When any two first worked together; nodes are numbers for {@link #id}. */
  public FirstTies firstTies() {
    return first;
  }

  /** How many nodes there are. */
  public int nodes() {
    return ids.size();
  }

  /** How many ties there are. */
  public int ties() {
    return size;
  }

  /** The lasting name of a node. */
  public NodeId id(int node) {
    return ids.get(node);
  }

  /**
   * The network as it was known at the end of a day: what had begun by then, what had ended
   * included, and no node that only later ties speak of. O(ties).
   *
   * @param day as in {@link Days}
   */
  public View known(int day) {
    var builder = Snapshot.builder();
    var added = new boolean[ids.size()];
    for (int tie = 0; tie < size; tie++) {
      if (since[tie] <= day) {
        add(builder, added, from[tie]);
        add(builder, added, to[tie]);
        builder.tie(
            TieKind.values()[tieKinds[tie]],
            ids.get(from[tie]),
            ids.get(to[tie]),
            new Span(date(since[tie], Days.OPEN_SINCE), date(until[tie], Days.OPEN_UNTIL)),
            strengths[tie],
            false,
            Level.PUBLIC,
            Scope.NONE);
      }
    }
    return View.of(builder.build(), Mask.of(Viewer.ANYONE, World.SOURCED))
        .asOf(Days.date(day))
        .withPast();
  }

  /** The ages, by a day, of all dated ties of work and joint work by then, in ascending order. */
  public double[] ages(int day) {
    var ages = new double[size];
    int count = 0;
    for (int tie = 0; tie < size; tie++) {
      var kind = kind(tie);
      if ((kind.isWork() || kind.isJointWork()) && since[tie] > 0 && since[tie] <= day) {
        ages[count++] = Days.yearsBetween(since[tie], day);
      }
    }
    var sorted = Arrays.copyOf(ages, count);
    Arrays.sort(sorted);
    return sorted;
  }

  int from(int tie) {
    return from[tie];
  }

  int to(int tie) {
    return to[tie];
  }

  TieKind kind(int tie) {
    return TieKind.values()[tieKinds[tie]];
  }

  int since(int tie) {
    return since[tie];
  }

  NodeKind kindOf(int node) {
    return kinds.get(node);
  }

  private void add(SnapshotBuilder builder, boolean[] added, int node) {
    if (!added[node]) {
      added[node] = true;
      builder.node(ids.get(node), kinds.get(node));
    }
  }

  private static @Nullable Dated date(int day, int open) {
    return day == open ? null : Dated.day(Days.date(day));
  }
}
