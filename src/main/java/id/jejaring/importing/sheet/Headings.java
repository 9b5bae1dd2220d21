package id.jejaring.importing.sheet;

import id.jejaring.domain.Subsector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
    if (best == null) {
      return Optional.empty();
    }
    int number = best.number();
    return Optional.of(heading(best, first.stream().filter(row -> row.number() > number).toList()));
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
    return columns;
  }

  private static Heading heading(Row row, List<Row> data) {
    var columns = columns(row);
    refuseRepeated(row, columns);
    var shape = Heading.shape(columns.keySet());
    if (shape == null) {
      throw new IllegalStateException("Row " + row.number() + " was a heading a moment ago");
    }
    if (shape == Heading.Shape.TIES) {
      move(columns, Column.KIND, Column.TIE);
    } else {
      settle(columns, data);
    }
    var unused = new ArrayList<String>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank() && !Column.isIgnored(row.cell(i)) && !isRead(i, shape, columns)) {
        unused.add(Values.text(row.cell(i)));
      }
    }
    return new Heading(shape, row.number(), columns, row.cells(), unused);
  }

  private static boolean isRead(
      int place, Heading.Shape shape, Map<Column, List<Integer>> columns) {
    return columns.entrySet().stream()
        .anyMatch(entry -> entry.getValue().contains(place) && shape.reads(entry.getKey()));
  }

  private static void refuseRepeated(Row row, Map<Column, List<Integer>> columns) {
    columns.forEach((column, places) -> {
      var titles = places.stream().map(i -> row.cell(i).strip().toLowerCase(Locale.ROOT)).toList();
      if (column != Column.NUMBER
          && column != Column.SIGNATURE
          && titles.stream().distinct().count() < titles.size()) {
        throw Reason.HEADING_TWICE.refusal(
            Map.of("row", row.number(), "heading", titles.getFirst()),
            titles.getFirst(),
            row.number());
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
      move(columns, Column.CATEGORY, subsector ? Column.SUBSECTOR : Column.SECTOR);
    }
    if (columns.containsKey(Column.KIND)) {
      var kind = columns.get(Column.KIND);
      boolean known = isMostly(kind, data, cell -> Vocabulary.nodeKind(cell).isPresent());
      if (!known && !columns.containsKey(Column.LINE_OF_BUSINESS)) {
        move(columns, Column.KIND, Column.LINE_OF_BUSINESS);
      }
    }
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
