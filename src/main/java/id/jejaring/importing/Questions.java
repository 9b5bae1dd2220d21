package id.jejaring.importing;

import id.jejaring.domain.RowAccount;
import id.jejaring.importing.linkage.Linker;
import id.jejaring.importing.sheet.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the rows that wait once more, and compares them with what they may mean. */
final class Questions {

  private final Tools tools;
  private final Journal.Entry entry;
  private final Matching matching;

  Questions(Tools tools, Journal.Entry entry) {
    this.tools = tools;
    this.entry = entry;
    this.matching =
        Matching.of(
            tools.names(),
            tools.contacts(),
            tools.journal().frequencies(entry.id()),
            entry.viewer());
  }

  /** One question for each row, in their order. */
  List<Question> of(List<RowAccount> rows) {
    var questions = new ArrayList<Question>();
    for (var part : entry.sheets()) {
      var drafting = tools.references().drafting(entry, part);
      for (var row : rows) {
        if (row.sheet().equals(part.sheet())) {
          questions.add(of(row, drafting.whole(new Row(row.row(), row.cells()))));
        }
      }
    }
    return questions;
  }

  /** About the thing of the row that is likest to what it may mean. */
  private Question of(RowAccount row, Draft draft) {
    return draft.things().stream()
        .filter(thing -> thing.use() != Draft.Use.SHARED && thing.id() == null)
        .map(thing -> of(row, thing))
        .max(Comparator.comparingDouble(Questions::likeness))
        .orElseThrow();
  }

  private static double likeness(Question question) {
    return question.choices().isEmpty() ? -1 : question.choices().getFirst().probability();
  }

  private Question of(RowAccount row, Draft.Thing thing) {
    var choices =
        matching.compare(thing, row.candidates()).stream().map(Questions::choice).toList();
    var place = thing.place();
    return new Question(
        row,
        thing.kind(),
        thing.name(),
        thing.fields(),
        place == null ? null : place.id(),
        choices);
  }

  private static Question.Choice choice(Linker.Candidate candidate) {
    return new Question.Choice(
        candidate.id(),
        candidate.probability(),
        candidate.comparison().findings().stream()
            .map(finding ->
                new Question.Why(
                    finding.agreement().name().toLowerCase(Locale.ROOT), finding.bits()))
            .toList());
  }
}
