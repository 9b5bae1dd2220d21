package id.jejaring.network.algorithm;

import id.jejaring.network.Days;

/**
 * How much less a tie counts the longer ago it held: {@code exp(-age / years)}.
 *
 * <p>The age of a tie of work is the time since its {@code until}; one that has no end, or has not
 * come to it yet, is still running and of age 0, however long ago it began. Joint work ages from
 * its {@code until} where that is over, and else, when it has no end, from its {@code since}: a
 * film, a show or a signature happened then. Dates are the tie's own; where it has none at all,
 * those of the project or agreement. What is not dated anywhere is of age 0.
 *
 * @param years after so many years a tie counts for 1/e, that is 37 %
 */
public record Decay(double years) {

  /** The usual constant. */
  public static final Decay THREE_YEARS = new Decay(3);

  /** Nothing ever counts less. */
  public static final Decay NONE = new Decay(Double.POSITIVE_INFINITY);

  /** What a tie of this age counts for, between 0 and 1. */
  public double after(double age) {
    return Math.exp(-age / years);
  }

  /** The age, in years, of a tie of work. */
  static double ageOfWork(int until, int today) {
    return Days.yearsBetween(until, today);
  }

  /** The age, in years, of joint work. */
  static double ageOfJointWork(int since, int until, int today) {
    if (until != Days.OPEN_UNTIL) {
      return Days.yearsBetween(until, today);
    }
    return since == Days.OPEN_SINCE ? 0 : Days.yearsBetween(since, today);
  }
}
