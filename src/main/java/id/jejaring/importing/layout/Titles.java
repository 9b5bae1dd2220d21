package id.jejaring.importing.layout;

import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a sheet, which may stand in two lines: a group's heading above those of its
 * columns, cells merged across or down.
 *
 * @param top the upper line's number, the same as row where there is one line
 * @param row the lower line's number
 * @param groups the group's heading of each column; empty where it has none
 * @param own each column's own heading
 */
record Titles(int top, int row, List<String> groups, List<String> own) {

  /** No headings at all. */
  static final Titles NONE = new Titles(0, 0, List.of(), List.of());

  /** The headings around the row found for them. */
  static Titles around(Row found, List<Row> first) {
    var above = at(found.number() - 1, first);
    if (above != null && completes(above, found)) {
      return of(above, found);
    }
    var below = at(found.number() + 1, first);
    return below != null && isSecondLine(found, below) ? of(found, below) : of(null, found);
  }

  private static @Nullable Row at(int number, List<Row> rows) {
    return rows.stream().filter(row -> row.number() == number).findFirst().orElse(null);
  }

  /** Whether a row has the headings of columns merged down, or tells equal headings apart. */
  private static boolean completes(Row above, Row found) {
    if (above.cells().stream().anyMatch(cell -> cell.contains(":") || cell.length() > 60)) {
      return false;
    }
    for (int i = 0; i < above.cells().size(); i++) {
      if (found.cell(i).isBlank() && Column.find(above.cell(i)).isPresent()) {
        return true;
      }
    }
    var seen = new HashSet<String>();
    boolean repeats =
        found.cells().stream()
            .filter(cell -> !cell.isBlank())
            .anyMatch(cell -> !seen.add(Column.plain(cell)));
    return repeats && filled(above) >= 2;
  }

  private static long filled(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  /** Whether every cell of a row is a heading under a group or under nothing. */
  private static boolean isSecondLine(Row top, Row row) {
    int known = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cell(i).isBlank()) {
        continue;
      }
      boolean isUnderGroup =
          top.cell(i).isBlank() || (top.cell(i + 1).isBlank() && !row.cell(i + 1).isBlank());
      if (!isUnderGroup || row.cell(i).matches(".*\\d.*") || row.cell(i).length() > 60) {
        return false;
      }
      known += find(row.cell(i)).isPresent() ? 1 : 0;
    }
    return known > 0 && known * 2L >= filled(row);
  }

  private static Titles of(@Nullable Row top, Row row) {
    int width = Math.max(row.cells().size(), top == null ? 0 : top.cells().size());
    var groups = new ArrayList<String>();
    var own = new ArrayList<String>();
    var group = "";
    for (int i = 0; i < width; i++) {
      var above = top == null ? "" : Values.text(top.cell(i));
      var cell = Values.text(row.cell(i));
      group = above.isEmpty() ? group : above;
      boolean isMergedDown = cell.isEmpty() && !above.isEmpty();
      groups.add(isMergedDown || cell.isEmpty() ? "" : group);
      own.add(isMergedDown ? above : cell);
    }
    return new Titles(top == null ? row.number() : top.number(), row.number(), groups, own);
  }

  /** The heading of a column as it is shown: the group's before its own. */
  String shown(int place) {
    var group = group(place);
    return group.isEmpty() ? own(place) : group + " – " + own(place);
  }

  String own(int place) {
    return place < own.size() ? own.get(place) : "";
  }

  private String group(int place) {
    return place < groups.size() ? groups.get(place) : "";
  }

  /** The column that the known headings name; a group says whose name it is. */
  Optional<Column> column(int place) {
    var column = Column.find(own(place));
    var group = Column.plain(group(place));
    if (group.isEmpty() || (column.isPresent() && column.get() != Column.NAME)) {
      return column;
    }
    if (column.isEmpty()) {
      return Column.find(group + " " + Column.plain(own(place)));
    }
    if (group.matches(".*(pemilik|owner).*")) {
      return Optional.of(Column.OWNER);
    }
    if (group.matches(".*(peserta|pribadi|data diri|identitas|orang|person).*")) {
      return Optional.of(Column.PERSON);
    }
    if (group.matches(".*(usaha|umkm|ikm|brand|toko|bisnis|business).*")) {
      return Optional.of(Column.BUSINESS);
    }
    return group.matches(".*(instansi|lembaga|organisasi|perusahaan).*")
        ? Optional.of(Column.ORGANISATION)
        : column;
  }

  /** The column that a heading names, says in words, or nearly names. */
  static Optional<Column> find(String heading) {
    return Column.find(heading).or(() -> Questions.find(heading)).or(() -> Spelling.find(heading));
  }
}
