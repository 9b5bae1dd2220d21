package id.jejaring.importing.sheet;

/**
 * Keeps text from being run as a formula by the spreadsheet that opens it: an apostrophe goes in
 * front of {@code = + - @}, a tab or a line end, their full-width forms too, and comes off again
 * when the sheet is read.
 */
public final class Formulas {

  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  /** The text as it may be written into a CSV file. */
  public static String escaped(String text) {
    return startsFormula(text) ? "'" + text : text;
  }

  /** The text as it was before {@link #escaped}. */
  public static String unescaped(String text) {
    return text.startsWith("'") && startsFormula(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean startsFormula(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && STARTS.indexOf(text.charAt(i)) >= 0;
  }
}
