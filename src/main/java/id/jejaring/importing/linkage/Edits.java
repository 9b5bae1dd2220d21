package id.jejaring.importing.linkage;

/** How many slips of the pen lie between two words. Stateless. */
final class Edits {

  /** More than is counted. */
  static final int MANY = 3;

  private static final int SHORT = 3;
  private static final int LONG = 5;

  private Edits() {}

  /**
   * Letters left out, added, changed or swapped with the next (optimal string alignment, after
   * Damerau): one in a word of more than three letters, two in one of more than seven; else {@link
   * #MANY}. A number is itself or another.
   */
  static int between(Word one, Word other) {
    int edits =
        Integer.bitCount(one.letters() ^ other.letters()) > 4
            ? MANY // one slip changes two letters at most
            : between(one.modern(), other.modern());
    return edits > 1 && (!one.isModern() || !other.isModern())
        ? Math.min(edits, between(one.text(), other.text())) // poe is no old pu
        : edits;
  }

  static int between(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    int shortest = Math.min(a.length(), b.length());
    int most = shortest < SHORT || longest == SHORT ? 0 : shortest >= LONG ? 2 : 1;
    if (a.equals(b)) {
      return 0;
    }
    if (Math.abs(a.length() - b.length()) > most
        || most == 0
        || Character.isDigit(a.charAt(0))
        || Character.isDigit(b.charAt(0))) {
      return MANY;
    }
    int edits = count(a, b, most);
    return edits <= most ? edits : MANY;
  }

  private static int count(String a, String b, int most) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least > most) {
        return MANY;
      }
      var free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }
}
