package id.jejaring.importing.planning;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that forms put beside their answers: {@code 24/09/2018 10.12.33}, {@code
 * 9/24/2018 10:12:33}, {@code 2018/09/24 10:12:33 AM GMT+7}. Whether day or month comes first is
 * decided by all of them: a second number above 12 anywhere means months first, unless a first one
 * is above 12 too.
 */
final class Stamps {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(.*)", Pattern.DOTALL);
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(.*)", Pattern.DOTALL);
  private static final Pattern TIME =
      Pattern.compile("\\D*(\\d{1,2})[.:](\\d{2})(?:[.:](\\d{2}))?\\s*(?i)(am|pm)?.*");

  private boolean dayFirst;
  private boolean monthFirst;

  /** Takes notice of one, for the order of day and month. */
  void see(String text) {
    var numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      dayFirst |= Integer.parseInt(numbers.group(1)) > 12;
      monthFirst |= Integer.parseInt(numbers.group(2)) > 12;
    }
  }

  /** The time, to the second. */
  Optional<LocalDateTime> find(String text) {
    var iso = ISO.matcher(text);
    var numbers = NUMBERS.matcher(text);
    try {
      if (iso.matches()) {
        return Optional.of(time(number(iso, 1), number(iso, 2), number(iso, 3), iso.group(4)));
      }
      if (numbers.matches()) {
        boolean swapped = monthFirst && !dayFirst;
        return Optional.of(
            time(
                number(numbers, 3),
                number(numbers, swapped ? 1 : 2),
                number(numbers, swapped ? 2 : 1),
                numbers.group(4)));
      }
    } catch (DateTimeException _) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Earlier ones first; what is no time comes before all. */
  <T> Comparator<T> by(Function<T, String> text) {
    return Comparator.comparing(of -> find(text.apply(of)).orElse(LocalDateTime.MIN));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static LocalDateTime time(int year, int month, int day, String rest) {
    var time = TIME.matcher(rest);
    if (!time.matches()) {
      return LocalDateTime.of(year, month, day, 0, 0);
    }
    int hour = number(time, 1);
    if (time.group(4) != null) {
      hour = hour % 12 + (time.group(4).equalsIgnoreCase("pm") ? 12 : 0);
    }
    int second = time.group(3) == null ? 0 : number(time, 3);
    return LocalDateTime.of(year, month, day, hour, number(time, 2), second);
  }
}
