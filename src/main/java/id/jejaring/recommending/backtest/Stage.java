package id.jejaring.recommending.backtest;

import java.util.Locale;

/** How far a backtest is. */
public enum Stage {
  WAITING,
  READING,
  LEARNING,
  RANKING,
  COMPARING,
  DONE,
  REFUSED,
  CANCELLED,
  FAILED;

  /** Its name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing more will come. */
  public boolean isOver() {
    return switch (this) {
      case DONE, REFUSED, CANCELLED, FAILED -> true;
      case WAITING, READING, LEARNING, RANKING, COMPARING -> false;
    };
  }
}
