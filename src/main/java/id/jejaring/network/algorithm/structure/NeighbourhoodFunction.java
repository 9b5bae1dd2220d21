package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;

/**
 * How many are within so many hops of each vertex, of all vertices at once: estimated with a
 * HyperLogLog counter for each.
 *
 * <p>A counter of m registers stands for a set; that of those within t hops of v is the union, the
 * register-wise maximum, of the counters of v and its neighbours at t - 1 hops (HyperANF: Boldi,
 * Rosa and Vigna 2011), eight registers of a word at once. Counted is by Ertl's estimator (2017),
 * which needs no correction for small sets.
 *
 * <p><b>Error.</b> The relative standard error of each figure is 1.04/√m ({@link #standardError});
 * a figure is off by more than twice that in about one case of twenty. Errors of different vertices
 * depend on each other, so the error of the sum over all is of the same order, not smaller. Counts
 * that are small beside m are nearly exact; large ones are 1.08/m too high on average.
 *
 * <p>O(hops · ties · m/8) on all processors, the same for a seed on any number of them. Memory: 2 m
 * bytes a vertex while it runs, 4 bytes a vertex and hop kept. Weights do not count. Immutable.
 */
public final class NeighbourhoodFunction {

  private final float[][] within;
  private final double[] pairs;
  private final double standardError;

  private NeighbourhoodFunction(float[][] within, double standardError) {
    this.within = within;
    this.standardError = standardError;
    pairs = new double[within.length];
    for (int hop = 0; hop < within.length; hop++) {
      for (float each : within[hop]) {
        pairs[hop] += each;
      }
    }
  }

  /**
   * What is asked.
   *
   * @param precision the binary logarithm of the number of registers, 6 to 16
   * @param most how many hops at most; it ends earlier where one more reaches nobody new
   * @param seed the same seed, the same answer
   */
  public record Question(int precision, int most, long seed) {
    public Question {
      if (precision < 6 || precision > 16 || most < 0) {
        throw new IllegalArgumentException(
            "A precision of %d is not 6 to 16, or %d hops are below 0.".formatted(precision, most));
      }
    }
  }

  /** The neighbourhood function of a graph. */
  public static NeighbourhoodFunction of(Graph graph, Question question, Cancel cancel) {
    var counters = new Counters(graph, question);
    var within = new float[Math.min(question.most(), graph.size()) + 1][];
    within[0] = counters.count(cancel);
    int hops = 0;
    while (hops < within.length - 1 && counters.spread(cancel)) {
      hops++;
      within[hops] = counters.count(cancel);
    }
    return new NeighbourhoodFunction(
        Arrays.copyOf(within, hops + 1), 1.04 / Math.sqrt(1 << question.precision()));
  }

  /** After how many hops nobody new is reached, or how many were asked for. */
  public int hops() {
    return within.length - 1;
  }

  /** How many are within so many hops of a vertex, itself included. */
  public double within(int vertex, int hop) {
    return within[Math.min(hop, hops())][vertex];
  }

  /** How many ordered pairs are within so many hops of each other, each vertex with itself too. */
  public double pairs(int hop) {
    return pairs[Math.min(hop, hops())];
  }

  /** The relative standard error of each figure. */
  public double standardError() {
    return standardError;
  }

  /** The mean number of hops between two that are reached from one another; NaN without any. */
  public double meanDistance() {
    double sum = 0;
    for (int hop = 1; hop <= hops(); hop++) {
      sum += hop * (pairs[hop] - pairs[hop - 1]);
    }
    return sum / (pairs[hops()] - pairs[0]);
  }

  /**
   * Within how many hops this share of all pairs is that are reached from one another at all, with
   * what lies between two whole numbers in proportion; 0.9 is usual.
   */
  public double effectiveDiameter(double share) {
    double aim = share * pairs[hops()];
    int hop = 0;
    while (hop < hops() && pairs[hop] < aim) {
      hop++;
    }
    return hop == 0 ? 0 : hop - (pairs[hop] - aim) / (pairs[hop] - pairs[hop - 1]);
  }
}
