package id.jejaring.network;

import java.util.Arrays;

/** Ties in the order in which they were added, before they are compressed. */
final class TieList {

  private int size;
  private int[] from = new int[8];
  private int[] to = new int[8];
  private int[] bits = new int[8];
  private char[] since = new char[8];
  private char[] until = new char[8];

  int size() {
    return size;
  }

  void add(int fromNode, int toNode, int tieBits, char sinceDay, char untilDay) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      bits = Arrays.copyOf(bits, size * 2);
      since = Arrays.copyOf(since, size * 2);
      until = Arrays.copyOf(until, size * 2);
    }
    from[size] = fromNode;
    to[size] = toNode;
    bits[size] = tieBits;
    since[size] = sinceDay;
    until[size] = untilDay;
    size++;
  }

  /** Leaves a tie out. */
  void drop(int tie) {
    from[tie] = -1;
  }

  /** Whether the tie has not been left out. */
  boolean has(int tie) {
    return from[tie] >= 0;
  }

  int from(int tie) {
    return from[tie];
  }

  int to(int tie) {
    return to[tie];
  }

  int kindNumber(int tie) {
    return Ties.kindNumber(bits[tie]);
  }

  /** Gives the ends of all ties their new numbers. */
  void renumber(int[] numbers) {
    for (int tie = 0; tie < size; tie++) {
      if (from[tie] >= 0) {
        from[tie] = numbers[from[tie]];
        to[tie] = numbers[to[tie]];
      }
    }
  }

  /** Everyone's ties leading away. */
  Adjacency out(int nodes) {
    return compressed(nodes, from, to);
  }

  /** Everyone's ties leading to them. */
  Adjacency in(int nodes) {
    return compressed(nodes, to, from);
  }

  /** Three stable counting sorts: by far end, by kind, by owner. O(ties + nodes). */
  private Adjacency compressed(int nodes, int[] owner, int[] end) {
    var order = new int[size];
    var kept = 0;
    for (int tie = 0; tie < size; tie++) {
      if (from[tie] >= 0) {
        order[kept++] = tie;
      }
    }
    order = Arrays.copyOf(order, kept);
    order = sorted(order, end, nodes);
    var kinds = new int[size];
    for (int tie = 0; tie < size; tie++) {
      kinds[tie] = Ties.kindNumber(bits[tie]);
    }
    order = sorted(order, kinds, 32);
    order = sorted(order, owner, nodes);
    var offsets = new int[nodes + 1];
    var ties = new Ties(kept);
    for (int at = 0; at < kept; at++) {
      var tie = order[at];
      offsets[owner[tie] + 1]++;
      ties.set(at, end[tie], bits[tie], since[tie], until[tie]);
    }
    for (int node = 0; node < nodes; node++) {
      offsets[node + 1] += offsets[node];
    }
    return new Adjacency(offsets, ties);
  }

  /** A stable counting sort of some indexes by their keys, which are below a bound. */
  static int[] sorted(int[] order, int[] keys, int bound) {
    var starts = new int[bound + 1];
    for (var tie : order) {
      starts[keys[tie] + 1]++;
    }
    for (int key = 0; key < bound; key++) {
      starts[key + 1] += starts[key];
    }
    var result = new int[order.length];
    for (var tie : order) {
      result[starts[keys[tie]]++] = tie;
    }
    return result;
  }
}
