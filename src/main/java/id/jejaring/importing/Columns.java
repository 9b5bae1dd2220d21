package id.jejaring.importing;

import id.jejaring.domain.NodeKind;
import id.jejaring.importing.sheet.Column;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of an import's sheets hold: guessed, or as somebody has said.
 *
 * @param waiting whether the import waits for somebody to say so
 */
public record Columns(boolean waiting, List<OfSheet> sheets) {

  /** What a heading leaves open until its cells have settled it. */
  private static final Set<Column> UNCHOSEN = EnumSet.of(Column.ACTIVITY, Column.CATEGORY);

  /**
   * One sheet.
   *
   * @param sheet its name; empty for a file that has only one
   * @param used whether it is read
   * @param row the row of headings, 0 for none
   * @param rows the rows of which one may be that of the headings, with what stands in them
   * @param kind what its rows are where they do not say so
   * @param knownFrom the file of the same headings of which the layout was said; null for none
   */
  public record OfSheet(
      String sheet,
      boolean used,
      int row,
      List<FirstRow> rows,
      @Nullable NodeKind kind,
      @Nullable String knownFrom,
      List<OfColumn> columns) {
    public OfSheet {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }

  /** One of the first rows, as it begins. */
  public record FirstRow(int number, String text) {}

  /**
   * One column.
   *
   * @param place from 0
   * @param title its heading; empty where it has none
   * @param column what it holds, as in {@link #choices}; null where it is not used
   * @param sureness said, sure, likely, guessed or unknown
   * @param examples up to five different cells
   */
  public record OfColumn(
      int place, String title, @Nullable String column, String sureness, List<String> examples) {
    public OfColumn {
      examples = List.copyOf(examples);
    }
  }

  /**
   * What somebody says of one sheet.
   *
   * @param row the row of headings, 0 for none
   * @param columns what is used, by place from 0
   */
  public record Said(
      String sheet, boolean used, int row, @Nullable NodeKind kind, Map<Integer, String> columns) {
    public Said {
      columns = Map.copyOf(columns);
    }
  }

  public Columns {
    sheets = List.copyOf(sheets);
  }

  /** What a column can be said to hold. */
  public static List<String> choices() {
    return Arrays.stream(Column.values())
        .filter(column -> !UNCHOSEN.contains(column))
        .map(Column::key)
        .toList();
  }
}
