package id.jejaring.domain;

import java.util.Locale;

/** What part of society an agency belongs to (the "hexahelix"); the value of {@link Field#ROLE}. */
public enum Role {
  ACADEMIA,
  BUSINESS,
  COMMUNITY,
  GOVERNMENT,
  MEDIA,
  FINANCE;

  /** The value stored and written in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
