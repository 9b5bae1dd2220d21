package id.jejaring.network;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What one viewer may see of one snapshot, at one time, by some kinds of tie: the only way to walk
 * a network. Immutable and cheap to make; nothing is copied.
 *
 * <pre>{@code
 * var view = View.of(network.current(), Mask.of(viewer, World.SOURCED)).asOf(day);
 * for (var walk = view.walk().from(node); walk.next(); ) {
 *   … walk.node() … walk.kind() …
 * }
 * }</pre>
 */
public final class View {

  private static final int ALL_KINDS = -1;

  private final Snapshot snapshot;
  private final Mask mask;
  private final byte[] nodeClearance;
  private final byte[] tieClearance;
  private final int visibleSubsectors;
  private final int kinds;
  private final int firstDay;
  private final int lastDay;
  private final Without without;
  private final boolean isWhole;
  private final byte[] marks;
  private final Overlay<NodeState> replaced;
  private final boolean isPatched;
  private final boolean seesOpen;

  private View(Snapshot snapshot, Mask mask, int day) {
    this.snapshot = snapshot;
    this.mask = mask;
    var scopes = snapshot.scopes();
    nodeClearance = new byte[scopes.size()];
    tieClearance = new byte[scopes.size()];
    for (int scope = 0; scope < scopes.size(); scope++) {
      tieClearance[scope] = (byte) mask.clearance(scopes.get(scope));
      nodeClearance[scope] =
          mask.world() == World.SOURCED || scopes.get(scope).isFictional()
              ? tieClearance[scope]
              : -1;
    }
    kinds = ALL_KINDS;
    firstDay = day;
    lastDay = day;
    without = Without.NOTHING;
    isWhole = true;
    marks = snapshot.layers().base().marks();
    replaced = snapshot.layers().nodes();
    isPatched = !replaced.isEmpty();
    seesOpen = nodeClearance[0] >= 0;
    visibleSubsectors = snapshot.subsectorsWhere(this::sees);
  }

  private View(View view, int kinds, int firstDay, int lastDay) {
    this(view, kinds, firstDay, lastDay, view.without);
  }

  private View(View view, int kinds, int firstDay, int lastDay, Without without) {
    snapshot = view.snapshot;
    mask = view.mask;
    nodeClearance = view.nodeClearance;
    tieClearance = view.tieClearance;
    visibleSubsectors = view.visibleSubsectors;
    this.kinds = kinds;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.without = without;
    isWhole = without.equals(Without.NOTHING);
    marks = view.marks;
    replaced = view.replaced;
    isPatched = view.isPatched;
    seesOpen = view.seesOpen;
  }

  /** What holds today (in Jakarta), by ties of every kind. */
  public static View of(Snapshot snapshot, Mask mask) {
    return new View(snapshot, mask, Days.today());
  }

  /**
   * What holds on the day: since is not after it, until is. Before 1900 that is what has no later
   * beginning; after 4 June 2079, what holds on that day.
   */
  public View asOf(LocalDate day) {
    return new View(this, kinds, Days.of(day), Days.of(day));
  }

  /** The same with what had ended by then; what has not begun stays out. */
  public View withPast() {
    return new View(this, kinds, Days.OPEN_SINCE, lastDay);
  }

  /** What has held or will hold on any day. */
  public View ever() {
    return new View(this, kinds, Days.OPEN_SINCE, Days.OPEN_UNTIL);
  }

  /** What holds on any day in {@code [from, to)}; nothing where that has no day. */
  public View between(LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? new View(this, kinds, Days.of(from), Days.of(to.minusDays(1)))
        : new View(this, kinds, Days.OPEN_UNTIL, Days.of(to));
  }

  /** By those of its kinds of tie that are among these. */
  public View kinds(Collection<TieKind> only) {
    return new View(this, kinds & bits(only), firstDay, lastDay);
  }

  /** By those of its kinds of tie that are among these. */
  public View kinds(TieKind... only) {
    return kinds(List.of(only));
  }

  /**
   * The network as it would be without a program, or without one event. Left out are
   *
   * <ul>
   *   <li>the program; each program and event that is part of it, and of no program that stays; and
   *       all of their ties;
   *   <li>each tie between two actors (known, collaborates, supplies, supports) whose only ground
   *       is the program: both had taken part in one of those events when it began, and nothing
   *       else is known to have joined them by then;
   *   <li>each project and agreement of two or more actors of whom that is so of any two, when the
   *       later of the two joined it; with its ties.
   * </ul>
   *
   * <p>Joined they are by another event, a community or a venue that both had come to by that day;
   * by any other tie between them but {@code KEPT_APART}; and by a tie of work or joint work from
   * before they met in the program. What has no date may have been there all along: such a tie
   * stays, and is a ground. So what is left out is known to rest on the program alone; more may
   * have come of it.
   *
   * <p>It goes by what the view's mask shows and by all times, so it may come before or after
   * {@link #asOf} and {@link #kinds}. A node that is not seen changes nothing. Nothing is copied:
   * O(ties of its participants, and of those tied with them where they are participants too).
   *
   * @param program the dense id of a program or an event
   */
  public View without(int program) {
    if (!sees(program)) {
      return this;
    }
    var kind = snapshot.kind(program);
    if (kind != NodeKind.PROGRAM && kind != NodeKind.EVENT) {
      throw Refusal.invalid("program", snapshot.id(program), "Ask for a program or an event.");
    }
    var ever = new View(this, ALL_KINDS, Days.OPEN_SINCE, Days.OPEN_UNTIL);
    return new View(this, kinds, firstDay, lastDay, Grounds.of(ever, program).without(without));
  }

  /** Whether it walks ties of any of these kinds. */
  public boolean walksAny(Collection<TieKind> any) {
    return (kinds & bits(any)) != 0;
  }

  /** The snapshot looked at. Its dense ids are the view's. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Who looks, at which world. */
  public Mask mask() {
    return mask;
  }

  /** The last day looked at, as in {@link Days}; "today" for ages and decay. */
  public int day() {
    return lastDay;
  }

  /** Dense ids are below this. */
  public int size() {
    return snapshot.size();
  }

  /** The dense id, or -1 where the viewer sees no such node. */
  public int find(NodeId id) {
    var node = snapshot.find(id);
    return node >= 0 && sees(node) ? node : -1;
  }

  /** Whether there is a node that the viewer sees. */
  public boolean sees(int node) {
    return (isOpen(node) || seesNode(snapshot.bits(node))) && (isWhole || !without.leavesOut(node));
  }

  /** Whether the node is public, and the viewer sees what is; asked before anything else of it. */
  private boolean isOpen(int node) {
    return seesOpen && (marks(node) & NodeState.OPEN) != 0;
  }

  /** Whether a node that is seen is an actor. */
  boolean isActor(int node) {
    return (marks(node) & NodeState.ACTOR) != 0;
  }

  private int marks(int node) {
    return isPatched && replaced.has(node)
        ? NodeState.marks(replaced.get(node).bits())
        : marks[node >>> 2] >>> (2 * (node & 3));
  }

  private boolean sees(int node, int bits) {
    return seesNode(bits) && (isWhole || !without.leavesOut(node));
  }

  /** Whether the viewer sees the node, and it is of the kind. */
  public boolean sees(int node, NodeKind kind) {
    return sees(node) && snapshot.kind(node) == kind;
  }

  /** Whether the viewer sees the node, and it is an actor. */
  public boolean seesActor(int node) {
    var bits = snapshot.bits(node);
    return seesNode(bits) && (NodeState.kindBit(bits) & NodeState.ACTORS) != 0;
  }

  /**
   * All actors that the viewer sees, in an order that goes by their ids alone, whatever else the
   * network holds and however it came to be. O(nodes).
   */
  public int[] actors() {
    var seen = new int[size()];
    int count = 0;
    for (int node = 0; node < seen.length; node++) {
      if (seesActor(node)) {
        seen[count++] = node;
      }
    }
    return Canonical.sorted(Arrays.copyOf(seen, count), snapshot.layers());
  }

  /** A walk over ties; one serves for many nodes, one after the other. Not for several threads. */
  public Walk walk() {
    return new Walk(this);
  }

  /** Rows of ties; one serves for many nodes, one after the other. Not for several threads. */
  public Row row() {
    return new Row(this);
  }

  /**
   * The subsectors that the node works in by ties that the viewer sees: bit number - 1; none where
   * the node is hidden.
   */
  public int subsectors(int node) {
    var bits = snapshot.bits(node);
    if (!sees(node, bits)) {
      return 0;
    }
    if (NodeState.isPlain(bits) || snapshot.subsectors(node) == 0) {
      return snapshot.subsectors(node) & visibleSubsectors;
    }
    var found = 0;
    for (var walk = only(TieKind.WORKS_IN).walk().out(node); walk.next(); ) {
      found |= snapshot.subsectors(walk.node());
    }
    return found;
  }

  /** The place that the node is located in by a tie that the viewer sees, or -1. */
  public int place(int node) {
    var bits = snapshot.bits(node);
    if (!sees(node, bits)) {
      return -1;
    }
    var place = snapshot.place(node);
    if (place < 0 || (NodeState.isPlain(bits) && sees(place))) {
      return place;
    }
    var best = new Derived.BestPlace(snapshot::id);
    for (var walk = only(TieKind.LOCATED_IN).walk().out(node); walk.next(); ) {
      best.offer(walk.node(), walk.since());
    }
    return best.place();
  }

  private View only(TieKind kind) {
    return new View(this, bits(List.of(kind)), firstDay, lastDay);
  }

  private static int bits(Collection<TieKind> kinds) {
    var bits = 0;
    for (var kind : kinds) {
      bits |= 1 << kind.ordinal();
    }
    return bits;
  }

  /** No kind walked comes before this one. */
  int firstKind() {
    return Integer.numberOfTrailingZeros(kinds);
  }

  /** No kind walked comes after this one. */
  int lastKind() {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(kinds);
  }

  boolean seesNode(int bits) {
    var clearance =
        (NodeState.kindBit(bits) & NodeState.SHARED) != 0 ? tieClearance : nodeClearance;
    return NodeState.levelNumber(bits) <= clearance[NodeState.scope(bits)];
  }

  /**
   * Copies what {@link #admits} of {@code [from, to)}; a loop of its own, as most time goes here.
   */
  int admit(int node, Ties ties, int from, int to, int[] ends, int[] bits, char[] until, int size) {
    var levels = tieClearance;
    int walked = kinds;
    int first = firstDay;
    int last = lastDay;
    int found = size;
    var cells = ties.cells;
    for (int at = from; at < to; at++) {
      int cell = at * Ties.WIDTH;
      int tie = cells[cell + 1];
      int end = cells[cell];
      int span = cells[cell + 2];
      if ((walked >>> Ties.kindNumber(tie) & 1) != 0
          && Ties.sinceOf(span) <= last
          && Ties.untilOf(span) > first
          && Ties.levelNumber(tie) <= levels[Ties.scope(tie)]
          && (isOpen(end) || seesNode(snapshot.bits(end)))
          && (isWhole || !isLeftOut(node, ties, at))) {
        ends[found] = end;
        bits[found] = tie;
        until[found++] = Ties.untilOf(span);
      }
    }
    return found;
  }

  private boolean isLeftOut(int node, Ties ties, int at) {
    return without.leavesOut(ties.end(at)) || without.leavesOut(node, ties, at);
  }

  /** Whether a tie is of a kind that this view walks. */
  boolean walks(int bits) {
    return (kinds >>> Ties.kindNumber(bits) & 1) != 0;
  }

  /**
   * Whether a tie, of a kind that this view walks, is of a time and level that it does, and its far
   * end is seen.
   */
  boolean admits(int node, Ties ties, int at) {
    var bits = ties.bits(at);
    return ties.since(at) <= lastDay
        && ties.until(at) > firstDay
        && Ties.levelNumber(bits) <= tieClearance[Ties.scope(bits)]
        && sees(ties.end(at))
        && (isWhole || !without.leavesOut(node, ties, at));
  }
}
