package id.jejaring.importing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
  void aFileThatCannotBeReadIsRefusedInBothLanguages() {
    assertThatThrownBy(() -> csv("a;b\n1;\0\n"))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal -> {
              assertThat(refusal.in(Locale.ENGLISH).orElseThrow())
                  .isEqualTo(
                      "Row 2 cannot be read. It holds a NUL character. Save the file as text"
                          + " again.");
              assertThat(refusal.in(Locale.of("id")).orElseThrow())
                  .isEqualTo(
                      "Baris 2 tidak bisa dibaca. Ada karakter NUL. Simpan ulang berkasnya sebagai"
                          + " teks.");
            });
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
  void answersAnyTextWithRowsOrARefusal() {
    fuzz(
        "fuzz.csv",
        (random, round) -> {
          var bytes = new byte[random.nextInt(3000)];
          random.nextBytes(bytes);
          if (round % 2 == 0) {
            for (int i = 0; i < bytes.length; i++) {
              bytes[i] = (byte) "abc;,\"\n\r\t'=\0\u00e9".charAt(random.nextInt(13));
            }
          }
          return bytes;
        });
  }

  @Test
  void answersAPackageWithAnyByteWrongWithRowsOrARefusal() throws IOException {
    var workbook = pack(unpack(workbook()), 9);
    fuzz("fuzz.xlsx", (random, _) -> damage(workbook, random));
  }

  @Test
  void answersAWorkbookWithAnyPartWrongWithRowsOrARefusal() throws IOException {
    var parts = unpack(workbook());
    var names = List.copyOf(parts.keySet());
    fuzz(
        "fuzz.xlsx",
        (random, _) -> {
          var name = names.get(random.nextInt(names.size()));
          var damaged = new TreeMap<>(parts);
          if (random.nextInt(10) == 0) {
            damaged.remove(name);
          } else {
            damaged.put(name, damage(parts.get(name), random));
          }
          return pack(damaged, 0);
        });
  }

  private interface Bytes {
    byte[] of(Random random, int round) throws IOException;
  }

  private void fuzz(String name, Bytes bytes) {
    long seed = System.nanoTime();
    for (int round = 0; round < 1500; round++) {
      try {
        read(bytes.of(new Random(seed + round), round), name);
      } catch (Refusal refusal) {
        assertThat(refusal.getMessage()).isNotBlank();
      } catch (IOException | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    var damaged = whole.clone();
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      damaged[random.nextInt(damaged.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt()
              : (byte) "<>\"'&;/=0aA1- ".charAt(random.nextInt(14));
    }
    return damaged;
  }

  private Path workbook() throws IOException {
    var file = folder.resolve("whole.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Data");
      for (int i = 0; i < 50; i++) {
        sheet.value(i, 0, "Nama " + i);
        sheet.value(i, 1, i * 1.5);
      }
    }
    return file;
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

  /** The parts of a workbook, without the time at which it was made. */
  private static SortedMap<String, byte[]> unpack(Path workbook) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    try (var zip = new ZipFile(workbook.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        if (!entry.getName().startsWith("docProps")) {
          parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return parts;
  }

  private static byte[] pack(SortedMap<String, byte[]> parts, int level) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(level);
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
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
