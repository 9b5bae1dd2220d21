package id.jejaring.bench;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.Arrays;
import java.util.List;

/**
 * What memory itself allows: two-hop resource allocation over two arrays of numbers, without mask,
 * weight or date. Its numbers are the dense ids of the snapshot it was made from.
 */
final class PlainLoop {

  /** The kinds of tie that it holds; only such as are more than explored. */
  static final List<TieKind> KINDS =
      List.of(TieKind.KNOWS, TieKind.COLLABORATES_WITH, TieKind.SUPPLIES, TieKind.SUPPORTS);

  private static final int BEST = 10;

  final int[] offsets;
  final int[] ends;
  private final double[] scores;
  private final int[] seen;
  private int[] touched = new int[1024];
  private int count;
  private int round;

  PlainLoop(View view) {
    int size = view.size();
    offsets = new int[size + 1];
    var growing = new int[1 << 20];
    int end = 0;
    var walk = view.kinds(KINDS).walk();
    for (int node = 0; node < size; node++) {
      for (walk.from(node); walk.next(); ) {
        if (walk.isWork()) {
          if (end == growing.length) {
            growing = Arrays.copyOf(growing, end + (end >> 1));
          }
          growing[end++] = walk.node();
        }
      }
      offsets[node + 1] = end;
    }
    ends = Arrays.copyOf(growing, end);
    scores = new double[size];
    seen = new int[size];
  }

  /** The ten best, best first; all candidates are then in {@link #candidates()}. */
  int[] best(int source) {
    round += 2;
    count = 0;
    seen[source] = round;
    for (int at = offsets[source]; at < offsets[source + 1]; at++) {
      seen[ends[at]] = round;
    }
    for (int at = offsets[source]; at < offsets[source + 1]; at++) {
      int via = ends[at];
      double share = 1.0 / (offsets[via + 1] - offsets[via]);
      for (int next = offsets[via]; next < offsets[via + 1]; next++) {
        add(ends[next], share);
      }
    }
    return chosen();
  }

  private void add(int candidate, double share) {
    if (seen[candidate] == round + 1) {
      scores[candidate] += share;
    } else if (seen[candidate] != round) {
      seen[candidate] = round + 1;
      scores[candidate] = share;
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, count * 2);
      }
      touched[count++] = candidate;
    }
  }

  private int[] chosen() {
    var best = new int[Math.min(BEST, count)];
    int held = 0;
    for (int at = 0; at < count; at++) {
      int candidate = touched[at];
      if (held < best.length || scores[candidate] > scores[best[held - 1]]) {
        int to = held < best.length ? held++ : held - 1;
        for (; to > 0 && scores[best[to - 1]] < scores[candidate]; to--) {
          best[to] = best[to - 1];
        }
        best[to] = candidate;
      }
    }
    return best;
  }

  int[] candidates() {
    return Arrays.copyOf(touched, count);
  }
}
