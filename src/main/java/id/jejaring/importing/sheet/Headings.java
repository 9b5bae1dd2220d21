package id.jejaring.importing.sheet;

import id.jejaring.domain.Subsector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the row of headings among the first rows of a sheet, and what its columns hold. */
public final class Headings {

  /** Below this many rows no heading is looked for. */
  private static final int DEEPEST = 30;

  private Headings() {}

  /**
   * The heading that the first rows hold: the first row whose cells make a known shape, unless a
   * later one has at least two more known headings. The rows after it decide what an ambiguous
   * heading means.
   */
  public static Optional<Heading> find(List<Row> first) {
    var best = row(first);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    var row = best.get();
    var data = first.stream().filter(each -> each.number() > row.number()).toList();
    var columns = columns(row);
    refuseRepeated(row.number(), row.cells(), columns);
    return Optional.of(heading(row.number(), row.cells(), settled(columns, data)));
  }

  /** The row that {@link #find} takes for the headings. */
  public static Optional<Row> row(List<Row> first) {
    Row best = null;
    int most = 0;
    for (var row : first.subList(0, Math.min(DEEPEST, first.size()))) {
      var columns = columns(row);
      int known = columns.size();
      if (known > most + (best == null ? 0 : 1)
          && Heading.shape(columns.keySet()) != null
          && isHeading(row, known)) {
        best = row;
        most = known;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A title such as "Usaha" alone in its row, with wider rows below, is no heading. */
  private static boolean isHeading(Row row, int known) {
    var filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
    return known * 5L >= filled;
  }

  private static Map<Column, List<Integer>> columns(Row row) {
    var columns = new EnumMap<Column, List<Integer>>(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int place = i;
      Column.find(row.cell(i))
          .ifPresent(column -> columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(place));
    }
    if (columns.containsKey(Column.TITLE)) {
      move(columns, Column.COLLABORATORS, Column.MEMBERS);
    }
    return columns;
  }

  /**
   * The heading that stated or guessed columns make; refuses those that give no names.
   *
   * @param row its number, 0 where the sheet has none
   */
  public static Heading heading(int row, List<String> titles, Map<Column, List<Integer>> columns) {
    var shape = Heading.shape(columns.keySet());
    if (shape == null) {
      throw Reason.NO_NAME_COLUMN.refusal(Map.of("row", row));
    }
    var unused = new ArrayList<String>();
    for (int i = 0; i < titles.size(); i++) {
      if (!titles.get(i).isBlank()
          && !Column.isIgnored(titles.get(i))
          && !isRead(i, shape, columns)) {
        unused.add(Values.text(titles.get(i)));
      }
    }
    return new Heading(shape, row, columns, titles, unused);
  }

  /** The columns with those settled by content that a heading leaves open. */
  public static Map<Column, List<Integer>> settled(
      Map<Column, List<Integer>> columns, List<Row> data) {
    var settled = new EnumMap<Column, List<Integer>>(Column.class);
    columns.forEach((column, places) -> settled.put(column, new ArrayList<>(places)));
    if (Heading.shape(columns.keySet()) == Heading.Shape.TIES) {
      move(settled, Column.KIND, Column.TIE);
    } else {
      settle(settled, data);
    }
    return settled;
  }

  private static boolean isRead(
      int place, Heading.Shape shape, Map<Column, List<Integer>> columns) {
    return columns.entrySet().stream()
        .anyMatch(entry -> entry.getValue().contains(place) && shape.reads(entry.getKey()));
  }

  /** Refuses headings among which one stands twice: nobody could say which counts. */
  public static void refuseRepeated(
      int row, List<String> cells, Map<Column, List<Integer>> columns) {
    columns.forEach((column, places) -> {
      var titles = places.stream().map(i -> cells.get(i).strip().toLowerCase(Locale.ROOT)).toList();
      if (column != Column.NUMBER
          && column != Column.SIGNATURE
          && titles.stream().distinct().count() < titles.size()) {
        throw Reason.HEADING_TWICE.refusal(
            Map.of("row", row, "heading", titles.getFirst()), titles.getFirst(), row);
      }
    });
  }

  /** Decides by content what {@code Kegiatan}, {@code Kategori} and {@code Jenis} mean here. */
  private static void settle(Map<Column, List<Integer>> columns, List<Row> data) {
    if (columns.containsKey(Column.ACTIVITY)) {
      var activity = columns.get(Column.ACTIVITY);
      boolean event = isMostly(activity, data, Vocabulary::isGathering);
      move(columns, Column.ACTIVITY, event ? Column.EVENT : Column.LINE_OF_BUSINESS);
    }
    if (columns.containsKey(Column.CATEGORY)) {
      var category = columns.get(Column.CATEGORY);
      boolean subsector = isMostly(category, data, cell -> Subsector.find(cell).isPresent());
      if (!subsector && repeatsPlace(category, columns, data)) {
        columns.remove(Column.CATEGORY);
      } else {
        move(columns, Column.CATEGORY, subsector ? Column.SUBSECTOR : Column.SECTOR);
      }
    }
    if (columns.containsKey(Column.KIND)) {
      var kind = columns.get(Column.KIND);
      boolean known = isMostly(kind, data, cell -> Vocabulary.nodeKind(cell).isPresent());
      if (!known && !columns.containsKey(Column.LINE_OF_BUSINESS)) {
        move(columns, Column.KIND, Column.LINE_OF_BUSINESS);
      }
    }
  }

  /** Whether a column says again, in most rows, where the row is: nobody's sector is a city. */
  private static boolean repeatsPlace(
      List<Integer> category, Map<Column, List<Integer>> columns, List<Row> data) {
    var places =
        Stream.of(Column.DISTRICT, Column.REGENCY, Column.PROVINCE)
            .flatMap(column -> columns.getOrDefault(column, List.of()).stream())
            .toList();
    int filled = 0;
    int repeated = 0;
    for (var row : data) {
      for (int place : category) {
        var cell = Values.text(row.cell(place));
        if (!Values.isNothing(cell)) {
          filled++;
          repeated +=
              places.stream().anyMatch(at -> cell.equalsIgnoreCase(Values.text(row.cell(at))))
                  ? 1
                  : 0;
        }
      }
    }
    return repeated > 0 && 2 * repeated >= filled;
  }

  /** Whether at least half of the filled cells, and at least one, are of the sort. */
  private static boolean isMostly(List<Integer> places, List<Row> data, Predicate<String> sort) {
    int filled = 0;
    int matching = 0;
    for (var row : data) {
      for (int place : places) {
        var cell = Values.text(row.cell(place));
        if (!Values.isNothing(cell)) {
          filled++;
          matching += sort.test(cell) ? 1 : 0;
        }
      }
    }
    return matching > 0 && 2 * matching >= filled;
  }

  private static void move(Map<Column, List<Integer>> columns, Column from, Column to) {
    var places = columns.remove(from);
    if (places != null) {
      columns.computeIfAbsent(to, _ -> new ArrayList<>()).addAll(places);
    }
  }
}
