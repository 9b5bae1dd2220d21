package id.jejaring.recommending.learning;

import id.jejaring.recommending.metrics.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * How far to draw what was learned towards a single rule, from how they did where that was tried:
 * over the metrics, each by what the best rule has of it. Farther is simpler, and the simplest is
 * taken that is not worse than the best by more than one standard error (Breiman and others 1984,
 * section 3.4.3), query by query.
 */
final class Choice {

  /** How much better than that a rule has to be to rank alone. */
  private static final double MARGIN = 1.05;

  private final int rules;
  private final double[][] sums;
  private final List<double[][]> tried = new ArrayList<>();

  /**
   * Nothing has been tried yet.
   *
   * @param rules how many of the choices are single rules; what was learned comes after them, drawn
   *     farther and farther
   */
  Choice(int rules) {
    this.rules = rules;
    sums = new double[rules][Metric.COUNT];
  }

  /** Adds what was measured of sources: of each by choice and metric, maybe of rules alone. */
  void add(double[][][] measured) {
    for (var source : measured) {
      add(sums, source);
      if (source.length > rules) {
        tried.add(source);
      }
    }
  }

  /** How many sources more than rules were tried on. */
  int judged() {
    return tried.size();
  }

  /** The best rule of all that was measured; the first of equal ones. */
  int bestRule() {
    var most = most(sums);
    int best = 0;
    for (int rule = 1; rule < rules; rule++) {
      best = worth(sums[rule], most) > worth(sums[best], most) ? rule : best;
    }
    return best;
  }

  /** Which of those after the rules to take, from 0; something must have been tried. */
  int drawn() {
    int all = tried.getFirst().length;
    var worths = worths();
    int best = rules;
    for (int choice = rules + 1; choice < all; choice++) {
      best = sum(worths, choice, best) > 0 ? choice : best;
    }
    int last = all - 1;
    while (-sum(worths, last, best) > error(worths, last, best)) {
      last--;
    }
    return last - rules;
  }

  /** Whether to go by the best rule alone: where it is better than what is taken by a margin. */
  boolean isRuleBetter() {
    var worths = worths();
    int drawn = rules + drawn();
    int rule = bestRule();
    return sum(worths, rule) > MARGIN * sum(worths, drawn);
  }

  /** By source and choice. */
  private double[][] worths() {
    var held = new double[rules][Metric.COUNT];
    tried.forEach(source -> add(held, source));
    var most = most(held);
    var worths = new double[tried.size()][];
    for (int at = 0; at < worths.length; at++) {
      var source = tried.get(at);
      worths[at] = new double[source.length];
      for (int choice = 0; choice < source.length; choice++) {
        worths[at][choice] = worth(source[choice], most);
      }
    }
    return worths;
  }

  private static double sum(double[][] worths, int choice) {
    double sum = 0;
    for (var source : worths) {
      sum += source[choice];
    }
    return sum;
  }

  private static double sum(double[][] worths, int choice, int less) {
    return sum(worths, choice) - sum(worths, less);
  }

  /** The standard error of the sum of differences. */
  private static double error(double[][] worths, int choice, int less) {
    double mean = sum(worths, choice, less) / worths.length;
    double squares = 0;
    for (var source : worths) {
      double off = source[choice] - source[less] - mean;
      squares += off * off;
    }
    return Math.sqrt(squares);
  }

  private static void add(double[][] sums, double[][] source) {
    for (int choice = 0; choice < sums.length; choice++) {
      for (int metric = 0; metric < Metric.COUNT; metric++) {
        sums[choice][metric] += source[choice][metric];
      }
    }
  }

  private static double[] most(double[][] sums) {
    var most = new double[Metric.COUNT];
    for (int metric = 0; metric < Metric.COUNT; metric++) {
      most[metric] = Double.MIN_NORMAL;
      for (var choice : sums) {
        most[metric] = Math.max(most[metric], choice[metric]);
      }
    }
    return most;
  }

  private static double worth(double[] measured, double[] most) {
    double worth = 0;
    for (int metric = 0; metric < Metric.COUNT; metric++) {
      worth += measured[metric] / most[metric];
    }
    return worth;
  }
}
