package id.jejaring.network.algorithm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Keeps the few best of many scores, without making anything of the others. O(many + few²). */
final class Best {

  private final Score[] kept;
  private final Comparator<Score> equals;
  private int size;

  /**
   * At most so many.
   *
   * @param equals the order of those that score the same
   */
  Best(int most, Comparator<Score> equals) {
    kept = new Score[most];
    this.equals = equals;
  }

  void offer(int node, double score) {
    if (kept.length == 0 || (size == kept.length && score < kept[size - 1].score())) {
      return;
    }
    var next = new Score(node, score);
    if (size < kept.length) {
      kept[size++] = next;
    } else if (comesBefore(next, kept[size - 1])) {
      kept[size - 1] = next;
    }
    for (int at = size - 1; at > 0 && comesBefore(kept[at], kept[at - 1]); at--) {
      var worse = kept[at - 1];
      kept[at - 1] = kept[at];
      kept[at] = worse;
    }
  }

  /** The best first. */
  List<Score> scores() {
    return List.of(Arrays.copyOf(kept, size));
  }

  private boolean comesBefore(Score one, Score other) {
    return one.score() != other.score()
        ? one.score() > other.score()
        : equals.compare(one, other) < 0;
  }
}
