package id.jejaring.recommending.features;

import id.jejaring.network.algorithm.Decay;

/**
 * How fast a network moves, and so how fast what happened in it fades.
 *
 * @param years the median age of its ties
 */
public record Tempo(double years) {

  /** For a network that says of no tie when it was. */
  public static final Tempo USUAL = new Tempo(Decay.THREE_YEARS.years());

  /** How many decays there are: {@link #BRIEF}, {@link #MEDIUM}, {@link #NONE}. */
  static final int DECAYS = 3;

  static final int BRIEF = 0;
  static final int MEDIUM = 1;
  static final int NONE = 2;

  public Tempo {
    if (!(years > 0)) {
      throw new IllegalArgumentException("A median age of %s is not above 0.".formatted(years));
    }
  }

  /** A third of the median age, the median age, and none. */
  Decay decay(int which) {
    return switch (which) {
      case BRIEF -> new Decay(years / 3);
      case MEDIUM -> new Decay(years);
      default -> Decay.NONE;
    };
  }
}
