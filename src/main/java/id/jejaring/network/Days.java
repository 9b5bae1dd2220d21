package id.jejaring.network;

import id.jejaring.domain.HomeZone;
import id.jejaring.domain.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days as 16-bit numbers, so that an interval takes four bytes and is compared without an object.
 * Day 1 is 1 January 1900, day 65534 is 4 June 2079, the last one. {@link #OPEN_SINCE} stands for
 * an unknown or earlier beginning and for any day before 1900; {@link #OPEN_UNTIL} for an unknown
 * end or a later one, and for no day. Any later day counts as the last: what holds then is what has
 * begun and has no end.
 */
public final class Days {

  /** The beginning that nobody knows, or before 1900. */
  public static final int OPEN_SINCE = 0;

  /** The end that nobody knows, or after the last day. */
  public static final int OPEN_UNTIL = 65535;

  /** 4 June 2079, or any later day. */
  private static final int LAST = OPEN_UNTIL - 1;

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 31);
  private static final double DAYS_PER_YEAR = 365.25;

  private Days() {}

  /** The number of a day; days out of range count as the first or the last. */
  public static int of(LocalDate day) {
    return Math.clamp(ChronoUnit.DAYS.between(DAY_0, day), OPEN_SINCE, LAST);
  }

  /** Today, by the clock of {@link HomeZone}. */
  public static int today() {
    return of(LocalDate.now(HomeZone.get()));
  }

  /** The day of a number. */
  public static LocalDate date(int day) {
    return DAY_0.plusDays(day);
  }

  /** Years of 365.25 days from one day to a later one; 0 when it is not later. */
  public static double yearsBetween(int from, int to) {
    return Math.max(0, to - from) / DAYS_PER_YEAR;
  }

  static char since(Span span) {
    var since = span.since();
    return (char) (since == null ? OPEN_SINCE : of(since.day()));
  }

  static char until(Span span) {
    var until = span.until();
    return (char) (until == null || until.day().isAfter(date(LAST)) ? OPEN_UNTIL : of(until.day()));
  }
}
