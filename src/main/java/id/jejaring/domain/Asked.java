package id.jejaring.domain;

/**
 * How somebody has answered when asked to introduce others, as far as whoever wants to know it may.
 *
 * @param thisMonth how often they have been asked this month
 * @param agreed how often they agreed in the last year
 * @param declined how often they would rather not in the last year
 */
public record Asked(int thisMonth, int agreed, int declined) {

  /** Both together. */
  public Asked plus(Asked other) {
    return new Asked(thisMonth + other.thisMonth, agreed + other.agreed, declined + other.declined);
  }

  /** Never been asked. */
  public static final Asked NEVER = new Asked(0, 0, 0);

  /**
   * The chance that they agree the next time, by Laplace's rule of succession: one in two for
   * somebody who has never answered.
   */
  public double willingness() {
    return (agreed + 1.0) / (agreed + declined + 2.0);
  }
}
