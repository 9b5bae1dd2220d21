package id.jejaring.web.page;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Subsector;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.Unanswered;
import id.jejaring.importing.suggesting.Suggestions;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import id.jejaring.web.Uploads;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts imports into words. */
@Component
final class SheetPages {

  private static final int PROBLEMS = 20;
  private static final int WAITING = 20;

  private final Imports imports;
  private final Suggestions suggestions;

  SheetPages(Imports imports, Suggestions suggestions) {
    this.imports = imports;
    this.suggestions = suggestions;
  }

  SheetPage of(Import sheet, Scene scene) {
    var phrases = scene.phrases();
    var done = sheet.state() == Import.State.DONE;
    return new SheetPage(
        sheet.id().toString(),
        "/imports/" + sheet.id(),
        sheet.fileName(),
        !sheet.state().isFinal(),
        sheet.state() == Import.State.UNDOING,
        sheet.state() == Import.State.UNDONE,
        sheet.state() == Import.State.FAILED
            ? phrases.say("import.failed", String.valueOf(sheet.message()))
            : null,
        progress(sheet, phrases),
        sheet.read(),
        sheet.total(),
        phrases.say("import.sentence", sheet.rows()),
        phrases.number(sheet.rows()),
        lines(sheet, phrases),
        done ? rejects(sheet, scene) : List.of(),
        done ? problems(sheet, scene) : List.of(),
        cautions(sheet),
        done ? waiting(sheet, scene) : List.of(),
        phrases.say("review.title", sheet.waiting()),
        Math.max(0, sheet.waiting() - WAITING),
        sheet.open() == 0 ? null : phrases.say("review.openRows", sheet.open()),
        done ? suggested(sheet, scene) : List.of());
  }

  /** How far it is, or why nothing moves. */
  private static String progress(Import sheet, Phrases phrases) {
    var message = sheet.message();
    if (message != null) {
      return message;
    }
    if (sheet.state() == Import.State.UNDOING) {
      return phrases.say("import.progress.undoing");
    }
    return sheet.total() > 0
        ? phrases.say("import.progress.of", sheet.read(), sheet.total())
        : phrases.say("import.progress", sheet.read());
  }

  private static List<String> cautions(Import sheet) {
    var message = sheet.message();
    return sheet.state() == Import.State.DONE && message != null
        ? Stream.concat(Stream.of(message), sheet.cautions().stream()).toList()
        : sheet.cautions();
  }

  private static List<SheetPage.Line> lines(Import sheet, Phrases phrases) {
    return Stream.of(Outcome.values())
        .map(outcome ->
            new SheetPage.Line(
                phrases.say("import.outcome." + outcome.key()),
                phrases.number(sheet.count(outcome)),
                phrases.say("import.meaning." + outcome.key())))
        .toList();
  }

  /** A file for each sheet that has any; only sheets of a workbook have names. */
  private List<Anchor> rejects(Import sheet, Scene scene) {
    if (sheet.count(Outcome.REJECTED) == 0) {
      return List.of();
    }
    var phrases = scene.phrases();
    return imports.rejected(sheet.id(), scene.viewer()).bySheet().keySet().stream()
        .map(name ->
            new Anchor(
                Uploads.rejects(sheet.id(), name),
                name.isEmpty()
                    ? phrases.say("import.rejects")
                    : phrases.say("import.rejects.of", name)))
        .toList();
  }

  private List<String> problems(Import sheet, Scene scene) {
    return rows(sheet, Outcome.REJECTED, PROBLEMS, scene).stream()
        .map(row ->
            scene.phrases().say("import.problem", where(row, scene.phrases()), why(row.reason())))
        .toList();
  }

  private List<SheetPage.Waiting> waiting(Import sheet, Scene scene) {
    return (sheet.waiting() == 0
            ? List.<RowAccount>of()
            : rows(sheet, Outcome.REVIEW, WAITING, scene))
        .stream()
            .map(row ->
                new SheetPage.Waiting(
                    row.sheet(),
                    row.row(),
                    row.asking(),
                    scene
                        .phrases()
                        .say("import.problem", where(row, scene.phrases()), why(row.reason())),
                    choices(row, scene)))
            .toList();
  }

  /** The rows that an answer to all has left waiting, and why. */
  SheetPage.Left left(List<Unanswered> left, Scene scene) {
    var phrases = scene.phrases();
    return new SheetPage.Left(
        phrases.say("review.left", left.size()),
        left.stream()
            .limit(WAITING)
            .map(each ->
                phrases.say(
                    "review.left.row",
                    where(each.row(), phrases),
                    why(each.row().reason()),
                    phrases.say("review.left." + each.why().name().toLowerCase(Locale.ROOT))))
            .toList(),
        Math.max(0, left.size() - WAITING));
  }

  private List<RowAccount> rows(Import sheet, Outcome outcome, int most, Scene scene) {
    if (outcome == Outcome.REJECTED && sheet.count(outcome) == 0) {
      return List.of();
    }
    var rows = imports.rows(sheet.id(), scene.viewer(), EnumSet.of(outcome), null, most);
    scene.loadDetails(
        rows.stream().flatMap(row -> row.candidates().stream()).collect(Collectors.toSet()));
    return rows;
  }

  private static Choice choice(NodeId id, Scene scene) {
    var detail = scene.find(id).map(scene::detail).orElse("");
    return new Choice(
        id.toString(), scene.name(id) + (detail.isEmpty() ? "" : " (" + detail + ")"));
  }

  /** What a row may mean, told apart by address or line of business where names are the same. */
  private static List<Choice> choices(RowAccount row, Scene scene) {
    var plain = row.candidates().stream().map(id -> choice(id, scene)).toList();
    return plain.stream()
        .map(one -> {
          var id = NodeId.of(one.value());
          boolean isOnly =
              plain.stream().filter(other -> other.text().equals(one.text())).count() == 1;
          var more =
              scene
                  .find(id)
                  .flatMap(
                      node -> node.find(Field.ADDRESS).or(() -> node.find(Field.LINE_OF_BUSINESS)))
                  .orElse("");
          return isOnly || more.isEmpty()
              ? one
              : new Choice(one.value(), one.text() + " · " + Shortened.to(more, 60));
        })
        .toList();
  }

  private List<SheetPage.Suggested> suggested(Import sheet, Scene scene) {
    var phrases = scene.phrases();
    return suggestions.of(sheet.id(), scene.viewer()).stream()
        .map(each ->
            new SheetPage.Suggested(
                each.node().toString(),
                Subsector.find(each.node()).map(phrases::subsector).orElse(each.name()),
                phrases.kind(
                    Subsector.find(each.node()).isPresent()
                        ? NodeKind.SUBSECTOR
                        : NodeKind.CAPABILITY),
                phrases.number(each.open()),
                each.accepted() == 0 ? "" : phrases.say("import.accepted", each.accepted())))
        .toList();
  }

  /** Where a row stands. */
  static String where(RowAccount row, Phrases phrases) {
    return row.sheet().isEmpty()
        ? phrases.say("row.of", row.row())
        : phrases.say("row.in", row.sheet(), row.row());
  }

  private static String why(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
