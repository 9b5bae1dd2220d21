package id.jejaring.importing.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * How much each agreement speaks for or against two descriptions being of one thing, in bits: log2
 * (m / u). And how probable it is beforehand that what a row describes is there. Immutable.
 */
public final class Weights {

  /** How probable it is, before anything is compared, that what a row describes is there. */
  private static final double EXPECTED = 0.5;

  private static final Weights ASSUMED =
      new Weights(
          Arrays.stream(Agreement.values()).mapToDouble(Agreement::m).toArray(),
          Arrays.stream(Agreement.values()).mapToDouble(Agreement::u).toArray(),
          EXPECTED);

  private final double[] m;
  private final double[] u;
  private final double expected;

  private Weights(double[] m, double[] u, double expected) {
    this.m = m;
    this.u = u;
    this.expected = expected;
  }

  /** What is assumed where there is too little to estimate from. */
  public static Weights assumed() {
    return ASSUMED;
  }

  /** The same with other probabilities, in the order of the agreements. */
  static Weights of(List<Double> m, List<Double> u, double expected) {
    if (m.size() != Agreement.values().length || u.size() != m.size()) {
      throw new IllegalArgumentException("One m and u for each of " + Agreement.values().length);
    }
    return new Weights(
        m.stream().mapToDouble(Double::doubleValue).toArray(),
        u.stream().mapToDouble(Double::doubleValue).toArray(),
        expected);
  }

  /** How probable the agreement is between two descriptions of one thing. */
  public double m(Agreement agreement) {
    return m[agreement.ordinal()];
  }

  /** How probable the agreement is between descriptions of two things. */
  public double u(Agreement agreement) {
    return u[agreement.ordinal()];
  }

  /** Its weight in bits, where it is no more common than usual. */
  double bits(Agreement agreement) {
    return bits(m(agreement), u(agreement));
  }

  static double bits(double m, double u) {
    return Math.log(m / u) / Math.log(2);
  }

  /** The same, where it is so probable beforehand that what a row describes is there. */
  public Weights expecting(double probability) {
    return new Weights(m, u, probability);
  }

  /** How probable it is beforehand that what a row describes is there. */
  public double expected() {
    return expected;
  }
}
