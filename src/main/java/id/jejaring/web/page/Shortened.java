package id.jejaring.web.page;

/** Cuts labels to what a picture has room for. */
final class Shortened {

  private Shortened() {}

  /** The text, or its start with an ellipsis, in at most so many characters. */
  static String to(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    var end = text.offsetByCodePoints(0, most - 1);
    return text.substring(0, end).strip() + "…";
  }
}
