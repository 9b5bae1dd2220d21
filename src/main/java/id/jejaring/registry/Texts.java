package id.jejaring.registry;

import id.jejaring.domain.Attendance;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Point;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Role;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Stage;
import id.jejaring.domain.Support;
import id.jejaring.domain.TieKind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
      case TEXT -> term(field, text(field.key(), value));
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

  /** The canonical form of what is stated of a tie; refuses what the detail cannot hold. */
  static String canonical(TieKind kind, Detail detail, String value) {
    var text = text(detail.key(), value);
    return switch (detail) {
      case STAGE -> word(Stage.values(), detail.key(), text);
      case SUPPORT -> word(Support.values(), detail.key(), text);
      case ROLE ->
          kind == TieKind.TOOK_PART_IN ? word(Attendance.values(), detail.key(), text) : text;
      case DESCRIPTION, TITLE, INFERRED -> text;
    };
  }

  private static String term(Field field, String text) {
    return switch (field) {
      case SIZE ->
          SizeClass.canonical(text)
              .orElseThrow(() ->
                  Refusal.invalid(
                      field.key(),
                      text,
                      "Write micro, small, medium or large, if known with its basis: micro (PP 7/2021)."));
      case ROLE -> word(Role.values(), field.key(), text);
      default -> text;
    };
  }

  /** The one of these words that is meant, in lower case; refuses any other by naming them. */
  private static String word(Enum<?>[] words, String field, String text) {
    var known = Arrays.stream(words).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    var meant = text.toLowerCase(Locale.ROOT);
    if (!known.contains(meant)) {
      throw Refusal.invalid(field, text, "Use one of " + String.join(", ", known) + ".");
    }
    return meant;
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

  /** A text of at most so many characters; null where nothing is said. */
  static @Nullable String note(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    var text = text(field, value);
    if (text.length() > longest) {
      throw Refusal.invalid(
          field,
          text.substring(0, 40) + "…",
          "Shorten it to at most %d characters; it has %d.".formatted(longest, text.length()),
          "Keterangannya %d huruf; paling banyak %d. Ringkas, lalu kirim lagi."
              .formatted(text.length(), longest));
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
