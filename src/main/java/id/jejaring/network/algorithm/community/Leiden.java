package id.jejaring.network.algorithm.community;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Communities: a partition of all vertices in which {@link Quality} is high and every community is
 * connected. Found by the Leiden algorithm, a heuristic: the best partition cannot be found in
 * reasonable time, and another seed may give another one of nearly the same quality.
 *
 * <p>An iteration moves vertices between communities ({@link LocalMoving}), refines what came of it
 * ({@link Refinement}), makes each part one vertex ({@link Condensed}), and does so again with that
 * smaller graph until every community is one vertex. The next iteration begins with what the last
 * one found. In the end communities that are not connected, should there be any, are taken apart,
 * which never lowers the quality.
 *
 * <p>Communities are numbered from the largest, among equals from the one with the first vertex.
 * The same graph, quality, iterations and seed give the same answer on every machine. One thread.
 * Near O(m) an iteration; memory at most about 16 bytes a tie and 80 a vertex beside the graph.
 *
 * <p>Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
 * well-connected communities", Scientific Reports 9:5233, 2019.
 */
public final class Leiden {

  /** Iterations until one no longer improves anything. */
  public static final int UNTIL_STABLE = Integer.MAX_VALUE;

  private final int[] communities;
  private final int[] starts;
  private final int[] members;
  private final double quality;
  private final int iterations;

  private Leiden(int[] communities, int count, double quality, int iterations) {
    this.communities = communities;
    this.quality = quality;
    this.iterations = iterations;
    starts = new int[count + 1];
    for (int community : communities) {
      starts[community + 1]++;
    }
    for (int community = 0; community < count; community++) {
      starts[community + 1] += starts[community];
    }
    members = new int[communities.length];
    var places = Arrays.copyOf(starts, count);
    for (int vertex = 0; vertex < communities.length; vertex++) {
      members[places[communities[vertex]]++] = vertex;
    }
  }

  /**
   * The communities of a graph.
   *
   * @param iterations at most so many, at least 1; 2 are usual, {@link #UNTIL_STABLE} ends when one
   *     has brought nothing
   * @throws java.util.concurrent.CancellationException when asked to give up
   */
  public static Leiden of(Graph graph, Quality quality, int iterations, long seed, Cancel cancel) {
    if (iterations < 1) {
      throw new IllegalArgumentException(
          "%d iterations were asked for; ask for at least 1.".formatted(iterations));
    }
    var random = new SplittableRandom(seed);
    var whole = Condensed.of(graph, quality);
    var best = new int[graph.size()];
    Arrays.setAll(best, vertex -> vertex);
    double most = quality.of(graph, best);
    int done = 0;
    for (boolean better = true; better && done < iterations; done++) {
      var next = iterate(whole, best, random, cancel);
      double value = quality.of(graph, next);
      better = value > most;
      if (better) {
        best = next;
        most = value;
      }
    }
    var connected = components(graph, best);
    int count = rank(connected);
    return new Leiden(connected, count, quality.of(graph, connected), done);
  }

  private static int[] iterate(
      Condensed whole, int[] from, SplittableRandom random, Cancel cancel) {
    var graph = whole;
    var communities = from.clone();
    var places = new int[0];
    int count = LocalMoving.move(graph, communities, random, cancel);
    while (count < graph.size) {
      cancel.check();
      var parts = Refinement.of(graph, communities, random, cancel);
      int size = number(parts, graph.size);
      if (size == graph.size) {
        parts = communities.clone();
        size = number(parts, graph.size);
      }
      places = places.length == 0 ? parts : through(places, parts);
      communities = lifted(communities, parts, size);
      graph = graph.by(parts, size);
      count = LocalMoving.move(graph, communities, random, cancel);
    }
    return places.length == 0 ? communities : through(places, communities);
  }

  private static int[] through(int[] places, int[] next) {
    var result = new int[places.length];
    for (int vertex = 0; vertex < result.length; vertex++) {
      result[vertex] = next[places[vertex]];
    }
    return result;
  }

  /** Numbers labels, which are below a limit, from 0 as they come; how many there are. */
  private static int number(int[] labels, int limit) {
    var numbers = new int[limit];
    int count = 0;
    for (int at = 0; at < labels.length; at++) {
      int label = labels[at];
      if (numbers[label] == 0) {
        numbers[label] = ++count;
      }
      labels[at] = numbers[label] - 1;
    }
    return count;
  }

  /** The community of each part. */
  private static int[] lifted(int[] communities, int[] parts, int size) {
    var lifted = new int[size];
    for (int vertex = 0; vertex < parts.length; vertex++) {
      lifted[parts[vertex]] = communities[vertex];
    }
    number(lifted, communities.length);
    return lifted;
  }

  /** The same communities, each taken apart into what is connected within it. O(n + m). */
  private static int[] components(Graph graph, int[] communities) {
    var components = new int[communities.length];
    Arrays.fill(components, -1);
    var stack = new int[communities.length];
    int count = 0;
    for (int first = 0; first < components.length; first++) {
      if (components[first] < 0) {
        int top = 0;
        stack[top++] = first;
        components[first] = count;
        while (top > 0) {
          int vertex = stack[--top];
          for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
            int other = graph.ends()[at];
            if (components[other] < 0 && communities[other] == communities[vertex]) {
              components[other] = count;
              stack[top++] = other;
            }
          }
        }
        count++;
      }
    }
    return components;
  }

  /** Numbers communities, which come in the order of their first vertices, by size. */
  private static int rank(int[] communities) {
    int count = Arrays.stream(communities).max().orElse(-1) + 1;
    var sizes = new long[count];
    for (int community : communities) {
      sizes[community]++;
    }
    var order = new long[count];
    Arrays.setAll(order, community -> (Integer.MAX_VALUE - sizes[community]) << 32 | community);
    Arrays.sort(order);
    var ranks = new int[count];
    for (int rank = 0; rank < count; rank++) {
      ranks[(int) order[rank]] = rank;
    }
    for (int vertex = 0; vertex < communities.length; vertex++) {
      communities[vertex] = ranks[communities[vertex]];
    }
    return count;
  }

  /** How many communities there are. */
  public int size() {
    return starts.length - 1;
  }

  /** The community of a vertex, from 0. */
  public int community(int vertex) {
    return communities[vertex];
  }

  /** The vertices of a community, ascending. */
  public int[] members(int community) {
    return Arrays.copyOfRange(members, starts[community], starts[community + 1]);
  }

  /** The quality of the partition. */
  public double quality() {
    return quality;
  }

  /** How many iterations were made, the last of which may have brought nothing. */
  public int iterations() {
    return iterations;
  }
}
