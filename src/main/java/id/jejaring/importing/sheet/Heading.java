package id.jejaring.importing.sheet;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The row of headings of a sheet, understood.
 *
 * @param row its number, 0 where a sheet has none; the rows after it hold data
 * @param columns where each kind of column stands, from 0; several where headings mean the same
 * @param titles the headings as written
 * @param unused the headings nobody knows
 */
public record Heading(
    Shape shape,
    int row,
    Map<Column, List<Integer>> columns,
    List<String> titles,
    List<String> unused) {

  /** What the rows of a sheet say. */
  public enum Shape {
    /** Things and persons, one or two of them a row; an attendance list is one of these. */
    ROSTER(
        EnumSet.complementOf(
            EnumSet.of(
                Column.ACTIVITY,
                Column.CATEGORY,
                Column.PROGRAM,
                Column.FROM,
                Column.TO,
                Column.FROM_KIND,
                Column.TO_KIND,
                Column.DIRECTION,
                Column.STRENGTH,
                Column.TIE,
                Column.TITLE,
                Column.YEAR,
                Column.DIRECTORS,
                Column.MEMBERS,
                Column.GENRE,
                Column.FROM_ID,
                Column.TO_ID,
                Column.STAGE,
                Column.SUPPORT))),
    /** Ties between two names. */
    TIES(
        EnumSet.of(
            Column.FROM,
            Column.TO,
            Column.FROM_KIND,
            Column.TO_KIND,
            Column.FROM_ID,
            Column.TO_ID,
            Column.ID,
            Column.TIE,
            Column.STAGE,
            Column.SUPPORT,
            Column.TITLE,
            Column.INFERRED,
            Column.VISIBILITY,
            Column.DIRECTION,
            Column.STRENGTH,
            Column.DESCRIPTION,
            Column.NOTE,
            Column.NAME,
            Column.ROLE,
            Column.DATE,
            Column.SINCE,
            Column.UNTIL)),
    /** Projects with their members. */
    PROJECTS(
        EnumSet.of(
            Column.TITLE,
            Column.YEAR,
            Column.DATE,
            Column.DIRECTORS,
            Column.MEMBERS,
            Column.GENRE,
            Column.DESCRIPTION));

    /** What is left out of every sheet, silently or with a word of its own. */
    private static final Set<Column> LEFT_OUT =
        EnumSet.of(
            Column.NUMBER,
            Column.SIGNATURE,
            Column.REASON,
            Column.NIK,
            Column.FICTIONAL,
            Column.CITATION);

    private final Set<Column> read;

    Shape(Set<Column> read) {
      this.read = Set.copyOf(read);
    }

    /** Whether a sheet of this shape has a use for the column. */
    public boolean reads(Column column) {
      return read.contains(column) || LEFT_OUT.contains(column);
    }
  }

  public Heading {
    var copy = new EnumMap<Column, List<Integer>>(Column.class);
    columns.forEach((column, places) -> copy.put(column, List.copyOf(places)));
    columns = Map.copyOf(copy);
    titles = List.copyOf(titles);
    unused = List.copyOf(unused);
  }

  /** Whether the sheet has such a column. */
  public boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** The shape that a set of columns gives a sheet; null where they give none. */
  public static @org.jspecify.annotations.Nullable Shape shape(Set<Column> columns) {
    if (columns.contains(Column.FROM) && columns.contains(Column.TO)) {
      return Shape.TIES;
    }
    if (columns.contains(Column.TITLE)
        && (columns.contains(Column.DIRECTORS) || columns.contains(Column.MEMBERS))) {
      return Shape.PROJECTS;
    }
    return columns.contains(Column.NAME)
            || columns.contains(Column.PERSON)
            || columns.contains(Column.OWNER)
            || columns.contains(Column.BUSINESS)
            || columns.contains(Column.ORGANISATION)
        ? Shape.ROSTER
        : null;
  }
}
