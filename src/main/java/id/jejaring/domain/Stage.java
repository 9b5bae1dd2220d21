package id.jejaring.domain;

import java.util.Locale;

/** How far a collaboration has come; the value of {@link Detail#STAGE}. */
public enum Stage {
  /** Being talked about; not worked together yet. */
  EXPLORED,
  AGREED,
  RUNNING,
  ENDED;

  /** The value stored and written in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
