package id.jejaring.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How big a business is, by the basis given with it; {@link Field#SIZE} holds {@code micro} or
 * {@code micro (PP 7/2021, 2023)}. "Moved up" is counted within one basis only.
 */
public enum SizeClass {
  MICRO("mikro"),
  SMALL("kecil"),
  MEDIUM("menengah"),
  LARGE("besar");

  private static final Pattern WRITTEN =
      Pattern.compile("(?i)(?:(?:usaha|ukuran) )?(?<word>\\p{L}+)(?: *(?<basis>\\(.+\\)))?");

  private final String indonesian;

  SizeClass(String indonesian) {
    this.indonesian = indonesian;
  }

  /** The word on the page. */
  public String indonesian() {
    return indonesian;
  }

  /** The value stored and written in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A size as it is stored: the class in English, its basis in brackets; empty for anything else.
   */
  public static Optional<String> canonical(String text) {
    var parts = WRITTEN.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var basis = parts.group("basis") == null ? "" : " " + parts.group("basis");
    return Arrays.stream(values())
        .filter(size ->
            size.key().equalsIgnoreCase(parts.group("word"))
                || size.indonesian.equalsIgnoreCase(parts.group("word")))
        .map(size -> size.key() + basis)
        .findFirst();
  }

  /** The class a value of {@link Field#SIZE} or a sheet's cell starts with, in either language. */
  public static Optional<SizeClass> find(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^(usaha|ukuran) ", "");
    for (var size : values()) {
      if (word.startsWith(size.key()) || word.startsWith(size.indonesian)) {
        return Optional.of(size);
      }
    }
    return Optional.empty();
  }
}
