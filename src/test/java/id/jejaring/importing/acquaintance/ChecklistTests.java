package id.jejaring.importing.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.AcquaintanceId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.sheet.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecklistTests {

  private static final Checklist.Words WORDS =
      new Checklist.Words(
          "Lembar kenal",
          "Isi nomor Anda, lalu beri tanda.",
          "Nomor Anda:",
          "No",
          "Nama",
          List.of("Sudah kenal", "Pernah bekerja sama", "Ingin bertemu"));

  private static final AcquaintanceSheet SHEET =
      new AcquaintanceSheet(
          AcquaintanceId.random(),
          "Kombet Kreatif",
          null,
          Viewer.OWNER,
          Instant.EPOCH,
          ReplyTextTests.members("Rina/Batik Rina", "Dodi/Kopi Dodi", "Sari/", "=Eko/"),
          List.of());

  @TempDir Path folder;

  @Test
  void anEmptySheetHoldsEveryNameAndNoReply() throws IOException {
    var file = folder.resolve("lembar.xlsx");
    try (var out = Files.newOutputStream(file)) {
      Checklist.write(SHEET, WORDS, out);
    }
    try (var book = Book.open(file, "lembar.xlsx");
        var rows = book.sheets().getFirst().rows()) {
      assertThat(rows.toList().toString())
          .contains("Kombet Kreatif", "1, Rina – Batik Rina", "4, =Eko", "C. Ingin bertemu");
    }
    try (var book = Book.open(file, "lembar.xlsx")) {
      assertThat(Checklist.read(book, SHEET, "lembar.xlsx")).isEmpty();
    }
  }

  @Test
  void aFilledSheetIsTheReplyOfTheNumberAtItsTop() throws IOException {
    var file = folder.resolve("isi.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      for (int own = 1; own <= 2; own++) {
        var sheet = workbook.newWorksheet("Lembar " + own);
        sheet.value(3, 0, "Nomor Anda:");
        sheet.value(3, 1, own);
        var titles = List.of("No", "Nama", "A. Sudah kenal", "B. Pernah", "C. Ingin bertemu");
        for (int i = 0; i < titles.size(); i++) {
          sheet.value(5, i, titles.get(i));
        }
        for (int member = 1; member <= 5; member++) {
          sheet.value(5 + member, 0, member);
          sheet.value(5 + member, 1, "Orang " + member);
          sheet.value(5 + member, 2, member == 3 ? "tidak" : "v");
        }
        sheet.value(8, 4, "X");
      }
    }
    try (var book = Book.open(file, "isi.xlsx")) {
      var replies = Checklist.read(book, SHEET, "isi.xlsx");
      assertThat(replies).extracting(ReplyText.Read::respondent).containsExactly(1, 2);
      assertThat(replies)
          .extracting(reply -> ReplyTextTests.shown(reply.answers()))
          .containsExactly("A 2 4 B C 3", "A 1 4 B C 3");
      assertThat(replies.getFirst().unread())
          .as("a number that is not on the sheet")
          .containsExactly("5");
    }
  }

  @Test
  void anotherWorkbookIsRefusedWithTheWayOut() throws IOException {
    var file = Files.writeString(folder.resolve("anggota.csv"), "Nama;Kota\nRina;Malang\n");
    try (var book = Book.open(file, "anggota.csv")) {
      assertThatThrownBy(() -> Checklist.read(book, SHEET, "anggota.csv"))
          .isInstanceOf(Refusal.Invalid.class)
          .hasMessageContaining("anggota.csv")
          .hasMessageContaining("headings A, B and C");
    }
  }
}
