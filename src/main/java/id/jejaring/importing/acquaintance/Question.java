package id.jejaring.importing.acquaintance;

import id.jejaring.domain.TieKind;
import java.util.Locale;
import java.util.Optional;

/** What an acquaintance sheet asks of everyone on it, under the letter it is answered with. */
public enum Question {
  /** Whom do you know already? */
  KNOWN,
  /** Whom have you worked with? */
  WORKED_WITH,
  /** Whom would you like to meet? A wish, and no tie. */
  WANTED;

  /** The letter before the numbers of an answer: A, B, C. */
  public String letter() {
    return String.valueOf((char) ('A' + ordinal()));
  }

  /** The name in JSON and in forms. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tie that an answer claims; none for a wish. */
  Optional<TieKind> tie() {
    return switch (this) {
      case KNOWN -> Optional.of(TieKind.KNOWS);
      case WORKED_WITH -> Optional.of(TieKind.COLLABORATES_WITH);
      case WANTED -> Optional.empty();
    };
  }
}
