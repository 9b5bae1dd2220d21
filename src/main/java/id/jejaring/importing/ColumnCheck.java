package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.exchange.Opened;
import id.jejaring.importing.layout.Guess;
import id.jejaring.importing.layout.Guesses;
import id.jejaring.importing.layout.Layout;
import id.jejaring.importing.layout.Lexicon;
import id.jejaring.importing.planning.Planning;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.importing.sheet.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has somebody look at the columns of a sheet before it is taken in, and remembers what they said
 * for the next sheet with the same headings. Thread-safe; reads the first rows of each sheet.
 */
@Component
public final class ColumnCheck {

  private static final Logger log = LoggerFactory.getLogger(ColumnCheck.class);
  private static final int CHOICES = 15;
  private static final int SHOWN = 60;

  private final Imports imports;

  ColumnCheck(Imports imports) {
    this.imports = imports;
  }

  /** Takes a file, which then waits for its columns; one that cannot be read has failed. */
  public ImportId begin(String fileName, Path upload, Options options, Viewer viewer) {
    var entry = Imports.entry(fileName, options, viewer, Import.State.COLUMNS);
    imports.journal().add(entry, upload);
    try {
      of(entry, Lexicon.NONE, Map.of());
    } catch (Refusal.Invalid e) {
      imports.fail(entry, e.in(options.language()).orElse(e.getMessage()));
    } catch (RuntimeException e) {
      log.error("The columns of {} cannot be read.", entry.id(), e);
      imports.fail(entry, Reason.NOT_READ.in(options.language()));
    }
    return entry.id();
  }

  /**
   * The columns of an import.
   *
   * @param rows the rows of headings that somebody has named meanwhile, by sheet
   */
  public Columns of(ImportId id, Viewer viewer, Map<String, Integer> rows) {
    imports.get(id, viewer);
    var entry = entry(id);
    if (!Files.isRegularFile(imports.journal().file(id))) {
      throw Reason.SHEET_GONE.refusal(Map.of("id", id.toString()));
    }
    return of(entry, imports.lexicon(), rows);
  }

  private Journal.Entry entry(ImportId id) {
    return imports.journal().find(id).orElseThrow(() -> Refusal.notFound("import", id));
  }

  private Columns of(Journal.Entry entry, Lexicon lexicon, Map<String, Integer> rows) {
    try (var book = open(entry)) {
      var sheets =
          book.sheets().stream()
              .map(sheet -> of(entry, sheet, lexicon, rows.get(sheet.name())))
              .flatMap(Optional::stream)
              .toList();
      if (sheets.isEmpty()) {
        throw Reason.NO_ROWS.refusal(Map.of("file", entry.fileName()), entry.fileName());
      }
      return new Columns(entry.state() == Import.State.COLUMNS, sheets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Book open(Journal.Entry entry) throws IOException {
    return Opened.book(imports.journal().file(entry.id()), entry.fileName());
  }

  /** One sheet; empty where nothing stands in it. */
  private Optional<Columns.OfSheet> of(
      Journal.Entry entry, Sheet sheet, Lexicon lexicon, @Nullable Integer row) {
    var first = Planning.first(sheet);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var said = said(entry, sheet.name());
    var known = imports.journal().layouts().find(entry.viewer().name(), first);
    if (row != null) {
      var guess = Guesses.under(row, first, lexicon);
      return Optional.of(view(sheet, first, guess, true, null, null));
    }
    if (said.isPresent()) {
      var layout = said.get();
      var guess = Guesses.said(layout, first);
      return Optional.of(view(sheet, first, guess, layout.used(), layout, null));
    }
    if (known.isPresent()) {
      var layout = known.get().layout(sheet.name());
      var guess = Guesses.said(layout, first);
      return Optional.of(view(sheet, first, guess, layout.used(), layout, known.get().file()));
    }
    var guess = Guesses.of(first, lexicon);
    return Optional.of(view(sheet, first, guess, guess.isComplete(), null, null));
  }

  private static Optional<Layout> said(Journal.Entry entry, String sheet) {
    return entry.layouts().stream().filter(layout -> layout.sheet().equals(sheet)).findFirst();
  }

  private static Columns.OfSheet view(
      Sheet sheet,
      List<Row> first,
      Guess guess,
      boolean used,
      @Nullable Layout layout,
      @Nullable String knownFrom) {
    return new Columns.OfSheet(
        sheet.name(),
        used,
        guess.row(),
        first.stream().limit(CHOICES).map(ColumnCheck::beginning).toList(),
        layout == null ? null : layout.kind(),
        knownFrom,
        guess.columns().stream()
            .map(each ->
                new Columns.OfColumn(
                    each.place(),
                    each.title(),
                    each.column() == null ? null : each.column().key(),
                    each.sureness().key(),
                    each.examples()))
            .toList());
  }

  private static Columns.FirstRow beginning(Row row) {
    var cells = row.cells().stream().map(Values::text).filter(cell -> !cell.isEmpty()).toList();
    var text = Values.masked(String.join(" · ", cells));
    return new Columns.FirstRow(
        row.number(), text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
  }

  /**
   * Says what the columns hold, of all sheets or some; the import then begins. Of the others it is
   * what {@link #of} shows.
   */
  public void confirm(ImportId id, Viewer viewer, List<Columns.Said> said) {
    imports.get(id, viewer);
    var entry = entry(id);
    if (entry.state() != Import.State.COLUMNS) {
      throw Reason.NOT_WAITING.refusal(Map.of("id", id.toString()), entry.state().key());
    }
    try (var book = open(entry)) {
      var layouts = new ArrayList<Layout>();
      for (var sheet : book.sheets()) {
        var first = Planning.first(sheet);
        if (!first.isEmpty()) {
          layouts.add(layout(entry, sheet, first, said));
        }
      }
      if (layouts.stream().noneMatch(Layout::used)) {
        throw Reason.NO_NAME_COLUMN.refusal(Map.of("file", entry.fileName()));
      }
      var ready = entry.laidOut(layouts, Import.State.QUEUED);
      imports.journal().put(ready);
      imports.submit(ready);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Layout layout(
      Journal.Entry entry, Sheet sheet, List<Row> first, List<Columns.Said> said) {
    for (var of : said) {
      if (of.sheet().equals(sheet.name())) {
        var layout = layout(of);
        if (layout.used()) {
          Guesses.said(layout, first).heading(); // refuses one without names
        }
        imports
            .journal()
            .layouts()
            .remember(entry.viewer().name(), entry.fileName(), layout, first);
        return layout;
      }
    }
    return said(entry, sheet.name())
        .or(() ->
            imports
                .journal()
                .layouts()
                .find(entry.viewer().name(), first)
                .map(known -> known.layout(sheet.name())))
        .orElseGet(() -> guessed(sheet, first));
  }

  private Layout guessed(Sheet sheet, List<Row> first) {
    var guess = Guesses.of(first, imports.lexicon());
    var columns = new HashMap<Integer, Column>();
    guess.byColumn().forEach((column, places) -> places.forEach(p -> columns.put(p, column)));
    return new Layout(sheet.name(), guess.isComplete(), guess.row(), null, columns);
  }

  private static Layout layout(Columns.Said said) {
    var columns = new HashMap<Integer, Column>();
    said.columns()
        .forEach((place, word) ->
            columns.put(
                place,
                Column.named(word)
                    .orElseThrow(() ->
                        Reason.NO_SUCH_COLUMN_KIND.refusal(
                            Map.of("column", word), word, String.join(", ", Columns.choices())))));
    return new Layout(said.sheet(), said.used(), said.row(), said.kind(), columns);
  }

  /**
   * Takes an import back, with all that say the same, and has its columns looked at anew; refuses
   * where its sheet is gone.
   */
  public ImportId again(ImportId id, Viewer viewer) {
    imports.get(id, viewer);
    var entry = entry(id);
    var file = imports.journal().file(id);
    if (!Files.isRegularFile(file)) {
      throw Reason.SHEET_GONE.refusal(Map.of("id", id.toString()));
    }
    var anew = Imports.entry(entry.fileName(), entry.options(), viewer, Import.State.COLUMNS);
    imports.journal().add(anew.laidOut(entry.layouts(), Import.State.COLUMNS), file);
    imports.journal().decisions().move(id, anew.id()); // the columns were wrong, not the answers
    for (var other : imports.journal().ofSource(entry).reversed()) {
      imports.journal().decisions().move(other.id(), anew.id());
      imports.undo(other.id(), viewer);
    }
    imports.undo(id, viewer);
    return anew.id();
  }

  /** How many imports mapping this one again takes back: it and all that say the same. */
  public int takenBack(ImportId id, Viewer viewer) {
    imports.get(id, viewer);
    return Math.max(1, imports.journal().ofSource(entry(id)).size());
  }

  /** Whether the columns of an import can still be looked at anew. */
  public boolean canBeMappedAgain(ImportId id, Viewer viewer) {
    return imports.get(id, viewer).state().isFinal()
        && Files.isRegularFile(imports.journal().file(id));
  }
}
