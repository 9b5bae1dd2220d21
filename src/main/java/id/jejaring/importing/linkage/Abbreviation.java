package id.jejaring.importing.linkage;

/** Whether one word is short for another. Stateless. */
final class Abbreviation {

  private static final int LONGEST = 5;

  private Abbreviation() {}

  /**
   * An initial ({@code s}, santoso), a beginning of three letters or more ({@code sej}, sejahtera),
   * or its consonants ({@code mkmr}, makmur).
   */
  static boolean is(Word a, Word b) {
    var brief = a.text().length() < b.text().length() ? a.text() : b.text();
    var full = a.text().length() < b.text().length() ? b.text() : a.text();
    if (brief.length() > LONGEST
        || full.length() < brief.length() + 2
        || brief.charAt(0) != full.charAt(0)
        || Character.isDigit(brief.charAt(0))) {
      return false;
    }
    return brief.length() == 1
        || (brief.length() >= 3 && full.startsWith(brief))
        || isConsonantsOf(brief, full);
  }

  private static boolean isConsonantsOf(String brief, String full) {
    int at = 1;
    for (int i = 1; i < brief.length(); i++) {
      if (Spelling.isVowel(brief.charAt(i))) {
        return false;
      }
      at = full.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
