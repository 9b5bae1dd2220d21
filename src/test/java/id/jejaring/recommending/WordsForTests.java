package id.jejaring.recommending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of {@code docs/reference/words.md} as plainly as they can be written: every phrase is
 * tried at every place. Slow, and a naive twin of what importing does.
 */
final class WordsForTests {

  /** A line of {@code products.csv}. */
  record Phrase(
      String phrase,
      String product,
      String indonesian,
      String subsector,
      String where,
      String rule) {

    boolean isOutside() {
      return subsector.equals("outside");
    }
  }

  final List<Phrase> phrases = new ArrayList<>();

  WordsForTests() {
    for (var line : resource("/words/products.csv").lines().skip(1).toList()) {
      var cells = line.split(";", -1);
      phrases.add(new Phrase(cells[0], cells[1], cells[2], cells[4], cells[5], cells[6]));
    }
  }

  static String resource(String path) {
    try (var file = WordsForTests.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("no " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The products of a row, with the subsector of each. */
  Map<String, Phrase> products(String name, String line) {
    var inName = found(name, "name");
    var inLine = found(line, "line");
    var fromName = decisive(inName);
    var fromLine = decisive(inLine);
    var products = new LinkedHashMap<>(fromName);
    if (fromName.isEmpty()) {
      products.putAll(fromLine);
    } else {
      var outside = fromName.values().stream().allMatch(Phrase::isOutside);
      fromLine.forEach((product, phrase) -> {
        if (phrase.isOutside() == outside) {
          products.putIfAbsent(product, phrase);
        }
      });
    }
    for (var found : List.of(inName, inLine)) {
      found.values().stream()
          .filter(phrase -> phrase.rule.equals("beside"))
          .forEach(phrase -> products.putIfAbsent(phrase.product, phrase));
    }
    return products;
  }

  private static Map<String, Phrase> decisive(Map<String, Phrase> found) {
    for (var phrase : found.values()) {
      if (phrase.rule.equals("alone")) {
        return Map.of(phrase.product, phrase);
      }
    }
    var decisive = new LinkedHashMap<>(found);
    decisive.values().removeIf(phrase -> phrase.rule.equals("beside"));
    if (decisive.values().stream().anyMatch(phrase -> !phrase.isOutside())) {
      decisive.values().removeIf(Phrase::isOutside);
    }
    return decisive;
  }

  private Map<String, Phrase> found(String text, String where) {
    var plain =
        " "
            + text.toLowerCase(Locale.ROOT)
                .replaceAll("\\S+@\\S+", " ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
            + " ";
    record Hit(int start, int end, Phrase phrase) {}
    var hits = new ArrayList<Hit>();
    for (var phrase : phrases) {
      if (phrase.where.equals("both") || phrase.where.equals(where)) {
        var sought = " " + phrase.phrase + " ";
        for (int at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
          hits.add(new Hit(at, at + sought.length(), phrase));
        }
      }
    }
    var found = new LinkedHashMap<String, Phrase>();
    hits.stream()
        .filter(hit ->
            hits.stream()
                .noneMatch(other ->
                    other.start <= hit.start
                        && hit.end <= other.end
                        && other.end - other.start > hit.end - hit.start))
        .sorted((one, other) -> Integer.compare(one.start, other.start))
        .filter(hit -> !hit.phrase.product.equals("-"))
        .forEach(hit -> found.putIfAbsent(hit.phrase.product, hit.phrase));
    return found;
  }
}
