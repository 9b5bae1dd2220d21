package id.jejaring.importing.sheet;

import static java.util.Objects.requireNonNull;

import id.jejaring.domain.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** An XLSX file, its sheets read as streams; formulas count as the value they last had. */
final class XlsxBook implements Book {

  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;

  private XlsxBook(ReadableWorkbook workbook) {
    this.workbook = workbook;
    this.sheets =
        workbook
            .getSheets()
            .filter(sheet -> !Column.isIgnored(requireNonNull(sheet.getName())))
            .<Sheet>map(Rows::new)
            .toList();
  }

  static XlsxBook open(Path file, String name) throws IOException {
    Zips.check(file, name);
    SharedTexts.check(file, name);
    ReadableWorkbook workbook = null;
    try {
      workbook =
          new ReadableWorkbook(
              file.toFile(), new ReadingOptions(Zips.holds(file, "xl/styles.xml"), true));
      return new XlsxBook(workbook);
    } catch (IOException | RuntimeException _) { // the reader throws a dozen kinds
      if (workbook != null) {
        workbook.close();
      }
      throw Book.unsafe(name, Reason.NO_XLSX);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private record Rows(org.dhatim.fastexcel.reader.Sheet sheet) implements Sheet {

    @Override
    public String name() {
      return sheet.getName();
    }

    @Override
    public Stream<Row> rows() {
      try {
        var stream = sheet.openStream();
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                    new Guarded(name(), stream.iterator()), Spliterator.ORDERED),
                false)
            .onClose(stream::close);
      } catch (IOException | RuntimeException _) {
        throw Limits.broken(name(), 1, Reason.SAVE_AGAIN);
      }
    }
  }

  /** Turns the reader's rows into ours, and whatever it throws into a refusal naming the row. */
  private static final class Guarded implements Iterator<Row> {

    private final String sheet;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private int last;
    private @Nullable Row next;

    Guarded(String sheet, Iterator<org.dhatim.fastexcel.reader.Row> rows) {
      this.sheet = sheet;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null && rows.hasNext()) {
          var row = read(rows.next());
          last = row.number();
          next = row.isBlank() ? null : row;
        }
      } catch (Refusal refusal) {
        throw refusal;
      } catch (RuntimeException _) { // the reader and its XML parser throw a dozen kinds
        throw Limits.broken(sheet, last + 1, Reason.SAVE_AGAIN);
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      var row = next;
      next = null;
      return row;
    }

    private Row read(org.dhatim.fastexcel.reader.Row row) {
      if (row.getRowNum() <= last) {
        throw Limits.broken(sheet, row.getRowNum(), Reason.NUMBER_TWICE);
      }
      var cells = new ArrayList<String>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        var cell = row.getCell(i);
        cells.add(cell == null ? "" : text(cell));
      }
      return Limits.checked(sheet, row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
      return switch (cell.getType()) {
        case NUMBER -> number(cell);
        case BOOLEAN -> String.valueOf(cell.getValue());
        case STRING -> Formulas.unescaped(cell.asString());
        case FORMULA -> cell.getRawValue() == null ? "" : cell.getRawValue();
        case ERROR, EMPTY -> "";
      };
    }

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static String number(Cell cell) {
      var format = cell.getDataFormatString();
      if (format != null && isDate(format)) {
        var date = cell.asDate();
        return format.toLowerCase(Locale.ROOT).contains("h")
            ? date.truncatedTo(ChronoUnit.SECONDS).format(TIME)
            : date.toLocalDate().toString();
      }
      return plain(cell.asNumber());
    }

    private static String plain(BigDecimal number) {
      return Math.abs(number.scale()) > 400
          ? number.toString()
          : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(String format) {
      var bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
      return !bare.contains("0") && !bare.contains("#") && bare.matches(".*[yd].*");
    }
  }
}
