package id.jejaring.importing.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A text file: one sheet, its encoding and separator found out. */
final class CsvBook implements Book {

  /** Characters of one cell, with what stands in quotation marks around it. */
  private static final int BUFFER = 1 << 16;

  private static final int FIELDS = 10 * Limits.COLUMNS;

  private final Path file;
  private final String sheet;
  private final Encoding encoding;
  private final Separator separator;

  CsvBook(Path file, String sheet) throws IOException {
    this.file = file;
    this.sheet = sheet;
    this.encoding = Encoding.of(file);
    try (var reader = reader()) {
      this.separator = Separator.of(reader);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Rows());
  }

  @Override
  public void close() {
    // every stream closes its own file
  }

  private BufferedReader reader() throws IOException {
    var in = Files.newInputStream(file);
    in.skipNBytes(encoding.markBytes());
    return new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
  }

  private final class Rows implements Sheet {

    @Override
    public String name() {
      return sheet;
    }

    @Override
    public Stream<Row> rows() {
      try {
        var reader = reader();
        if (separator.declared()) {
          reader.readLine();
        }
        var csv =
            CsvReader.builder()
                .fieldSeparator(separator.character())
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .build(
                    CsvRecordHandler.builder()
                        .maxFields(FIELDS)
                        .maxFieldSize(2 * Limits.CELL_CHARACTERS)
                        .maxRecordSize(4 * Limits.COLUMNS * Limits.CELL_CHARACTERS)
                        .build(),
                    reader);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Numbered(sheet, csv.iterator()), 0), false)
            .filter(row -> !row.isBlank())
            .onClose(() -> {
              try {
                csv.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Counts records, as a spreadsheet does, not lines: a quoted cell may hold several. */
  private static final class Numbered implements Iterator<Row> {

    private final String sheet;
    private final Iterator<CsvRecord> records;
    private int number;
    private @Nullable Row next;

    Numbered(String sheet, Iterator<CsvRecord> records) {
      this.sheet = sheet;
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      if (next == null) {
        try {
          if (records.hasNext()) {
            next =
                Limits.checked(
                    sheet,
                    ++number,
                    records.next().getFields().stream().map(Formulas::unescaped).toList());
          }
        } catch (CsvParseException | UncheckedIOException e) {
          throw isTooWide(e)
              ? Limits.broken(sheet, number + 1, Reason.FAR_TOO_WIDE, FIELDS, Limits.COLUMNS)
              : Limits.broken(sheet, number + 1, Reason.OPEN_QUOTE);
        }
      }
      return next != null;
    }

    /** The parser tells only by its words whether there were too many fields. */
    private static boolean isTooWide(RuntimeException e) {
      return String.valueOf(e.getMessage()).contains("fields")
          || (e.getCause() != null && String.valueOf(e.getCause().getMessage()).contains("fields"));
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
  }
}
