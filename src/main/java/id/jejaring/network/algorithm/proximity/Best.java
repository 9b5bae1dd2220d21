package id.jejaring.network.algorithm.proximity;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the few best of many scores, without making anything of the others; equal ones by number.
 * O(many + few²) where they come in any order.
 */
final class Best {

  private final int[] nodes;
  private final double[] scores;
  private int size;
  private double worst = Double.POSITIVE_INFINITY;

  /** At most so many. */
  Best(int most) {
    nodes = new int[most];
    scores = new double[most];
  }

  void offer(int node, double score) {
    int at = size;
    if (size == nodes.length) {
      if (score < worst || size == 0 || !comesBefore(node, score, size - 1)) {
        return;
      }
      at--;
    } else {
      size++;
    }
    for (; at > 0 && comesBefore(node, score, at - 1); at--) {
      nodes[at] = nodes[at - 1];
      scores[at] = scores[at - 1];
    }
    nodes[at] = node;
    scores[at] = score;
    worst = scores[size - 1];
  }

  /** The best first. */
  List<Score> scores() {
    var best = new ArrayList<Score>(size);
    for (int at = 0; at < size; at++) {
      best.add(new Score(nodes[at], scores[at]));
    }
    return best;
  }

  private boolean comesBefore(int node, double score, int at) {
    return score > scores[at] || (score == scores[at] && node < nodes[at]);
  }
}
