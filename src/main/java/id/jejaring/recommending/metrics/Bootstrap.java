package id.jejaring.recommending.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Intervals of means over queries: queries are drawn with replacement, as many as there are,
 * {@value #DRAWS} times, and the percentiles of the means taken (Efron 1979). All columns are drawn
 * together, so that differences between them are paired. The same seed gives the same draws.
 */
public final class Bootstrap {

  /** How often it is drawn anew. */
  public static final int DRAWS = 1_000;

  private static final double LOW = 0.025;

  private final double[] means;
  private final double[][] draws;

  /**
   * Draws. O(draws · queries · columns).
   *
   * @param rows one for each query: the columns that are measured of it
   */
  public Bootstrap(float[][] rows, long seed) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    means = new double[columns];
    for (var row : rows) {
      add(means, row);
    }
    divide(means, rows.length);
    var random = new SplittableRandom(seed);
    draws = new double[DRAWS][columns];
    for (var draw : draws) {
      for (int at = 0; at < rows.length; at++) {
        add(draw, rows[random.nextInt(rows.length)]);
      }
      divide(draw, rows.length);
    }
  }

  /** The mean of a column. */
  public double mean(int column) {
    return means[column];
  }

  /** The mean of a column with its interval. */
  public Interval of(int column) {
    return interval(means[column], Arrays.stream(draws).mapToDouble(d -> d[column]).toArray());
  }

  /** The mean of one column less that of another, query by query. */
  public Interval difference(int column, int less) {
    return interval(
        means[column] - means[less],
        Arrays.stream(draws).mapToDouble(d -> d[column] - d[less]).toArray());
  }

  private static Interval interval(double mean, double[] drawn) {
    Arrays.sort(drawn);
    int low = (int) Math.floor(LOW * (drawn.length - 1));
    return new Interval(mean, drawn[low], drawn[drawn.length - 1 - low]);
  }

  private static void add(double[] sums, float[] row) {
    for (int column = 0; column < row.length; column++) {
      sums[column] += row[column];
    }
  }

  private static void divide(double[] sums, int by) {
    for (int column = 0; column < sums.length; column++) {
      sums[column] /= by;
    }
  }
}
