package id.jejaring.importing.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of the word list as they are written down, without any thought of speed. */
final class NaiveWords {

  private final List<WordList.Phrase> phrases;

  NaiveWords(List<WordList.Phrase> phrases) {
    this.phrases = phrases;
  }

  private record Match(WordList.Phrase phrase, int from, int to) {}

  private record Said(Set<WordList.Product> deciding, Set<WordList.Product> beside) {}

  List<WordList.Product> of(String name, String line) {
    var byName = said(name, true);
    var byLine = said(line, false);
    var found = new LinkedHashSet<>(byName.deciding());
    if (byName.deciding().isEmpty() || creative(byName.deciding()) == creative(byLine.deciding())) {
      found.addAll(byLine.deciding());
    }
    found.addAll(byName.beside());
    found.addAll(byLine.beside());
    return List.copyOf(found);
  }

  private static boolean creative(Set<WordList.Product> products) {
    return products.stream().anyMatch(product -> product.subsector() != null);
  }

  private Said said(String text, boolean name) {
    var words = words(text);
    var matches = new ArrayList<Match>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        var said = String.join(" ", words.subList(from, to));
        for (var phrase : phrases) {
          if (phrase.text().equals(said) && (name ? phrase.inName() : phrase.inLine())) {
            matches.add(new Match(phrase, from, to));
          }
        }
      }
    }
    var none = new LinkedHashSet<WordList.Product>();
    var alone = new LinkedHashSet<WordList.Product>();
    var beside = new LinkedHashSet<WordList.Product>();
    for (var match : matches) {
      boolean inside =
          matches.stream()
              .anyMatch(other ->
                  other.from <= match.from
                      && match.to <= other.to
                      && other.to - other.from > match.to - match.from);
      if (!inside && !match.phrase.product().key().equals("-")) {
        switch (match.phrase.rule()) {
          case NONE -> none.add(match.phrase.product());
          case ALONE -> alone.add(match.phrase.product());
          case BESIDE -> beside.add(match.phrase.product());
        }
      }
    }
    if (alone.isEmpty() && creative(none)) {
      none.removeIf(product -> product.subsector() == null);
    }
    return new Said(alone.isEmpty() ? none : alone, beside);
  }

  static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .filter(part -> part.indexOf('@') <= 0)
        .flatMap(part -> Arrays.stream(part.split("[^\\p{L}\\p{N}]+", -1)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
