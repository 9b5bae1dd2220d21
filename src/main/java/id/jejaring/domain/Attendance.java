package id.jejaring.domain;

import java.util.Locale;

/** As what somebody took part in an event; the value of {@link Detail#ROLE} there. */
public enum Attendance {
  PARTICIPANT,
  SPEAKER,
  ORGANISER,
  MENTOR;

  /** The value stored and written in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
