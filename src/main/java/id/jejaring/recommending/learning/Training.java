package id.jejaring.recommending.learning;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.metrics.Ranks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds weights by which hits come first: a softmax over the list of each source (ListNet: Cao and
 * others 2007), those drawn counted as often as they stand for; then LambdaRank for the first ten
 * (Burges 2010). Deterministic for a seed. One thread; seconds for some thousands of sources.
 */
final class Training {

  private static final int BATCH = 64;
  private static final int SOFT_EPOCHS = 60;
  private static final int FAST_EPOCHS = 40;
  private static final double FAST = 0.03;
  private static final double SLOW = 0.006;
  private static final double LAMBDA_RATE = 0.01;

  private static final int RANKED_EPOCHS = 20;

  /** Lists by which a spread is measured. */
  private static final int MEASURED = 300;

  /** As far down the list a swap with a hit is looked at. */
  private static final int DEPTH = 60;

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

  /**
   * The weights after the first part and after the second as one, each given as much to say: what
   * the second gains where it was learned is often lost on what comes later, and the two err apart.
   */
  double[] weights() {
    var soft = new Adam(weights);
    for (int epoch = 0; epoch < SOFT_EPOCHS; epoch++) {
      epoch(soft, epoch < FAST_EPOCHS ? FAST : SLOW, false);
    }
    var first = weights.clone();
    var ranked = new Adam(weights);
    for (int epoch = 0; epoch < RANKED_EPOCHS; epoch++) {
      epoch(ranked, LAMBDA_RATE, true);
    }
    return together(first, weights);
  }

  /** The mean of both, the second stretched to the spread of the first. */
  private double[] together(double[] first, double[] second) {
    double stretch = spread(first) / spread(second);
    var both = first.clone();
    for (int at = 0; at < both.length && Double.isFinite(stretch); at++) {
      both[at] = (first[at] + stretch * second[at]) / 2;
    }
    return both;
  }

  /** The standard deviation of scores within a list, on average over some lists. */
  private double spread(double[] by) {
    return examples.stream()
        .limit(MEASURED)
        .mapToDouble(example -> deviation(scores(example, by)))
        .average()
        .orElse(0);
  }

  private static double deviation(double[] scores) {
    double mean = Arrays.stream(scores).average().orElse(0);
    return Math.sqrt(Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).average().orElse(0));
  }

  private void epoch(Adam adam, double rate, boolean byRank) {
    var order = shuffled();
    int batch = 0;
    for (int at = 0; at < order.length; at++) {
      cancel.check();
      var example = examples.get(order[at]);
      if (byRank) {
        addRanked(example);
      } else {
        addSoft(example);
      }
      if (++batch == BATCH || at == order.length - 1) {
        adam.step(gradient, batch, rate);
        batch = 0;
      }
    }
  }

  /** The cross entropy of hits, each alike, and a softmax of all. */
  private void addSoft(Example example) {
    var scores = scores(example, weights);
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

  /** What it would be worth to swap a hit with each that is none, if they are close. */
  private void addRanked(Example example) {
    var scores = scores(example, weights);
    var order = new Integer[scores.length];
    Arrays.setAll(order, row -> row);
    Arrays.sort(order, Comparator.comparingDouble(row -> -scores[row]));
    var ranks = new int[scores.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    double ideal = 0;
    for (int rank = 0; rank < Math.min(10, example.hits()); rank++) {
      ideal += Ranks.discount(rank + 1.0);
    }
    var lambdas = new double[scores.length];
    for (int hit = 0; hit < example.hits(); hit++) {
      double own = Ranks.discount(ranks[hit] + 1.0);
      int depth = ranks[hit] < DEPTH ? order.length : Math.min(order.length, DEPTH);
      for (int rank = 0; rank < depth; rank++) {
        int row = order[rank];
        if (row >= example.hits()) {
          double worth = Math.abs(own - Ranks.discount(rank + 1.0)) / ideal;
          double push = worth / (1 + Math.exp(scores[hit] - scores[row]));
          lambdas[hit] -= push;
          lambdas[row] += push;
        }
      }
    }
    for (int row = 0; row < lambdas.length; row++) {
      if (lambdas[row] != 0) {
        example.addTo(gradient, row, lambdas[row]);
      }
    }
  }

  private static double[] scores(Example example, double[] by) {
    var scores = new double[example.rows().length];
    Arrays.setAll(scores, row -> example.score(row, by));
    return scores;
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
