package id.jejaring.network.algorithm.proximity;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How near everyone is to one actor: the share of time that a walk spends with each, which goes
 * from anyone to one of those tied with them in proportion to the weights, and begins anew at the
 * actor with a fixed probability at each step.
 *
 * <p>Forward push (Andersen, Chung and Lang 2006, "Local graph partitioning using PageRank
 * vectors"): what has not been shared out yet is a residual, at first 1 at the actor; whoever has
 * more of it than epsilon times their strength keeps the share of beginning anew and passes on the
 * rest; at the end all keep their share of what they still have. It looks only at where the walk
 * goes, O(1/(epsilon · restart)) ties however large the network is.
 *
 * <p><b>Error.</b> No score is too high. That of v is too low by at most {@link #rate} times the
 * strength of v (the sum of its weights), and all together by exactly {@link #rest}; the rate is at
 * most epsilon unless the budget was spent, and true in either case. Immutable.
 */
public final class PersonalisedPageRank {

  private final int[] nodes;
  private final double[] scores;
  private final double rate;
  private final double rest;
  private final boolean truncated;

  /** Made when first asked for, under the lock of this. */
  private @Nullable Weights index;

  /** Those who were met, the actor first. */
  PersonalisedPageRank(int[] nodes, double[] scores, double rate, double rest, boolean truncated) {
    this.nodes = nodes;
    this.scores = scores;
    this.rate = rate;
    this.rest = rest;
    this.truncated = truncated;
  }

  /**
   * What is asked.
   *
   * @param restart how likely it is to begin anew at each step, usually 0.15
   * @param epsilon how exact the scores are, for each unit of strength
   * @param budget how many visible ties may be read, each once
   */
  public record Question(double restart, double epsilon, long budget) {

    /** The usual question: enough for the fifty nearest in a network of millions. */
    public static final Question USUAL = new Question(0.15, 1e-6, Budget.UNLIMITED);

    public Question {
      if (!(restart > 0 && restart < 1 && epsilon > 0)) {
        throw new IllegalArgumentException(
            "A restart of %s is not between 0 and 1, or an epsilon of %s not above 0."
                .formatted(restart, epsilon));
      }
    }
  }

  /** Of the vertices of a graph. O(vertices) more for memory: {@link OnGraph} for many sources. */
  public static PersonalisedPageRank of(Graph graph, int source, Question question, Cancel cancel) {
    return new OnGraph(graph).from(source, question, cancel);
  }

  /** Of the actors that a view shows, tied as in {@link Work}. */
  public static PersonalisedPageRank of(
      View view, int source, Decay decay, Question question, Cancel cancel) {
    var budget = new Budget(question.budget());
    return of(Surroundings.of(view, decay, budget), source, question, budget, cancel);
  }

  /** Where the ties of a node are read, by whoever keeps them. */
  @FunctionalInterface
  public interface Rows {
    /** Adds up whom a node is tied with, and how much. */
    void read(int node, Weights sums);
  }

  /** Of nodes tied as somebody keeps them; only the shares of a node's weights matter. */
  public static PersonalisedPageRank of(Rows rows, int source, Question question, Cancel cancel) {
    var budget = new Budget(question.budget());
    return of(Surroundings.of(rows, budget), source, question, budget, cancel);
  }

  private static PersonalisedPageRank of(
      Surroundings near, int source, Question question, Budget budget, Cancel cancel) {
    var push = new ForwardPush(near, question, source);
    push.push(cancel);
    return push.answer(budget.isSpent());
  }

  /**
   * Asks about many vertices of one graph, one after the other, with the same memory: 33 bytes a
   * vertex. Not for several threads.
   */
  public static final class OnGraph {

    private final GraphPush push;

    /** For questions about a graph. O(vertices + ties). */
    public OnGraph(Graph graph) {
      push = new GraphPush(graph);
    }

    /** The answer for one vertex. */
    public PersonalisedPageRank from(int source, Question question, Cancel cancel) {
      return push.from(source, question, cancel);
    }
  }

  /** A node's score, 0 to 1: at least this much. */
  public double score(int node) {
    return indexed().of(node);
  }

  /**
   * Those with the highest scores but the actor itself, best first; equal ones in the order in
   * which they were met.
   */
  public List<Score> best(int limit) {
    var best = new Best().begin(Math.min(limit, scores.length));
    for (int place = 1; place < scores.length; place++) {
      if (scores[place] > 0) {
        best.offer(nodes[place], scores[place]);
      }
    }
    return best.scores();
  }

  /** What is told of each score. */
  @FunctionalInterface
  public interface Told {
    /** A node and its score. */
    void of(int node, double score);
  }

  /** Tells every score above 0, in the order in which the walk came to them. */
  public void forEach(Told told) {
    for (int place = 0; place < scores.length; place++) {
      if (scores[place] > 0) {
        told.of(nodes[place], scores[place]);
      }
    }
  }

  /** By how much a score is too low at most, for each unit of its node's strength. */
  public double rate() {
    return rate;
  }

  /** By how much all scores together are too low. */
  public double rest() {
    return rest;
  }

  /** Whether the budget was not enough for epsilon. */
  public boolean isTruncated() {
    return truncated;
  }

  private synchronized Weights indexed() {
    if (index == null) {
      index = new Weights();
      for (int place = 0; place < nodes.length; place++) {
        index.add(nodes[place], scores[place]);
      }
    }
    return index;
  }
}
