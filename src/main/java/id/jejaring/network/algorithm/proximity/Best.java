package id.jejaring.network.algorithm.proximity;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the few best of many scores, without making anything of the others; of equal ones those
 * that were offered first. O(many + few²) where they come in any order.
 */
final class Best {

  private int[] nodes = new int[16];
  private double[] scores = new double[16];
  private int most;
  private int size;
  private double worst;

  /** Forgets everything, and keeps at most so many from now on. */
  Best begin(int atMost) {
    if (atMost > nodes.length) {
      nodes = new int[atMost];
      scores = new double[atMost];
    }
    most = atMost;
    size = 0;
    worst = most == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    return this;
  }

  void offer(int node, double score) {
    if (score > worst) {
      keep(node, score);
    }
  }

  private void keep(int node, double score) {
    int at = size < most ? size++ : size - 1;
    for (; at > 0 && score > scores[at - 1]; at--) {
      nodes[at] = nodes[at - 1];
      scores[at] = scores[at - 1];
    }
    nodes[at] = node;
    scores[at] = score;
    if (size == most) {
      worst = scores[size - 1];
    }
  }

  /** The best first. */
  List<Score> scores() {
    List<Score> best = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      best.add(new Score(nodes[at], scores[at]));
    }
    return best;
  }
}
