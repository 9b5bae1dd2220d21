package id.jejaring.importing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.importing.sheet.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as they go round in chats. */
final class ChatBookTests {

  @TempDir private Path folder;

  @Test
  void aListThatGrowsFromMessageToMessageHoldsEachPersonOnce() throws IOException {
    assertThat(
            rows(
                """
                [24/09/18 09.12] Bu Tini: *Daftar peserta Kombet Malang:*
                1. Rina – Batik Rina – Malang
                2.
                [24/09/18 09.15] Pak Budi: *Daftar peserta Kombet Malang:*
                1. Rina – Batik Rina – Malang ✅
                2. Budi – Kopi Budi – Kota Batu 0812-3456-7890 @kopibudi
                24/09/18 09.20 - Siti: Saya ikut ya
                1. *Rina* – Batik Rina – Malang ✅
                2. Budi – Kopi Budi – Kota Batu
                3) Siti 🙏
                """))
        .containsExactly(
            new Row(1, List.of("Daftar peserta Kombet Malang")),
            new Row(2, List.of("Nama", "Bagian 2", "Bagian 3", "No. HP", "Instagram")),
            new Row(3, List.of("Rina", "Batik Rina", "Malang")),
            new Row(4, List.of("Budi", "Kopi Budi", "Kota Batu", "0812-3456-7890", "@kopibudi")),
            new Row(5, List.of("Siti")));
  }

  @Test
  void commasSeparateWhereNoDashDoes() throws IOException {
    assertThat(rows("1. Rina, Batik Rina, Malang\n2. Budi, Kopi Budi, Batu\n").get(1).cells())
        .containsExactly("Rina", "Batik Rina", "Malang");
  }

  @Test
  void whatStandsInBracketsIsAnotherPart() throws IOException {
    var rows = rows("1. Rina (Batik Rina), Malang\n2. Doni (Kopi Doni) 0812-3456-7890\n");
    assertThat(rows.get(1).cells()).startsWith("Rina", "Batik Rina", "Malang");
    assertThat(rows.get(2).cells()).containsExactly("Doni", "Kopi Doni", "", "0812-3456-7890");
  }

  @Test
  void aTableOrAnotherTextIsNoList() throws IOException {
    assertThat(ChatBook.find(file("No;Nama\n1. ;Rina\n2. ;Budi\n"))).isEmpty();
    assertThat(ChatBook.find(file("Selamat pagi\nRapat jam 9\n"))).isEmpty();
  }

  private List<Row> rows(String text) throws IOException {
    try (var book = ChatBook.find(file(text)).orElseThrow();
        var rows = book.sheets().getFirst().rows()) {
      return rows.toList();
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("obrolan.txt"), text);
  }
}
