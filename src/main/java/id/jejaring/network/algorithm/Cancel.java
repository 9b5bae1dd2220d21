package id.jejaring.network.algorithm;

import java.util.concurrent.CancellationException;

/**
 * Whether whoever waits for an answer still wants it. Handed to what may take longer than a page;
 * asked every so many steps, which costs nothing that can be measured. Thread-safe.
 */
public final class Cancel {

  private static final int STEPS = 1 << 10;

  private volatile boolean asked;

  /** For an answer that nobody will ask to give up. */
  public static Cancel never() {
    return new Cancel();
  }

  /** Asks to give up; whoever computes does so soon, with a {@link CancellationException}. */
  public void ask() {
    asked = true;
  }

  /** Gives up where that was asked for. */
  public void check() {
    if (asked || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The answer is no longer wanted.");
    }
  }

  /** The same, once in a thousand steps. */
  public void check(int step) {
    if ((step & (STEPS - 1)) == 0) {
      check();
    }
  }
}
