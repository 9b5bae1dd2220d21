package id.jejaring.network;

import id.jejaring.domain.NodeId;
import java.util.Arrays;

/**
 * The order of nodes by their lasting ids alone, in which each row of ties stands and whole
 * networks are numbered. Dense ids depend on what came when, and on what is hidden; this order does
 * not, so that the same question about the same version has the same answer in every process, to
 * the last bit. It is that of a hash of the ids, and has no meaning.
 */
final class Canonical {

  private static final int HALF = 16;
  private static final int BOUND = 1 << HALF;

  private Canonical() {}

  /** What an id comes by first. */
  static long key(long high, long low) {
    return (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
  }

  static long key(NodeId id) {
    return key(id.value().getMostSignificantBits(), id.value().getLeastSignificantBits());
  }

  static int compare(NodeId one, NodeId other) {
    int byKey = Long.compareUnsigned(key(one), key(other));
    return byKey != 0 ? byKey : one.value().compareTo(other.value());
  }

  /** Some nodes in order; two counting sorts, and a comparison where half a key is the same. */
  static int[] sorted(int[] nodes, Layers layers) {
    return sorted(nodes, layers::key, layers::compare);
  }

  /** The place of each node of some columns in the order of all of them. O(nodes). */
  static int[] ranks(NodeColumns columns) {
    var nodes = new int[columns.size()];
    Arrays.setAll(nodes, node -> node);
    var order = sorted(nodes, columns::key, columns::compare);
    var ranks = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      ranks[order[at]] = at;
    }
    return ranks;
  }

  private interface Key {
    long of(int node);
  }

  private interface Comparison {
    int of(int node, int other);
  }

  private static int[] sorted(int[] nodes, Key key, Comparison comparison) {
    var order = new int[nodes.length];
    Arrays.setAll(order, at -> at);
    var half = new int[nodes.length];
    Arrays.setAll(half, at -> (int) (key.of(nodes[at]) >>> 32) & (BOUND - 1));
    order = TieList.sorted(order, half, BOUND);
    Arrays.setAll(half, at -> (int) (key.of(nodes[at]) >>> 48));
    order = TieList.sorted(order, half, BOUND);
    for (int at = 0; at < order.length; at++) {
      int node = nodes[order[at]];
      int to = at;
      order[at] = node;
      for (; to > 0 && comparison.of(node, order[to - 1]) < 0; to--) {
        order[to] = order[to - 1];
      }
      order[to] = node;
    }
    return order;
  }
}
