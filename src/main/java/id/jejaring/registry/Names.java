package id.jejaring.registry;

import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.store.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Compares names as people write them: in any case and accent, with or without legal form and
 * title, with a letter wrong. Stateless.
 */
public final class Names {

  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  /** Legal forms and titles, which are no identity. */
  private static final Set<String> FORMS =
      Set.of(
          "pt",
          "cv",
          "fa",
          "ud",
          "pd",
          "tbk",
          "persero",
          "perum",
          "perumda",
          "bumd",
          "bumdes",
          "koperasi",
          "kop",
          "kub",
          "yayasan",
          "perkumpulan",
          "paguyuban",
          "perseorangan",
          "perorangan",
          "h",
          "hj",
          "ir",
          "dr",
          "drs",
          "dra",
          "prof",
          "ssn",
          "se",
          "sh",
          "st",
          "bu",
          "ibu",
          "pak",
          "bapak",
          "mas",
          "mbak");

  /** Words that say what sort of thing is named rather than which one. */
  private static final Set<String> GENERIC =
      Set.of("kota", "kabupaten", "kab", "provinsi", "prov", "kecamatan", "kec", "di");

  private Names() {}

  /** A name without case, accents, punctuation, legal forms and titles; never empty for a name. */
  public static String normalise(String name) {
    var plain = SearchText.plain(name);
    var kept = new ArrayList<String>();
    for (var word : plain.split(" ", -1)) {
      if (!FORMS.contains(word)) {
        kept.add(word);
      }
    }
    return kept.isEmpty() ? plain : String.join(" ", kept);
  }

  /** The words of a text as searching compares them. */
  public static List<String> words(String text) {
    var plain = SearchText.plain(text);
    return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
  }

  /**
   * How well a query names a node, from 0 to 1: the best of its name and aliases. Every word of the
   * query counts by its length; words of the name that were not asked for cost a little.
   */
  static double match(String query, Node node) {
    return match(query, node.name(), node.list(Field.ALIASES));
  }

  static double match(String query, String name, List<String> aliases) {
    double best = match(query, name);
    for (var alias : aliases) {
      best = Math.max(best, match(query, alias) - 0.005);
    }
    return best;
  }

  private static double match(String query, String name) {
    var asked = words(query);
    var named = words(name);
    if (asked.isEmpty() || named.isEmpty()) {
      return 0;
    }
    var joinedQuery = String.join("", asked);
    var joinedName = String.join("", named);
    if (joinedQuery.equals(joinedName)) {
      return 1;
    }
    double asWords = coverage(asked, named);
    double asOne =
        joinedName.startsWith(joinedQuery) && joinedQuery.length() >= 3
            ? 0.97
            : word(joinedQuery, joinedName);
    double unasked = 1 - coverage(named, asked);
    return Math.max(asWords, asOne) - 0.12 * unasked;
  }

  /**
   * The share of some words that others hold, each as its best likeness. A word weighs by its
   * length, one that only says the sort of thing about a third of that.
   */
  private static double coverage(List<String> words, List<String> others) {
    double covered = 0;
    double length = 0;
    for (var word : words) {
      double best = 0;
      for (var other : others) {
        best = Math.max(best, word(word, other));
      }
      double weight = GENERIC.contains(word) ? 0.35 * word.length() : word.length();
      covered += best * weight;
      length += weight;
    }
    return length == 0 ? 0 : covered / length;
  }

  private static double word(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.length() >= 3 && b.startsWith(a)) {
      return 0.9;
    }
    double likeness = JARO_WINKLER.apply(a, b);
    return likeness < 0.84 || Math.min(a.length(), b.length()) < 4 ? 0 : 0.95 * likeness;
  }
}
