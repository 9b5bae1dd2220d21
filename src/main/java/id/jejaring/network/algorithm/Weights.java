package id.jejaring.network.algorithm;

import java.util.Arrays;

/** Sums of weights by node, in the order of first mention. */
public final class Weights {

  private int[] table = new int[16];
  private int[] nodes = new int[8];
  private double[] weights = new double[8];
  private int size;

  Weights() {}

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
    return weights[at];
  }

  /** A node's weight; 0 where it has none. */
  public double of(int node) {
    var found = table[slot(node)] - 1;
    return found < 0 ? 0 : weights[found];
  }

  /** Whether the node has a weight. */
  public boolean has(int node) {
    return table[slot(node)] != 0;
  }

  /** The sum over all nodes. */
  public double total() {
    var total = 0.0;
    for (int at = 0; at < size; at++) {
      total += weights[at];
    }
    return total;
  }

  void add(int node, double weight) {
    var slot = slot(node);
    if (table[slot] != 0) {
      weights[table[slot] - 1] += weight;
      return;
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    nodes[size] = node;
    weights[size] = weight;
    table[slot] = ++size;
    if (size * 2 >= table.length) {
      table = new int[table.length * 2];
      for (int at = 0; at < size; at++) {
        table[slot(nodes[at])] = at + 1;
      }
    }
  }

  /** Keeps the smaller of what the node has and this. */
  void keepLeast(int node, double weight) {
    var found = table[slot(node)] - 1;
    if (found < 0) {
      add(node, weight);
    } else {
      weights[found] = Math.min(weights[found], weight);
    }
  }

  /** Forgets everything, for use with another node. */
  void clear() {
    Arrays.fill(table, 0);
    size = 0;
  }

  private int slot(int node) {
    var mask = table.length - 1;
    var slot = ((node * 0x9E3779B9) >>> 7) & mask;
    while (table[slot] != 0 && nodes[table[slot] - 1] != node) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
