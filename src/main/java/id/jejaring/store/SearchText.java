package id.jejaring.store;

import com.ibm.icu.text.Transliterator;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text that the full-text index holds of a node: its names and aliases in plain lower-case
 * letters, and each once more without its gaps, so that "esmart" finds "e-Smart".
 */
public final class SearchText {

  private static final Transliterator PLAIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

  private SearchText() {}

  static String of(Node node) {
    var text = new StringBuilder();
    append(text, node.name());
    node.list(Field.ALIASES).forEach(alias -> append(text, alias));
    return text.toString();
  }

  /** Plain lower-case letters and digits, single blanks between: "Café d'Or" is "cafe d or". */
  public static String plain(String text) {
    return GAPS.matcher(PLAIN.transliterate(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static void append(StringBuilder text, String name) {
    var plain = plain(name);
    text.append(plain).append(' ');
    if (plain.indexOf(' ') >= 0 && plain.length() <= 40) {
      text.append(plain.replace(" ", "")).append(' ');
    }
  }
}
