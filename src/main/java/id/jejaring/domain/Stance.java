package id.jejaring.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a claim. Everybody has one stance on a claim at most: the latest.
 *
 * @param by who says so
 * @param side on behalf of which node: the claim's own, or an end of its tie; null for an outsider
 * @param why in the words of whoever says so
 */
public record Stance(
    Verdict verdict, String by, @Nullable NodeId side, @Nullable String why, Instant at) {

  /** For or against. */
  public enum Verdict {
    /** So it is. */
    CONFIRMED,
    /** So it is not. */
    DISPUTED;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
