package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.SplittableRandom;

/**
 * Whom to choose as seeds so that a {@link Cascade} from them reaches as many as possible, within
 * {@link SeedLimits}; with a certificate of how far from the best choice this can be.
 *
 * <p>OPIM-C: seeds are chosen greedily on one collection of {@link ReverseSets}, which also bounds
 * what any choice can reach from above; a second, independent collection bounds from below what
 * this one reaches. Both collections grow, by the square root of 2 each round, until lower / upper
 * bound is at least 1 - 1/e - epsilon. With n vertices, L1 and L2 of t1 and t2 sets met, U the
 * bound of {@link Coverage}, i rounds at most and a = ln(3i / delta):
 *
 * <pre>
 * lower = ((sqrt(L2 + 2a/9) - sqrt(a/2))² - a/18) n / t2
 * upper = (sqrt(U + a/2) + sqrt(a/2))² n / t1
 * </pre>
 *
 * Where the vertices of highest degree, within the limits, meet more sets of the second collection
 * in the end, they are taken instead: with rare tries the degree says as much and has no noise. The
 * bounds (two from below and one from above in each round) hold together with a probability of at
 * least 1 - delta, whatever the limits, also when seeds already invited are given (then for what
 * the choice adds to their spread).
 *
 * <p>What is guaranteed beforehand: with a number only, 1 - 1/e - epsilon of the best; with quotas
 * the greedy choice is at least 1/2 of the best on the first collection (Fisher, Nemhauser and
 * Wolsey 1978); with a budget, as the better of two greedy choices, (1 - 1/e)/2 (Leskovec and
 * others 2007); with both, nothing. What was reached is in the {@link #certificate}; where it stays
 * below what was aimed at, because limits bind or a collection has grown to 2^27 members, the
 * search ends with what there is.
 *
 * <p>Time: near O((k ln n + ln 1/delta)(n + m) / epsilon²) in expectation and mostly far less, plus
 * O(k n) a round; memory 16 bytes a member of a collection's sets of more than one. All processors
 * draw; the same input and seed give the same answer for any number of them.
 *
 * <p>Source: J. Tang, X. Tang, X. Xiao, J. Yuan, "Online processing algorithms for influence
 * maximization", SIGMOD 2018.
 */
public final class InfluenceMaximisation {

  private static final double TARGET = 1 - 1 / Math.E;
  private static final double GROWTH = Math.sqrt(2);
  private static final long MOST_MEMBERS = 1L << 27;
  private static final int MOST_SETS = 1 << 29;

  private final int[] seeds;
  private final double added;
  private final double invitedSpread;
  private final double lower;
  private final double upper;
  private final long sets;

  private InfluenceMaximisation(
      int[] seeds, ReverseSets first, ReverseSets second, double lower, double upper) {
    double size = first.vertices();
    this.seeds = seeds;
    this.lower = lower;
    this.upper = upper;
    sets = (long) first.size() + second.size();
    added = size * second.coverage(seeds) / second.size();
    invitedSpread = size * ((long) first.met() + second.met()) / sets;
  }

  /**
   * Seeds for a graph with at least one vertex. Fewer than asked for only where the limits or the
   * graph have no more.
   *
   * @param epsilon between 0 and 1 - 1/e; 0.1 is usual
   * @param delta between 0 and 1: how probable it may be that the certificate is wrong
   * @throws java.util.concurrent.CancellationException when asked to give up
   */
  public static InfluenceMaximisation of(
      Graph graph,
      Cascade cascade,
      SeedLimits limits,
      double epsilon,
      double delta,
      long seed,
      Cancel cancel) {
    require(graph.size() > 0, "There are %s vertices to choose from.", graph.size());
    require(epsilon > 0 && epsilon < TARGET, "Epsilon is %s; give 0.1, say.", epsilon);
    require(delta > 0 && delta < 1, "Delta is %s; give 0.001, say.", delta);
    limits.check(graph.size());
    var plan = Plan.of(graph.size(), Math.min(limits.most(), graph.size()), epsilon, delta);
    var random = new SplittableRandom(seed);
    var tries = new Tries(graph, cascade);
    var first = new ReverseSets(tries, limits.invited(), random.split());
    var second = new ReverseSets(tries, limits.invited(), random.split());
    var plain = Coverage.of(first, limits, cancel).seeds();
    for (int round = 1; ; round++) {
      int to = plan.sets(round);
      first.grow(to, cancel);
      second.grow(to, cancel);
      var chosen = Coverage.of(first, limits, cancel);
      double lower = plan.lower(second, chosen.seeds(), limits.invited().length);
      double upper = plan.upper(first, chosen);
      boolean isFull =
          to == MOST_SETS || 2 * Math.max(first.members(), second.members()) > MOST_MEMBERS;
      if (lower >= (TARGET - epsilon) * upper || round == plan.rounds || isFull) {
        var seeds = second.better(chosen.seeds(), plain);
        lower = plan.lower(second, seeds, limits.invited().length);
        return new InfluenceMaximisation(seeds, first, second, lower, upper);
      }
    }
  }

  private static void require(boolean right, String message, Object value) {
    if (!right) {
      throw new IllegalArgumentException(message.formatted(value));
    }
  }

  /** The seeds, in the order they were chosen: each first few of them are a good choice too. */
  public int[] seeds() {
    return seeds.clone();
  }

  /**
   * How many the seeds reach beyond those that the invited reach, as the second collection has it.
   * On the high side, since the same sets tell when to stop and which of two choices to take: 5.5 %
   * over 300 small graphs at an epsilon of 0.3. The bounds hold all the same; for a figure that is
   * neither too high nor too low on average, ask {@link Spread} about the seeds.
   */
  public double added() {
    return added;
  }

  /**
   * How many those already invited reach, themselves included: estimated on both collections, whose
   * number depends a little on what they hold.
   */
  public double invitedSpread() {
    return invitedSpread;
  }

  /** At least so many the seeds add. */
  public double lowerBound() {
    return lower;
  }

  /** At most so many any seeds within the limits could add. */
  public double upperBound() {
    return upper;
  }

  /** Lower over upper bound: at least this share of the best choice has been reached, 0 to 1. */
  public double certificate() {
    return upper == 0 ? 1 : Math.min(1, lower / upper);
  }

  /** How many sets were drawn in all. */
  public long sets() {
    return sets;
  }

  /** How many sets to begin with, in how many rounds they grow, and how sure bounds must be. */
  private record Plan(int begin, int rounds, double sureness) {

    static Plan of(int size, int most, double epsilon, double delta) {
      double choices = 0;
      for (int chosen = 1; chosen <= most && chosen <= size / 2; chosen++) {
        choices += Math.log((double) (size - chosen + 1) / chosen);
      }
      double doubt = Math.log(6 / delta);
      double root = TARGET * Math.sqrt(doubt) + Math.sqrt(TARGET * (choices + doubt));
      double begin = Math.ceil(2 * root * root);
      double end = 2.0 * size * root * root / (epsilon * epsilon * most);
      int rounds = Math.max(1, (int) Math.ceil(Math.log(end / begin) / Math.log(GROWTH)) + 1);
      return new Plan((int) Math.min(MOST_SETS, begin), rounds, Math.log(3 * rounds / delta));
    }

    /** How many sets each collection is to have in a round, the first being 1. */
    int sets(int round) {
      return (int) Math.min(MOST_SETS, begin * Math.pow(GROWTH, round - 1.0));
    }

    double lower(ReverseSets sets, int[] seeds, int invited) {
      double covered = sets.coverage(seeds);
      double root = Math.sqrt(covered + 2 * sureness / 9) - Math.sqrt(sureness / 2);
      double bound = (root * root - sureness / 18) * sets.vertices() / sets.size();
      return Math.max(bound, invited == 0 ? seeds.length : 0);
    }

    double upper(ReverseSets sets, Coverage chosen) {
      double root = Math.sqrt(chosen.bound() + sureness / 2) + Math.sqrt(sureness / 2);
      return Math.min(sets.vertices(), root * root * sets.vertices() / sets.size());
    }
  }
}
