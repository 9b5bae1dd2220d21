package id.jejaring.importing.layout;

import java.util.Locale;

/** How sure it is what a column holds. */
public enum Sureness {
  /** A person has said so, now or of an earlier sheet with the same headings. */
  SAID,
  /** Its heading is a known one. */
  SURE,
  /** Words in its heading say so, or its heading is one letter off a known one. */
  LIKELY,
  /** Only its cells look like it. */
  GUESSED,
  /** Nobody knows; it is not used. */
  UNKNOWN;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
