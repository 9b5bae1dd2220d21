package id.jejaring.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a view leaves out as having come of a program alone: nodes, and between two actors the ties
 * that began within a time. Immutable; asked at every step of a walk.
 */
final class Without {

  /** Nothing is left out. */
  static final Without NOTHING = new Without(new BitSet(), new TreeMap<>(), null);

  private final BitSet nodes;
  private final BitSet actors = new BitSet();
  private final long[] pairs;
  private final Grounds.Time[] times;
  private final @Nullable Without more;

  /**
   * Leaves out what stands here, and what another one leaves out.
   *
   * @param pairs the lower dense id in the upper half
   */
  Without(BitSet nodes, Map<Long, Grounds.Time> pairs, @Nullable Without more) {
    this.nodes = nodes;
    this.more = more;
    var sorted = new TreeMap<>(pairs);
    this.pairs = sorted.keySet().stream().mapToLong(Long::longValue).toArray();
    times = sorted.values().toArray(Grounds.Time[]::new);
    for (var pair : this.pairs) {
      actors.set((int) (pair >>> 32));
      actors.set((int) pair);
    }
  }

  /** Two actors, whichever comes first. */
  static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  boolean leavesOut(int node) {
    return nodes.get(node) || (more != null && more.leavesOut(node));
  }

  boolean leavesOut(int node, Ties ties, int at) {
    return (actors.get(node) && leavesOutOfPair(node, ties, at))
        || (more != null && more.leavesOut(node, ties, at));
  }

  private boolean leavesOutOfPair(int node, Ties ties, int at) {
    if (!Ties.kind(ties.bits(at)).isWork()) {
      return false;
    }
    var found = Arrays.binarySearch(pairs, pair(node, ties.end(at)));
    return found >= 0 && times[found].contains(ties.since(at));
  }
}
