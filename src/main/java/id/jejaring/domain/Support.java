package id.jejaring.domain;

import java.util.Locale;

/** What one supports another with; the value of {@link Detail#SUPPORT}. */
public enum Support {
  FINANCE,
  TRAINING,
  SPACE,
  PROMOTION,
  LEGALITY,
  PACKAGING,
  MACHINES,
  DATA;

  /** The value stored and written in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
