package id.jejaring.recommending.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How likely it is that two of a score work together for the first time within so many years:
 * counted where what came later is known, made monotone by pooling (Ayer and others 1955), read off
 * between the pools on a line of logarithms. Immutable.
 */
public final class Calibration {

  /** For a network without enough of a past to count. */
  static final Calibration UNKNOWN = new Calibration(new double[0], new double[0], 0);

  private static final double LEAST_SLOPE = 0.05;

  private final double[] scores;
  private final double[] probabilities;
  private final double years;

  Calibration(double[] scores, double[] probabilities, double years) {
    this.scores = scores;
    this.probabilities = probabilities;
    this.years = years;
  }

  /** Whether anything is known. */
  public boolean isKnown() {
    return scores.length > 0;
  }

  /** Within how many years. */
  public double years() {
    return years;
  }

  /** The probability, above 0 and at most 1; NaN where nothing is known. O(log pools). */
  public double probability(double score) {
    if (scores.length == 0) {
      return Double.NaN;
    }
    int at = Arrays.binarySearch(scores, score);
    if (at >= 0) {
      return probabilities[at];
    }
    int next = -at - 1;
    if (next == 0) {
      return probabilities[0];
    }
    if (next == scores.length) {
      return probabilities[next - 1];
    }
    double share = (score - scores[next - 1]) / (scores[next] - scores[next - 1]);
    return Math.exp(
        (1 - share) * Math.log(probabilities[next - 1]) + share * Math.log(probabilities[next]));
  }

  /**
   * By how much the logarithm of the odds rises with each unit of a score: least squares over the
   * pools; 1 where there are fewer than two. Above 0.
   */
  public double slope() {
    int size = scores.length;
    if (size < 2) {
      return 1;
    }
    double middle = Arrays.stream(scores).average().orElseThrow();
    double above = 0;
    double square = 0;
    for (int at = 0; at < size; at++) {
      double odds = probabilities[at] / Math.max(1e-9, 1 - probabilities[at]);
      above += (scores[at] - middle) * Math.log(odds);
      square += (scores[at] - middle) * (scores[at] - middle);
    }
    return square > 0 ? Math.max(LEAST_SLOPE, above / square) : 1;
  }

  void write(DataOutput to) throws IOException {
    to.writeDouble(years);
    to.writeInt(scores.length);
    for (int at = 0; at < scores.length; at++) {
      to.writeDouble(scores[at]);
      to.writeDouble(probabilities[at]);
    }
  }

  static Calibration read(DataInput from) throws IOException {
    double years = from.readDouble();
    int size = from.readInt();
    var scores = new double[size];
    var probabilities = new double[size];
    for (int at = 0; at < size; at++) {
      scores[at] = from.readDouble();
      probabilities[at] = from.readDouble();
    }
    return new Calibration(scores, probabilities, years);
  }
}
