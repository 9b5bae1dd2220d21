package id.jejaring.recommending.learning;

import java.util.ArrayList;
import java.util.List;

/** Counts how many of each score came true, and makes a {@link Calibration} of it. */
final class Counting {

  private static final int BINS = 4_000;

  /** As many that came true make a pool; one alone says little. */
  private static final int ENOUGH = 25;

  private final double least;
  private final double width;
  private final long[] all = new long[BINS];
  private final long[] hits = new long[BINS];
  private final double[] sums = new double[BINS];

  Counting(double least, double most) {
    this.least = least;
    width = Math.max(1e-9, (most - least) / BINS);
  }

  /** Some pairs of a score. */
  void add(double score, boolean isHit) {
    int bin = (int) Math.clamp((score - least) / width, 0, BINS - 1);
    all[bin]++;
    sums[bin] += score;
    hits[bin] += isHit ? 1 : 0;
  }

  /** Adds what another thread counted. */
  void add(Counting other) {
    for (int bin = 0; bin < BINS; bin++) {
      all[bin] += other.all[bin];
      hits[bin] += other.hits[bin];
      sums[bin] += other.sums[bin];
    }
  }

  private record Pool(double sum, long all, long hits) {
    Pool and(Pool other) {
      return new Pool(sum + other.sum, all + other.all, hits + other.hits);
    }

    /** With half of one more, so that nothing is impossible. */
    double rate() {
      return Math.min(1, (hits + 0.5) / (all + 1.0));
    }
  }

  Calibration calibration(double years) {
    var pools = new ArrayList<Pool>();
    var open = new Pool(0, 0, 0);
    for (int bin = BINS - 1; bin >= 0; bin--) {
      open = open.and(new Pool(sums[bin], all[bin], hits[bin]));
      if (open.hits >= ENOUGH) {
        close(pools, open);
        open = new Pool(0, 0, 0);
      }
    }
    if (open.all > 0) {
      close(pools, open);
    }
    if (pools.stream().mapToLong(Pool::hits).sum() < ENOUGH) {
      return Calibration.UNKNOWN;
    }
    var ascending = pools.reversed();
    return new Calibration(
        ascending.stream().mapToDouble(pool -> pool.sum / pool.all).toArray(),
        ascending.stream().mapToDouble(Pool::rate).toArray(),
        years);
  }

  /** Pools are added from the highest score down, so rates must not rise. */
  private static void close(List<Pool> pools, Pool pool) {
    var added = pool;
    while (!pools.isEmpty() && pools.getLast().rate() <= added.rate()) {
      added = pools.removeLast().and(added);
    }
    pools.add(added);
  }
}
