package id.jejaring.recommending;

/** Counts the visible ties that an answer looks at, so that the costliest answer is bounded. */
final class Budget {

  private int left;

  Budget(int ties) {
    left = ties;
  }

  /** Takes one tie; false when there is none left. */
  boolean take() {
    return --left >= 0;
  }

  boolean isSpent() {
    return left < 0;
  }
}
