package id.jejaring.importing.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.jejaring.importing.sheet.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Nodes or ties as CSV in UTF-8; nothing in it is run as a formula. */
final class CsvSheet implements NetworkFile {

  private final CsvWriter csv;
  private final boolean nodes;

  CsvSheet(OutputStream out, boolean nodes) {
    this.nodes = nodes;
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      writer.write('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(
        nodes
            ? Columns.OF_NODE.stream().map(Columns.Column::heading).toList()
            : Columns.OF_TIE.stream().map(Columns.Column::heading).toList());
  }

  @Override
  public void node(NodeEntry entry) {
    if (nodes) {
      write(Columns.OF_NODE, entry);
    }
  }

  @Override
  public void tie(TieEntry entry) {
    if (!nodes) {
      write(Columns.OF_TIE, entry);
    }
  }

  private <T> void write(List<Columns.Column<T>> columns, T entry) {
    csv.writeRecord(columns.stream().map(column -> Formulas.escaped(column.cell(entry))).toList());
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
