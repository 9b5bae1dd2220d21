package id.jejaring.importing.sheet;

import id.jejaring.domain.Refusal;
import java.util.List;
import java.util.Map;

/** How big a sheet may be, and the refusals of a bigger or a broken one. */
final class Limits {

  static final int ROWS = 1_000_000;
  static final int COLUMNS = 200;
  static final int CELL_CHARACTERS = 10_000;
  static final long UNPACKED_BYTES = 100L * 1024 * 1024;
  static final int ENTRIES = 1_000;

  private Limits() {}

  /** The row as it came, or a refusal that names it. */
  static Row checked(String sheet, int number, List<String> cells) {
    if (number > ROWS) {
      throw broken(sheet, number, "A sheet has up to %,d rows. Split it.".formatted(ROWS));
    }
    var row = new Row(number, cells);
    if (row.cells().size() > COLUMNS) {
      throw broken(
          sheet,
          number,
          "It has %,d columns; up to %d are read.".formatted(row.cells().size(), COLUMNS));
    }
    for (var cell : row.cells()) {
      if (cell.length() > CELL_CHARACTERS) {
        throw broken(
            sheet,
            number,
            "One of its cells has more than %,d characters. Shorten it."
                .formatted(CELL_CHARACTERS));
      }
      if (cell.indexOf('\0') >= 0) {
        throw broken(sheet, number, "It holds a NUL character. Save the file as text again.");
      }
    }
    return row;
  }

  static Refusal broken(String sheet, int row, String nextStep) {
    return new Refusal.Invalid(
        "Row %d%s cannot be read. %s"
            .formatted(row, sheet.isEmpty() ? "" : " of sheet \"" + sheet + "\"", nextStep),
        Map.of("row", row, "sheet", sheet));
  }
}
