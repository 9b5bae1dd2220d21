package id.jejaring.importing.layout;

import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Dates;
import id.jejaring.importing.sheet.Heading;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the rows of data from what else stands below the headings: the headings once more on the
 * next page, the numbers of the columns, lines with a number and nothing else, sums, and the lines
 * for signatures at the end. For one reading of one sheet from its top; what is no data is kept to
 * be named.
 */
public final class DataRows {

  private static final int NAMED = 5;
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)(sub ?|grand )?(total|jumlah)( keseluruhan| peserta| seluruhnya)?\\s*:?");
  private static final Pattern SIGNING =
      Pattern.compile(
          "(?i)(mengetahui|menyetujui|mengesahkan|tertanda|hormat kami|dibuat oleh|diperiksa oleh"
              + "|ketua panitia|panitia pelaksana|petugas|catatan|keterangan|sumber)\\b\\s*[,:.].*"
              + "|(mengetahui|menyetujui|mengesahkan|hormat kami|tertanda)");

  private final Heading heading;
  private final List<String> titles;
  private final List<String> others = new ArrayList<>();
  private int left;
  private boolean ended;

  /** For one reading of a sheet under this heading. */
  public DataRows(Heading heading) {
    this.heading = heading;
    this.titles = heading.titles().stream().map(Column::plain).toList();
  }

  /** Whether the row holds data; to be asked once of each row, in their order. */
  public boolean test(Row row) {
    if (row.number() <= heading.row() || isInvisible(row)) {
      return false;
    }
    if (isData(row)) {
      ended = false;
      return true;
    }
    left++;
    if (others.size() < NAMED) {
      var text = Values.text(String.join(" ", row.cells()));
      var shown = Values.masked(text.length() > 40 ? text.substring(0, 40) + "…" : text);
      others.add(row.number() + " (" + shown + ")");
    }
    return false;
  }

  /** Whether there is nothing in it but what nobody sees. */
  private static boolean isInvisible(Row row) {
    return row.cells().stream().allMatch(cell -> Values.text(cell).isEmpty());
  }

  private boolean isData(Row row) {
    var filled = row.cells().stream().map(Values::text).filter(cell -> !cell.isEmpty()).toList();
    if (isNumbering(filled) || isHeadingAgain(row) || isOnlyNumbered(row)) {
      return false;
    }
    boolean isNarrow = filled.size() <= 2 && heading.columns().size() > 2;
    if (isNarrow && (ended || begins(filled))) {
      ended = true;
      return false;
    }
    return !isSum(filled);
  }

  /** Numbers of the columns, as in {@code (1) (2) (3)}. */
  private static boolean isNumbering(List<String> filled) {
    if (filled.size() <= 2) {
      return false;
    }
    for (int i = 0; i < filled.size(); i++) {
      if (!filled.get(i).replaceAll("[()\\s]", "").equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** A line of a printed list that nobody has filled in. */
  private boolean isOnlyNumbered(Row row) {
    var numbers = heading.columns().getOrDefault(Column.NUMBER, List.of());
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank() && !numbers.contains(i)) {
        return false;
      }
    }
    return !row.isBlank();
  }

  private boolean isHeadingAgain(Row row) {
    if (heading.row() == 0) {
      return false;
    }
    int same = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank()) {
        var own = titles.size() > i ? titles.get(i) : "";
        if (!own.equals(Column.plain(row.cell(i)))) {
          return false;
        }
        same++;
      }
    }
    return same > 1;
  }

  /** Whether the lines after the list begin here. */
  private static boolean begins(List<String> filled) {
    var first = filled.getFirst();
    return filled.stream().anyMatch(cell -> SIGNING.matcher(cell).matches())
        || (filled.size() == 1 && isPlaceAndDate(first));
  }

  /** {@code Malang, 24 September 2018}, above the signatures. */
  private static boolean isPlaceAndDate(String text) {
    int comma = text.indexOf(',');
    return comma > 2
        && text.substring(0, comma).matches("[\\p{L} .]+")
        && text.matches(".*\\d{4}\\s*")
        && Dates.find(text.substring(comma + 1)).isPresent();
  }

  private static boolean isSum(List<String> filled) {
    return SUM.matcher(filled.getFirst()).matches()
        && filled.stream().skip(1).allMatch(cell -> cell.matches("[\\d.,Rp%\\s:-]+(orang|usaha)?"));
  }

  /** How many rows after the headings hold no data. */
  public int left() {
    return left;
  }

  /** The first of them, each with its number and its text. */
  public List<String> others() {
    return List.copyOf(others);
  }
}
