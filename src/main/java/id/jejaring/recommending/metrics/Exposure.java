package id.jejaring.recommending.metrics;

import java.util.Arrays;

/**
 * Who is shown: how the places among the first ten of all lists are shared out.
 *
 * @param coverage the share of actors who are shown to anyone
 * @param gini of how often each actor is shown, 0 (all alike) to 1 (one alone)
 * @param cold the share of places that go to actors with few partners
 */
public record Exposure(double coverage, double gini, double cold) {

  /** As many partners are few. */
  public static final int FEW = 2;

  /**
   * Of how often each actor was shown.
   *
   * @param partners of each of them
   */
  public static Exposure of(int[] shown, int[] partners) {
    long all = 0;
    long cold = 0;
    int covered = 0;
    for (int at = 0; at < shown.length; at++) {
      all += shown[at];
      covered += shown[at] > 0 ? 1 : 0;
      cold += partners[at] <= FEW ? shown[at] : 0;
    }
    return new Exposure(
        shown.length == 0 ? 0 : (double) covered / shown.length,
        gini(shown),
        all == 0 ? 0 : (double) cold / all);
  }

  /** Gini 1912: half the mean absolute difference over the mean; 0 where nothing is shared out. */
  public static double gini(int[] shares) {
    var sorted = shares.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double weighted = 0;
    for (int at = 0; at < sorted.length; at++) {
      sum += sorted[at];
      weighted += (at + 1.0) * sorted[at];
    }
    int n = sorted.length;
    return sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
  }
}
