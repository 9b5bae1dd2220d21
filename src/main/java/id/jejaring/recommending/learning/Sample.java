package id.jejaring.recommending.learning;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws some of many, always the same for a seed. */
public final class Sample {

  private Sample() {}

  /** At most so many of the numbers below a bound, in ascending order. */
  public static int[] of(int bound, int most, long seed) {
    var all = new int[bound];
    Arrays.setAll(all, at -> at);
    if (bound <= most) {
      return all;
    }
    var random = new SplittableRandom(seed);
    for (int at = 0; at < most; at++) {
      int with = at + random.nextInt(bound - at);
      int kept = all[at];
      all[at] = all[with];
      all[with] = kept;
    }
    var some = Arrays.copyOf(all, most);
    Arrays.sort(some);
    return some;
  }
}
