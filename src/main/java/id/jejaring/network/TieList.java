package id.jejaring.network;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

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

  /**
   * Everyone's ties, in both directions. O(ties + nodes).
   *
   * @param ranks the place of each node in the order in which far ends stand
   */
  Adjacency compressed(int nodes, int[] ranks) {
    var kept = 0;
    var offsets = new int[2 * nodes + 1];
    for (int tie = 0; tie < size; tie++) {
      if (from[tie] >= 0) {
        offsets[Adjacency.out(from[tie]) + 1]++;
        offsets[Adjacency.in(to[tie]) + 1]++;
        kept++;
      }
    }
    for (int row = 0; row < 2 * nodes; row++) {
      offsets[row + 1] += offsets[row];
    }
    var ties = new Ties(2 * kept);
    var order = kept(kept);
    var keys = new int[size];
    fill(ties, Adjacency::out, offsets, order, keys, ranks, from, to);
    fill(ties, Adjacency::in, offsets, order, keys, ranks, to, from);
    return new Adjacency(offsets, ties);
  }

  private int[] kept(int count) {
    var ties = new int[count];
    int next = 0;
    for (int tie = 0; tie < size; tie++) {
      if (from[tie] >= 0) {
        ties[next++] = tie;
      }
    }
    return ties;
  }

  /** Three stable counting sorts: by far end, by kind, by owner. */
  private void fill(
      Ties ties,
      IntUnaryOperator row,
      int[] offsets,
      int[] kept,
      int[] keys,
      int[] ranks,
      int[] owner,
      int[] end) {
    for (int tie : kept) {
      keys[tie] = ranks[end[tie]];
    }
    var order = sorted(kept, keys, ranks.length);
    for (int tie : kept) {
      keys[tie] = Ties.kindNumber(bits[tie]);
    }
    order = sorted(order, keys, 32);
    order = sorted(order, owner, ranks.length);
    int before = -1;
    int at = 0;
    for (int tie : order) {
      at = owner[tie] == before ? at + 1 : offsets[row.applyAsInt(owner[tie])];
      before = owner[tie];
      ties.set(at, end[tie], bits[tie], Ties.span(since[tie], until[tie]));
      ties.settle(at, offsets[row.applyAsInt(owner[tie])]);
    }
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
