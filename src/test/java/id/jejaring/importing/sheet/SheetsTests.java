package id.jejaring.importing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SheetsTests {

  @TempDir private Path folder;

  @Test
  void findsOutTheSeparator() throws IOException {
    assertThat(csv("Nama;Kegiatan\nBatik, Solo;jual kain, baju\n"))
        .containsExactly(row(1, "Nama", "Kegiatan"), row(2, "Batik, Solo", "jual kain, baju"));
    assertThat(csv("From,To\nA,B\n")).containsExactly(row(1, "From", "To"), row(2, "A", "B"));
    assertThat(csv("a\tb\n1\t2\n")).containsExactly(row(1, "a", "b"), row(2, "1", "2"));
    assertThat(csv("sep=|\na|b,c\n")).containsExactly(row(1, "a", "b,c"));
  }

  @Test
  void findsOutTheEncoding() throws IOException {
    var text = "Nama;Kota\nCafé Ñandú;Malang\n";
    for (var charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"))) {
      assertThat(read(text.getBytes(charset), "x.csv")).contains(row(2, "Café Ñandú", "Malang"));
    }
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "x.csv"))
        .contains(row(1, "Nama", "Kota"));
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "x.csv"))
        .contains(row(1, "Nama", "Kota"));
  }

  @Test
  void numbersRowsAsASpreadsheetShowsThem() throws IOException {
    assertThat(csv("Nama;Ket\n\n\"dua\nbaris\";x\n;;\nempat;y\n"))
        .containsExactly(row(1, "Nama", "Ket"), row(3, "dua\nbaris", "x"), row(5, "empat", "y"));
  }

  @Test
  void namesTheRowOfAnUnclosedQuotationMark() {
    assertThatThrownBy(() -> csv("Nama;Ket\na;b\n\"c;d\ne;f\n" + "x;y\n".repeat(10_000)))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Row 3");
    assertThatThrownBy(() -> csv("Nama;Ket\na;b\n\"c;d\ne;f\n"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Row 3");
  }

  @Test
  void namesTheRowThatIsTooWideOrTooLong() {
    assertThatThrownBy(() -> csv("a;b\n" + "x;".repeat(10_000) + "y\n"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Row 2");
    assertThatThrownBy(() -> csv("a;b\n1;2\n1;" + "y".repeat(10_001) + "\n"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Row 3");
    assertThatThrownBy(() -> csv("a;b\n1;\0\n"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Row 2");
  }

  @Test
  void readsEverySheetOfAWorkbookButTheIgnoredOnes() throws IOException {
    var file = folder.resolve("x.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var first = workbook.newWorksheet("Anggota");
      first.value(0, 0, "Nama");
      first.value(0, 1, "HP");
      first.value(0, 2, "Tanggal");
      first.value(3, 0, "Rina");
      first.value(3, 1, 81234567890L);
      first.value(3, 2, java.time.LocalDate.of(2018, 9, 24));
      first.style(3, 2).format("dd/mm/yyyy").set();
      workbook.newWorksheet("Catatan (ignore)").value(0, 0, "tidak dibaca");
      workbook.newWorksheet("Hubungan").value(0, 0, "From");
    }
    try (var book = Book.open(file, "x.xlsx")) {
      assertThat(book.sheets()).extracting(Sheet::name).containsExactly("Anggota", "Hubungan");
      try (var rows = book.sheets().getFirst().rows()) {
        assertThat(rows)
            .containsExactly(
                row(1, "Nama", "HP", "Tanggal"), row(4, "Rina", "81234567890", "2018-09-24"));
      }
    }
  }

  @Test
  void refusesABombInSmallSteps() throws IOException {
    var zeros = new byte[1 << 20];
    var bomb =
        zip(out -> {
          out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
          for (int i = 0; i < 150; i++) {
            out.write(zeros);
          }
          out.closeEntry();
        });
    assertThatThrownBy(() -> read(bomb, "bomb.xlsx"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("100 MiB");
  }

  @Test
  void refusesWhatNoSheetNeeds() {
    assertThatThrownBy(() -> read(zipOf("xl/vbaProject.bin", "x"), "a.xlsm"))
        .hasMessageContaining("macros");
    assertThatThrownBy(() -> read(zipOf("xl/externalLinks/externalLink1.xml", "x"), "a.xlsx"))
        .hasMessageContaining("links");
    assertThatThrownBy(() -> read(zipOf("inner.zip", "x"), "a.xlsx"))
        .hasMessageContaining("packed");
    assertThatThrownBy(
            () -> read(zipOf("xl/workbook.xml", "<?xml version='1.0'?><!DOCTYPE a>"), "a.xlsx"))
        .hasMessageContaining("document type");
    assertThatThrownBy(
            () -> read(zipOf("xl/worksheets/sheet1.xml", "<c r=\"AAAAAAA1\"/>"), "a.xlsx"))
        .hasMessageContaining("column");
    assertThatThrownBy(
            () -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "a.xls"))
        .hasMessageContaining("password");
    assertThatThrownBy(() -> read("text".getBytes(StandardCharsets.UTF_8), "a.xlsx"))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void answersAnyBytesWithRowsOrARefusal() throws IOException {
    long seed =
        System.nanoTime(); // the workbook holds the time of its making, so no seed repeats it
    var random = new Random(seed);
    var workbook = workbook();
    for (int round = 0; round < 2000; round++) {
      byte[] bytes;
      if (round % 2 == 0) {
        bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        if (round % 4 == 0) {
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) "abc;,\"\n\r\t'=\0\u00e9".charAt(random.nextInt(13));
          }
        }
      } else {
        bytes = workbook.clone();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      try {
        read(bytes, round % 2 == 0 ? "fuzz.csv" : "fuzz.xlsx");
      } catch (Refusal refusal) {
        assertThat(refusal.getMessage()).isNotBlank();
      } catch (IOException | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }

  private byte[] workbook() throws IOException {
    var file = folder.resolve("whole.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Data");
      for (int i = 0; i < 50; i++) {
        sheet.value(i, 0, "Nama " + i);
        sheet.value(i, 1, i * 1.5);
      }
    }
    return Files.readAllBytes(file);
  }

  private static Row row(int number, String... cells) {
    return new Row(number, List.of(cells));
  }

  private List<Row> csv(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), "x.csv");
  }

  private List<Row> read(byte[] bytes, String name) throws IOException {
    var file = Files.write(folder.resolve(name), bytes);
    var all = new ArrayList<Row>();
    try (var book = Book.open(file, name)) {
      for (var sheet : book.sheets()) {
        try (var rows = sheet.rows()) {
          rows.forEach(all::add);
        }
      }
    }
    return all;
  }

  private interface Content {
    void write(ZipOutputStream out) throws IOException;
  }

  private byte[] zip(Content content) throws IOException {
    var file = folder.resolve("zip");
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      content.write(zip);
    }
    return Files.readAllBytes(file);
  }

  private byte[] zipOf(String entry, String text) throws IOException {
    return zip(out -> {
      out.putNextEntry(new ZipEntry(entry));
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    });
  }
}
