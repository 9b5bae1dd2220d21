package id.jejaring.convening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The pairs of people that make sense, the best first, and those of each person likewise. */
final class Pairs {

  private static final int NONE = -1;

  private final List<Pair> pairs;
  private final int[][] of;
  private final int[][] between;

  /** Two people, by number, and what their meeting is worth. */
  record Pair(int one, int other, long score, boolean weak) {
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingLong(Pair::score)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);
  }

  Pairs(int people, List<Pair> found) {
    pairs = found.stream().sorted(Pair.BEST_FIRST).toList();
    between = new int[people][people];
    for (var row : between) {
      Arrays.fill(row, NONE);
    }
    var counts = new int[people];
    for (var pair : pairs) {
      counts[pair.one]++;
      counts[pair.other]++;
    }
    of =
        IntStream.range(0, people)
            .mapToObj(person -> new int[counts[person]])
            .toArray(int[][]::new);
    Arrays.fill(counts, 0);
    for (int at = 0; at < pairs.size(); at++) {
      var pair = pairs.get(at);
      of[pair.one][counts[pair.one]++] = at;
      of[pair.other][counts[pair.other]++] = at;
      between[pair.one][pair.other] = at;
      between[pair.other][pair.one] = at;
    }
  }

  int people() {
    return of.length;
  }

  int size() {
    return pairs.size();
  }

  Pair get(int pair) {
    return pairs.get(pair);
  }

  /** The pairs that a person belongs to, the best first. */
  int[] of(int person) {
    return of[person];
  }

  /** The pair of two people, or -1. */
  int between(int one, int other) {
    return between[one][other];
  }

  int other(int pair, int person) {
    var both = pairs.get(pair);
    return both.one == person ? both.other : both.one;
  }
}
