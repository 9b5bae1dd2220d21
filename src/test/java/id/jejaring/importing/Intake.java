package id.jejaring.importing;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.drafting.Places;
import id.jejaring.importing.drafting.References;
import id.jejaring.importing.exchange.Opened;
import id.jejaring.importing.layout.DataRows;
import id.jejaring.importing.layout.Layouts;
import id.jejaring.importing.planning.Planning;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.summarising.Summarising;
import id.jejaring.importing.summarising.Summary;
import id.jejaring.importing.words.WordList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An import as far as it goes without a store: opened, planned, every row drafted and summed up,
 * with the program's own classes. For tests.
 */
final class Intake {

  /**
   * What came of a file.
   *
   * @param planned how many rows were counted before the first was drafted
   * @param drafted how many came to a draft, good or to be rejected
   * @param rejected how many of these are rejected
   */
  record Account(int planned, int drafted, int rejected, Summary summary) {}

  private final References references;

  Intake(Path folder) {
    this.references =
        new References(
            new Layouts(folder.resolve("layouts.json")),
            new Places(List.of(place("35", "Jawa Timur"), place("35.73", "Kota Malang"))),
            WordList.in(folder),
            (text, kind, _) -> {
              throw Reason.NONE_OF_THIS_NAME.refusal(
                  Map.of("field", kind.path(), "value", text), kind.path(), text);
            });
  }

  private static Node place(String code, String name) {
    return new Node(
        NodeId.named("place:" + code),
        NodeKind.PLACE,
        Map.of(Field.NAME, name, Field.CODE, code),
        Level.PUBLIC,
        Scope.NONE,
        1);
  }

  /** Takes a file in; refuses what an import would refuse. */
  Account take(Path file, String name) throws IOException {
    var entry = Imports.entry(name, Options.NONE, Viewer.OWNER, Import.State.QUEUED);
    try (var book = Opened.book(file, entry.fileName())) {
      var plan =
          new Planning(
                  references,
                  entry.fileName(),
                  entry.viewer(),
                  entry.options(),
                  entry.layouts(),
                  () -> {})
              .plan(book);
      entry = entry.with(plan.options()).planned(plan.total(), plan.parts(), plan.cautions());
      var summarising = new Summarising(name);
      int drafted = 0;
      int rejected = 0;
      for (var part : entry.sheets()) {
        summarising.add(part.heading());
        var drafting = references.drafting(entry.options(), entry.viewer(), part);
        var sheet = book.sheets().stream().filter(s -> s.name().equals(part.sheet())).findFirst();
        try (var rows = sheet.orElseThrow().rows()) {
          var rest = rows.filter(new DataRows(part.heading())::test).iterator();
          while (rest.hasNext()) {
            var draft = drafting.draft(rest.next());
            summarising.add(draft);
            drafted++;
            rejected += draft.problems().isEmpty() ? 0 : 1;
          }
        }
      }
      return new Account(entry.total(), drafted, rejected, summarising.summary());
    }
  }
}
