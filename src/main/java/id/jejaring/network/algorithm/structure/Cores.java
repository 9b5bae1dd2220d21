package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;

/**
 * The core number of each vertex: the greatest k such that it belongs to a group of vertices each
 * of which is tied with at least k of that group (Seidman 1983, "Network structure and minimum
 * degree"). Weights do not count.
 *
 * <p>The algorithm of Batagelj and Zaveršnik (2003): take away the vertex of lowest degree, again
 * and again, with vertices kept in bins by degree. Exact and deterministic. O(n + m); 16 bytes a
 * vertex while it runs, 4 kept. Immutable.
 */
public final class Cores {

  private final int[] cores;
  private final int greatest;

  private Cores(int[] cores, int greatest) {
    this.cores = cores;
    this.greatest = greatest;
  }

  /** The core numbers of a graph. */
  public static Cores of(Graph graph, Cancel cancel) {
    var bins = new Bins(graph);
    int greatest = 0;
    for (int at = 0; at < graph.size(); at++) {
      cancel.check(at);
      int vertex = bins.order[at];
      greatest = bins.degrees[vertex];
      for (int tie = graph.start(vertex); tie < graph.end(vertex); tie++) {
        bins.lose(graph.ends()[tie], greatest);
      }
    }
    return new Cores(bins.degrees, greatest);
  }

  /** The core number of a vertex; 0 where it has no ties. */
  public int core(int vertex) {
    return cores[vertex];
  }

  /** The greatest core number of all, the graph's degeneracy; 0 without ties. */
  public int greatest() {
    return greatest;
  }

  /** Vertices in the order of how many ties each has left. */
  private static final class Bins {

    private final int[] degrees;
    private final int[] order;
    private final int[] places;
    private final int[] starts;

    Bins(Graph graph) {
      int size = graph.size();
      degrees = new int[size];
      order = new int[size];
      places = new int[size];
      int most = 0;
      for (int vertex = 0; vertex < size; vertex++) {
        degrees[vertex] = graph.degree(vertex);
        most = Math.max(most, degrees[vertex]);
      }
      starts = new int[most + 2];
      for (var degree : degrees) {
        starts[degree + 1]++;
      }
      for (int degree = 0; degree <= most; degree++) {
        starts[degree + 1] += starts[degree];
      }
      var next = starts.clone();
      for (int vertex = 0; vertex < size; vertex++) {
        places[vertex] = next[degrees[vertex]]++;
        order[places[vertex]] = vertex;
      }
    }

    /** One tie less, where it still has more than so many: to the end of the bin below. */
    void lose(int vertex, int least) {
      int degree = degrees[vertex];
      if (degree > least) {
        int place = places[vertex];
        int first = starts[degree]++;
        int other = order[first];
        order[first] = vertex;
        order[place] = other;
        places[vertex] = first;
        places[other] = place;
        degrees[vertex] = degree - 1;
      }
    }
  }
}
