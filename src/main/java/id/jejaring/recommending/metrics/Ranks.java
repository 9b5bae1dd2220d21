package id.jejaring.recommending.metrics;

import java.util.Arrays;

/**
 * The ranks of hits among all candidates of a query. Those with equal scores share the rank that
 * they could expect, were they put in any order: whoever scores everyone alike gains nothing. Pure.
 */
public final class Ranks {

  private static final int FIRST = 10;
  private static final int MORE = 50;

  private Ranks() {}

  /**
   * What is measured of a ranking, by {@link Metric}. O(candidates · hits).
   *
   * @param scores of all candidates; whoever is none has {@link Float#NEGATIVE_INFINITY}
   * @param hits places in {@code scores}; at least one, and each a candidate
   */
  public static double[] measure(float[] scores, int[] hits) {
    return measured(of(scores, hits));
  }

  /**
   * The expected ranks of the hits, from 1, in ascending order. Goes through the scores once; most
   * are below the worst hit, or like it.
   */
  public static double[] of(float[] scores, int[] hits) {
    var steps = new float[hits.length];
    for (int at = 0; at < hits.length; at++) {
      steps[at] = scores[hits[at]];
    }
    Arrays.sort(steps);
    var counts = counts(scores, steps);
    var ranks = new double[hits.length];
    int better = 0;
    int rank = 0;
    while (rank < ranks.length) {
      int step = hits.length - 1 - rank;
      better += counts[2 * step + 1];
      int equal = counts[2 * step];
      while (rank < ranks.length && steps[hits.length - 1 - rank] == steps[step]) {
        ranks[rank++] = better + (equal + 1) / 2.0;
      }
      better += equal;
    }
    return ranks;
  }

  /**
   * By step, those equal to it and those above it but below the next; for equal steps at the last.
   */
  private static int[] counts(float[] scores, float[] steps) {
    int last = steps.length - 1;
    int lowest = 0;
    while (lowest < last && steps[lowest + 1] == steps[0]) {
      lowest++;
    }
    var counts = new int[2 * steps.length];
    int low = 0;
    for (float score : scores) {
      if (score < steps[0]) {
        continue;
      }
      if (score == steps[0]) {
        low++;
      } else {
        int step = last;
        while (steps[step] > score) {
          step--;
        }
        counts[steps[step] == score ? 2 * step : 2 * step + 1]++;
      }
    }
    counts[2 * lowest] += low;
    return counts;
  }

  /** What is measured of the ranks of all hits, ascending, by {@link Metric}. */
  public static double[] measured(double[] ranks) {
    double gain = 0;
    double most = 0;
    int among10 = 0;
    int among50 = 0;
    for (int at = 0; at < ranks.length; at++) {
      if (ranks[at] <= FIRST) {
        gain += discount(ranks[at]);
        among10++;
      }
      among50 += ranks[at] <= MORE ? 1 : 0;
      most += at < FIRST ? discount(at + 1.0) : 0;
    }
    return new double[] {
      1 / ranks[0], gain / most, (double) among10 / ranks.length, (double) among50 / ranks.length
    };
  }

  /** What a hit at a rank is worth. */
  public static double discount(double rank) {
    return Math.log(2) / Math.log(1 + rank);
  }
}
