package id.jejaring.importing.linkage;

import id.jejaring.importing.linkage.Agreement.Aspect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Estimates how probable each agreement is from descriptions that nobody has labelled: m by
 * expectation-maximisation (Winkler 1988) over pairs that share a blocking key, u by counting pairs
 * drawn at random. Assumed values count as a number of pairs each, so that little data moves them
 * little. Names and places keep their weights by frequency. Stateless.
 */
public final class Estimation {

  private static final Set<Aspect> BY_FREQUENCY = EnumSet.of(Aspect.NAME, Aspect.PLACE);
  private static final double ASSUMED_MATCHES = 100;
  private static final double ASSUMED_PAIRS = 2_000;
  private static final double ASSUMED_ROWS = 100;
  private static final int ROUNDS = 30;
  private static final double LEAST = 1e-6;

  private Estimation() {}

  /**
   * Estimates.
   *
   * @param rows for each row its candidates, compared by the weights that are assumed
   * @param random comparisons of descriptions drawn at random
   * @param things how many things a row could have been about
   */
  public static Weights of(
      Collection<List<Comparison>> rows, Collection<Comparison> random, int things) {
    var assumed = Weights.assumed();
    var u =
        shares(random.stream().map(one -> new Weighed(one, 1)).toList(), assumed::u, ASSUMED_PAIRS);
    var weights = Weights.of(probabilities(assumed::m), u, assumed.expected());
    for (int round = 0; round < ROUNDS; round++) {
      var weighed = new ArrayList<Weighed>();
      double matches = 0;
      for (var row : rows) {
        matches += expect(row, weights, things, weighed);
      }
      double expected =
          (matches + ASSUMED_ROWS * assumed.expected()) / (rows.size() + ASSUMED_ROWS);
      weights =
          Weights.of(
              shares(weighed, assumed::m, ASSUMED_MATCHES), u, Math.clamp(expected, 0.02, 0.98));
    }
    return weights;
  }

  private record Weighed(Comparison comparison, double share) {}

  /** How probable each candidate of a row is by these weights; returns their sum. */
  private static double expect(
      List<Comparison> row, Weights weights, int things, List<Weighed> weighed) {
    double prior = weights.expected() / (1 - weights.expected()) / Math.max(1, things);
    double all = 1;
    for (var comparison : row) {
      all += prior * Math.pow(2, bits(comparison, weights));
    }
    for (var comparison : row) {
      weighed.add(new Weighed(comparison, prior * Math.pow(2, bits(comparison, weights)) / all));
    }
    return 1 - 1 / all;
  }

  private static double bits(Comparison comparison, Weights weights) {
    double bits = 0;
    for (var finding : comparison.findings()) {
      bits +=
          BY_FREQUENCY.contains(finding.agreement().aspect())
              ? finding.bits()
              : weights.bits(finding.agreement());
    }
    return bits;
  }

  @FunctionalInterface
  private interface Probability {
    double of(Agreement agreement);
  }

  private static List<Double> probabilities(Probability probability) {
    var all = new ArrayList<Double>();
    for (var agreement : Agreement.values()) {
      all.add(probability.of(agreement));
    }
    return all;
  }

  /** Of each aspect's agreements the share, among the comparisons and so many assumed ones. */
  private static List<Double> shares(
      List<Weighed> weighed, Probability assumed, double assumedPairs) {
    var counted = new double[Agreement.values().length];
    var compared = new double[Aspect.values().length];
    for (var each : weighed) {
      for (var finding : each.comparison().findings()) {
        counted[finding.agreement().ordinal()] += each.share();
        compared[finding.agreement().aspect().ordinal()] += each.share();
      }
    }
    return probabilities(agreement ->
        BY_FREQUENCY.contains(agreement.aspect())
            ? assumed.of(agreement)
            : Math.max(
                LEAST,
                (counted[agreement.ordinal()] + assumedPairs * assumed.of(agreement))
                    / (compared[agreement.aspect().ordinal()] + assumedPairs)));
  }
}
