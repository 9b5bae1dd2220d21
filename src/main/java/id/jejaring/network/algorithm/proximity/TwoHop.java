package id.jejaring.network.algorithm.proximity;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Scores everyone two hops from an actor: by those whom both are tied with, and, when asked, by the
 * events, communities and venues that both belong to.
 *
 * <p>score(c) = sum over z between s and c of w(s,z) · w(z,c) / D(z), where w is the weight of
 * {@link Work} and D(z) what {@link Rule} says: how little it means to have z in common. Those tied
 * with s, and s itself, have no score. An affiliation a stands between its members: w(s,a) is its
 * weight ({@link Affiliations}) times the decay at the age of s's part in it, w(a,c) the decay at
 * the age of c's. (Where one actor has several ties to it, the youngest counts.)
 *
 * <p>Exact, unless the budget of visible ties is spent: then {@link #isTruncated}, and whoever
 * stands between and was looked at in full counts, in the order of a walk. Cost: the ties of all
 * those between. One serves for many actors, one after the other, with the same memory; an answer
 * is to be read before the next is asked for. Not for several threads.
 */
public final class TwoHop {

  private final Question question;
  private final Budget budget;
  private final Work work;
  private final Shared shared;
  private final Weights tied = new Weights();
  private final Weights scores = new Weights();
  private final Weights heads = new Weights();
  private double[] damping = new double[16];
  private final Best best = new Best();
  private int first;

  /** For questions about a view. */
  public TwoHop(View view, Question question) {
    this.question = question;
    budget = new Budget(question.budget());
    work = new Work(view, question.decay(), budget);
    shared = new Shared(view, question, budget);
  }

  /** What divides the score that goes through z. */
  public enum Rule {
    /**
     * The sum of z's weights: what z got is shared out among all whom it is tied with. Without
     * strengths and dates the index of Zhou, Lü and Zhang (2009), 1/degree.
     */
    RESOURCE_ALLOCATION,
    /** The logarithm of how many z is tied with: Adamic and Adar (2003). */
    ADAMIC_ADAR
  }

  /**
   * How much a shared affiliation weighs beside a tie of middle strength; 0 leaves it out.
   *
   * @param event an event that both took part in
   * @param community a community that both belong to
   * @param venue a venue that both rent in
   */
  public record Affiliations(double event, double community, double venue) {

    /** Work and joint work only. */
    public static final Affiliations NONE = new Affiliations(0, 0, 0);
  }

  /**
   * What is asked.
   *
   * @param budget how many visible ties may be looked at
   */
  public record Question(Rule rule, Decay decay, Affiliations affiliations, long budget) {

    /** By work and joint work, whatever it costs. */
    public static Question of(Rule rule, Decay decay) {
      return new Question(rule, decay, Affiliations.NONE, Budget.UNLIMITED);
    }
  }

  /** Scores everyone two hops from an actor. */
  public TwoHop from(int source) {
    return from(source, Cancel.never());
  }

  /**
   * The same, for one who may give up; then there is no answer to read, but another may be asked
   * for.
   *
   * @throws java.util.concurrent.CancellationException when asked to
   */
  public TwoHop from(int source, Cancel cancel) {
    budget.refill();
    tied.clear();
    scores.clear();
    shared.clear();
    work.addTo(tied, source);
    scores.add(source, Double.NaN);
    for (int at = 0; at < tied.size(); at++) {
      scores.add(tied.node(at), Double.NaN);
    }
    first = scores.size();
    if (damping.length < tied.size()) {
      damping = new double[2 * tied.size()];
    }
    Arrays.fill(damping, 0, tied.size(), 0);
    work.fetch(tied);
    for (int at = 0; at < tied.size() && !budget.isSpent(); at++) {
      cancel.check();
      pass(at);
    }
    if (!budget.isSpent()) {
      shared.addTo(scores, source, cancel);
    }
    return this;
  }

  /** Everyone tied with the actor, with the weight. */
  public Weights tied() {
    return tied;
  }

  /** How many have a score. */
  public int size() {
    return scores.size() - first;
  }

  /** The n-th of those who have a score, in no particular order. */
  public int candidate(int at) {
    return scores.node(first + at);
  }

  /** A node's score; 0 where it has none. */
  public double score(int node) {
    double score = scores.of(node);
    return Double.isNaN(score) ? 0 : score;
  }

  /** Whether the budget was not enough to look at all that stands between. */
  public boolean isTruncated() {
    return budget.isSpent();
  }

  /** Those with the highest scores, best first; equal ones in the order of a walk. */
  public List<Score> best(int limit) {
    best.begin(Math.min(limit, size()));
    for (int at = first; at < scores.size(); at++) {
      best.offer(scores.node(at), scores.weight(at));
    }
    return best.scores();
  }

  /**
   * Those through whom a candidate's score comes, the greatest share first: actors, and events,
   * communities and venues. O(the candidate's ties and the members of its projects).
   */
  public List<Score> through(int candidate) {
    if (score(candidate) == 0) {
      return List.of();
    }
    boolean truncated = budget.isSpent();
    budget.refill();
    heads.clear();
    int ties = work.look(candidate);
    for (int at = 0; at < ties; at++) {
      int via = tied.find(work.end(at));
      if (via >= 0 && damping[via] > 0) {
        heads.add(work.end(at), tied.weight(via) * work.weight(at) / damping[via]);
      }
    }
    shared.addThrough(heads, candidate);
    budget.restore(truncated);
    var through = new ArrayList<Score>();
    for (int at = 0; at < heads.size(); at++) {
      through.add(new Score(heads.node(at), heads.weight(at)));
    }
    through.sort(Comparator.comparingDouble(Score::score).reversed());
    return List.copyOf(through);
  }

  /** What one of those tied with the actor passes on. */
  private void pass(int at) {
    int ties = work.look(tied.node(at));
    if (budget.isSpent()) {
      return;
    }
    double by =
        switch (question.rule()) {
          case RESOURCE_ALLOCATION -> work.total();
          case ADAMIC_ADAR -> Math.log(count(ties));
        };
    damping[at] = by;
    if (by > 0) {
      double rate = tied.weight(at) / by;
      for (int to = 0; to < ties; to++) {
        scores.add(work.end(to), rate * work.weight(to));
      }
    }
  }

  private int count(int ties) {
    heads.clear();
    for (int at = 0; at < ties; at++) {
      heads.add(work.end(at), 0);
    }
    return heads.size();
  }
}
