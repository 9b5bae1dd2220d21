package id.jejaring.importing.words;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Subsector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Suggests products from what a row calls itself and its line of business; the rules are those of
 * {@code docs/reference/words.md}. What matches nothing stays unknown. Phrases are a tree of words,
 * so a text costs its own length and not the list's. Immutable.
 */
public final class WordList {

  private static final String NOTHING = "-";

  /** A product, with the subsector it belongs to; null where it is outside the 17. */
  public record Product(
      String key, String indonesian, String english, @Nullable Subsector subsector) {

    /** The node that stands for it, in every installation. */
    public NodeId id() {
      return NodeId.named("capability:product:" + key);
    }
  }

  /** What a phrase does to others in the same text. */
  public enum Rule {
    NONE,
    ALONE,
    BESIDE
  }

  /** A line of the list: words that mean a product, in a name, in a line of business or in both. */
  public record Phrase(String text, Product product, boolean inName, boolean inLine, Rule rule) {}

  /**
   * A product that a row suggests, and the phrases that say so.
   *
   * @param beside whether it decides nothing about the subsector
   */
  public record Found(Product product, SequencedSet<String> phrases, boolean beside) {}

  private record Match(Phrase phrase, int from, int to) {
    boolean isInside(Match other) {
      return other.from <= from && to <= other.to && other.to - other.from > to - from;
    }
  }

  /** The words that may follow, and the phrase that ends here. */
  private static final class Step {
    private final Map<String, Step> next = new HashMap<>();
    private @Nullable Phrase end;
  }

  /** What one text says: the products that decide, and those that merely stand beside. */
  private record Said(
      SequencedMap<Product, SequencedSet<String>> deciding,
      SequencedMap<Product, SequencedSet<String>> beside) {

    static Said nothing() {
      return new Said(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    boolean isOfSubsector() {
      return deciding.keySet().stream().anyMatch(product -> product.subsector() != null);
    }
  }

  private final Step root = new Step();
  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Set<String> words = new LinkedHashSet<>();

  private WordList() {}

  /** A list of these phrases; of two with the same words, the later counts. */
  static WordList of(List<Phrase> phrases) {
    var list = new WordList();
    phrases.forEach(list::add);
    return list;
  }

  /** The list that holds in this data directory, see {@link WordFiles}. */
  public static WordList in(Path data) {
    return new WordFiles(data).list();
  }

  private void add(Phrase phrase) {
    var step = root;
    for (var word : words(phrase.text())) {
      step = step.next.computeIfAbsent(word, _ -> new Step());
      words.add(word);
    }
    if (step != root) {
      step.end = phrase;
      products.putIfAbsent(phrase.product().key(), phrase.product());
    }
  }

  /** Whether a word stands in any phrase. */
  public boolean knows(String word) {
    return words.contains(word);
  }

  /** The products there are, in the list's order. */
  public List<Product> products() {
    return products.values().stream().filter(each -> !each.key().equals(NOTHING)).toList();
  }

  /** The product of this key. */
  public Optional<Product> product(String key) {
    return Optional.ofNullable(products.get(key));
  }

  /** The product that a word or phrase alone stands for. */
  public List<Product> of(String text) {
    var found = said(text, false).deciding().keySet();
    return found.isEmpty() ? called(words(text)) : List.copyOf(found);
  }

  /** The products of this name, or of a phrase that means them where nothing else is said. */
  private List<Product> called(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    var byPhrase = Optional.ofNullable(end(words)).map(Phrase::product).stream();
    var byName =
        products.values().stream()
            .filter(product ->
                words(product.indonesian()).equals(words)
                    || words(product.english()).equals(words));
    return Stream.concat(byPhrase, byName)
        .filter(product -> !product.key().equals(NOTHING))
        .distinct()
        .toList();
  }

  private @Nullable Phrase end(List<String> words) {
    var step = root;
    for (var word : words) {
      step = step.next.get(word);
      if (step == null) {
        return null;
      }
    }
    return step.end;
  }

  /** The products that a name and a line of business suggest, the surest first. */
  public List<Product> of(String name, String lineOfBusiness) {
    return find(name, lineOfBusiness).stream().map(Found::product).toList();
  }

  /**
   * The products that a name and a line of business suggest, the surest first, each once, with the
   * phrases that say so. Cost: one look-up a word, one more for each word of a phrase it begins.
   */
  public List<Found> find(String name, String lineOfBusiness) {
    var byName = said(name, true);
    var byLine = said(lineOfBusiness, false);
    var deciding = new LinkedHashMap<>(byName.deciding());
    if (byName.deciding().isEmpty() || byName.isOfSubsector() == byLine.isOfSubsector()) {
      merge(byLine.deciding(), deciding);
    }
    var beside = new LinkedHashMap<>(byName.beside());
    merge(byLine.beside(), beside);
    deciding.keySet().forEach(beside::remove);
    var found = new ArrayList<Found>();
    deciding.forEach((product, phrases) -> found.add(new Found(product, phrases, false)));
    beside.forEach((product, phrases) -> found.add(new Found(product, phrases, true)));
    return found;
  }

  private static void merge(
      Map<Product, SequencedSet<String>> more, Map<Product, SequencedSet<String>> into) {
    more.forEach((product, phrases) ->
        into.merge(
            product,
            phrases,
            (one, other) -> {
              one.addAll(other);
              return one;
            }));
  }

  private Said said(String text, boolean name) {
    var matches = matches(words(text), name);
    if (matches.isEmpty()) {
      return Said.nothing();
    }
    var said = Said.nothing();
    var alone = new LinkedHashMap<Product, SequencedSet<String>>();
    for (var match : matches) {
      var phrase = match.phrase();
      if (phrase.product().key().equals(NOTHING) || matches.stream().anyMatch(match::isInside)) {
        continue;
      }
      var products =
          switch (phrase.rule()) {
            case NONE -> said.deciding();
            case ALONE -> alone;
            case BESIDE -> said.beside();
          };
      products.computeIfAbsent(phrase.product(), _ -> new LinkedHashSet<>()).add(phrase.text());
    }
    if (!alone.isEmpty()) {
      return new Said(alone, said.beside());
    }
    if (said.isOfSubsector()) {
      said.deciding().keySet().removeIf(product -> product.subsector() == null);
    }
    return said;
  }

  private List<Match> matches(List<String> words, boolean name) {
    var matches = new ArrayList<Match>(4);
    for (int i = 0; i < words.size(); i++) {
      var step = root.next.get(words.get(i));
      for (int to = i + 1; step != null; to++) {
        var phrase = step.end;
        if (phrase != null && (name ? phrase.inName() : phrase.inLine())) {
          matches.add(new Match(phrase, i, to));
        }
        step = to < words.size() ? step.next.get(words.get(to)) : null;
      }
    }
    return matches;
  }

  /** The words of a text: runs of letters and digits, in lower case, without e-mail addresses. */
  public static List<String> words(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    for (int from = 0; from < lower.length(); ) {
      int to = from;
      int at = -1;
      while (to < lower.length() && !isSpace(lower.charAt(to))) {
        at = at < 0 && lower.charAt(to) == '@' ? to : at;
        to++;
      }
      if (at <= from) {
        split(lower, from, to, words);
      }
      from = to + 1;
    }
    return words;
  }

  private static boolean isSpace(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  private static void split(String text, int from, int to, List<String> words) {
    int start = -1;
    for (int i = from; i <= to; ) {
      int point = i < to ? text.codePointAt(i) : ' ';
      if (isOfWord(point)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(point);
    }
  }

  /** Letters, and whatever counts as a number: what {@code [\p{L}\p{N}]} says. */
  private static boolean isOfWord(int point) {
    return Character.isLetter(point)
        || Character.isDigit(point)
        || Character.getType(point) == Character.LETTER_NUMBER
        || Character.getType(point) == Character.OTHER_NUMBER;
  }
}
