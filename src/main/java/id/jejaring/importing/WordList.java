package id.jejaring.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Subsector;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Suggests products from what a row calls itself and its line of business; the rules are those of
 * {@code docs/reference/words.md}. What matches nothing stays unknown.
 */
final class WordList {

  private static final String RESOURCE = "/words/products.csv";
  private static final String NOTHING = "-";

  /** A product, with the subsector it belongs to; null where it is outside the 17. */
  record Product(String key, String indonesian, String english, @Nullable Subsector subsector) {

    /** The node that stands for it, in every installation. */
    NodeId id() {
      return NodeId.named("capability:product:" + key);
    }
  }

  private enum Rule {
    NONE,
    ALONE,
    BESIDE
  }

  private record Phrase(
      List<String> words, Product product, boolean inName, boolean inLine, Rule rule) {}

  private record Match(Phrase phrase, int from, int to) {
    boolean isInside(Match other) {
      return other.from <= from && to <= other.to && other.to - other.from > to - from;
    }
  }

  /** What one text says: the products that decide, and those that merely stand beside. */
  private record Said(Set<Product> deciding, Set<Product> beside) {
    boolean isOfSubsector() {
      return deciding.stream().anyMatch(product -> product.subsector() != null);
    }
  }

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, Product> products = new LinkedHashMap<>();

  private WordList(Reader reader) throws IOException {
    try (var csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(reader)) {
      csv.forEach(this::add);
    }
  }

  /**
   * The list in the data directory, {@code words/products.csv}, or else the one that came along.
   */
  static WordList in(Path data) {
    var own = data.resolve("words").resolve("products.csv");
    try (var reader =
        Files.isRegularFile(own)
            ? Files.newBufferedReader(own)
            : new InputStreamReader(
                java.util.Objects.requireNonNull(WordList.class.getResourceAsStream(RESOURCE)),
                StandardCharsets.UTF_8)) {
      return new WordList(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + own + " cannot be read", e);
    }
  }

  private void add(NamedCsvRecord line) {
    var key = line.getField("product").strip();
    var number = line.getField("subsector").strip();
    var product =
        products.computeIfAbsent(
            key,
            _ ->
                new Product(
                    key,
                    line.getField("indonesian").strip(),
                    line.getField("english").strip(),
                    Subsector.find(number).orElse(null)));
    var words = words(line.getField("phrase"));
    var where = line.getField("where").strip();
    var rule =
        switch (line.getField("rule").strip()) {
          case "alone" -> Rule.ALONE;
          case "beside" -> Rule.BESIDE;
          default -> Rule.NONE;
        };
    if (!words.isEmpty()) {
      byFirstWord
          .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
          .add(new Phrase(words, product, !where.equals("line"), !where.equals("name"), rule));
    }
  }

  /** The product that a word or phrase alone stands for. */
  List<Product> of(String text) {
    var found = said(text, Phrase::inLine).deciding();
    return found.isEmpty() ? called(words(text)) : List.copyOf(found);
  }

  /** The products of this name, or of a phrase that means them where nothing else is said. */
  private List<Product> called(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    var byPhrase =
        byFirstWord.getOrDefault(words.getFirst(), List.of()).stream()
            .filter(phrase -> phrase.words().equals(words))
            .map(Phrase::product);
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

  /** The products that a name and a line of business suggest, the surest first. */
  List<Product> of(String name, String lineOfBusiness) {
    var byName = said(name, Phrase::inName);
    var byLine = said(lineOfBusiness, Phrase::inLine);
    var found = new LinkedHashSet<>(byName.deciding());
    boolean agree = byName.deciding().isEmpty() || byName.isOfSubsector() == byLine.isOfSubsector();
    if (agree) {
      found.addAll(byLine.deciding());
    }
    found.addAll(byName.beside());
    found.addAll(byLine.beside());
    return List.copyOf(found);
  }

  private Said said(String text, Predicate<Phrase> where) {
    var matches = matches(words(text), where);
    var deciding = new LinkedHashSet<Product>();
    var alone = new LinkedHashSet<Product>();
    var beside = new LinkedHashSet<Product>();
    for (var match : matches) {
      var product = match.phrase().product();
      if (product.key().equals(NOTHING)
          || matches.stream().anyMatch(other -> match.isInside(other))) {
        continue;
      }
      switch (match.phrase().rule()) {
        case NONE -> deciding.add(product);
        case ALONE -> alone.add(product);
        case BESIDE -> beside.add(product);
      }
    }
    if (!alone.isEmpty()) {
      return new Said(alone, beside);
    }
    if (deciding.stream().anyMatch(product -> product.subsector() != null)) {
      deciding.removeIf(product -> product.subsector() == null);
    }
    return new Said(deciding, beside);
  }

  private List<Match> matches(List<String> words, Predicate<Phrase> where) {
    var matches = new ArrayList<Match>();
    for (int i = 0; i < words.size(); i++) {
      for (var phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
        int end = i + phrase.words().size();
        if (where.test(phrase)
            && end <= words.size()
            && words.subList(i, end).equals(phrase.words())) {
          matches.add(new Match(phrase, i, end));
        }
      }
    }
    return matches;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var part : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (part.indexOf('@') <= 0) {
        for (var word : part.split("[^\\p{L}\\p{N}]+", -1)) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }
}
