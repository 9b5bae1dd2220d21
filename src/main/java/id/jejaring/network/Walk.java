package id.jejaring.network;

import id.jejaring.domain.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the ties of one node that a {@link View} admits, ties leading away first, each
 * direction by kind and then by far end; a tie that is recorded twice comes twice. Reusable, for
 * one thread.
 */
public final class Walk {

  /** As many ties are gone through one by one. */
  private static final int FEW = 8;

  private final View view;
  private final Layers layers;
  private Ties ties = Ties.NONE;
  private int at;
  private int end;
  private @Nullable Pieces pieces;
  private int part;
  private boolean outgoing;
  private int waiting = -1;
  private int owner = -1;
  private byte @Nullable [] marks;

  Walk(View view) {
    this.view = view;
    layers = view.snapshot().layers();
  }

  /**
   * Leaves out ties whose far end is marked at that moment, that is, has anything but 0 at its
   * dense id. For a search that wants no node twice: what is marked costs one look into this array.
   */
  public Walk unmarked(byte[] marked) {
    marks = marked;
    return this;
  }

  /** Begins with the node's ties in both directions; a hidden node has none. */
  public Walk from(int node) {
    out(node);
    waiting = node;
    return this;
  }

  /** Begins with the ties that lead away from the node. */
  public Walk out(int node) {
    begin(node, Adjacency.out(node));
    outgoing = true;
    return this;
  }

  /** Begins with the ties that lead to the node. */
  public Walk in(int node) {
    begin(node, Adjacency.in(node));
    outgoing = false;
    return this;
  }

  /** Goes on to the next tie; false when there is none. */
  public boolean next() {
    while (true) {
      while (++at < end) {
        if (view.walks(ties.bits(at))
            && (marks == null || marks[ties.end(at)] == 0)
            && view.admits(owner, ties, at)) {
          return true;
        }
      }
      if (pieces != null && ++part < pieces.count()) {
        set(pieces.part(part).ties(), pieces.part(part).from(), pieces.part(part).to());
      } else if (waiting >= 0) {
        in(waiting);
      } else {
        return false;
      }
    }
  }

  /** The node at the tie's other end. */
  public int node() {
    return ties.end(at);
  }

  /** The tie's kind. */
  public TieKind kind() {
    return Ties.kind(ties.bits(at));
  }

  /** Whether the tie leads from the node to {@link #node()}, and not the other way. */
  public boolean isOutgoing() {
    return outgoing;
  }

  /** Whether it is a collaboration that is only being explored. */
  public boolean isExplored() {
    return Ties.isExplored(ties.bits(at));
  }

  /** Whether its ends count as tied: see {@link id.jejaring.domain.Tie#isWork()}. */
  public boolean isWork() {
    return kind().isWork() && !isExplored();
  }

  /** 1 (weak) to 5 (strong), or 0 where nobody said. */
  public int strength() {
    return Ties.strength(ties.bits(at));
  }

  /** Strength over its middle, 3; 1 where nobody said. */
  public double weight() {
    return strength() == 0 ? 1 : strength() / 3.0;
  }

  /** The day on which it began, as in {@link Days}. */
  public int since() {
    return ties.since(at);
  }

  /** The first day on which it no longer held, as in {@link Days}. */
  public int until() {
    return ties.until(at);
  }

  private void begin(int node, int row) {
    waiting = -1;
    pieces = null;
    owner = node;
    if (!view.sees(node)) {
      set(Ties.NONE, 0, 0);
    } else if (layers.rows().has(row)) {
      pieces = layers.rows().get(row);
      part = 0;
      set(pieces.part(0).ties(), pieces.part(0).from(), pieces.part(0).to());
    } else {
      set(layers.ties().ties, layers.ties().start(row), layers.ties().end(row));
    }
  }

  /** Ties stand by kind, so those that are not of a kind walked are passed over at once. */
  private void set(Ties found, int from, int to) {
    ties = found;
    if (to - from > FEW) {
      end = ties.firstOf(view.lastKind() + 1, from, to);
      at = ties.firstOf(view.firstKind(), from, end) - 1;
    } else {
      end = to;
      at = from - 1;
    }
  }
}
