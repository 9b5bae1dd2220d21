package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A graph with a {@link Cascade} on it: who reaches whom when every try is drawn. A try towards a
 * vertex succeeds with that vertex's factor, times the weight of the tie where weights count.
 * Immutable, 16 bytes a vertex; a {@link Walker} is for one thread.
 */
final class Tries {

  /** From so many ties on it is quicker to draw how many tries fail in a row. */
  private static final int MANY = 12;

  /** Nor is it where so many tries succeed. */
  private static final double OFTEN = 0.25;

  private final Graph graph;
  private final boolean weighted;
  private final boolean isRare;
  private final double[] factors;

  /** The logarithm of one try failing, by vertex, where weights do not count. */
  private final double[] failing;

  Tries(Graph graph, Cascade cascade) {
    this.graph = graph;
    weighted = cascade instanceof Cascade.ByStrength;
    isRare = cascade instanceof Cascade.Uniform(double probability) && probability < OFTEN;
    factors = new double[graph.size()];
    Arrays.setAll(
        factors,
        vertex ->
            switch (cascade) {
              case Cascade.Uniform(double probability) -> probability;
              case Cascade.ByDegree() -> 1.0 / Math.max(1, graph.degree(vertex));
              case Cascade.ByStrength() ->
                  graph.degree(vertex) == 0 ? 0 : 1 / graph.strength(vertex);
            });
    failing = new double[weighted ? 0 : graph.size()];
    Arrays.setAll(failing, vertex -> Math.log1p(-factors[vertex]));
  }

  int size() {
    return graph.size();
  }

  int degree(int vertex) {
    return graph.degree(vertex);
  }

  Walker walker(Cancel cancel) {
    return new Walker(cancel);
  }

  /** Draws again and again, in the same memory: 4 bytes a vertex and those reached. */
  final class Walker {

    private final Cancel cancel;
    private final int[] turns = new int[graph.size()];
    private int[] reached = new int[64];
    private int size;
    private int turn;

    /** How many tries fail before the next succeeds, where all are as likely; of these numbers. */
    private long failures;

    private @Nullable SplittableRandom of;

    private Walker(Cancel cancel) {
      this.cancel = cancel;
    }

    /** How many some vertices reach, themselves included, each once. O(ties of those reached). */
    int forward(int[] from, SplittableRandom random) {
      begin();
      for (int vertex : from) {
        reach(vertex);
      }
      for (int next = 0; next < size; next++) {
        cancel.check(next);
        int vertex = reached[next];
        for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
          int other = graph.ends()[at];
          if (turns[other] != turn && random.nextDouble() < chance(other, at)) {
            reach(other);
          }
        }
      }
      return size;
    }

    /** Who would reach a vertex, itself first: how many, then to be read by {@link #reached}. */
    int backward(int vertex, SplittableRandom random) {
      begin();
      reach(vertex);
      for (int next = 0; next < size; next++) {
        cancel.check(next);
        if (isRare) {
          tryRarely(reached[next], random);
        } else {
          tryTowards(reached[next], random);
        }
      }
      return size;
    }

    /**
     * Where every try is as likely to succeed, so is the next one, whatever it is towards: what is
     * left of a run of failures goes on with the next vertex. Most vertices cost no random number.
     */
    private void tryRarely(int vertex, SplittableRandom random) {
      double logarithm = failing[vertex];
      if (of != random) {
        of = random;
        failures = failures(random, logarithm);
      }
      long at = graph.start(vertex) + failures;
      int end = graph.end(vertex);
      while (at < end) {
        reach(graph.ends()[(int) at]);
        at += 1 + failures(random, logarithm);
      }
      failures = at - end;
    }

    int[] reached() {
      return reached;
    }

    private void tryTowards(int vertex, SplittableRandom random) {
      int begin = graph.start(vertex);
      int end = graph.end(vertex);
      double factor = factors[vertex];
      if (!weighted && end - begin >= MANY && factor < OFTEN) {
        double logarithm = failing[vertex];
        for (long at = begin + failures(random, logarithm);
            at < end;
            at += 1 + failures(random, logarithm)) {
          reach(graph.ends()[(int) at]);
        }
      } else {
        for (int at = begin; at < end; at++) {
          if (random.nextDouble() < chance(vertex, at)) {
            reach(graph.ends()[at]);
          }
        }
      }
    }

    /** How many tries fail before one succeeds; the logarithm is that of one failing. */
    private long failures(SplittableRandom random, double logarithm) {
      return logarithm == 0
          ? Integer.MAX_VALUE
          : (long) Math.min(Integer.MAX_VALUE, Math.log(1 - random.nextDouble()) / logarithm);
    }

    private double chance(int towards, int at) {
      return weighted ? factors[towards] * graph.weights()[at] : factors[towards];
    }

    private void begin() {
      size = 0;
      if (++turn == Integer.MAX_VALUE) {
        Arrays.fill(turns, 0);
        turn = 1;
      }
    }

    private void reach(int vertex) {
      if (turns[vertex] != turn) {
        turns[vertex] = turn;
        if (size == reached.length) {
          reached = Arrays.copyOf(reached, 2 * size);
        }
        reached[size++] = vertex;
      }
    }
  }
}
