package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that an import's suggestions rest on, as the page shows them.
 *
 * @param sentence how many have a suggestion and how many are unknown
 * @param groups by subsector, most first
 * @param last the last answer, in words; null where there is none
 * @param unknown the words of what is unknown
 * @param own the words added here
 */
record WordsPage(
    String href,
    String back,
    String file,
    String sentence,
    List<Group> groups,
    @Nullable String last,
    String unknownSentence,
    List<Line> unknown,
    List<Line> own) {

  /** The words of one subsector, or of what is outside the 17. */
  record Group(String title, String count, boolean done, List<Line> words) {
    Group {
      words = List.copyOf(words);
    }
  }

  /** A word, what it means and for how many. */
  record Line(String word, String shown, String means, String count, String examples) {}

  WordsPage {
    groups = List.copyOf(groups);
    unknown = List.copyOf(unknown);
    own = List.copyOf(own);
  }
}
