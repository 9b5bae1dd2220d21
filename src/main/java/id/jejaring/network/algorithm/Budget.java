package id.jejaring.network.algorithm;

/**
 * How many visible ties an answer may look at: a number and no clock, so that answers repeat. What
 * is hidden costs nothing. Not for several threads.
 */
public final class Budget {

  /** As much as one likes. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  private final long most;
  private long left;
  private boolean spent;

  /** As many ties as that. */
  public Budget(long most) {
    this.most = most;
    left = most;
  }

  /** Begins anew. */
  public void refill() {
    left = most;
    spent = false;
  }

  /** Says whether it was spent before it was refilled. */
  public void restore(boolean wasSpent) {
    spent = wasSpent;
  }

  /** Takes so many ties; false where there are fewer left, and from then on it is spent. */
  public boolean take(int ties) {
    if (left < ties) {
      left = 0;
      spent = true;
      return false;
    }
    left -= ties;
    return true;
  }

  /** How many more may be taken. */
  public long left() {
    return left;
  }

  /** Whether more was wanted than there was. */
  public boolean isSpent() {
    return spent;
  }
}
