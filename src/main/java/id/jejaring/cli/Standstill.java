package id.jejaring.cli;

import java.time.Duration;

/** Notices that work has not gone on for a while, so that whoever waits can be told once. */
final class Standstill {

  /** How long nothing may change before it is worth a word. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private String last = "";
  private long since;
  private boolean said;

  /**
   * Whether it has stood still for long enough now; true once until it goes on.
   *
   * @param progress how far the work is; the same as before means that it stood still
   * @param now as of {@link System#nanoTime()}
   */
  boolean begins(String progress, long now) {
    if (!progress.equals(last)) {
      last = progress;
      since = now;
      said = false;
    }
    if (said || now - since < PATIENCE.toNanos()) {
      return false;
    }
    said = true;
    return true;
  }
}
