package id.jejaring.importing.acquaintance;

import id.jejaring.domain.Refusal;
import id.jejaring.importing.acquaintance.AcquaintanceSheet.Member;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An acquaintance sheet as a workbook that somebody fills in: their own number at the top, a mark
 * in the columns A, B and C beside each name. What comes back is read the same way, one reply a
 * sheet.
 */
public final class Checklist {

  private static final int HEADING = 5;
  private static final Set<String> NO =
      Set.of("", "-", "–", "0", "tidak", "tdk", "no", "n", "belum", "false");

  private Checklist() {}

  /** The words of the workbook, in the reader's language. */
  public record Words(
      String sheet, String intro, String own, String number, String name, List<String> questions) {}

  static void write(AcquaintanceSheet list, Words words, OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Jejaring", "1.0");
    var sheet = workbook.newWorksheet(words.sheet());
    sheet.value(0, 0, list.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, words.intro());
    sheet.value(HEADING - 2, 0, words.own());
    sheet.style(HEADING - 2, 0).bold().set();
    sheet.style(HEADING - 2, 1).borderStyle(BorderStyle.MEDIUM).set();
    heading(sheet, words);
    for (var member : list.members()) {
      row(sheet, member);
    }
    sheet.width(0, 8);
    sheet.width(1, 44);
    for (int i = 0; i < Question.values().length; i++) {
      sheet.width(2 + i, 18);
    }
    sheet.freezePane(0, HEADING + 1);
    sheet.finish();
    workbook.finish();
  }

  private static void heading(Worksheet sheet, Words words) {
    var titles = new ArrayList<>(List.of(words.number(), words.name()));
    for (var question : Question.values()) {
      titles.add(question.letter() + ". " + words.questions().get(question.ordinal()));
    }
    for (int i = 0; i < titles.size(); i++) {
      sheet.value(HEADING, i, titles.get(i));
      sheet.style(HEADING, i).bold().wrapText(true).borderStyle(BorderStyle.THIN).set();
    }
  }

  private static void row(Worksheet sheet, Member member) {
    int row = HEADING + member.number();
    sheet.value(row, 0, member.number());
    sheet.value(row, 1, member.label());
    for (int i = 0; i < 2 + Question.values().length; i++) {
      sheet.style(row, i).borderStyle(BorderStyle.THIN).set();
    }
  }

  /**
   * What a filled workbook answers, one reply for each of its sheets with any mark or number.
   *
   * @throws Refusal.Invalid where no sheet is such a checklist
   */
  static List<ReplyText.Read> read(Book book, AcquaintanceSheet list, String file) {
    var replies = new ArrayList<ReplyText.Read>();
    boolean any = false;
    for (var sheet : book.sheets()) {
      var rows = rows(sheet);
      var columns = columns(rows);
      if (!columns.isEmpty()) {
        any = true;
        reply(rows, columns, list).ifPresent(replies::add);
      }
    }
    if (!any) {
      throw Refusal.invalid(
          "file",
          file,
          "It is no filled acquaintance sheet: no row has the headings A, B and C. Take the file"
              + " that this page gives, fill it in, and send that.",
          "Ini bukan lembar kenal yang sudah diisi: tidak ada baris berjudul A, B, dan C. Pakai"
              + " berkas dari halaman ini, isi, lalu kirim berkas itu.");
    }
    return replies;
  }

  private static List<Row> rows(Sheet sheet) {
    try (var rows = sheet.rows()) {
      return rows.limit(5_000).toList();
    }
  }

  /** Where the three questions stand; empty where no row asks them. */
  private static Map<Question, Integer> columns(List<Row> rows) {
    for (var row : rows) {
      var columns = new EnumMap<Question, Integer>(Question.class);
      for (int i = 2; i < row.cells().size(); i++) {
        for (var question : Question.values()) {
          if (row.cell(i).strip().startsWith(question.letter() + ". ")) {
            columns.put(question, i);
          }
        }
      }
      if (columns.size() == Question.values().length) {
        return columns;
      }
    }
    return Map.of();
  }

  private static Optional<ReplyText.Read> reply(
      List<Row> rows, Map<Question, Integer> columns, AcquaintanceSheet list) {
    var own = own(rows);
    var respondent =
        own.isBlank() ? java.util.OptionalInt.empty() : new ReplyText(list.members()).who(own);
    var answers = Answers.NOBODY;
    var unread = new ArrayList<String>();
    for (var row : rows) {
      var number = number(row.cell(0));
      if (number.isEmpty() || row.cell(1).isBlank()) {
        continue;
      }
      if (list.member(number.get()).isEmpty()) {
        unread.add(row.cell(0).strip());
        continue;
      }
      boolean self = respondent.isPresent() && respondent.getAsInt() == number.get();
      for (var column : columns.entrySet()) {
        if (!self && isMarked(row.cell(column.getValue()))) {
          answers = answers.with(column.getKey(), List.of(number.get()));
        }
      }
    }
    boolean blank = own.isBlank() && answers.numbers().isEmpty();
    return blank
        ? Optional.empty()
        : Optional.of(
            new ReplyText.Read(
                respondent.isPresent() ? respondent.getAsInt() : null, own, answers, unread));
  }

  /** What stands beside the cell that asks for one's own number. */
  private static String own(List<Row> rows) {
    for (var row : rows) {
      var first = row.cell(0).toLowerCase(Locale.ROOT);
      if (first.startsWith("nomor anda") || first.startsWith("your number")) {
        return row.cell(1).strip().replaceFirst("\\.0+$", "");
      }
    }
    return "";
  }

  private static Optional<Integer> number(String cell) {
    var text = cell.strip().replaceFirst("\\.0+$", "");
    return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static boolean isMarked(String cell) {
    return !NO.contains(cell.strip().toLowerCase(Locale.ROOT));
  }
}
