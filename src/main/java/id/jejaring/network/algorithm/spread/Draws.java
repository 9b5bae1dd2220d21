package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Cancel;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Random draws by all processors, the same however many there are: work is cut into pieces, and
 * each piece has its own stream of random numbers.
 */
final class Draws {

  /** One piece of the work, by its number. */
  @FunctionalInterface
  interface Piece {
    void draw(int piece, Tries.Walker walker, SplittableRandom random);
  }

  private Draws() {}

  /** Does so many pieces, in any order, with streams split off in order. */
  static void each(int pieces, SplittableRandom root, Tries tries, Cancel cancel, Piece piece) {
    cancel.check();
    var streams = new SplittableRandom[pieces];
    for (int at = 0; at < pieces; at++) {
      streams[at] = root.split();
    }
    var next = new AtomicInteger();
    int workers = Math.min(pieces, ForkJoinPool.getCommonPoolParallelism() + 1);
    IntStream.range(0, workers)
        .parallel()
        .forEach(_ -> {
          var walker = tries.walker(cancel);
          for (int at = next.getAndIncrement(); at < pieces; at = next.getAndIncrement()) {
            cancel.check();
            piece.draw(at, walker, streams[at]);
          }
        });
  }
}
