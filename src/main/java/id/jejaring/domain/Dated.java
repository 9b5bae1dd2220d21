package id.jejaring.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as precisely as it is known.
 *
 * @param day the first day of the year, month or day meant
 * @param precision how much of it is known
 */
public record Dated(LocalDate day, Precision precision) implements Comparable<Dated> {

  /** How much of a date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /** A day that is known exactly. */
  public static Dated day(LocalDate day) {
    return new Dated(day, Precision.DAY);
  }

  /** A year of which nothing more is known. */
  public static Dated year(int year) {
    return new Dated(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  /** Reads {@code 2019}, {@code 2019-05} or {@code 2019-05-26}; anything else is empty. */
  public static Optional<Dated> find(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(new Dated(Year.parse(text).atDay(1), Precision.YEAR));
        case 7 -> Optional.of(new Dated(YearMonth.parse(text).atDay(1), Precision.MONTH));
        case 10 -> Optional.of(new Dated(LocalDate.parse(text), Precision.DAY));
        default -> Optional.empty();
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Reads a date; refuses what is none, naming the field. */
  public static Dated of(String field, String text) {
    return find(text)
        .orElseThrow(() ->
            Refusal.invalid(
                field,
                text,
                "Write 2019, 2019-05 or 2019-05-26.",
                "Tanggal \"%s\" tidak terbaca. Tulis 2019, 2019-05, atau 2019-05-26."
                    .formatted(text)));
  }

  /** The first day after everything that may be meant: for a year, the first of the next. */
  public LocalDate after() {
    return switch (precision) {
      case YEAR -> day.plusYears(1);
      case MONTH -> day.plusMonths(1);
      case DAY -> day.plusDays(1);
    };
  }

  /** The year, month or day before it: where something ended that no longer held on this one. */
  public Dated before() {
    var earlier =
        switch (precision) {
          case YEAR -> day.minusYears(1);
          case MONTH -> day.minusMonths(1);
          case DAY -> day.minusDays(1);
        };
    return new Dated(earlier, precision);
  }

  @Override
  public int compareTo(Dated other) {
    var byDay = day.compareTo(other.day);
    return byDay != 0 ? byDay : precision.compareTo(other.precision);
  }

  /** ISO 8601 at the precision known: {@code 2019}, {@code 2019-05}, {@code 2019-05-26}. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> "%04d".formatted(day.getYear());
      case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
      case DAY -> day.toString();
    };
  }
}
