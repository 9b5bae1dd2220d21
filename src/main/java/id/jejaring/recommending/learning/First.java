package id.jejaring.recommending.learning;

/**
 * The places with the highest scores above 0; among equals those that chance would have put first,
 * always the same for a seed.
 */
public final class First {

  private First() {}

  /** At most so many places, the best first. O(scores). */
  public static int[] of(float[] scores, int most, long seed) {
    var places = new int[most];
    var hashes = new long[most];
    int size = 0;
    for (int place = 0; place < scores.length; place++) {
      float score = scores[place];
      if (score <= 0 || (size == most && score < scores[places[most - 1]])) {
        continue;
      }
      long hash = mixed(seed, place);
      int at = size == most ? most - 1 : size;
      if (size == most && !isBefore(score, hash, scores[places[at]], hashes[at])) {
        continue;
      }
      while (at > 0 && isBefore(score, hash, scores[places[at - 1]], hashes[at - 1])) {
        places[at] = places[at - 1];
        hashes[at] = hashes[at - 1];
        at--;
      }
      places[at] = place;
      hashes[at] = hash;
      size = Math.min(most, size + 1);
    }
    return java.util.Arrays.copyOf(places, size);
  }

  private static boolean isBefore(float score, long hash, float other, long otherHash) {
    return score > other || (score == other && hash < otherHash);
  }

  private static long mixed(long seed, int place) {
    long mixed = (seed ^ place * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 31;
  }
}
