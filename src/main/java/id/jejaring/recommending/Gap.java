package id.jejaring.recommending;

import java.util.Locale;

/** What is not known of an actor, and would make its answer better. */
public enum Gap {
  /** Neither product nor subsector: fill in the line of business. */
  LINE_OF_BUSINESS,
  /** What it offers or makes. */
  PRODUCT,
  /** What it needs. */
  NEEDS,
  /** Where it is: neither a point nor a place that has one. */
  POINT,
  /** Whom it has worked with. */
  TIES,
  /** Events, communities and venues. */
  GATHERINGS;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
