package id.jejaring.network;

import java.util.List;

/**
 * Everyone's ties, compressed. Each node has two rows, side by side, so that reading both looks at
 * one place of memory: row 2n of the ties that lead away from node n, and row 2n + 1 of those that
 * lead to it. The ties of a row lie between two offsets.
 */
final class Adjacency {

  final Ties ties;
  private final int[] offsets;

  Adjacency(int[] offsets, Ties ties) {
    this.offsets = offsets;
    this.ties = ties;
  }

  /** The row of the ties that lead away from a node. */
  static int out(int node) {
    return 2 * node;
  }

  /** The row of the ties that lead to a node. */
  static int in(int node) {
    return 2 * node + 1;
  }

  /** Whether the row is one of ties that lead away. */
  static boolean isOut(int row) {
    return (row & 1) == 0;
  }

  /** Whose row it is. */
  static int node(int row) {
    return row >> 1;
  }

  /** Writes replaced rows into new columns, for so many nodes. */
  static Adjacency folded(Adjacency base, Overlay<Pieces> replaced, int nodes) {
    var offsets = new int[2 * nodes + 1];
    for (int row = 0; row < 2 * nodes; row++) {
      offsets[row + 1] = offsets[row] + length(base, replaced, row);
    }
    var ties = new Ties(offsets[2 * nodes]);
    for (int row = 0; row < 2 * nodes; row++) {
      var length = offsets[row + 1] - offsets[row];
      if (replaced.has(row)) {
        replaced.get(row).copyTo(ties, offsets[row]);
      } else {
        ties.copy(base.ties, base.start(row), offsets[row], length);
      }
    }
    return new Adjacency(offsets, ties);
  }

  static int length(Adjacency base, Overlay<Pieces> replaced, int row) {
    return replaced.has(row) ? replaced.get(row).length() : base.end(row) - base.start(row);
  }

  /** Where the row begins; rows of nodes that came later are empty. */
  int start(int row) {
    return row + 1 < offsets.length ? offsets[row] : 0;
  }

  /** Where it ends. */
  int end(int row) {
    return row + 1 < offsets.length ? offsets[row + 1] : 0;
  }

  /** Looks at where a row begins. */
  int fetch(int row) {
    int cell = start(row) * Ties.WIDTH;
    return cell < ties.cells.length ? ties.cells[cell] : 0;
  }

  /** What a file holds of them, in this order. */
  List<Object> arrays() {
    return List.of(offsets, ties.cells);
  }

  /** Bytes held. */
  long bytes() {
    return 12L * ties.length() + 4L * offsets.length;
  }
}
