package id.jejaring.registry;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Point;
import id.jejaring.domain.Refusal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;

/** Brings values that people enter into their canonical form, or refuses them. */
public final class Texts {

  private static final int LONGEST = 10_000;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern BIDI =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private Texts() {}

  /** The canonical form of a field's value; refuses what the field cannot hold. */
  public static String canonical(Field field, String value) {
    return switch (field.shape()) {
      case TEXT -> text(field.key(), value);
      case LIST -> list(field, value);
      case POINT ->
          Point.find(value)
              .map(Point::toString)
              .orElseThrow(() ->
                  Refusal.invalid(
                      field.key(), value, "Write latitude and longitude: -7.98,112.63."));
      case DATE -> Dated.of(field.key(), value.strip()).toString();
    };
  }

  /** A text in composed form, with single blanks; refuses empty, endless and disguised ones. */
  public static String text(String field, String value) {
    var text =
        BLANKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFC)).replaceAll(" ").strip();
    if (text.isEmpty()) {
      throw Refusal.invalid(field, value, "Fill it in, or leave the field out.");
    }
    if (text.length() > LONGEST) {
      throw Refusal.invalid(
          field, text.substring(0, 40) + "…", "Shorten it to at most 10,000 characters.");
    }
    if (BIDI.matcher(text).find() || text.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid(
          field, BIDI.matcher(text).replaceAll("?"), "Remove its control characters.");
    }
    return text;
  }

  private static String list(Field field, String value) {
    var lines = new LinkedHashSet<String>();
    Arrays.stream(value.split("\\R", -1))
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(text(field.key(), line)));
    if (lines.isEmpty()) {
      throw Refusal.invalid(field.key(), value, "Give at least one entry, one a line.");
    }
    return String.join("\n", lines);
  }
}
