package id.jejaring.recommending.past;

import java.util.Arrays;

/**
 * The day on which two first worked together, for all who ever did: each pair once, by the smaller
 * number first. Immutable. 8 bytes a pair.
 */
public final class FirstTies {

  private static final int DAY_BITS = 16;
  private static final int NODE_BITS = 24;
  private static final int DAY = (1 << DAY_BITS) - 1;
  private static final int NODE = (1 << NODE_BITS) - 1;

  private final long[] pairs;

  private FirstTies(long[] pairs) {
    this.pairs = pairs;
  }

  /** Of ties packed by {@link #pack}; a pair may come often. The array is sorted in its place. */
  static FirstTies of(long[] packed, int size) {
    Arrays.sort(packed, 0, size);
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (kept == 0 || packed[at] >>> DAY_BITS != packed[kept - 1] >>> DAY_BITS) {
        packed[kept++] = packed[at];
      }
    }
    return new FirstTies(Arrays.copyOf(packed, kept));
  }

  /** Two nodes and a day in one number, that sorts by pair and then by day. */
  static long pack(int one, int other, int day) {
    long low = Math.min(one, other);
    long high = Math.max(one, other);
    return low << (NODE_BITS + DAY_BITS) | high << DAY_BITS | day;
  }

  /** How many pairs there are. */
  public int size() {
    return pairs.length;
  }

  /** One of the n-th pair. */
  public int one(int at) {
    return (int) (pairs[at] >>> (NODE_BITS + DAY_BITS));
  }

  /** The other. */
  public int other(int at) {
    return (int) (pairs[at] >>> DAY_BITS) & NODE;
  }

  /** The day, as in {@link id.jejaring.network.Days}; 0 where no one knows when it was. */
  public int day(int at) {
    return (int) pairs[at] & DAY;
  }

  /** The days of all that are dated, in ascending order. */
  public int[] days() {
    return java.util.stream.IntStream.range(0, pairs.length)
        .map(this::day)
        .filter(day -> day > 0)
        .sorted()
        .toArray();
  }

  /**
   * The day by which a share of some days had come, an earlier one where nothing came after it; 0
   * where that would be none. It is the last one before the next of them, since a day that is asked
   * about is the end of its year too where days are known by their years.
   *
   * @param days in ascending order
   */
  public static int dayBy(int[] days, double share) {
    if (days.length == 0) {
      return 0;
    }
    int last = days[days.length - 1];
    int found = days[(int) (share * (days.length - 1))];
    int begun = found < last ? found : Arrays.stream(days).filter(d -> d < last).max().orElse(0);
    return begun == 0 ? 0 : Arrays.stream(days).filter(d -> d > begun).min().orElse(last) - 1;
  }
}
