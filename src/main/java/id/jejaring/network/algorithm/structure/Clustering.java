package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Parallel;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How many of those whom a vertex is tied with are tied with each other: the local clustering
 * coefficient of Watts and Strogatz (1998), "Collective dynamics of 'small-world' networks".
 * Weights do not count.
 *
 * <p>C(v) = t(v) / (k(k-1)/2), with t(v) the triangles that v is in and k its degree; 0 where k is
 * below 2, as in LDBC Graphalytics and NetworkX. Triangles are counted by intersection of sorted
 * arrays ({@link Triangles}), each once, on all processors. Exact and deterministic. O(m√m); 4
 * bytes a tie, 4 a vertex and 4 a vertex and processor while it runs, 8 a vertex kept. Immutable.
 */
public final class Clustering {

  private final int[] triangles;
  private final int[] degrees;

  private Clustering(int[] triangles, int[] degrees) {
    this.triangles = triangles;
    this.degrees = degrees;
  }

  /** The clustering of each vertex of a graph. */
  public static Clustering of(Graph graph, Cancel cancel) {
    var all = Triangles.of(graph, cancel);
    var counts = new ConcurrentLinkedQueue<int[]>();
    Parallel.overVertices(graph.size(), cancel, () -> count(all, graph.size(), counts));
    var triangles = new int[graph.size()];
    for (var count : counts) {
      Arrays.setAll(triangles, vertex -> triangles[vertex] + count[vertex]);
    }
    var degrees = new int[graph.size()];
    Arrays.setAll(degrees, graph::degree);
    return new Clustering(triangles, degrees);
  }

  /** The coefficient of a vertex, 0 to 1. */
  public double coefficient(int vertex) {
    return degrees[vertex] < 2 ? 0 : triangles[vertex] / pairs(vertex);
  }

  /** How many pairs of those whom a vertex is tied with are tied. */
  public int triangles(int vertex) {
    return triangles[vertex];
  }

  /** The mean of the coefficients over all vertices, those below two ties among them as 0. */
  public double mean() {
    double sum = 0;
    for (int vertex = 0; vertex < degrees.length; vertex++) {
      sum += coefficient(vertex);
    }
    return degrees.length == 0 ? 0 : sum / degrees.length;
  }

  /**
   * The mean weighted by how many pairs of neighbours each vertex has, k(k-1)/2: the share of all
   * pairs with a common neighbour that are tied, counted once for each. Also called transitivity
   * (Barrat and Weigt 2000). 0 where there is no such pair.
   */
  public double transitivity() {
    double closed = 0;
    double pairs = 0;
    for (int vertex = 0; vertex < degrees.length; vertex++) {
      closed += triangles[vertex];
      pairs += pairs(vertex);
    }
    return pairs == 0 ? 0 : closed / pairs;
  }

  private double pairs(int vertex) {
    return degrees[vertex] * (degrees[vertex] - 1.0) / 2;
  }

  private static Parallel.Share count(Triangles all, int size, Collection<int[]> counts) {
    var count = new int[size];
    counts.add(count);
    Triangles.Each each =
        (one, two, three) -> {
          count[one]++;
          count[two]++;
          count[three]++;
        };
    return (from, to) -> {
      for (int vertex = from; vertex < to; vertex++) {
        all.from(vertex, each);
      }
    };
  }
}
