package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws one of the shortest paths between two vertices drawn at random, each as likely as any
 * other, and counts whoever stands between. Breadth first from both ends, always on the side where
 * fewer ties lead on, until the two sides touch. Serves again; for one thread.
 */
final class RandomPath {

  private final Graph graph;
  private final int[] counts;
  private final int[] rounds;
  private final int[] hops;
  private final double[] ways;
  private final Side one = new Side();
  private final Side other = new Side();
  private int[] touching = new int[64];
  private int touches;
  private int round;

  RandomPath(Graph graph) {
    this.graph = graph;
    counts = new int[graph.size()];
    rounds = new int[graph.size()];
    hops = new int[graph.size()];
    ways = new double[graph.size()];
  }

  /** Draws a pair and a path, and counts those between; where there is none, nobody. */
  void draw(SplittableRandom random) {
    int from = random.nextInt(graph.size());
    int to = random.nextInt(graph.size() - 1);
    begin(from, to < from ? to : to + 1);
    while (touches == 0 && !one.isEmpty() && !other.isEmpty()) {
      (one.ties <= other.ties ? one : other).goOn();
    }
    if (touches > 0) {
      choose(random);
    }
  }

  /** Adds what has been counted, and forgets it. */
  void moveTo(int[] sums) {
    for (int vertex = 0; vertex < sums.length; vertex++) {
      sums[vertex] += counts[vertex];
    }
    Arrays.fill(counts, 0);
  }

  private void begin(int from, int to) {
    touches = 0;
    round += 2;
    if (round < 0) {
      Arrays.fill(rounds, 0);
      round = 2;
    }
    one.begin(from, round);
    other.begin(to, round + 1);
  }

  /** Chooses where the sides touch, by how many paths lead over it, then goes back to both ends. */
  private void choose(SplittableRandom random) {
    double all = 0;
    for (int at = 0; at < touches; at += 2) {
      all += ways[touching[at]] * ways[touching[at + 1]];
    }
    double lot = random.nextDouble() * all;
    int at = 0;
    while (at < touches - 2 && lot >= ways[touching[at]] * ways[touching[at + 1]]) {
      lot -= ways[touching[at]] * ways[touching[at + 1]];
      at += 2;
    }
    back(touching[at], random);
    back(touching[at + 1], random);
  }

  private void back(int start, SplittableRandom random) {
    int vertex = start;
    while (hops[vertex] > 0) {
      counts[vertex]++;
      vertex = before(vertex, random.nextDouble() * ways[vertex]);
    }
  }

  /** One of those a hop nearer to the end, by how many ways lead to each. */
  private int before(int vertex, double lot) {
    double left = lot;
    int last = -1;
    for (int at = graph.start(vertex); at < graph.end(vertex) && left >= 0; at++) {
      int next = graph.ends()[at];
      if (rounds[next] == rounds[vertex] && hops[next] == hops[vertex] - 1) {
        last = next;
        left -= ways[next];
      }
    }
    return last;
  }

  /** What has been reached from one end. */
  private final class Side {

    private int[] queue = new int[64];
    private int first;
    private int size;
    private int mark;
    private long ties;

    void begin(int start, int side) {
      mark = side;
      first = 0;
      size = 0;
      ties = 0;
      add(start, 0, 1);
    }

    boolean isEmpty() {
      return first == size;
    }

    /** One hop further. */
    void goOn() {
      int end = size;
      ties = 0;
      for (; first < end; first++) {
        int vertex = queue[first];
        for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
          reach(vertex, graph.ends()[at]);
        }
      }
    }

    private void reach(int vertex, int next) {
      if (rounds[next] < round) {
        add(next, hops[vertex] + 1, ways[vertex]);
      } else if (rounds[next] != mark) {
        touch(vertex, next);
      } else if (hops[next] == hops[vertex] + 1) {
        ways[next] += ways[vertex];
      }
    }

    private void add(int vertex, int hop, double way) {
      rounds[vertex] = mark;
      hops[vertex] = hop;
      ways[vertex] = way;
      ties += graph.degree(vertex);
      if (size == queue.length) {
        queue = Arrays.copyOf(queue, 2 * size);
      }
      queue[size++] = vertex;
    }
  }

  private void touch(int vertex, int next) {
    if (touches + 2 > touching.length) {
      touching = Arrays.copyOf(touching, 2 * touches);
    }
    touching[touches++] = vertex;
    touching[touches++] = next;
  }
}
