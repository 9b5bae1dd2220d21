package id.jejaring.importing.layout;

import id.jejaring.domain.NodeKind;
import id.jejaring.importing.sheet.Column;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said of the columns of one sheet.
 *
 * @param used whether the sheet is read at all
 * @param row the row of headings, 0 where there is none
 * @param kind what its rows are where they do not say so
 * @param columns what is used, by place from 0
 */
public record Layout(
    String sheet, boolean used, int row, @Nullable NodeKind kind, Map<Integer, Column> columns) {
  public Layout {
    columns = Map.copyOf(columns);
  }
}
