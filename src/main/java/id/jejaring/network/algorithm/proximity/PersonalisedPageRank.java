package id.jejaring.network.algorithm.proximity;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Work;
import java.util.Arrays;
import java.util.List;

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

  private final Surroundings near;
  private final double[] scores;
  private final double rate;
  private final double rest;
  private final boolean truncated;

  private PersonalisedPageRank(Pushing pushing, boolean truncated) {
    near = pushing.near;
    rate = pushing.rate();
    scores = pushing.lowerBounds();
    rest = pushing.rest();
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

  /** Of the vertices of a graph. */
  public static PersonalisedPageRank of(Graph graph, int source, Question question, Cancel cancel) {
    var budget = new Budget(question.budget());
    return of(Surroundings.of(graph, budget), source, question, budget, cancel);
  }

  /** Of the actors that a view shows, tied as in {@link Work}. */
  public static PersonalisedPageRank of(
      View view, int source, Decay decay, Question question, Cancel cancel) {
    var budget = new Budget(question.budget());
    return of(Surroundings.of(view, decay, budget), source, question, budget, cancel);
  }

  private static PersonalisedPageRank of(
      Surroundings near, int source, Question question, Budget budget, Cancel cancel) {
    var pushing = new Pushing(near, question, source);
    pushing.push(cancel);
    return new PersonalisedPageRank(pushing, budget.isSpent());
  }

  /** A node's score, 0 to 1: at least this much. */
  public double score(int node) {
    int place = near.find(node);
    return place < 0 ? 0 : scores[place];
  }

  /** Those with the highest scores but the actor itself, best first; then by number. */
  public List<Score> best(int limit) {
    var best = new Best(Math.min(limit, scores.length));
    for (int place = 1; place < scores.length; place++) {
      if (scores[place] > 0) {
        best.offer(near.node(place), scores[place]);
      }
    }
    return best.scores();
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

  /** The residuals while they are shared out. */
  private static final class Pushing {

    private final Surroundings near;
    private final double restart;
    private final double epsilon;
    private double[] scores = new double[64];
    private double[] residuals = new double[64];

    /** What is known of a strength: the ties of it that have been seen. */
    private double[] known = new double[64];

    private boolean[] waits = new boolean[64];
    private int[] queue = new int[64];
    private int first;
    private int waiting;

    Pushing(Surroundings near, Question question, int source) {
      this.near = near;
      restart = question.restart();
      epsilon = question.epsilon();
      residuals[near.meet(source)] = 1;
      add(0);
    }

    void push(Cancel cancel) {
      for (int step = 0; waiting > 0; step++) {
        cancel.check(step);
        int place = queue[first];
        if (!near.open(place)) {
          return;
        }
        first = (first + 1) & (queue.length - 1);
        waiting--;
        waits[place] = false;
        known[place] = near.strength(place);
        makeRoom();
        if (near.strength(place) == 0) {
          scores[place] += residuals[place];
          residuals[place] = 0;
        } else if (residuals[place] > epsilon * near.strength(place)) {
          push(place);
        }
      }
    }

    /** The greatest residual for each unit of strength. */
    double rate() {
      double greatest = 0;
      for (int place = 0; place < near.size(); place++) {
        if (residuals[place] > 0) {
          greatest = Math.max(greatest, residuals[place] / known[place]);
        }
      }
      return greatest;
    }

    /** The scores, with the share of what is left that whoever has it would keep at once. */
    double[] lowerBounds() {
      var bounds = new double[near.size()];
      Arrays.setAll(bounds, place -> scores[place] + restart * residuals[place]);
      return bounds;
    }

    /** What is left after that. */
    double rest() {
      return (1 - restart) * Arrays.stream(residuals).sum();
    }

    private void push(int place) {
      double residual = residuals[place];
      scores[place] += restart * residual;
      residuals[place] = 0;
      double passed = (1 - restart) * residual / near.strength(place);
      for (int tie = near.start(place); tie < near.end(place); tie++) {
        int other = near.other(tie);
        residuals[other] += passed * near.weight(tie);
        if (!near.isOpen(other)) {
          known[other] = Math.max(known[other], near.weight(tie));
        }
        if (!waits[other] && residuals[other] > epsilon * known[other]) {
          add(other);
        }
      }
    }

    private void add(int place) {
      if (waiting == queue.length) {
        var longer = new int[2 * waiting];
        for (int at = 0; at < waiting; at++) {
          longer[at] = queue[(first + at) & (waiting - 1)];
        }
        queue = longer;
        first = 0;
      }
      queue[(first + waiting++) & (queue.length - 1)] = place;
      waits[place] = true;
    }

    private void makeRoom() {
      if (scores.length < near.size()) {
        int room = 2 * near.size();
        scores = Arrays.copyOf(scores, room);
        residuals = Arrays.copyOf(residuals, room);
        known = Arrays.copyOf(known, room);
        waits = Arrays.copyOf(waits, room);
      }
    }
  }
}
