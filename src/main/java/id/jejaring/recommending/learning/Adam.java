package id.jejaring.recommending.learning;

/** Goes down a gradient, and never below 0: Kingma and Ba 2015, projected. For one thread. */
final class Adam {

  private static final double MEAN = 0.9;
  private static final double SQUARE = 0.999;
  private static final double PENALTY = 1e-3;

  private final double[] weights;
  private final double[] means;
  private final double[] squares;
  private int steps;

  Adam(double[] weights) {
    this.weights = weights;
    means = new double[weights.length];
    squares = new double[weights.length];
  }

  /** One step; the gradient is then all 0. */
  void step(double[] gradient, int examples, double rate) {
    steps++;
    for (int at = 0; at < weights.length; at++) {
      double slope = gradient[at] / examples + PENALTY * weights[at];
      means[at] = MEAN * means[at] + (1 - MEAN) * slope;
      squares[at] = SQUARE * squares[at] + (1 - SQUARE) * slope * slope;
      double mean = means[at] / (1 - Math.pow(MEAN, steps));
      double square = squares[at] / (1 - Math.pow(SQUARE, steps));
      weights[at] = Math.max(0, weights[at] - rate * mean / (Math.sqrt(square) + 1e-8));
      gradient[at] = 0;
    }
  }
}
