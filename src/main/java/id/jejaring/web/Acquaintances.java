package id.jejaring.web;

import id.jejaring.domain.Refusal;
import id.jejaring.importing.acquaintance.AcquaintanceSheet;
import id.jejaring.importing.acquaintance.Answers;
import id.jejaring.importing.acquaintance.Checklist;
import id.jejaring.importing.acquaintance.Question;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts acquaintance sheets into words, and numbers in a form into answers. */
public final class Acquaintances {

  private Acquaintances() {}

  /** The message that goes round: the questions, how to reply, and the numbered names. */
  public static String message(AcquaintanceSheet sheet, Phrases phrases) {
    var text = new StringBuilder();
    text.append(phrases.say("acquaintance.message.title", sheet.title())).append("\n\n");
    text.append(phrases.say("acquaintance.message.intro")).append('\n');
    for (var question : Question.values()) {
      text.append(question.letter()).append(". ").append(asked(question, phrases)).append('\n');
    }
    text.append(phrases.say("acquaintance.message.example")).append("\n\n");
    for (var member : sheet.members()) {
      text.append(member.number()).append(". ").append(member.label()).append('\n');
    }
    return text.toString();
  }

  /** The words of the workbook. */
  public static Checklist.Words words(Phrases phrases) {
    return new Checklist.Words(
        phrases.say("acquaintance.title"),
        phrases.say("acquaintance.sheet.intro"),
        phrases.say("acquaintance.sheet.own"),
        phrases.say("acquaintance.number"),
        phrases.say("acquaintance.name"),
        Arrays.stream(Question.values()).map(question -> asked(question, phrases)).toList());
  }

  /** A question as it is asked. */
  public static String asked(Question question, Phrases phrases) {
    return phrases.say("acquaintance.asked." + question.key());
  }

  /** How many have replied, of how many. */
  public static String answered(int replies, int asked, Phrases phrases) {
    return phrases.say(
        "acquaintance.answered",
        replies,
        asked,
        asked == 0 ? 0 : Math.round(100.0 * replies / asked));
  }

  /** Numbers as they stand in a field, separated by commas or blanks; one text a question. */
  public static Answers answers(List<String> texts) {
    var numbers = new EnumMap<Question, SortedSet<Integer>>(Question.class);
    for (var question : Question.values()) {
      var text = question.ordinal() < texts.size() ? texts.get(question.ordinal()) : "";
      var of = new TreeSet<Integer>();
      for (var piece : text.split("[,;\\s]+", -1)) {
        if (piece.matches("\\d{1,4}")) {
          of.add(Integer.valueOf(piece));
        } else if (!piece.isEmpty()) {
          throw Refusal.invalid(
              question.key(),
              piece,
              "Give the numbers of the sheet, separated by commas.",
              "Tulis nomor dari lembar, dipisah koma.");
        }
      }
      numbers.put(question, of);
    }
    return new Answers(numbers);
  }
}
