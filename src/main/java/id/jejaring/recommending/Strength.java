package id.jejaring.recommending;

import java.util.Locale;

/** How much stands behind a suggestion. */
public enum Strength {
  /** What they are like, where they are, and gatherings of a crowd only. */
  WEAK,
  /** One partner in common, a gathering shared, or a need that an offer meets. */
  SOME,
  /** Several partners in common. */
  STRONG;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
