package id.jejaring.recommending.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Draws what was learned towards the single rule that did best: a rule errs apart from what has
 * sixty weights, and is wrong in the same way tomorrow. How much was measured: see
 * docs/reference/recommending.md.
 */
final class Shrinkage {

  /** How much a rule may have to say for each one of what was learned, by the spread of scores. */
  static final double[] SHARES = {0.3, 1, 3};

  /** Lists by which a spread is measured. */
  private static final int MEASURED = 300;

  private Shrinkage() {}

  /** What was learned and a rule as one; of the same scales, and of the spread of the first. */
  static Weighting towards(
      Weighting rule, double share, Weighting learned, List<Example> examples) {
    var some = examples.subList(0, Math.min(MEASURED, examples.size()));
    double stretch = share * spread(some, learned) / spread(some, rule);
    return Double.isFinite(stretch) ? learned.plus(stretch, rule).times(1 / (1 + share)) : learned;
  }

  /** The standard deviation of scores within a list, on average. */
  private static double spread(List<Example> examples, Weighting by) {
    return examples.stream()
        .mapToDouble(example -> deviation(example.scores(by.weights())))
        .average()
        .orElse(0);
  }

  private static double deviation(double[] scores) {
    double mean = Arrays.stream(scores).average().orElse(0);
    return Math.sqrt(Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).average().orElse(0));
  }
}
