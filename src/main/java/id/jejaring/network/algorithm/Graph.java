package id.jejaring.network.algorithm;

import id.jejaring.network.View;
import java.util.Arrays;

/**
 * Who is tied with whom as a simple undirected graph with weights, compressed: what algorithms walk
 * that look at a whole network. Made once from a {@link View}, in which nothing is hidden any more,
 * or from plain arrays. The vertices of a view are numbered from 0 as a breadth-first search meets
 * them, which begins with {@link View#actors()}: so neighbours have numbers near each other, and
 * what is drawn by lot depends on the ids of those who are seen and on nothing else. The neighbours
 * of each stand in ascending order. Immutable.
 *
 * <p>Memory: 8 bytes an end (16 a tie) and 12 a vertex. What an accessor hands out as an array is
 * shared; do not write into it.
 */
public final class Graph {

  private static final int NOT_MET = -2;

  private final int[] offsets;
  private final int[] ends;
  private final float[] weights;
  private final int[] nodes;
  private final int[] vertices;

  private Graph(int[] offsets, int[] ends, float[] weights, int[] nodes, int[] vertices) {
    this.offsets = offsets;
    this.ends = ends;
    this.weights = weights;
    this.nodes = nodes;
    this.vertices = vertices;
  }

  /**
   * The actors that a view shows, tied as in {@link Work}: by ties of work and by joint work, all
   * that ties two added up. Two that have only decayed to nothing are not tied. O(ties of work +
   * the sum over projects of the square of their members).
   */
  public static Graph of(View view, Decay decay, Cancel cancel) {
    var vertices = new int[view.size()];
    Arrays.fill(vertices, -1);
    var actors = view.actors();
    for (int actor : actors) {
      vertices[actor] = NOT_MET;
    }
    var nodes = new int[actors.length];
    var growing = new Growing(actors.length);
    var work = new Work(view, decay);
    var tied = new Weights();
    int met = 0;
    int next = 0;
    for (int vertex = 0; vertex < nodes.length; vertex++) {
      cancel.check(vertex);
      if (vertex == met) {
        while (vertices[actors[next]] != NOT_MET) {
          next++;
        }
        met = meet(actors[next], nodes, vertices, met);
      }
      tied.clear();
      work.addTo(tied, nodes[vertex]);
      for (int at = 0; at < tied.size(); at++) {
        met = meet(tied.node(at), nodes, vertices, met);
      }
      growing.add(vertex, tied, vertices);
    }
    return growing.graph(nodes, vertices);
  }

  private static int meet(int node, int[] nodes, int[] vertices, int met) {
    if (vertices[node] != NOT_MET) {
      return met;
    }
    vertices[node] = met;
    nodes[met] = node;
    return met + 1;
  }

  /**
   * A graph of so many vertices, tied in pairs; a pair that comes more than once, in either
   * direction, adds up, and one of the same vertex twice is left out. O(n + m log m).
   *
   * @param weights one for each pair, greater than 0
   */
  public static Graph of(int size, int[] from, int[] to, float[] weights) {
    var starts = new int[size + 1];
    for (int at = 0; at < from.length; at++) {
      if (from[at] != to[at]) {
        starts[from[at] + 1]++;
        starts[to[at] + 1]++;
      }
    }
    for (int vertex = 0; vertex < size; vertex++) {
      starts[vertex + 1] += starts[vertex];
    }
    var places = Arrays.copyOf(starts, size);
    var entries = new long[starts[size]];
    for (int at = 0; at < from.length; at++) {
      if (from[at] != to[at]) {
        entries[places[from[at]]++] = (long) to[at] << 32 | at;
        entries[places[to[at]]++] = (long) from[at] << 32 | at;
      }
    }
    var ends = new int[entries.length];
    var sums = new float[entries.length];
    var offsets = new int[size + 1];
    int end = 0;
    for (int vertex = 0; vertex < size; vertex++) {
      Arrays.sort(entries, starts[vertex], starts[vertex + 1]);
      for (int at = starts[vertex]; at < starts[vertex + 1]; at++) {
        int other = (int) (entries[at] >>> 32);
        float weight = weights[(int) entries[at]];
        if (end > offsets[vertex] && ends[end - 1] == other) {
          sums[end - 1] += weight;
        } else {
          ends[end] = other;
          sums[end++] = weight;
        }
      }
      offsets[vertex + 1] = end;
    }
    var own = new int[size];
    Arrays.setAll(own, vertex -> vertex);
    return new Graph(offsets, Arrays.copyOf(ends, end), Arrays.copyOf(sums, end), own, own);
  }

  /** The same without weights: each pair weighs 1. */
  public static Graph of(int size, int[] from, int[] to) {
    var ones = new float[from.length];
    Arrays.fill(ones, 1);
    var graph = of(size, from, to, ones);
    Arrays.fill(graph.weights, 1);
    return graph;
  }

  /** How many vertices there are. */
  public int size() {
    return offsets.length - 1;
  }

  /** How many pairs are tied. */
  public int ties() {
    return ends.length / 2;
  }

  /** The dense id, in the view's snapshot, of a vertex. */
  public int node(int vertex) {
    return nodes[vertex];
  }

  /** The vertex of a dense id, or -1 where the view showed no such actor. */
  public int vertex(int node) {
    return node < vertices.length ? vertices[node] : -1;
  }

  /** How many a vertex is tied with. */
  public int degree(int vertex) {
    return offsets[vertex + 1] - offsets[vertex];
  }

  /** Where the neighbours of a vertex begin in {@link #ends()} and {@link #weights()}. */
  public int start(int vertex) {
    return offsets[vertex];
  }

  /** Where they end: behind the last. */
  public int end(int vertex) {
    return offsets[vertex + 1];
  }

  /** The neighbours of all vertices, one vertex after the other. */
  public int[] ends() {
    return ends;
  }

  /** How much each of them is tied, in the same places; the same in both directions. */
  public float[] weights() {
    return weights;
  }

  /** The sum of the weights of a vertex's ties. */
  public double strength(int vertex) {
    double sum = 0;
    for (int at = offsets[vertex]; at < offsets[vertex + 1]; at++) {
      sum += weights[at];
    }
    return sum;
  }

  /** Whether two vertices are tied; O(log degree). */
  public boolean hasTie(int vertex, int other) {
    return Arrays.binarySearch(ends, offsets[vertex], offsets[vertex + 1], other) >= 0;
  }

  /** A graph whose vertices come one after the other. */
  private static final class Growing {

    private final int[] offsets;
    private int[] ends = new int[64];
    private float[] weights = new float[64];
    private long[] row = new long[16];
    private int end;

    Growing(int size) {
      offsets = new int[size + 1];
    }

    void add(int vertex, Weights tied, int[] vertices) {
      if (row.length < tied.size()) {
        row = new long[2 * tied.size()];
      }
      int in = 0;
      for (int at = 0; at < tied.size(); at++) {
        int other = vertices[tied.node(at)];
        float weight = other < vertex ? earlier(other, vertex) : (float) tied.weight(at);
        if (other != vertex && weight > 0) {
          row[in++] = (long) other << 32 | (Float.floatToRawIntBits(weight) & 0xffffffffL);
        }
      }
      Arrays.sort(row, 0, in);
      if (end + in > ends.length) {
        int length = Math.max(end + in, ends.length + (ends.length >> 1));
        ends = Arrays.copyOf(ends, length);
        weights = Arrays.copyOf(weights, length);
      }
      for (int at = 0; at < in; at++) {
        ends[end] = (int) (row[at] >>> 32);
        weights[end++] = Float.intBitsToFloat((int) row[at]);
      }
      offsets[vertex + 1] = end;
    }

    /** What the other direction weighs; summed in another order it might differ in the last bit. */
    private float earlier(int other, int vertex) {
      int at =
          other < 0 ? -1 : Arrays.binarySearch(ends, offsets[other], offsets[other + 1], vertex);
      return at < 0 ? 0 : weights[at];
    }

    Graph graph(int[] nodes, int[] vertices) {
      return new Graph(
          offsets, Arrays.copyOf(ends, end), Arrays.copyOf(weights, end), nodes, vertices);
    }
  }
}
