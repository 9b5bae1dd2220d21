package id.jejaring.recommending.learning;

import id.jejaring.recommending.metrics.Metric;

/**
 * Whether to go by what was learned or by a single rule, from how they did where that was tried: on
 * average over the metrics, each by what the best rule has of it.
 */
final class Choice {

  /** How much better a rule has to be. */
  private static final double MARGIN = 1.05;

  private final int rules;
  private double[][] sums = new double[0][];
  private int judged;

  /**
   * Nothing has been tried yet.
   *
   * @param rules how many of the choices are single rules; one that was learned comes after them
   */
  Choice(int rules) {
    this.rules = rules;
  }

  /** Adds what was measured of some sources: sums by choice and metric. */
  void add(double[][] more, int sources) {
    if (sums.length == 0) {
      sums = new double[more.length][Metric.COUNT];
    }
    for (int choice = 0; choice < more.length; choice++) {
      for (int metric = 0; metric < Metric.COUNT; metric++) {
        sums[choice][metric] += more[choice][metric];
      }
    }
    judged += sources;
  }

  /** How many sources it was tried on. */
  int judged() {
    return judged;
  }

  /** The best rule; the first of equal ones. */
  int bestRule() {
    int best = 0;
    for (int rule = 1; rule < rules; rule++) {
      best = worth(rule) > worth(best) ? rule : best;
    }
    return best;
  }

  /**
   * Whether to go by the best rule alone: only where it is better than what was learned by a
   * margin. The best of twenty is best partly by luck; by how much was measured (see
   * docs/reference/recommending.md).
   */
  boolean isRuleBetter() {
    return worth(bestRule()) > MARGIN * worth(rules);
  }

  private double worth(int choice) {
    double worth = 0;
    for (int metric = 0; metric < Metric.COUNT; metric++) {
      double most = Double.MIN_NORMAL;
      for (int rule = 0; rule < rules; rule++) {
        most = Math.max(most, sums[rule][metric]);
      }
      worth += sums[choice][metric] / most;
    }
    return worth;
  }
}
