package id.jejaring.network.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Graphs of which the answers are known, and graphs drawn by lot. */
public final class Shapes {

  private Shapes() {}

  /** Vertex 0 tied with all others. */
  public static Graph star(int size) {
    return of(size, IntStream.range(1, size).mapToObj(at -> new int[] {0, at}).toList());
  }

  /** Everyone tied with everyone. */
  public static Graph clique(int size) {
    return of(size, pairs(0, size, 0, size));
  }

  /** One after the other. */
  public static Graph path(int size) {
    return of(size, IntStream.range(1, size).mapToObj(at -> new int[] {at - 1, at}).toList());
  }

  /** The same, and the last tied with the first. */
  public static Graph ring(int size) {
    return of(
        size, IntStream.range(0, size).mapToObj(at -> new int[] {at, (at + 1) % size}).toList());
  }

  /** The first so many each tied with all of the rest, and with none of their own. */
  public static Graph bipartite(int left, int right) {
    return of(left + right, pairs(0, left, left, left + right));
  }

  /** Ties of weight 1 drawn by lot; some vertices have none, some have very many. */
  public static Graph random(long seed, int size, int ties) {
    return of(size, lots(new Random(seed), size, ties));
  }

  /** The same with weights of 0.25 to 4. */
  public static Graph weighted(long seed, int size, int ties) {
    var random = new Random(seed);
    var pairs = lots(random, size, ties);
    var weights = new float[pairs.size()];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = (1 + random.nextInt(16)) / 4f;
    }
    return Graph.of(size, column(pairs, 0), column(pairs, 1), weights);
  }

  /** Ties written as pairs of numbers. */
  public static Graph drawn(String ties) {
    var pairs = ties.split(" ", -1);
    var from = Arrays.stream(pairs).mapToInt(pair -> end(pair, 0)).toArray();
    var to = Arrays.stream(pairs).mapToInt(pair -> end(pair, 1)).toArray();
    var size = IntStream.concat(Arrays.stream(from), Arrays.stream(to)).max().orElse(-1) + 1;
    return Graph.of(size, from, to);
  }

  private static int end(String pair, int at) {
    return Integer.parseInt(pair.split("-", -1)[at]);
  }

  /** A random graph of so many vertices and, twice the same left out, ties with weights. */
  public static Graph random(Random random, int size, int ties) {
    var from = random.ints(ties, 0, size).toArray();
    var to = random.ints(ties, 0, size).toArray();
    var weights = new float[ties];
    for (int at = 0; at < ties; at++) {
      weights[at] = 0.25f + random.nextFloat();
    }
    return Graph.of(size, from, to, weights);
  }

  /** A graph with those ties, each of weight 1. */
  public static Graph of(int size, List<int[]> pairs) {
    return Graph.of(size, column(pairs, 0), column(pairs, 1));
  }

  /**
   * A graph without one vertex's ties, and without one tie, where there is such a vertex or tie.
   */
  public static Graph without(Graph graph, int vertex, int one, int other) {
    var pairs = new ArrayList<int[]>();
    for (var pair : pairs(graph)) {
      boolean isTie = pair[0] == one && pair[1] == other;
      if (pair[0] != vertex && pair[1] != vertex && !isTie) {
        pairs.add(pair);
      }
    }
    return of(graph.size(), pairs);
  }

  /** All ties, the lower vertex first. */
  public static List<int[]> pairs(Graph graph) {
    var pairs = new ArrayList<int[]>();
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
        if (vertex < graph.ends()[at]) {
          pairs.add(new int[] {vertex, graph.ends()[at]});
        }
      }
    }
    return pairs;
  }

  /** The weight of each pair; 0 where it is not tied. */
  public static double[][] matrix(Graph graph) {
    var matrix = new double[graph.size()][graph.size()];
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
        matrix[vertex][graph.ends()[at]] = graph.weights()[at];
      }
    }
    return matrix;
  }

  /** One end of all pairs. */
  public static int[] column(List<int[]> pairs, int column) {
    return pairs.stream().mapToInt(pair -> pair[column]).toArray();
  }

  private static List<int[]> lots(Random random, int size, int ties) {
    return random
        .ints(ties)
        .mapToObj(_ -> new int[] {few(random, size), random.nextInt(size)})
        .toList();
  }

  /** Low numbers come much more often than high ones. */
  private static int few(Random random, int size) {
    double lot = random.nextDouble();
    return (int) (size * lot * lot * lot * lot);
  }

  private static List<int[]> pairs(int from, int to, int otherFrom, int otherTo) {
    var pairs = new ArrayList<int[]>();
    for (int one = from; one < to; one++) {
      for (int other = Math.max(one + 1, otherFrom); other < otherTo; other++) {
        pairs.add(new int[] {one, other});
      }
    }
    return pairs;
  }
}
