package id.jejaring.importing.layout;

import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Heading;
import id.jejaring.importing.sheet.Headings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet's columns seem to hold.
 *
 * @param top the first line of the headings, above which titles may stand
 * @param row the row of headings, the lower one of two, 0 where there seems to be none; the rows
 *     after it hold data
 * @param columns all columns that have a heading or a filled cell, from the left
 */
public record Guess(int top, int row, List<OfColumn> columns) {

  /**
   * What one column seems to hold.
   *
   * @param place from 0
   * @param title its heading, a group's heading before it where there are two lines
   * @param column null where it is not used
   * @param examples up to five different cells
   */
  public record OfColumn(
      int place, String title, @Nullable Column column, Sureness sureness, List<String> examples) {
    public OfColumn {
      examples = List.copyOf(examples);
    }

    OfColumn as(@Nullable Column other, Sureness sureness) {
      return new OfColumn(place, title, other, sureness, examples);
    }
  }

  public Guess {
    columns = List.copyOf(columns);
  }

  /** Whether the columns tell what the rows are. */
  public boolean isComplete() {
    return Heading.shape(byColumn().keySet()) != null;
  }

  /** The places of each kind of column. */
  public Map<Column, List<Integer>> byColumn() {
    var places = new EnumMap<Column, List<Integer>>(Column.class);
    for (var each : columns) {
      if (each.column() != null) {
        places.computeIfAbsent(each.column(), _ -> new ArrayList<>()).add(each.place());
      }
    }
    return places;
  }

  /** The heading that this makes; refuses where no column holds names. */
  public Heading heading() {
    return Headings.heading(row, titles(), byColumn());
  }

  /** Refuses headings of which one stands twice, which a person has to tell apart. */
  public Guess withoutRepeatedHeadings() {
    Headings.refuseRepeated(row, titles(), byColumn());
    return this;
  }

  /** The headings by place; what a column holds where it has none. */
  List<String> titles() {
    int width = columns.isEmpty() ? 0 : columns.getLast().place() + 1;
    var titles = new ArrayList<>(java.util.Collections.nCopies(width, ""));
    for (var each : columns) {
      var column = each.column();
      titles.set(
          each.place(), each.title().isBlank() && column != null ? column.word() : each.title());
    }
    return titles;
  }
}
