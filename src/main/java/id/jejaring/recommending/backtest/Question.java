package id.jejaring.recommending.backtest;

import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.recommending.past.FirstTies;
import id.jejaring.recommending.past.Past;

/**
 * What is asked of a past.
 *
 * @param day the last day that is known, as in {@link id.jejaring.network.Days}
 * @param end the last day on which anything happened
 * @param said how the day is written by whoever asks: a date, a year, or a number that only orders
 * @param seed of what is drawn; the same one gives the same report
 */
public record Question(Past past, int day, int end, String said, long seed) {

  private static final double KNOWN = 0.8;

  /** Of a past whose days are dates. */
  public Question(Past past, int day, int end, long seed) {
    this(past, day, end, Days.date(day).toString(), seed);
  }

  /** Of a network, as a view shows it by its own day. O(its ties). */
  public static Question of(View view, int day, long seed) {
    return new Question(Past.of(view), day, view.day(), seed);
  }

  /** Of a network, with a fifth of the pairs that are dated after the day. O(its ties). */
  public static Question of(View view, long seed) {
    var past = Past.of(view);
    int day = FirstTies.dayBy(past.firstTies().days(), KNOWN);
    return new Question(past, day == 0 ? view.day() - 1 : day, view.day(), seed);
  }
}
