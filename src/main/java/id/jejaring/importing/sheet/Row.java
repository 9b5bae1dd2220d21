package id.jejaring.importing.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a spreadsheet shows it, from 1; blank rows count
 * @param cells as they stand, without empty ones at the end
 */
public record Row(int number, List<String> cells) {

  public Row {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isBlank()) {
      size--;
    }
    cells = List.copyOf(cells.subList(0, size));
  }

  /** The cell in a column, counted from 0; empty beyond the last one. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return cells.isEmpty();
  }
}
