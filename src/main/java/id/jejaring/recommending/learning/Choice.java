package id.jejaring.recommending.learning;

import id.jejaring.recommending.metrics.Metric;

/**
 * Which of several did best where that was tried: on average over the metrics, each by what the
 * best rule has of it.
 */
final class Choice {

  private final int rules;
  private double[][] sums = new double[0][];
  private int judged;

  /**
   * Nothing has been tried yet.
   *
   * @param rules how many of the first choices are single rules
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

  /** The best choice; the first of equal ones. */
  int best() {
    int best = 0;
    for (int choice = 1; choice < sums.length; choice++) {
      best = worth(choice) > worth(best) ? choice : best;
    }
    return best;
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
