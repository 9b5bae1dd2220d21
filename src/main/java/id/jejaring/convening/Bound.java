package id.jejaring.convening;

/**
 * What no choice of pairs can exceed, however unfair: the dual of the fractional b-matching, the
 * least found of {@code most·Σ price + Σ max(0, score - price of one - price of other)} over prices
 * that subgradient steps lower. Any prices give a true bound; better ones a tighter one.
 */
final class Bound {

  private static final int STEPS = 80;

  private final Pairs pairs;
  private final int most;
  private final double[] price;

  private Bound(Pairs pairs, int most) {
    this.pairs = pairs;
    this.most = most;
    price = new double[pairs.people()];
  }

  /** At most this is the sum of scores of any choice. O(80 · pairs). */
  static double of(Pairs pairs, int most) {
    var bound = new Bound(pairs, most);
    bound.begin();
    var least = Double.POSITIVE_INFINITY;
    var scale = 0.5;
    for (int step = 0; step < STEPS; step++) {
      least = Math.min(least, bound.value());
      bound.lower(scale * least / Math.max(1, pairs.people()));
      scale *= 0.93;
    }
    return Math.min(least, bound.value());
  }

  /** Half of the first pair that each has no room for. */
  private void begin() {
    for (int person = 0; person < price.length; person++) {
      var own = pairs.of(person);
      price[person] = own.length > most ? pairs.get(own[most]).score() / 2.0 : 0;
    }
  }

  private double value() {
    var sum = 0.0;
    for (var each : price) {
      sum += most * each;
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      sum += Math.max(0, left(pair));
    }
    return sum;
  }

  private double left(int pair) {
    var both = pairs.get(pair);
    return both.score() - price[both.one()] - price[both.other()];
  }

  private void lower(double step) {
    var slope = new double[price.length];
    for (int person = 0; person < slope.length; person++) {
      slope[person] = most;
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (left(pair) > 0) {
        slope[pairs.get(pair).one()]--;
        slope[pairs.get(pair).other()]--;
      }
    }
    var length = 0.0;
    for (var each : slope) {
      length += each * each;
    }
    for (int person = 0; person < price.length && length > 0; person++) {
      var moved = price[person] - step * slope[person] / Math.sqrt(length / price.length);
      price[person] = Math.max(0, moved);
    }
  }
}
