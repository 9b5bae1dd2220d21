package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many a set of seeds is expected to reach under a {@link Cascade}, the seeds included: the
 * mean of so many simulated cascades. The exact value is #P-hard (Chen, Wang and Wang, KDD 2010).
 *
 * <p>The same graph, cascade, seeds, runs and seed of chance give the same answer on every machine
 * and for any number of processors, all of which are used. O(runs times the ties of those reached);
 * 4 bytes a vertex and processor.
 *
 * @param mean the mean of the runs, an unbiased estimate
 * @param error its standard error: the runs' standard deviation over the square root of their
 *     number
 * @param runs how many cascades were simulated
 */
public record Spread(double mean, double error, int runs) {

  private static final double NORMAL = 1.96;
  private static final int PIECE = 256;

  /**
   * The spread of some vertices; a vertex given twice counts once.
   *
   * @param runs at least 2
   * @throws java.util.concurrent.CancellationException when asked to give up
   */
  public static Spread of(
      Graph graph, Cascade cascade, int[] seeds, int runs, long seed, Cancel cancel) {
    if (runs < 2) {
      throw new IllegalArgumentException(
          "%d runs were asked for; an interval needs at least 2.".formatted(runs));
    }
    var from = Arrays.stream(seeds).sorted().distinct().toArray();
    var sum = new LongAdder();
    var squares = new LongAdder();
    int pieces = (runs + PIECE - 1) / PIECE;
    Draws.each(
        pieces,
        new SplittableRandom(seed),
        new Tries(graph, cascade),
        cancel,
        (piece, walker, random) -> {
          int end = (int) Math.min(runs, (piece + 1L) * PIECE);
          for (int run = piece * PIECE; run < end; run++) {
            long reached = (long) walker.forward(from, random) - from.length;
            sum.add(reached);
            squares.add(reached * reached);
          }
        });
    double mean = (double) sum.sum() / runs;
    double variance = Math.max(0, (squares.sum() - mean * sum.sum()) / (runs - 1));
    return new Spread(from.length + mean, Math.sqrt(variance / runs), runs);
  }

  /**
   * The lower end of an interval that holds the expected spread in 95 of 100 cases, as the normal
   * distribution has it. Where cascades are nearly always small and rarely huge, thousands of runs
   * are needed for that to be so.
   */
  public double low() {
    return mean - NORMAL * error;
  }

  /** Its upper end. */
  public double high() {
    return mean + NORMAL * error;
  }
}
