package id.jejaring.network;

import java.util.List;

/** Everyone's ties in one direction, compressed: those of a node lie between two offsets. */
final class Adjacency {

  final Ties ties;
  private final int[] offsets;

  Adjacency(int[] offsets, Ties ties) {
    this.offsets = offsets;
    this.ties = ties;
  }

  /** Writes replaced rows into new columns. */
  static Adjacency folded(Adjacency base, Overlay<Ties> replaced, int size) {
    var offsets = new int[size + 1];
    for (int node = 0; node < size; node++) {
      var length =
          replaced.has(node) ? replaced.get(node).length() : base.end(node) - base.start(node);
      offsets[node + 1] = offsets[node] + length;
    }
    var ties = new Ties(offsets[size]);
    for (int node = 0; node < size; node++) {
      var length = offsets[node + 1] - offsets[node];
      if (replaced.has(node)) {
        ties.copy(replaced.get(node), 0, offsets[node], length);
      } else {
        ties.copy(base.ties, base.start(node), offsets[node], length);
      }
    }
    return new Adjacency(offsets, ties);
  }

  /** Where the node's ties begin; nodes that came later have none. */
  int start(int node) {
    return node + 1 < offsets.length ? offsets[node] : 0;
  }

  /** Where they end. */
  int end(int node) {
    return node + 1 < offsets.length ? offsets[node + 1] : 0;
  }

  /** Looks at where a node's ties begin. */
  int fetch(int node) {
    int cell = start(node) * Ties.WIDTH;
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
