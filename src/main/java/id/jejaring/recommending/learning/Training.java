package id.jejaring.recommending.learning;

import id.jejaring.network.algorithm.Cancel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds weights by which hits come first: a softmax over the list of each source (ListNet: Cao and
 * others 2007), those drawn counted as often as they stand for. Deterministic for a seed. One
 * thread; seconds for some thousands of sources.
 */
final class Training {

  private static final int BATCH = 64;
  private static final int EPOCHS = 60;
  private static final int FAST_EPOCHS = 40;
  private static final double FAST = 0.03;
  private static final double SLOW = 0.006;

  private final List<Example> examples;
  private final SplittableRandom random;
  private final Cancel cancel;
  private final double[] weights = new double[Weighting.SIZE];
  private final double[] gradient = new double[Weighting.SIZE];

  Training(List<Example> examples, long seed, Cancel cancel) {
    this.examples = examples;
    this.cancel = cancel;
    random = new SplittableRandom(seed);
  }

  /** The weights, 0 or more. */
  double[] weights() {
    var adam = new Adam(weights);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      epoch(adam, epoch < FAST_EPOCHS ? FAST : SLOW);
    }
    return weights.clone();
  }

  private void epoch(Adam adam, double rate) {
    var order = shuffled();
    int batch = 0;
    for (int at = 0; at < order.length; at++) {
      cancel.check();
      add(examples.get(order[at]));
      if (++batch == BATCH || at == order.length - 1) {
        adam.step(gradient, batch, rate);
        batch = 0;
      }
    }
  }

  /** The cross entropy of hits, each alike, and a softmax of all. */
  private void add(Example example) {
    var scores = example.scores(weights);
    for (int row = example.hard(); row < scores.length; row++) {
      scores[row] += example.draw();
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int row = 0; row < scores.length; row++) {
      scores[row] = Math.exp(scores[row] - most);
      sum += scores[row];
    }
    for (int row = 0; row < scores.length; row++) {
      double wanted = row < example.hits() ? 1.0 / example.hits() : 0;
      example.addTo(gradient, row, scores[row] / sum - wanted);
    }
  }

  private int[] shuffled() {
    var order = new int[examples.size()];
    Arrays.setAll(order, at -> at);
    for (int at = order.length - 1; at > 0; at--) {
      int with = random.nextInt(at + 1);
      int kept = order[at];
      order[at] = order[with];
      order[with] = kept;
    }
    return order;
  }
}
