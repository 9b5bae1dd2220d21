package id.jejaring.importing.export;

import id.jejaring.importing.sheet.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** An XLSX workbook with Kumu's two sheets, Elements and Connections. */
final class Workbook implements NetworkFile {

  private static final int FLUSHED = 500;

  private final org.dhatim.fastexcel.Workbook workbook;
  private Worksheet sheet;
  private boolean ties;
  private int row;

  Workbook(OutputStream out) {
    this.workbook = new org.dhatim.fastexcel.Workbook(out, "Jejaring", "1.0");
    this.sheet = begin("Elements", Columns.OF_NODE);
  }

  private <T> Worksheet begin(String name, List<Columns.Column<T>> columns) {
    var begun = workbook.newWorksheet(name);
    for (int i = 0; i < columns.size(); i++) {
      begun.inlineString(0, i, columns.get(i).heading());
    }
    row = 1;
    return begun;
  }

  @Override
  public void node(NodeEntry entry) {
    write(Columns.OF_NODE, entry);
  }

  @Override
  public void tie(TieEntry entry) {
    beginTies();
    write(Columns.OF_TIE, entry);
  }

  private void beginTies() {
    if (!ties) {
      finish();
      sheet = begin("Connections", Columns.OF_TIE);
      ties = true;
    }
  }

  private <T> void write(List<Columns.Column<T>> columns, T entry) {
    for (int i = 0; i < columns.size(); i++) {
      var text = Formulas.escaped(columns.get(i).cell(entry));
      if (!text.isEmpty()) {
        sheet.inlineString(row, i, text);
      }
    }
    row++;
    if (row % FLUSHED == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void finish() {
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    beginTies();
    finish();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
