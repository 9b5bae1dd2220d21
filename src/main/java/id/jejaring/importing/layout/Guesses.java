package id.jejaring.importing.layout;

import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Dates;
import id.jejaring.importing.sheet.Heading;
import id.jejaring.importing.sheet.Headings;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what the columns of a sheet hold, from its first rows: by known headings first, then by
 * words in them, then by nearly known ones, and by what the cells look like where the headings say
 * nothing. Each kind of column that is not a heading's plain word is given once.
 */
public final class Guesses {

  private static final int DEEPEST = 30;
  private static final int EXAMPLES = 5;
  private static final int SHOWN = 80;

  private final List<Row> data;
  private final Titles titles;
  private final Lexicon lexicon;

  private Guesses(List<Row> first, Titles titles, Lexicon lexicon) {
    this.data = first.stream().filter(row -> row.number() > titles.row()).toList();
    this.titles = titles;
    this.lexicon = lexicon;
  }

  /** The guess where nobody has said anything. */
  public static Guess of(List<Row> first, Lexicon lexicon) {
    var found = row(first);
    var titles = found.map(row -> Titles.around(row, first)).orElse(Titles.NONE);
    return new Guesses(first, titles, lexicon).guess();
  }

  /**
   * The guess where a person has named the row of headings.
   *
   * @param row its number, 0 for none
   */
  public static Guess under(int row, List<Row> first, Lexicon lexicon) {
    return new Guesses(first, titles(row, first), lexicon).guess();
  }

  /** What a person has said, or said before of such a sheet; what they left out is not used. */
  public static Guess said(Layout layout, List<Row> first) {
    var guesses = new Guesses(first, titles(layout.row(), first), Lexicon.NONE);
    return new Guess(
        guesses.titles.top(),
        guesses.titles.row(),
        guesses
            .places()
            .mapToObj(place -> guesses.said(place, layout.columns().get(place)))
            .toList());
  }

  /** What a file of rejects adds is known without being said. */
  private Guess.OfColumn said(int place, @Nullable Column column) {
    var blank = blank(place);
    boolean isReason = column == null && Column.find(blank.title()).orElse(null) == Column.REASON;
    return blank.as(isReason ? Column.REASON : column, Sureness.SAID);
  }

  /** The headings of a row, for knowing a sheet of the same shape again. */
  static Titles titles(int row, List<Row> first) {
    return first.stream()
        .filter(each -> each.number() == row)
        .findFirst()
        .map(found -> Titles.around(found, first))
        .orElse(Titles.NONE);
  }

  /** The row of known headings, unless one before it has more headings in words. */
  private static Optional<Row> row(List<Row> first) {
    var exact = Headings.row(first);
    int known = exact.map(row -> columns(row, true).size()).orElse(0);
    for (var row : first.subList(0, Math.min(DEEPEST, first.size()))) {
      if (exact.isPresent() && row.number() >= exact.get().number()) {
        break;
      }
      var columns = columns(row, false);
      if (columns.size() > Math.max(1, known)
          && Heading.shape(columns) != null
          && columns.size() * 4L >= row.cells().stream().filter(cell -> !cell.isBlank()).count()
          && row.cells().stream().noneMatch(Guesses::isData)) {
        return Optional.of(row);
      }
    }
    return exact
        .or(() -> first.stream().limit(DEEPEST).filter(row -> isHeading(row, true, 3)).findFirst())
        .or(() -> first.stream().limit(1).filter(row -> isHeading(row, false, 2)).findFirst());
  }

  /** A row that has a name's heading among others that nobody knows. */
  private static boolean isHeading(Row row, boolean exact, int filled) {
    return Heading.shape(columns(row, exact)) != null
        && row.cells().stream().filter(cell -> !cell.isBlank()).count() >= filled
        && row.cells().stream().noneMatch(Guesses::isData);
  }

  private static Set<Column> columns(Row row, boolean exact) {
    var columns = EnumSet.noneOf(Column.class);
    for (var cell : row.cells()) {
      var known = Column.find(cell);
      if (known.isEmpty() && !exact) {
        known = Questions.isAsked(cell) ? Questions.find(cell) : Spelling.find(cell);
      }
      known.ifPresent(columns::add);
    }
    return columns;
  }

  private static boolean isData(String cell) {
    var text = Values.text(cell);
    return Values.email(text).isPresent()
        || text.matches(".*\\d{5,}.*")
        || text.matches("@[\\w.]+")
        || (text.matches(".*\\d.*") && Dates.find(text).isPresent());
  }

  private Guess guess() {
    var columns = new ArrayList<>(places().mapToObj(this::named).toList());
    settle(columns);
    byContent(columns);
    if (titles.row() == 0 || columns.stream().allMatch(each -> each.column() == null)) {
      names(columns);
    }
    besideNames(columns);
    return new Guess(titles.top(), titles.row(), columns);
  }

  /** The columns that have a heading or a filled cell. */
  private IntStream places() {
    int width =
        Math.max(
            titles.own().size(), data.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    return IntStream.range(0, width)
        .filter(place ->
            !titles.own(place).isEmpty()
                || data.stream().anyMatch(row -> !row.cell(place).isBlank()));
  }

  private Guess.OfColumn blank(int place) {
    var examples = new LinkedHashSet<String>();
    for (var row : data) {
      var text = Values.text(row.cell(place));
      if (examples.size() < EXAMPLES && !Values.isNothing(text)) {
        var shown = Values.looksLikeNik(text) ? "…" : Values.masked(text);
        examples.add(shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown);
      }
    }
    return new Guess.OfColumn(
        place, titles.shown(place), null, Sureness.UNKNOWN, List.copyOf(examples));
  }

  private Guess.OfColumn named(int place) {
    var blank = blank(place);
    if (Column.isIgnored(titles.own(place))) {
      return blank;
    }
    var exact = titles.column(place);
    if (exact.isPresent()) {
      return trusted(blank, exact.get());
    }
    var words = Questions.find(titles.shown(place)).or(() -> Spelling.find(titles.own(place)));
    return words
        .filter(column -> isGrid(place) || !contents(place).contradict(column))
        .map(column -> blank.as(column, Sureness.LIKELY))
        .orElse(blank);
  }

  /** A question asked of each of several: {@code Siapa yang Anda kenal? [Batik Rina]}. */
  private boolean isGrid(int place) {
    return titles.own(place).matches(".*\\[[^\\]]+\\]\\s*");
  }

  /** A heading is believed, but for "Kontak" over e-mail addresses and the like. */
  private Guess.OfColumn trusted(Guess.OfColumn blank, Column column) {
    var contents = contents(blank.place());
    if (Contents.isContact(column) && contents.contradict(column)) {
      var other = contents.contact();
      if (other.isPresent()) {
        return blank.as(other.get(), Sureness.LIKELY);
      }
    }
    return blank.as(column, Sureness.SURE);
  }

  private Contents contents(int place) {
    return new Contents(
        data.stream()
            .map(row -> Values.text(row.cell(place)))
            .filter(text -> !Values.isNothing(text))
            .toList(),
        lexicon);
  }

  /** Lets the cells decide what an open heading means. */
  private void settle(List<Guess.OfColumn> columns) {
    var settled = Headings.settled(new Guess(titles.top(), titles.row(), columns).byColumn(), data);
    columns.replaceAll(each -> {
      if (each.column() == null) {
        return each;
      }
      for (var entry : settled.entrySet()) {
        if (entry.getValue().contains(each.place())) {
          return each.as(entry.getKey(), each.sureness());
        }
      }
      return each;
    });
  }

  private void byContent(List<Guess.OfColumn> columns) {
    for (int i = 0; i < columns.size(); i++) {
      var each = columns.get(i);
      if (each.column() == null && !Column.isIgnored(each.title())) {
        var taken = taken(columns);
        var guess =
            contents(each.place())
                .guess(isUntitled(each.title()))
                .filter(column -> column == Column.NIK || !taken.contains(column));
        if (guess.isPresent()) {
          columns.set(i, each.as(guess.get(), Sureness.GUESSED));
        }
      }
    }
  }

  private static Set<Column> taken(List<Guess.OfColumn> columns) {
    var taken = EnumSet.noneOf(Column.class);
    for (var each : columns) {
      if (each.column() != null) {
        taken.add(each.column());
      }
    }
    return taken;
  }

  /** Whether a heading is none, or only what a program puts where there was none. */
  private static boolean isUntitled(String title) {
    return Column.plain(title)
        .matches("|(kolom|column|field|unnamed|f|col|data|bagian)? ?\\d*|[a-z]");
  }

  /** Where no heading says who is who: the names, and of two columns of names the businesses. */
  private void names(List<Guess.OfColumn> columns) {
    var open = new ArrayList<Guess.OfColumn>();
    for (var each : columns) {
      if (each.column() == null && isUntitled(each.title()) && contents(each.place()).areNames()) {
        open.add(each);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    if (open.size() == 1) {
      give(columns, open.getFirst(), Column.NAME);
      return;
    }
    var one = open.get(0);
    var other = open.get(1);
    double first = contents(one.place()).business();
    double second = contents(other.place()).business();
    if (Math.max(first, second) < 0.2) {
      give(columns, one, Column.NAME);
      return;
    }
    give(columns, one, first > second ? Column.BUSINESS : Column.PERSON);
    give(columns, other, products(open, other, first, second));
  }

  /** In a list from a chat: what stands beside the names and reads like names is a business. */
  private void besideNames(List<Guess.OfColumn> columns) {
    var taken = taken(columns);
    if (!taken.contains(Column.NAME) || taken.contains(Column.BUSINESS)) {
      return;
    }
    columns.stream()
        .filter(each -> each.column() == null && each.title().startsWith("Bagian "))
        .filter(each -> contents(each.place()).areNames())
        .findFirst()
        .ifPresent(each -> give(columns, each, Column.BUSINESS));
  }

  private @Nullable Column products(
      List<Guess.OfColumn> open, Guess.OfColumn other, double first, double second) {
    if (first > second) {
      return contents(other.place()).areProducts() ? Column.LINE_OF_BUSINESS : Column.PERSON;
    }
    return open.size() == 2 || second > 0 ? Column.BUSINESS : null;
  }

  private static void give(
      List<Guess.OfColumn> columns, Guess.OfColumn one, @Nullable Column column) {
    columns.replaceAll(each ->
        each.place() == one.place() && column != null ? each.as(column, Sureness.GUESSED) : each);
  }
}
