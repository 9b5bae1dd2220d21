package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The exact spread of seeds, by enumerating all outcomes of all tries: the naive twin of what is
 * simulated. Each direction of a tie is a try of its own, so 4 to the number of ties of them.
 */
final class Worlds {

  private final Graph graph;
  private final int[] from;
  private final int[] to;
  private final double[] chances;

  Worlds(Graph graph, Cascade cascade) {
    this.graph = graph;
    int many = 2 * graph.ties();
    from = new int[many];
    to = new int[many];
    chances = new double[many];
    int tries = 0;
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
        from[tries] = graph.ends()[at];
        to[tries] = vertex;
        chances[tries++] =
            switch (cascade) {
              case Cascade.Uniform(double probability) -> probability;
              case Cascade.ByDegree() -> 1.0 / graph.degree(vertex);
              case Cascade.ByStrength() -> graph.weights()[at] / graph.strength(vertex);
            };
      }
    }
  }

  /** How many the seeds reach in expectation; only tries by those reached are told apart. */
  double spread(int... seeds) {
    var reached = new BitSet();
    for (int seed : seeds) {
      reached.set(seed);
    }
    return from(reached, 0, new BitSet());
  }

  /** Draws the first try that is open: by somebody reached, towards somebody not yet reached. */
  private double from(BitSet reached, int begin, BitSet drawn) {
    for (int at = begin; at < from.length; at++) {
      if (!drawn.get(at) && reached.get(from[at]) && !reached.get(to[at])) {
        var after = (BitSet) drawn.clone();
        after.set(at);
        var more = (BitSet) reached.clone();
        more.set(to[at]);
        return chances[at] * from(more, 0, after) + (1 - chances[at]) * from(reached, at, after);
      }
    }
    return reached.cardinality();
  }

  /** The most that so many seeds beside some others can add, by trying all. */
  double best(int most, int... beside) {
    return best(most, 0, beside) - spread(beside);
  }

  private double best(int most, int first, int... seeds) {
    double best = spread(seeds);
    for (int vertex = first; most > 0 && vertex < graph.size(); vertex++) {
      var more = Arrays.copyOf(seeds, seeds.length + 1);
      more[seeds.length] = vertex;
      best = Math.max(best, best(most - 1, vertex + 1, more));
    }
    return best;
  }
}
