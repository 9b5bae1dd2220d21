package id.jejaring.importing.linkage;

/**
 * A word of a name, as comparisons see it.
 *
 * @param text small Latin letters and digits
 * @param modern the same in today's spelling, usual short forms written out: what is counted
 * @param sound its consonants as they are spoken, after the first sound
 * @param letters which letters today's spelling has, a bit each
 */
record Word(String text, String modern, String sound, int letters) {

  Word(String text, String modern, String sound) {
    this(text, modern, sound, letters(modern));
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << (text.charAt(i) & 31);
    }
    return letters;
  }

  boolean isModern() {
    return modern.equals(text);
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }
}
