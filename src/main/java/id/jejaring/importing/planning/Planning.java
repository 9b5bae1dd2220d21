package id.jejaring.importing.planning;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.drafting.Part;
import id.jejaring.importing.drafting.References;
import id.jejaring.importing.layout.DataRows;
import id.jejaring.importing.layout.Guess;
import id.jejaring.importing.layout.Guesses;
import id.jejaring.importing.layout.Layout;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Heading;
import id.jejaring.importing.sheet.Occasion;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.importing.sheet.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the whole file before anything of it is written: which sheets are read, under which
 * headings, as what, and how many rows of data they have. Whatever is broken is met here.
 */
public final class Planning {

  /** How many rows from the top decide what the columns hold. */
  private static final int FIRST_ROWS = 300;

  private static final int ROWS_BETWEEN_PAUSES = 1_000;

  private final References references;
  private final String fileName;
  private final Viewer viewer;
  private final List<Layout> layouts;
  private final Runnable pause;
  private final Set<String> cautions = new LinkedHashSet<>();
  private Options options;
  private int total;

  /**
   * For one file.
   *
   * @param layouts what a person has said of its columns; of other sheets they are guessed
   * @param pause called now and then: looking through a large file takes a while
   */
  public Planning(
      References references,
      String fileName,
      Viewer viewer,
      Options options,
      List<Layout> layouts,
      Runnable pause) {
    this.references = references;
    this.fileName = fileName;
    this.viewer = viewer;
    this.options = options;
    this.layouts = layouts;
    this.pause = pause;
  }

  /**
   * Reads the file once from its top to its end, in memory that does not grow with it, but for some
   * 100 bytes for each answer to a form.
   *
   * @throws Refusal.Invalid where it has no sheet that can be read, or is broken
   */
  public Planned plan(Book book) {
    var parts = new ArrayList<Part>();
    for (var sheet : book.sheets()) {
      part(sheet, book.sheets().size() == 1).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      throw Reason.NO_HEADINGS.refusal(Map.of("file", fileName), fileName);
    }
    if (total == 0) {
      cautions.add(say(Reason.NO_ROWS, fileName));
    }
    // what is described comes before what only names it
    parts.sort((a, b) -> Boolean.compare(isTies(a), isTies(b)));
    return new Planned(options, total, parts, List.copyOf(cautions));
  }

  private static boolean isTies(Part part) {
    return part.heading().shape() == Heading.Shape.TIES;
  }

  private Optional<Part> part(Sheet sheet, boolean alone) {
    var first = first(sheet);
    var read = read(sheet, first);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    var guess = read.get().guess();
    var heading = guess.heading();
    var counted = new Counted(heading);
    counted.count(sheet, pause);
    total += counted.rows;
    var above = first.stream().filter(row -> row.number() < guess.top()).toList();
    var occasion = Occasion.of(sheet.name(), above, heading);
    if (alone) {
      options = options.or(occasion, this::knowsProgram);
      unknownProgram(occasion);
    }
    var part = part(sheet, heading, occasion, read.get().kind(), counted);
    cautions(part);
    if (counted.data.left() > 0) {
      var others = String.join(", ", counted.data.others());
      cautions.add(say(Reason.NO_DATA_ROWS, counted.data.left(), others));
    }
    return Optional.of(part);
  }

  /** How a sheet is read. */
  private record Read(Guess guess, @Nullable NodeKind kind) {}

  /** As a person has said, now or before; else as guessed, where the guess gives names. */
  private Optional<Read> read(Sheet sheet, List<Row> first) {
    for (var said : layouts) {
      if (said.sheet().equals(sheet.name())) {
        return said.used()
            ? Optional.of(new Read(Guesses.said(said, first), said.kind()))
            : Optional.empty();
      }
    }
    var known = references.layouts().find(viewer.name(), first);
    if (known.isPresent()) {
      cautions.add(say(Reason.KNOWN_LAYOUT, known.get().file()));
      var layout = known.get().layout(sheet.name());
      return layout.used()
          ? Optional.of(new Read(Guesses.said(layout, first), layout.kind()))
          : Optional.empty();
    }
    var guess = Guesses.of(first, references.lexicon());
    if (isTrusted(guess)) {
      return Optional.of(new Read(guess.withoutRepeatedHeadings(), null));
    }
    if (!first.isEmpty()) {
      cautions.add(say(Reason.SHEET_UNUSED, sheet.name()));
    }
    return Optional.empty();
  }

  /** Without headings, names alone may be anything: a list of names and something else is one. */
  static boolean isTrusted(Guess guess) {
    return guess.isComplete() && (guess.row() > 0 || guess.byColumn().size() > 1);
  }

  private void cautions(Part part) {
    part.heading().unused().forEach(title -> cautions.add(say(Reason.COLUMN_UNUSED, title)));
    if (part.heading().has(Column.NIK)) {
      cautions.add(say(Reason.NIK_LEFT_OUT));
    }
    if (part.place() != null && references.place(part.place()) == null) {
      cautions.add(say(Reason.PLACE_OF_EVENT, part.place()));
    }
    if (part.attendance()
        && part.event() == null
        && options.program() == null
        && !part.heading().has(Column.EVENT)) {
      cautions.add(say(Reason.NO_EVENT));
    } else if (part.event() != null && part.date() == null && !part.heading().has(Column.DATE)) {
      cautions.add(say(Reason.NO_DATE, part.event()));
    }
  }

  private String say(Reason reason, Object... values) {
    return reason.in(options.language(), values);
  }

  /** The first rows of a sheet: those that decide what its columns hold. */
  public static List<Row> first(Sheet sheet) {
    try (var rows = sheet.rows()) {
      return rows.limit(FIRST_ROWS).toList();
    }
  }

  /** What one reading of a sheet from its top to its end finds. */
  private static final class Counted {

    private final DataRows data;
    private final FormAnswers answers;
    private final boolean form;
    private int read;
    private int rows;
    private boolean nik;

    Counted(Heading heading) {
      this.data = new DataRows(heading);
      this.answers = new FormAnswers(heading);
      this.form = heading.has(Column.TIMESTAMP);
      this.nik = heading.has(Column.NIK);
    }

    /** Reads to the end, so that whatever is broken is met before anything is written. */
    void count(Sheet sheet, Runnable pause) {
      try (var all = sheet.rows()) {
        all.forEach(row -> {
          read(row);
          if (++read % ROWS_BETWEEN_PAUSES == 0) {
            pause.run();
          }
        });
      }
    }

    private void read(Row row) {
      nik |= row.cells().stream().anyMatch(Values::looksLikeNik);
      if (data.test(row)) {
        rows++;
        if (form) {
          answers.read(row);
        }
      }
    }
  }

  private boolean knowsProgram(String program) {
    try {
      references.known().get(program, NodeKind.PROGRAM, viewer);
      return true;
    } catch (Refusal.Invalid _) {
      return false;
    }
  }

  private void unknownProgram(Occasion occasion) {
    var program = occasion.program();
    if (occasion.attendance() && program != null && options.program() == null) {
      cautions.add(say(Reason.PROGRAM_UNKNOWN, program));
    }
  }

  private Part part(
      Sheet sheet, Heading heading, Occasion occasion, @Nullable NodeKind kind, Counted counted) {
    boolean attendance =
        heading.shape() == Heading.Shape.ROSTER
            && (occasion.attendance() || options.event() != null || options.program() != null);
    var event = options.event() != null ? options.event() : occasion.event();
    Dated date = options.date() != null ? options.date() : occasion.date();
    var place = options.place() != null ? options.place() : occasion.place();
    return new Part(
        sheet.name(),
        heading,
        attendance,
        attendance ? event : null,
        attendance ? date : null,
        attendance ? place : null,
        kind,
        counted.answers.again(),
        counted.nik);
  }
}
