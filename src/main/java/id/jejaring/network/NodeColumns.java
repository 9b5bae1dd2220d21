package id.jejaring.network;

import id.jejaring.domain.NodeId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Nodes as columns, found by id through an open hash table: 54 bytes a node. Grows while a network
 * is built, and is left alone from then on.
 */
final class NodeColumns {

  private int size;
  private int[] table = new int[16];
  private long[] idHigh = new long[8];
  private long[] idLow = new long[8];
  private int[] bits = new int[8];
  private int[] subsectors = new int[8];
  private int[] place = new int[8];
  private float[] latitude = new float[8];
  private float[] longitude = new float[8];
  private char[] since = new char[8];
  private char[] until = new char[8];
  private byte[] marks = new byte[0];

  NodeColumns() {}

  /** Columns of so many nodes, to be read from a file into {@link #arrays()}. */
  NodeColumns(int nodes, int tableLength) {
    resize(nodes);
    table = new int[tableLength];
    size = nodes;
  }

  /** What a file holds of them, in this order. */
  List<Object> arrays() {
    return List.of(
        table, idHigh, idLow, bits, subsectors, place, latitude, longitude, since, until);
  }

  int[] table() {
    return table;
  }

  int size() {
    return size;
  }

  int bits(int node) {
    return bits[node];
  }

  /** The same of all, as an array that is not to be written into. */
  int[] bits() {
    return bits;
  }

  int subsectors(int node) {
    return subsectors[node];
  }

  int place(int node) {
    return place[node];
  }

  float latitude(int node) {
    return latitude[node];
  }

  float longitude(int node) {
    return longitude[node];
  }

  NodeId id(int node) {
    return new NodeId(new UUID(idHigh[node], idLow[node]));
  }

  NodeState state(int node) {
    return new NodeState(
        id(node),
        bits[node],
        subsectors[node],
        place[node],
        latitude[node],
        longitude[node],
        since[node],
        until[node]);
  }

  /** What a node comes by in the {@link Canonical} order. */
  long key(int node) {
    return Canonical.key(idHigh[node], idLow[node]);
  }

  /** Which of two comes first in the {@link Canonical} order. */
  int compare(int node, int other) {
    int byKey = Long.compareUnsigned(key(node), key(other));
    if (byKey != 0) {
      return byKey;
    }
    int byHigh = Long.compare(idHigh[node], idHigh[other]);
    return byHigh != 0 ? byHigh : Long.compare(idLow[node], idLow[other]);
  }

  /** The dense id, or -1. */
  int find(NodeId id) {
    return table[slot(id.value().getMostSignificantBits(), id.value().getLeastSignificantBits())]
        - 1;
  }

  /** The dense id; a node not seen before gets the next one, and is a hole until it is set. */
  int findOrAdd(NodeId id) {
    var high = id.value().getMostSignificantBits();
    var low = id.value().getLeastSignificantBits();
    var found = table[slot(high, low)] - 1;
    if (found >= 0) {
      return found;
    }
    if (size == bits.length) {
      resize(size * 2);
    }
    if (size * 2 >= table.length) {
      rehash(table.length * 2);
    }
    idHigh[size] = high;
    idLow[size] = low;
    bits[size] = NodeState.HOLE;
    place[size] = -1;
    table[slot(high, low)] = size + 1;
    return size++;
  }

  void set(int node, NodeState state) {
    bits[node] = state.bits();
    subsectors[node] = state.subsectors();
    place[node] = state.place();
    latitude[node] = state.latitude();
    longitude[node] = state.longitude();
    since[node] = state.since();
    until[node] = state.until();
  }

  /** The same nodes in another order; O(nodes). */
  NodeColumns ordered(int[] order) {
    var ordered = new NodeColumns(order.length, table.length);
    ordered.size = 0;
    for (int node : order) {
      ordered.set(ordered.findOrAdd(id(node)), state(node));
    }
    return ordered;
  }

  /** Gives back what growing has reserved, and makes {@link #marks}: when all have been set. */
  void finish() {
    resize(size);
    marks = new byte[(size + 3) / 4];
    for (int node = 0; node < size; node++) {
      marks[node >>> 2] |= (byte) (NodeState.marks(bits[node]) << (2 * (node & 3)));
    }
  }

  /**
   * What is asked most often of a node, {@link NodeState#OPEN} and {@link NodeState#ACTOR}: two
   * bits each, four nodes a byte, so that many fit into a processor's cache.
   */
  byte[] marks() {
    return marks;
  }

  /** Bytes held. */
  long bytes() {
    return 40L * idHigh.length + 4L * table.length + marks.length;
  }

  private void resize(int length) {
    idHigh = Arrays.copyOf(idHigh, length);
    idLow = Arrays.copyOf(idLow, length);
    bits = Arrays.copyOf(bits, length);
    subsectors = Arrays.copyOf(subsectors, length);
    place = Arrays.copyOf(place, length);
    latitude = Arrays.copyOf(latitude, length);
    longitude = Arrays.copyOf(longitude, length);
    since = Arrays.copyOf(since, length);
    until = Arrays.copyOf(until, length);
  }

  private void rehash(int length) {
    table = new int[length];
    for (int node = 0; node < size; node++) {
      table[slot(idHigh[node], idLow[node])] = node + 1;
    }
  }

  /** Where the id stands in the table, or the free slot where it would; linear probing. */
  private int slot(long high, long low) {
    var mask = table.length - 1;
    var slot = (int) (Canonical.key(high, low) >>> 33) & mask;
    while (table[slot] != 0 && (idHigh[table[slot] - 1] != high || idLow[table[slot] - 1] != low)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
