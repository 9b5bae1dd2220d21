package id.jejaring.importing;

import id.jejaring.domain.RowAccount;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.linkage.Linker;
import id.jejaring.importing.resolving.Matching;
import id.jejaring.importing.sheet.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
      var drafting = tools.references().drafting(entry.options(), entry.viewer(), part);
      for (var row : rows) {
        if (row.sheet().equals(part.sheet())) {
          var draft = drafting.whole(new Row(row.row(), row.cells()));
          questions.add(of(row, draft, part.heading().titles()));
        }
      }
    }
    return questions;
  }

  /** About the thing of the row that is likest to what it may mean. */
  private Question of(RowAccount row, Draft draft, List<String> titles) {
    return draft.things().stream()
        .filter(thing -> thing.use() != Draft.Use.SHARED && thing.id() == null)
        .map(thing -> of(row, thing, titles))
        .max(Comparator.comparingDouble(Questions::likeness))
        .orElseThrow();
  }

  private static double likeness(Question question) {
    return question.choices().isEmpty() ? -1 : question.choices().getFirst().probability();
  }

  private Question of(RowAccount row, Draft.Thing thing, List<String> titles) {
    var choices =
        matching.compare(thing, row.candidates()).stream().map(Questions::choice).toList();
    var place = thing.place();
    return new Question(
        row,
        thing.kind(),
        thing.name(),
        column(thing.name(), row.cells(), titles),
        thing.fields(),
        place == null ? null : place.id(),
        choices);
  }

  /** The heading over the cell that is the name, else over the first that holds it. */
  static @Nullable String column(String name, List<String> cells, List<String> titles) {
    var sought = Identity.plain(name);
    @Nullable String holding = null;
    for (int i = 0; i < Math.min(cells.size(), titles.size()); i++) {
      var cell = Identity.plain(cells.get(i));
      var title = titles.get(i).strip();
      if (title.isEmpty() || sought.isEmpty()) {
        continue;
      }
      if (cell.equals(sought)) {
        return title;
      }
      if (holding == null && (" " + cell + " ").contains(" " + sought + " ")) {
        holding = title;
      }
    }
    return holding;
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
