package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An acquaintance sheet in words.
 *
 * @param about the event, program or community it is about
 * @param answered how many of those asked have replied, in a sentence
 */
record AcquaintancePage(
    String href,
    String title,
    @Nullable Anchor about,
    String answered,
    int replies,
    int asked,
    List<Line> lines,
    String message) {

  /**
   * Somebody on the sheet.
   *
   * @param answers what they said, question by question; empty until they reply
   * @param wanting who would like to meet them, by name
   */
  record Line(
      int number, String href, String name, String detail, List<String> answers, String wanting) {
    Line {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A reply as it was read, for a person to look at before it counts.
   *
   * @param unread what makes no answer; may be empty
   */
  record Reading(@Nullable Integer respondent, String from, List<String> numbers, String unread) {
    Reading {
      numbers = List.copyOf(numbers);
    }
  }

  AcquaintancePage {
    lines = List.copyOf(lines);
  }
}
