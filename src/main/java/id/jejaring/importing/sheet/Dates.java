package id.jejaring.importing.sheet;

import id.jejaring.domain.Dated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people in Indonesia write them: day first, months by their Indonesian or English
 * names and short forms, two-digit years, a weekday before and a time after. A range counts from
 * its first day.
 */
public final class Dates {

  private static final Map<String, Integer> MONTHS = months();

  /**
   * A date in numbers with a short year, and a time after it: {@code Senin, 24/9/18 pukul 9.00}.
   */
  private static final Pattern SHORT =
      Pattern.compile("\\D*\\d{1,2}([/.\\- ])\\d{1,2}\\1\\d{2}(\\D+\\d{1,2}[.:]\\d{2}.*|\\D*)");

  private static final Set<String> FILLERS =
      Set.of(
          "senin",
          "selasa",
          "rabu",
          "kamis",
          "jumat",
          "jum",
          "at",
          "sabtu",
          "minggu",
          "ahad",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "tanggal",
          "tgl",
          "pukul",
          "jam",
          "wib",
          "wita",
          "wit",
          "s",
          "d",
          "sd",
          "sampai",
          "dan",
          "hingga",
          "to",
          "of",
          "st",
          "nd",
          "rd",
          "th",
          "hari");

  private Dates() {}

  /** The date, at the precision it is written in. */
  public static Optional<Dated> find(String text) {
    if (text.length() > 60) {
      return Optional.empty();
    }
    var iso = Dated.find(text.strip());
    if (iso.isPresent()) {
      return iso.filter(date -> isPlausible(date.day().getYear()));
    }
    var tokens = tokens(text);
    if (tokens.size() > 2 && isVague(tokens) && !SHORT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return switch (tokens.size()) {
        case 0 -> Optional.empty();
        case 1 -> serial(tokens.getFirst());
        case 2 -> monthAndYear(tokens);
        default -> day(tokens);
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Without a month's name and a whole year, numbers may as well be times of day. */
  private static boolean isVague(List<String> tokens) {
    return tokens.stream()
        .noneMatch(token -> MONTHS.containsKey(token) || token.matches("\\d{4}|\\d{4}z"));
  }

  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    for (var token :
        text.toLowerCase(Locale.ROOT)
            .replaceAll("(\\d)t(\\d)", "$1 $2")
            .replaceAll("(\\d)(st|nd|rd|th)\\b", "$1")
            .split("[^\\p{L}\\p{N}]+", -1)) {
      if (!token.isEmpty() && !FILLERS.contains(token)) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** A day as Excel counts them, from the end of 1899. */
  private static Optional<Dated> serial(String token) {
    var number = number(token);
    return number != null && number >= 20_000 && number <= 80_000
        ? Optional.of(Dated.day(LocalDate.of(1899, 12, 30).plusDays(number)))
        : Optional.empty();
  }

  private static Optional<Dated> monthAndYear(List<String> tokens) {
    var month = MONTHS.get(tokens.get(0));
    if (month == null) {
      var number = number(tokens.get(0));
      month = number == null || tokens.get(1).length() != 4 ? null : number;
    }
    var year = year(tokens.get(1));
    return month == null || year == null
        ? Optional.empty()
        : Optional.of(new Dated(YearMonth.of(year, month).atDay(1), Dated.Precision.MONTH));
  }

  private static Optional<Dated> day(List<String> tokens) {
    var first = tokens.get(0);
    if (first.length() == 4 && number(first) != null) {
      return timed(tokens, 3, year(first), month(tokens.get(1)), number(tokens.get(2)));
    }
    if (MONTHS.containsKey(first)) {
      return timed(tokens, 3, year(tokens.get(2)), month(first), number(tokens.get(1)));
    }
    if (tokens.size() > 3 && number(tokens.get(1)) != null && MONTHS.containsKey(tokens.get(2))) {
      return timed(tokens, 4, year(tokens.get(3)), month(tokens.get(2)), number(first));
    }
    if (tokens.size() > 4
        && MONTHS.containsKey(tokens.get(1))
        && MONTHS.containsKey(tokens.get(3))) {
      return timed(tokens, 5, year(tokens.get(4)), month(tokens.get(1)), number(first));
    }
    return timed(tokens, 3, year(tokens.get(2)), month(tokens.get(1)), number(first));
  }

  /** After the date only a time may stand: up to four short numbers. */
  private static Optional<Dated> timed(
      List<String> tokens,
      int used,
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day) {
    var time = tokens.subList(Math.min(used, tokens.size()), tokens.size());
    if (year == null
        || month == null
        || day == null
        || time.size() > 4
        || !time.stream().allMatch(t -> t.matches("\\d{1,3}z?|am|pm|selesai"))) {
      return Optional.empty();
    }
    return Optional.of(Dated.day(LocalDate.of(year, month, day)));
  }

  private static @Nullable Integer month(String token) {
    var named = MONTHS.get(token);
    return named != null ? named : number(token);
  }

  private static @Nullable Integer year(String token) {
    var number = number(token);
    if (number == null || (token.length() != 2 && token.length() != 4)) {
      return null;
    }
    int year = token.length() == 4 ? number : number < 70 ? 2000 + number : 1900 + number;
    return isPlausible(year) ? year : null;
  }

  private static boolean isPlausible(int year) {
    return year >= 1800 && year <= 2200;
  }

  private static @Nullable Integer number(String token) {
    return token.matches("[0-9]{1,6}") ? Integer.valueOf(token) : null;
  }

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    String[] names = {
      "januari jan january",
      "februari feb february pebruari peb",
      "maret mar march mrt",
      "april apr",
      "mei may",
      "juni jun june",
      "juli jul july",
      "agustus agu agt ags aug august",
      "september sep sept",
      "oktober okt oct october",
      "november nov nopember nop",
      "desember des dec december"
    };
    for (int i = 0; i < names.length; i++) {
      for (var name : names[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
