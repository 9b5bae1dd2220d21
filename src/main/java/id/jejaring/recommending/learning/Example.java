package id.jejaring.recommending.learning;

import java.util.Arrays;

/**
 * One source as an example to learn from: some of its candidates, each as the pieces of its
 * features.
 *
 * @param rows hits first, then those that rules would put first, then some drawn at random
 * @param hits how many are hits
 * @param hard how many are hits or put first by a rule
 * @param draw the logarithm of how many each of those drawn stands for
 */
@SuppressWarnings("ArrayRecordComponent") // large and never compared
record Example(float[][] rows, int hits, int hard, double draw) {

  /** What a row scores by some weights. */
  double score(int row, double[] weights) {
    var pieces = rows[row];
    double score = 0;
    for (int piece = 0; piece < pieces.length; piece++) {
      score += weights[piece] * pieces[piece];
    }
    return score;
  }

  /** What all rows score. */
  double[] scores(double[] weights) {
    var scores = new double[rows.length];
    Arrays.setAll(scores, row -> score(row, weights));
    return scores;
  }

  /** Adds a row to a gradient. */
  void addTo(double[] gradient, int row, double times) {
    var pieces = rows[row];
    for (int piece = 0; piece < pieces.length; piece++) {
      gradient[piece] += times * pieces[piece];
    }
  }
}
