package id.jejaring.network.algorithm.structure;

import java.util.Arrays;

/**
 * When enough has been drawn for {@link Betweenness}: theorem 9 and section 3.2 of Borassi and
 * Natale (2016), "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation". Half
 * of delta is for the greatest number of draws, half for stopping before it, shared out among the
 * vertices: more for those whose figures are large, and a thousandth of it equally.
 */
final class Stopping {

  private static final double EQUALLY = 0.001;

  private final double epsilon;
  private final double delta;
  private final long last;
  private double[] logs = new double[0];

  Stopping(Betweenness.Question question, int mostOnAShortestPath) {
    epsilon = question.epsilon();
    delta = question.delta();
    int doublings = 31 - Integer.numberOfLeadingZeros(mostOnAShortestPath - 2);
    last = (long) Math.ceil((doublings + 1 + Math.log(2 / delta)) / (2 * epsilon * epsilon));
  }

  /** How many draws are enough in any case. */
  long last() {
    return last;
  }

  /** How many draws the first look takes. */
  long first() {
    return last / 100 + 1;
  }

  /** Shares out delta by what a first look has counted, whose draws do not count afterwards. */
  void shareOut(int[] counts, long draws) {
    double shared = (1 - EQUALLY) * delta / 2;
    double low = 0;
    double high = Math.log(4 * counts.length / delta) / (epsilon * epsilon);
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (int count : counts) {
        sum += 2 * chance(middle, count, draws);
      }
      if (sum >= shared) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double factor = high;
    logs = new double[counts.length];
    Arrays.setAll(
        logs,
        vertex ->
            -Math.log(
                chance(factor, counts[vertex], draws) + EQUALLY * delta / (4 * counts.length)));
  }

  /** How far a figure may be from the exact one after so many draws. */
  double error(int[] counts, long draws) {
    if (draws >= last) {
      return epsilon;
    }
    double greatest = 0;
    for (int vertex = 0; vertex < counts.length; vertex++) {
      double estimate = (double) counts[vertex] / draws;
      double rate = logs[vertex] / draws;
      double left = (double) last / draws;
      double spread = 2 * estimate * last / logs[vertex];
      double below = 1 / 3.0 - left;
      double above = 1 / 3.0 + left;
      greatest =
          Math.max(
              greatest, Math.min(estimate, rate * (below + Math.sqrt(below * below + spread))));
      greatest =
          Math.max(
              greatest, Math.min(1 - estimate, rate * (above + Math.sqrt(above * above + spread))));
    }
    return greatest;
  }

  private double chance(double factor, int count, long draws) {
    return count == 0 ? 0 : Math.exp(-factor * epsilon * epsilon * draws / count);
  }
}
