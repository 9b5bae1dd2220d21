package id.jejaring.importing.sheet;

import id.jejaring.domain.Point;
import id.jejaring.domain.Refusal;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people write into cells; whatever cannot be read is empty, never a guess. */
public final class Values {

  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{3})+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}([.,]\\d{1,18})?");
  private static final Pattern BOTH =
      Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d{1,18}|[+-]?\\d{1,3}(,\\d{3})+\\.\\d{1,18}");
  private static final Pattern IN_POWERS = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,3}");
  private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<![\\d.,])\\d{16}(?!\\d)");
  private static final Pattern SIXTEEN_SPACED = Pattern.compile("[\\s.'-]*(\\d[\\s.'-]*){16}");
  private static final Pattern FRACTION = Pattern.compile("-?\\d{1,3}[.,]\\d+");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");

  private Values() {}

  /** One line of text: composed, trimmed, single blanks, nothing invisible. */
  public static String text(String cell) {
    var text = new StringBuilder(cell.length());
    boolean gap = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
        gap = true;
      } else if (!isDropped(c)) {
        if (gap && !text.isEmpty()) {
          text.append(' ');
        }
        gap = false;
        text.append(c);
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isDropped(char c) {
    return c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\u00AD';
  }

  /** Whether control characters or turns of direction stand in it, which can make names deceive. */
  public static boolean hides(String text) {
    return text.chars()
        .anyMatch(c ->
            (Character.isISOControl(c) && !Character.isWhitespace(c))
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0xFFFE
                || c == 0xFFFF);
  }

  /** Whether it is what people write for "nothing". */
  public static boolean isNothing(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "",
          "-",
          "--",
          "–",
          "—",
          ".",
          "nan",
          "null",
          "n/a",
          "na",
          "none",
          "tidak ada",
          "belum ada",
          "kosong",
          "#n/a" ->
          true;
      default -> false;
    };
  }

  /** The text with every number as long as a NIK blotted out. */
  public static String masked(String text) {
    return text.length() < 16 ? text : SIXTEEN_DIGITS.matcher(text).replaceAll("…");
  }

  /** Whether it is a number as long as a NIK, blanks and dots between the digits or not. */
  public static boolean looksLikeNik(String text) {
    return text.length() >= 16
        && text.length() <= 40
        && !FRACTION.matcher(text).matches()
        && SIXTEEN_SPACED.matcher(text).matches();
  }

  /**
   * A number the Indonesian way: {@code 103.322} is 103322, {@code 4,59} has a decimal comma,
   * {@code Rp825 triliun} and {@code 114 ribu} say their scale.
   */
  public static Optional<BigDecimal> number(String text) {
    if (text.length() > 60) {
      return Optional.empty();
    }
    var words = text.toLowerCase(Locale.ROOT).replaceAll("^rp\\.?|%", "").strip();
    var scale = BigDecimal.ONE;
    for (var unit : Unit.values()) {
      for (var word : unit.words) {
        if (words.endsWith(word)) {
          words = words.substring(0, words.length() - word.length()).strip();
          scale = unit.factor;
        }
      }
    }
    return plainNumber(words.replace(" ", "")).map(scale::multiply);
  }

  private static Optional<BigDecimal> plainNumber(String text) {
    if (GROUPED.matcher(text).matches() && text.length() <= 30) {
      return Optional.of(new BigDecimal(text.replaceAll("[.,]", "")));
    }
    if (BOTH.matcher(text).matches()) {
      var decimal = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
      return Optional.of(
          new BigDecimal(
              text.substring(0, decimal).replaceAll("[.,]", "")
                  + "."
                  + text.substring(decimal + 1)));
    }
    return DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  private enum Unit {
    TRILLION("1000000000000", "triliun", "trilyun"),
    BILLION("1000000000", "miliar", "milyar"),
    MILLION("1000000", "juta"),
    THOUSAND("1000", "ribu", "rb");

    private final BigDecimal factor;
    private final List<String> words;

    Unit(String factor, String... words) {
      this.factor = new BigDecimal(factor);
      this.words = List.of(words);
    }
  }

  /** A point from its two cells; a dot or a comma is always decimal here. */
  public static Optional<Point> point(String latitude, String longitude) {
    if (!DECIMAL.matcher(latitude).matches() || !DECIMAL.matcher(longitude).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Point(
              Double.parseDouble(latitude.replace(',', '.')),
              Double.parseDouble(longitude.replace(',', '.'))));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  /** A point from one cell: {@code -7.98, 112.63} or {@code -7,98; 112,63}. */
  public static Optional<Point> point(String both) {
    if (both.length() > 60) {
      return Optional.empty();
    }
    var parts = both.contains(";") ? both.split(";", -1) : both.strip().split(",\\s*|\\s+", -1);
    return parts.length == 2 ? point(parts[0].strip(), parts[1].strip()) : Optional.empty();
  }

  /** Whether Excel has turned the number into {@code 8,12E+10}. */
  public static boolean isInPowers(String text) {
    return text.length() <= 20 && IN_POWERS.matcher(text).matches();
  }

  /** The first telephone number of the cell in international form: {@code +62812…}. */
  public static Optional<String> phone(String text) {
    if (text.length() > 100) {
      return Optional.empty();
    }
    for (var part : text.split("[/;,|]|\\bdan\\b|\\batau\\b", -1)) {
      var digits = part.replaceAll("[\\s().\\-]", "");
      if (digits.matches("\\+[1-9]\\d{7,14}") && !digits.startsWith("+62")) {
        return Optional.of(digits);
      }
      var national = digits.replaceFirst("^(\\+62|62|0)(0?)", "");
      if (digits.matches("\\+?\\d+") && national.matches("[1-9]\\d{6,12}")) {
        return Optional.of("+62" + national);
      }
    }
    return Optional.empty();
  }

  /** An e-mail address in lower case. */
  public static Optional<String> email(String text) {
    var bare = text.strip();
    return EMAIL.matcher(bare).matches()
        ? Optional.of(bare.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** A name on Instagram, without the sign and the address around it. */
  public static String instagram(String text) {
    var name = text.replaceFirst("(?i)^(https?://)?(www\\.)?instagram\\.com/", "");
    name = name.replaceFirst("(?i)^(ig|instagram)\\s*:\\s*", "").replaceFirst("^@\\s*", "");
    return name.replaceFirst("[/?].*$", "").strip();
  }

  /** A web address; one without a scheme gets https, any scheme but http and https is empty. */
  public static Optional<String> website(String text) {
    var bare = text.strip();
    if (bare.matches("(?i)https?://[^\\s<>\"]{3,500}")) {
      return Optional.of(bare);
    }
    return bare.matches("[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+(/[^\\s<>\"]{0,400})?")
        ? Optional.of("https://" + bare)
        : Optional.empty();
  }

  /**
   * Names in one cell: a Python list literal in which a bare {@code nan} is nobody, or names with
   * semicolons, bars, line ends or else commas between them. Empty where a list does not close.
   */
  public static Optional<List<String>> names(String cell) {
    var bare = cell.strip();
    if (bare.startsWith("[")) {
      return literal(bare);
    }
    var separator =
        bare.matches("(?s).*[;|\\n].*") ? Pattern.compile("[;|\\n]") : Pattern.compile(",");
    return Optional.of(
        separator
            .splitAsStream(bare)
            .map(Values::text)
            .filter(name -> !isNothing(name))
            .distinct()
            .toList());
  }

  private static Optional<List<String>> literal(String text) {
    var names = new ArrayList<String>();
    int i = 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ']') {
        return text.substring(i + 1).isBlank()
            ? Optional.of(names.stream().filter(n -> !isNothing(n)).distinct().toList())
            : Optional.empty();
      } else if (c == '\'' || c == '"') {
        var name = new StringBuilder();
        for (i++; i < text.length() && text.charAt(i) != c; i++) {
          if (text.charAt(i) == '\\' && i + 1 < text.length()) {
            i++;
          }
          name.append(text.charAt(i));
        }
        if (i >= text.length()) {
          return Optional.empty();
        }
        names.add(text(name.toString()));
        i++;
      } else if (c == ',' || Character.isWhitespace(c)) {
        i++;
      } else if (text.startsWith("nan", i) || text.startsWith("None", i)) {
        i += c == 'n' ? 3 : 4;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
