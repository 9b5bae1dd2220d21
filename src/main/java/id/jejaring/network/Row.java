package id.jejaring.network;

import id.jejaring.domain.TieKind;
import java.util.Arrays;

/**
 * All ties of one node that a {@link View} admits, in both directions and in the order of a {@link
 * Walk}, read at once into memory that serves again: for algorithms that read very many rows. About
 * twice as fast as a walk. For one thread.
 */
public final class Row {

  private static final double[] WEIGHTS = {
    1, 1 / 3.0, 2 / 3.0, 3 / 3.0, 4 / 3.0, 5 / 3.0, 6 / 3.0, 7 / 3.0
  };

  /** Fewer are gone through, whatever their kind. */
  private static final int MANY = 256;

  /** As many are read of a long row before the limit is looked at again. */
  private static final int STEP = 1 << 12;

  private final View view;
  private final Layers layers;
  private int[] ends = new int[16];
  private int[] bits = new int[16];
  private char[] until = new char[16];
  private int size;
  private long limit;

  Row(View view) {
    this.view = view;
    layers = view.snapshot().layers();
  }

  /** Reads a node's ties; a hidden node has none. How many there are. */
  public int read(int node) {
    return read(node, Integer.MAX_VALUE);
  }

  /**
   * Reads a node's ties, and stops soon after so many, wherever it then is; so a hub costs no more
   * than was asked for. How many were read: more than {@code most} where there are more.
   */
  public int read(int node, long most) {
    size = 0;
    limit = most;
    if (view.sees(node)) {
      int out = Adjacency.out(node);
      int in = Adjacency.in(node);
      var base = layers.ties();
      if (base.end(in) - base.start(out) <= MANY
          && !layers.rows().has(out)
          && !layers.rows().has(in)) {
        admit(node, base.ties, base.start(out), base.end(in));
      } else {
        readRow(node, out);
        readRow(node, in);
      }
    }
    return size;
  }

  /**
   * Has the beginning of a node's ties on its way from memory, for whoever will read many nodes one
   * after the other: these looks do not wait for each other, as those of a reader would.
   *
   * @return a number without meaning, to be added up, so that the looks are really made
   */
  public int fetch(int node) {
    return layers.ties().fetch(Adjacency.out(node));
  }

  /** The node at the n-th tie's other end. */
  public int node(int at) {
    return ends[at];
  }

  /** Whether the n-th tie is of the kind. */
  public boolean is(int at, TieKind kind) {
    return Ties.kindNumber(bits[at]) == kind.ordinal();
  }

  /** Whether at its other end is an actor. */
  public boolean isActor(int at) {
    return view.isActor(ends[at]);
  }

  /** Whether it is a collaboration that is only being explored. */
  public boolean isExplored(int at) {
    return Ties.isExplored(bits[at]);
  }

  /** Strength over its middle, 3; 1 where nobody said. */
  public double weight(int at) {
    return WEIGHTS[Ties.strength(bits[at])];
  }

  /** The first day on which it no longer held, as in {@link Days}. */
  public int until(int at) {
    return until[at];
  }

  private void readRow(int node, int row) {
    if (layers.rows().has(row)) {
      var pieces = layers.rows().get(row);
      for (int part = 0; part < pieces.count() && size <= limit; part++) {
        read(node, pieces.part(part).ties(), pieces.part(part).from(), pieces.part(part).to());
      }
    } else {
      read(node, layers.ties().ties, layers.ties().start(row), layers.ties().end(row));
    }
  }

  private void read(int node, Ties ties, int from, int to) {
    if (to - from <= MANY) {
      admit(node, ties, from, to);
    } else {
      int begin = ties.firstOf(view.firstKind(), from, to);
      int end = ties.firstOf(view.lastKind() + 1, begin, to);
      for (int at = begin; at < end && size <= limit; at += STEP) {
        admit(node, ties, at, Math.min(at + STEP, end));
      }
    }
  }

  private void admit(int node, Ties ties, int from, int to) {
    if (size + to - from > ends.length) {
      int length = Math.max(size + to - from, 2 * ends.length);
      ends = Arrays.copyOf(ends, length);
      bits = Arrays.copyOf(bits, length);
      until = Arrays.copyOf(until, length);
    }
    size = view.admit(node, ties, from, to, ends, bits, until, size);
  }
}
