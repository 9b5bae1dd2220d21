package id.jejaring.network.algorithm.community;

import id.jejaring.network.algorithm.Cancel;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The first phase of {@link Leiden}: each vertex goes to the community where it adds most; when it
 * has gone, its neighbours elsewhere are looked at again, until nobody wants to go. Each look costs
 * the vertex's degree; every move raises the quality, so there is an end.
 */
final class LocalMoving {

  /** Gains smaller than this part of a mean tie are rounding. */
  private static final double ROUNDING = 1e-9;

  private final Condensed graph;
  private final int[] communities;
  private final double least;
  private final double[] masses;
  private final int[] counts;
  private final int[] free;
  private int freed;
  private final double[] tied;
  private final int[] found;
  private final int[] queue;
  private final boolean[] waits;
  private int head;
  private int waiting;

  private LocalMoving(Condensed graph, int[] communities, SplittableRandom random) {
    this.graph = graph;
    this.communities = communities;
    int size = graph.size;
    least = ROUNDING * graph.meanWeight();
    masses = new double[size];
    counts = new int[size];
    free = new int[size];
    tied = new double[size];
    found = new int[size];
    waits = new boolean[size];
    queue = shuffled(size, random);
    waiting = size;
    Arrays.fill(waits, true);
    for (int vertex = 0; vertex < size; vertex++) {
      masses[communities[vertex]] += graph.masses[vertex];
      counts[communities[vertex]]++;
    }
    for (int community = size - 1; community >= 0; community--) {
      if (counts[community] == 0) {
        free[freed++] = community;
      }
    }
  }

  /**
   * Moves the vertices of a graph between communities, which are numbered below its size.
   *
   * @return how many communities there are then
   */
  static int move(Condensed graph, int[] communities, SplittableRandom random, Cancel cancel) {
    var moving = new LocalMoving(graph, communities, random);
    for (int step = 0; moving.waiting > 0; step++) {
      cancel.check(step);
      moving.look(moving.next());
    }
    return graph.size - moving.freed;
  }

  /** The numbers below a size in random order. */
  static int[] shuffled(int size, SplittableRandom random) {
    var order = new int[size];
    for (int at = 0; at < size; at++) {
      int with = random.nextInt(at + 1);
      order[at] = order[with];
      order[with] = at;
    }
    return order;
  }

  private int next() {
    int vertex = queue[head];
    head = head + 1 == queue.length ? 0 : head + 1;
    waiting--;
    waits[vertex] = false;
    return vertex;
  }

  private void look(int vertex) {
    int own = communities[vertex];
    double mass = graph.masses[vertex];
    double price = graph.penalty * mass;
    int many = gather(vertex);
    double stay = tied[own] - price * (masses[own] - mass);
    tied[own] = 0;
    int best = own;
    double most = stay + least;
    for (int at = 0; at < many; at++) {
      int community = found[at];
      if (community != own) {
        double gain = tied[community] - price * masses[community];
        tied[community] = 0;
        if (gain > most) {
          most = gain;
          best = community;
        }
      }
    }
    if (most < 0 && freed > 0) {
      best = free[freed - 1];
    }
    if (best != own) {
      move(vertex, own, best);
    }
  }

  /** Adds up what ties a vertex to each community; the number of communities found. */
  private int gather(int vertex) {
    int many = 0;
    for (int at = graph.offsets[vertex]; at < graph.offsets[vertex + 1]; at++) {
      int community = communities[graph.ends[at]];
      if (tied[community] == 0) {
        found[many++] = community;
      }
      tied[community] += graph.weights[at];
    }
    return many;
  }

  private void move(int vertex, int from, int to) {
    if (counts[to]++ == 0) {
      freed--;
    }
    if (--counts[from] == 0) {
      free[freed++] = from;
      masses[from] = 0;
    } else {
      masses[from] -= graph.masses[vertex];
    }
    masses[to] += graph.masses[vertex];
    communities[vertex] = to;
    for (int at = graph.offsets[vertex]; at < graph.offsets[vertex + 1]; at++) {
      int other = graph.ends[at];
      if (!waits[other] && communities[other] != to) {
        waits[other] = true;
        int tail = head + waiting++;
        queue[tail >= queue.length ? tail - queue.length : tail] = other;
      }
    }
  }
}
