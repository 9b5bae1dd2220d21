package id.jejaring.importing.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The names in an answer to "who?": with commas, semicolons, line ends or numbers between them, and
 * "dan" before the last. A degree after a comma stays with its name.
 */
public final class People {

  private static final Pattern NUMBERING =
      Pattern.compile("(^|(?<=[\\s,;]))(\\d{1,3}[.)]|[-•*–])\\s+");
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?i)(([a-z]{1,3}\\.\\s?){1,3}[a-z]{0,4}\\.?|se|sh|st|ssn|skom|mm|mt|mba|msi|amd|ph\\.?d)");
  private static final Pattern AND = Pattern.compile("(?i)\\s+(dan|and|&|serta)\\s+");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(belum|tidak|tdk|blm|gak|nggak)( (ada|pernah|kenal|tahu))?( siapa( ?-?siapa)?| sama sekali)?"
              + "|nobody|no one|none|banyak|semua(nya)?|lainnya|dll\\.?|dsb\\.?|etc\\.?|baru pertama");

  private People() {}

  /**
   * The names, each once.
   *
   * @param isProduct whether a word is something made or sold: "Kopi dan Roti" is one business
   */
  public static List<String> in(String cell, Predicate<String> isProduct) {
    var names = new LinkedHashSet<String>();
    var lines = NUMBERING.matcher(cell).replaceAll("\n");
    for (var part : lines.split("[;|\\n]", -1)) {
      for (var piece : commas(part)) {
        for (var name : ands(piece, isProduct)) {
          add(names, name);
        }
      }
    }
    return List.copyOf(names);
  }

  private static void add(Set<String> names, String piece) {
    var name =
        Values.text(piece).replaceFirst("(?i)^(dan|and|serta) ", "").replaceFirst("[.,]$", "");
    if (!Values.isNothing(name) && !NOBODY.matcher(name).matches() && name.length() > 1) {
      names.add(name);
    }
  }

  private static List<String> commas(String text) {
    var pieces = new ArrayList<String>();
    for (var piece : text.split(",", -1)) {
      if (!pieces.isEmpty() && DEGREE.matcher(piece.strip()).matches()) {
        pieces.set(pieces.size() - 1, pieces.getLast() + ", " + piece.strip());
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static List<String> ands(String text, Predicate<String> isProduct) {
    var parts = AND.split(text.strip(), 2);
    boolean isOneName =
        parts.length < 2
            || (!parts[0].contains(" ") && isProduct.test(parts[0]))
            || !Character.isUpperCase(parts[1].codePointAt(0));
    return isOneName ? List.of(text) : List.of(parts);
  }
}
