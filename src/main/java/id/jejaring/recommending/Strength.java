package id.jejaring.recommending;

import java.util.Locale;

/** How much stands behind a suggestion. */
public enum Strength {
  /** Words and distance only: nobody is known to have met. */
  WEAK,
  /** One partner in common, something shared, or a need that an offer meets. */
  SOME,
  /** Several partners in common. */
  STRONG;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
