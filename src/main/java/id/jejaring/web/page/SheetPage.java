package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import in words: how far it is, what became of every row, and what waits for a person.
 *
 * @param undoing whether it is being taken back
 * @param expected how many rows there are to read; 0 until they are counted
 */
record SheetPage(
    String id,
    String href,
    String file,
    boolean running,
    boolean undoing,
    boolean undone,
    @Nullable String failure,
    String progress,
    int done,
    int expected,
    String sentence,
    String total,
    List<Line> lines,
    List<Anchor> rejects,
    List<String> problems,
    List<String> cautions,
    List<Waiting> waiting,
    String waitingTitle,
    int waitingUnseen,
    @Nullable String open,
    List<Suggested> suggestions) {

  /** So many rows of one outcome. */
  record Line(String name, String count, String meaning) {}

  /** A row that may be the same as something known. */
  record Waiting(String sheet, int row, String asking, String text, List<Choice> same) {}

  /** A product or subsector that the word list suggests. */
  record Suggested(String key, String text, String kind, String count, String accepted) {}

  SheetPage {
    lines = List.copyOf(lines);
    rejects = List.copyOf(rejects);
    problems = List.copyOf(problems);
    cautions = List.copyOf(cautions);
    waiting = List.copyOf(waiting);
    suggestions = List.copyOf(suggestions);
  }

  /** Rows that an answer to all has left waiting, the first of them each with the reason. */
  record Left(String title, List<String> rows, int unseen) {
    Left {
      rows = List.copyOf(rows);
    }
  }
}
