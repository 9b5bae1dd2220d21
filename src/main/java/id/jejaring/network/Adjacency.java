package id.jejaring.network;

/** Everyone's ties in one direction, compressed: those of a node lie between two offsets. */
final class Adjacency {

  final Ties ties;
  private final int[] offsets;

  Adjacency(int[] offsets, Ties ties) {
    this.offsets = offsets;
    this.ties = ties;
  }

  /** Where the node's ties begin; nodes that came later have none. */
  int start(int node) {
    return node + 1 < offsets.length ? offsets[node] : 0;
  }

  /** Where they end. */
  int end(int node) {
    return node + 1 < offsets.length ? offsets[node + 1] : 0;
  }

  /** Bytes held. */
  long bytes() {
    return 12L * ties.length() + 4L * offsets.length;
  }
}
