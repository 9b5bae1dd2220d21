package id.jejaring.importing.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every word met, once, so that comparing two mostly compares addresses. Not thread-safe. */
public final class Lexicon {

  private final Map<String, Word> words = new HashMap<>();

  /** The word of this text, which is folded already. */
  Word word(String text) {
    var known = words.get(text);
    if (known == null) {
      var modern = Spelling.modern(text);
      modern = modern.equals(text) ? text : modern;
      known = new Word(text, modern, Spelling.sound(modern));
      words.put(text, known);
    }
    return known;
  }

  /** At most so many of the words of a folded text, each once. */
  List<Word> words(String folded, int most) {
    if (folded.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Word>();
    for (var text : folded.split(" ", -1)) {
      var word = word(text);
      if (found.size() < most && !found.contains(word)) {
        found.add(word);
      }
    }
    return List.copyOf(found);
  }

  int size() {
    return words.size();
  }
}
