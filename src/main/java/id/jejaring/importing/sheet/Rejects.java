package id.jejaring.importing.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows that were not taken as a CSV file: as they stood, under their own headings, each with
 * its reason, so that they can be mended and sent again. Nothing in it is run as a formula.
 */
public final class Rejects implements AutoCloseable {

  private final CsvWriter csv;
  private final Locale language;
  private @Nullable Heading heading;
  private int width;

  /** Writes UTF-8 or whatever the writer does, with the mark by which a spreadsheet knows it. */
  public Rejects(Writer out, Locale language) {
    try {
      out.write('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(out);
    this.language = language;
  }

  /**
   * Begins a sheet: what its titles or the request said of it, so that the mended rows mean the
   * same again, then its headings and one for the reason.
   */
  public void sheet(Heading heading, Occasion occasion) {
    this.heading = heading;
    occasion.rows().forEach(row -> csv.writeRecord(Formulas.escaped(row)));
    width = heading.titles().size();
    var titles = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      titles.add(isReason(i) ? "" : heading.titles().get(i));
    }
    write(titles, language.getLanguage().equals("en") ? "reason" : "alasan");
  }

  /** A file of rejects that is rejected again gets its new reason in place of the old. */
  private boolean isReason(int column) {
    return heading != null
        && heading.columns().getOrDefault(Column.REASON, List.of()).contains(column);
  }

  /** Writes a row of the sheet begun last. */
  public void row(List<String> cells, @Nullable String reason) {
    var row = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      row.add(i < cells.size() && !isReason(i) ? cells.get(i) : "");
    }
    write(row, reason == null ? "" : reason);
  }

  private void write(List<String> cells, String last) {
    var line = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      if (!isReason(i)) {
        line.add(Formulas.escaped(cells.get(i)));
      }
    }
    line.add(Formulas.escaped(last));
    csv.writeRecord(line);
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
