package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Parallel;
import java.util.SplittableRandom;

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
    Parallel.overPieces(
        pieces,
        cancel,
        () -> {
          var walker = tries.walker(cancel);
          return (from, to) -> {
            for (int at = from; at < to; at++) {
              piece.draw(at, walker, streams[at]);
            }
          };
        });
  }
}
