package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Cancel;
import java.util.Arrays;

/**
 * Vertices that meet as many {@link ReverseSets} as can be within {@link SeedLimits}, chosen
 * greedily, and a bound on what any choice within them can meet.
 *
 * <p>The bound is the least, over some of the prefixes of the choice, of what the prefix meets and
 * what the best of the others add to it one by one (Tang and others 2018, equation 8; Leskovec and
 * others, KDD 2007): what a set adds is never more than what its members add.
 */
final class Coverage {

  private final int[] seeds;
  private final int covered;
  private final double bound;

  private Coverage(int[] seeds, int covered, double bound) {
    this.seeds = seeds;
    this.covered = covered;
    this.bound = bound;
  }

  /** In the order they were chosen; not to be written into. */
  int[] seeds() {
    return seeds;
  }

  /** How many sets any allowed choice can meet at most. */
  double bound() {
    return bound;
  }

  /** The better choice of the two rules where there are costs: by what a vertex adds, or for it. */
  static Coverage of(ReverseSets sets, SeedLimits limits, Cancel cancel) {
    var index = sets.index();
    var best = new Greedy(sets, index, limits, false, cancel).coverage();
    if (!limits.hasCosts()) {
      return best;
    }
    var other = new Greedy(sets, index, limits, true, cancel).coverage();
    var better = other.covered > best.covered ? other : best;
    return new Coverage(better.seeds, better.covered, Math.min(best.bound, other.bound));
  }

  private static final class Greedy {

    private final ReverseSets.Index index;
    private final SeedLimits limits;
    private final SeedLimits.Room room;
    private final LazyHeap queue;
    private final Cancel cancel;
    private final int[] counts;
    private final boolean[] covered;
    private int[] seeds = new int[16];
    private int chosen;
    private int met;
    private double bound;

    Greedy(
        ReverseSets sets,
        ReverseSets.Index index,
        SeedLimits limits,
        boolean byCost,
        Cancel cancel) {
      this.index = index;
      this.limits = limits;
      this.cancel = cancel;
      room = limits.room();
      counts = index.counts();
      queue = new LazyHeap(sets, limits, byCost, counts);
      covered = new boolean[sets.kept()];
      bound = sets.size() - sets.met();
    }

    Coverage coverage() {
      int next = queue.take(room::has);
      while (next >= 0) {
        cancel.check();
        if ((chosen & (chosen - 1)) == 0) {
          tighten();
        }
        take(next);
        next = chosen < limits.most() ? queue.take(room::has) : -1;
      }
      tighten();
      return new Coverage(Arrays.copyOf(seeds, chosen), met, bound);
    }

    private void tighten() {
      bound = Math.min(bound, met + limits.bound(counts));
    }

    private void take(int vertex) {
      if (chosen == seeds.length) {
        seeds = Arrays.copyOf(seeds, 2 * chosen);
      }
      seeds[chosen++] = vertex;
      room.take(vertex);
      met += index.cover(vertex, covered, counts);
    }
  }
}
