package id.jejaring.recommending;

import java.util.Locale;

/** How much stands behind a suggestion. */
public enum Strength {
  /** Words, offers, needs and distance only: nobody is known to have met. */
  WEAK,
  /** One partner in common, or something shared. */
  SOME,
  /** Several partners in common. */
  STRONG;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
