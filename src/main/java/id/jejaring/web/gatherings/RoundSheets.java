package id.jejaring.web.gatherings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.jejaring.importing.sheet.Formulas;
import id.jejaring.web.Phrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A handout as a list: a row for each person. Nothing in it is run as a formula. */
final class RoundSheets {

  private static final int NARROW = 8;
  private static final int WIDE = 34;

  private RoundSheets() {}

  static byte[] xlsx(Handout handout, int each, Phrases phrases) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Jejaring", "1.0")) {
      var sheet = workbook.newWorksheet(phrases.say("round.sheet"));
      var rows = rows(handout, each, phrases);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.inlineString(row, column, rows.get(row).get(column));
        }
      }
      for (int column = 0; column < rows.getFirst().size(); column++) {
        sheet.style(0, column).bold().set();
        sheet.width(column, column == 0 ? NARROW : WIDE);
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] csv(Handout handout, int each, Phrases phrases) {
    var text = new StringWriter();
    text.write('\uFEFF');
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      rows(handout, each, phrases).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> rows(Handout handout, int each, Phrases phrases) {
    var rows = new ArrayList<List<String>>();
    var heading = new ArrayList<String>();
    heading.add(phrases.say("round.table"));
    heading.add(phrases.say("round.name"));
    heading.add(phrases.say("round.standsFor"));
    for (int at = 1; at <= each; at++) {
      heading.add(phrases.say("round.meet", at));
      heading.add(phrases.say("round.why", at));
    }
    rows.add(heading);
    for (var card : handout.cards()) {
      var row = new ArrayList<String>();
      row.add(String.valueOf(card.table()));
      row.add(Formulas.escaped(card.name()));
      row.add(Formulas.escaped(card.standsFor()));
      for (int at = 0; at < each; at++) {
        var line = at < card.meet().size() ? card.meet().get(at) : null;
        row.add(line == null ? "" : Formulas.escaped(line.name()));
        row.add(line == null ? "" : Formulas.escaped(line.sentence()));
      }
      rows.add(row);
    }
    return rows;
  }
}
