package id.jejaring.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * How big a business is, by the basis given with it; {@link Field#SIZE} holds {@code micro} or
 * {@code micro (PP 7/2021, 2023)}. "Moved up" is counted within one basis only.
 */
public enum SizeClass {
  MICRO("mikro"),
  SMALL("kecil"),
  MEDIUM("menengah"),
  LARGE("besar");

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
