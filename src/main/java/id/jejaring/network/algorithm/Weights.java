package id.jejaring.network.algorithm;

import java.util.Arrays;

/**
 * Sums of weights by node, in the order of first mention. A slot says in which round it was filled,
 * so that forgetting everything costs nothing and the memory serves again.
 */
public final class Weights {

  private long[] slots = new long[32];
  private double[] sums = new double[32];
  private int[] places = new int[32];
  private int[] order = new int[16];
  private int size;
  private long round = 1L << 32;

  Weights() {}

  /** How many nodes have a weight. */
  public int size() {
    return size;
  }

  /** The n-th node. */
  public int node(int at) {
    return (int) slots[order[at]];
  }

  /** The n-th node's weight. */
  public double weight(int at) {
    return sums[order[at]];
  }

  /** A node's weight; 0 where it has none. */
  public double of(int node) {
    var slot = slot(node);
    return slots[slot] == (round | node) ? sums[slot] : 0;
  }

  /** Whether the node has a weight. */
  public boolean has(int node) {
    return slots[slot(node)] == (round | node);
  }

  /** The sum over all nodes. */
  public double total() {
    var total = 0.0;
    for (int at = 0; at < size; at++) {
      total += sums[order[at]];
    }
    return total;
  }

  /** Which the node is, or -1. */
  int find(int node) {
    var slot = slot(node);
    return slots[slot] == (round | node) ? places[slot] : -1;
  }

  void add(int node, double weight) {
    var slot = slot(node);
    if (slots[slot] == (round | node)) {
      sums[slot] += weight;
    } else {
      insert(node, weight, slot);
    }
  }

  /** Keeps the smaller of what the node has and this. */
  void keepLeast(int node, double weight) {
    var slot = slot(node);
    if (slots[slot] == (round | node)) {
      sums[slot] = Math.min(sums[slot], weight);
    } else {
      insert(node, weight, slot);
    }
  }

  /** Forgets everything, for use with another node. */
  void clear() {
    size = 0;
    round += 1L << 32;
    if (round < 0) {
      Arrays.fill(slots, 0);
      round = 1L << 32;
    }
  }

  private void insert(int node, double weight, int free) {
    var slot = free;
    if (size == order.length) {
      grow();
      slot = slot(node);
    }
    slots[slot] = round | node;
    sums[slot] = weight;
    places[slot] = size;
    order[size++] = slot;
  }

  private void grow() {
    var oldSlots = slots;
    var oldSums = sums;
    slots = new long[oldSlots.length * 2];
    sums = new double[slots.length];
    places = new int[slots.length];
    for (int at = 0; at < size; at++) {
      var slot = slot((int) oldSlots[order[at]]);
      slots[slot] = oldSlots[order[at]];
      sums[slot] = oldSums[order[at]];
      places[slot] = at;
      order[at] = slot;
    }
    order = Arrays.copyOf(order, size * 2);
  }

  /** Where the node stands, or the slot, empty or of an earlier round, where it would. */
  private int slot(int node) {
    var mask = slots.length - 1;
    var slot = ((node * 0x9E3779B9) >>> 7) & mask;
    while (slots[slot] >= round && slots[slot] != (round | node)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
