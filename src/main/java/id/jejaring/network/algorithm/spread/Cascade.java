package id.jejaring.network.algorithm.spread;

/**
 * How something spreads along ties: the independent cascade. Whoever has been reached tries once to
 * pass it on to each neighbour, and succeeds with the probability of that direction of the tie,
 * independently of everything else. Source: D. Kempe, J. Kleinberg, É. Tardos, "Maximizing the
 * spread of influence through a social network", KDD 2003.
 */
public sealed interface Cascade {

  /**
   * Every try succeeds with the same probability.
   *
   * @param probability from 0 to 1
   */
  record Uniform(double probability) implements Cascade {

    public Uniform {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "The probability is %s; give one from 0 to 1.".formatted(probability));
      }
    }
  }

  /**
   * Weighted cascade: a try succeeds with 1 / the degree of the one who would be reached, so that
   * each is reached by one try on average if all try.
   */
  record ByDegree() implements Cascade {}

  /** The same by weight: the weight of the tie / the strength of the one who would be reached. */
  record ByStrength() implements Cascade {}
}
