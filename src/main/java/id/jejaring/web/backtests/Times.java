package id.jejaring.web.backtests;

/**
 * Times of a list as days that a network can hold: in the same order and proportion, from day 1 on.
 * Absolute days do not matter, as all that is made of them is relative to the list itself.
 *
 * @param first the earliest time, {@code last} the latest
 */
record Times(When when, long first, long last) {

  private static final int MOST_DAYS = 65_000;
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int DAYS_PER_STEP = 365;

  /** The day of a time. */
  int day(long time) {
    return 1 + (int) Math.floor((time - first) * scale());
  }

  /** The last day of a time: the one before the next time's. */
  int lastDay(long time) {
    return Math.max(day(time), day(time + 1) - 1);
  }

  /** How many years one unit of the list is taken for. */
  double unit() {
    return when == When.DATE ? 1 : scale() / DAYS_PER_YEAR;
  }

  private double scale() {
    double span = Math.max(1, (double) last - first);
    double fit = MOST_DAYS / span;
    return when == When.DATE ? Math.min(1, fit) : Math.min(DAYS_PER_STEP, fit);
  }
}
