package id.jejaring.importing.sheet;

import id.jejaring.domain.Refusal;
import java.util.List;
import java.util.Map;

/** How big a sheet may be, and the refusals of a bigger or a broken one. */
public final class Limits {

  static final int ROWS = 1_000_000;
  public static final int COLUMNS = 200;
  public static final int CELL_CHARACTERS = 10_000;
  static final long UNPACKED_BYTES = 100L * 1024 * 1024;
  static final int ENTRIES = 1_000;

  private Limits() {}

  /** The row as it came, or a refusal that names it. */
  public static Row checked(String sheet, int number, List<String> cells) {
    if (number > ROWS) {
      throw broken(sheet, number, Reason.MANY_ROWS, ROWS);
    }
    var row = new Row(number, cells);
    if (row.cells().size() > COLUMNS) {
      throw broken(sheet, number, Reason.MANY_COLUMNS, row.cells().size(), COLUMNS);
    }
    for (var cell : row.cells()) {
      if (cell.length() > CELL_CHARACTERS) {
        throw broken(sheet, number, Reason.LONG_CELL, CELL_CHARACTERS);
      }
      if (cell.indexOf('\0') >= 0) {
        throw broken(sheet, number, Reason.NUL);
      }
    }
    return row;
  }

  static Refusal broken(String sheet, int row, Reason nextStep, Object... ofStep) {
    var values = Map.<String, Object>of("row", row, "sheet", sheet);
    return sheet.isEmpty()
        ? Reason.ROW.refusalWith(values, List.of(row), nextStep, ofStep)
        : Reason.ROW_OF_SHEET.refusalWith(values, List.of(row, sheet), nextStep, ofStep);
  }
}
