package id.jejaring.domain;

import java.util.Locale;

/** What may be stated of a tie besides its kind, ends and dates. */
public enum Detail {
  /** What the tie is about, in a few words. */
  DESCRIPTION,
  /** Of a collaboration: a {@link Stage}. */
  STAGE,
  /** Of an office: its title. */
  TITLE,
  /** Of taking part: an {@link Attendance}; of a joint work what somebody did in it, in words. */
  ROLE,
  /** Of support: a {@link Support}. */
  SUPPORT,
  /** Why a date is inferred rather than stated. */
  INFERRED;

  /** The name in JSON and in the store. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the name, in any case; refuses any other word by naming those that exist. */
  public static Detail of(String word) {
    for (var detail : values()) {
      if (detail.name().equalsIgnoreCase(word.strip())) {
        return detail;
      }
    }
    throw Refusal.invalid("detail", word, "Use one of " + Words.paths(values()) + ".");
  }
}
