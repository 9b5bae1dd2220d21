package id.jejaring.network.algorithm;

import java.util.Arrays;

/**
 * Sums of weights by node, in the order of first mention. A slot of its table is one word: the
 * node, the round in which it was filled (6 bits) and which node it is (26 bits); so a look-up
 * touches one line of memory, and forgetting everything costs next to nothing. It holds 2^26 nodes,
 * each in 28 to 56 bytes. Whoever is handed one by an algorithm reads it, and before asking again.
 * Not for several threads.
 */
public final class Weights {

  private static final int PLACE_BITS = 26;
  private static final int PLACE = (1 << PLACE_BITS) - 1;
  private static final int ROUNDS = 1 << (32 - PLACE_BITS);

  /** Nodes of neighbouring numbers, which come together, share a line of memory: 8 slots. */
  private static final int LINE = 3;

  private long[] slots = new long[32];
  private int[] nodes = new int[16];
  private double[] sums = new double[16];
  private int size;
  private int round = 1;

  /** None so far. */
  public Weights() {}

  /** How many nodes have a weight. */
  public int size() {
    return size;
  }

  /** The n-th node. */
  public int node(int at) {
    return nodes[at];
  }

  /** The n-th node's weight. */
  public double weight(int at) {
    return sums[at];
  }

  /** A node's weight; 0 where it has none. */
  public double of(int node) {
    var found = find(node);
    return found < 0 ? 0 : sums[found];
  }

  /** Whether the node has a weight. */
  public boolean has(int node) {
    return find(node) >= 0;
  }

  /** The sum over all nodes. */
  public double total() {
    var total = 0.0;
    for (int at = 0; at < size; at++) {
      total += sums[at];
    }
    return total;
  }

  /** Which the node is, or -1. */
  public int find(int node) {
    var slot = slots[slot(node)];
    return isOf(slot, node) ? (int) slot & PLACE : -1;
  }

  /** Adds to what the node has. */
  public void add(int node, double weight) {
    var at = slot(node);
    var slot = slots[at];
    if (isOf(slot, node)) {
      sums[(int) slot & PLACE] += weight;
    } else {
      insert(node, weight, at);
    }
  }

  /** Which the node is; where it has no weight yet, it has one of 0 from now on. */
  public int meet(int node) {
    var at = slot(node);
    var slot = slots[at];
    if (isOf(slot, node)) {
      return (int) slot & PLACE;
    }
    insert(node, 0, at);
    return size - 1;
  }

  /** Keeps the smaller of what the node has and this. */
  public void keepLeast(int node, double weight) {
    var found = find(node);
    if (found < 0) {
      add(node, weight);
    } else {
      sums[found] = Math.min(sums[found], weight);
    }
  }

  /** Forgets everything, for use with another node. */
  public void clear() {
    size = 0;
    if (++round == ROUNDS) {
      Arrays.fill(slots, 0);
      round = 1;
    }
  }

  private void insert(int node, double weight, int free) {
    var slot = free;
    if (size == nodes.length) {
      grow();
      slot = slot(node);
    }
    slots[slot] = filled(node, size);
    nodes[size] = node;
    sums[size++] = weight;
  }

  private void grow() {
    if (size > PLACE) {
      throw new IllegalStateException("More than %d nodes have a weight.".formatted(size));
    }
    nodes = Arrays.copyOf(nodes, size * 2);
    sums = Arrays.copyOf(sums, size * 2);
    slots = new long[slots.length * 2];
    for (int at = 0; at < size; at++) {
      slots[slot(nodes[at])] = filled(nodes[at], at);
    }
  }

  private long filled(int node, int place) {
    return ((long) node << 32) | ((long) round << PLACE_BITS) | place;
  }

  private boolean isOf(long slot, int node) {
    return slot >>> PLACE_BITS == (((long) node << (32 - PLACE_BITS)) | round);
  }

  /** Where the node stands, or the slot, empty or of an earlier round, where it would. */
  private int slot(int node) {
    var mask = slots.length - 1;
    var at = ((((node >>> LINE) * 0x9E3779B9) >>> 7 << LINE) | (node & ((1 << LINE) - 1))) & mask;
    while (((int) slots[at] >>> PLACE_BITS) == round && (int) (slots[at] >>> 32) != node) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
