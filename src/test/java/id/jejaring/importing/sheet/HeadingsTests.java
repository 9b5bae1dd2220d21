package id.jejaring.importing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeadingsTests {

  @TempDir private Path folder;

  @Test
  void findsTheHeadingsBelowTheTitlesOfAnAttendanceList() {
    var rows =
        rows(
            """
            DAFTAR HADIR PESERTA
            Kegiatan|: Kombet Kreatif Malang
            Hari/Tanggal|:|Senin, 24 September 2018
            Tempat : Hotel Tugu, Kota Malang

            No|Nama|Nama Usaha|Alamat|No. HP/WA|Jenis Usaha|Instagram|Tanda Tangan
            1|Rina|Batik Rina|Jl. Ijen|0812|batik|@rina|
            """);
    var heading = Headings.find(rows).orElseThrow();
    assertThat(heading.row()).isEqualTo(6);
    assertThat(heading.shape()).isEqualTo(Heading.Shape.ROSTER);
    assertThat(heading.columns())
        .containsKeys(
            Column.NAME, Column.BUSINESS, Column.ADDRESS, Column.PHONE, Column.LINE_OF_BUSINESS);
    var occasion = Occasion.of("Sheet1", above(rows, heading), heading);
    assertThat(occasion)
        .isEqualTo(event("Kombet Kreatif Malang", "2018-09-24", "Hotel Tugu, Kota Malang"));
  }

  @Test
  void takesTheEventFromFreeTitleRowsOrTheNameOfTheSheet() {
    var free =
        rows(
            """
            Daftar Hadir Kombet Kreatif
            Malang, 24 September 2018
            Nama|Paraf
            """);
    var heading = Headings.find(free).orElseThrow();
    assertThat(Occasion.of("", above(free, heading), heading))
        .isEqualTo(event("Kombet Kreatif", "2018-09-24", "Malang"));
    var bare = rows("Nama|Tanda Tangan\n");
    var onlyHeading = Headings.find(bare).orElseThrow();
    assertThat(Occasion.of("Kombet Batu", List.of(), onlyHeading).event()).isEqualTo("Kombet Batu");
    assertThat(Occasion.of("Sheet1", List.of(), onlyHeading).event()).isNull();
  }

  @Test
  void takesTheLineBelowTheListsHeadingAndNoLetterheadForTheEvent() {
    var rows =
        rows(
            """
            PEMERINTAH KOTA MALANG
            DINAS PARIWISATA
            Jl. Mayjend Panjaitan 12
            DAFTAR HADIR
            Kombet Kreatif
            Senin, 24 September 2018
            Waktu : 09.10 – 12.00
            Nama|HP
            """);
    var heading = Headings.find(rows).orElseThrow();
    var occasion = Occasion.of("", above(rows, heading), heading);
    assertThat(occasion.event()).isEqualTo("Kombet Kreatif");
    assertThat(occasion.date()).isEqualTo(Dated.of("d", "2018-09-24"));

    var above = rows("Kombet Batu\nDAFTAR HADIR\nWaktu : 09.10 – 12.00\nNama|HP");
    var itsHeading = Headings.find(above).orElseThrow();
    assertThat(Occasion.of("", above(above, itsHeading), itsHeading))
        .isEqualTo(new Occasion(true, "Kombet Batu", null, null, null, null, null, null));
    var letterhead = rows("PEMERINTAH KOTA MALANG\nDAFTAR HADIR\nNama|HP");
    var last = Headings.find(letterhead).orElseThrow();
    assertThat(Occasion.of("", above(letterhead, last), last).event()).isNull();
  }

  @Test
  void namesColumnsForWhichItsShapeHasNoUse() {
    assertThat(Headings.find(rows("No|Nama|Program|Strength|Warna")).orElseThrow().unused())
        .containsExactly("Program", "Strength", "Warna");
    assertThat(Headings.find(rows("From|To|Type|Kota")).orElseThrow().unused())
        .containsExactly("Kota");
    assertThat(Headings.find(rows("Nama|Kegiatan|Kategori|NIK|TTD")).orElseThrow().unused())
        .isEmpty();
  }

  @Test
  void speaksOfTiesAndKindsInTheLanguageOfTheAccount() {
    var indonesian = Locale.of("id");
    assertThat(Vocabulary.word(TieKind.TOOK_PART_IN, indonesian)).isEqualTo("mengikuti");
    assertThat(Vocabulary.word(NodeKind.BUSINESS, indonesian)).isEqualTo("usaha");
    assertThat(Vocabulary.word(TieKind.TOOK_PART_IN, Locale.ENGLISH)).isEqualTo("took part in");
    for (var kind : TieKind.values()) {
      assertThat(Vocabulary.word(kind, indonesian)).doesNotContain("|");
    }
  }

  @Test
  void letsTheContentDecideWhatKegiatanMeans() {
    var business = rows("Nama;Kegiatan\nA;menjual nasi\nB;\nC;jahit".replace(';', '|'));
    assertThat(Headings.find(business).orElseThrow().columns())
        .containsKey(Column.LINE_OF_BUSINESS)
        .doesNotContainKey(Column.EVENT);
    var event = rows("Nama;Kegiatan\nA;Pelatihan Batik\nB;Pameran Kriya".replace(';', '|'));
    assertThat(Headings.find(event).orElseThrow().columns())
        .containsKey(Column.EVENT)
        .doesNotContainKey(Column.LINE_OF_BUSINESS);
  }

  @Test
  void readsKumusHeadingsPlainListsAndFilms() {
    assertThat(shape("Label|Type|Description|Tags\nA|Person||")).isEqualTo(Heading.Shape.ROSTER);
    assertThat(shape("From|To|Direction|Strength|Type")).isEqualTo(Heading.Shape.TIES);
    assertThat(shape("From|To")).isEqualTo(Heading.Shape.TIES);
    assertThat(shape("title|year|directors|actors")).isEqualTo(Heading.Shape.PROJECTS);
    assertThat(Headings.find(rows("satu|dua\n1|2"))).isEmpty();
    assertThat(Headings.find(List.of())).isEmpty();
  }

  @Test
  void refusesAHeadingThatStandsTwice() {
    assertThatThrownBy(() -> Headings.find(rows("Nama|Alamat|nama\nA|B|C")))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("nama");
  }

  @Test
  void keepsEveryProblemOfARow() {
    var rows = rows("Nama|HP|lat|lng|NIK|Email\nRina|8,12E+10|x|y|3573011204900001|rina");
    var heading = Headings.find(rows).orElseThrow();
    var reading = new Reading(heading, rows.get(1), Locale.ENGLISH);
    assertThat(reading.text(Column.NAME)).contains("Rina");
    assertThat(reading.phone()).isEmpty();
    assertThat(reading.point()).isEmpty();
    assertThat(reading.value(Column.EMAIL, Values::email, Reason.EMAIL)).isEmpty();
    assertThat(reading.problems()).hasSize(3).first().asString().contains("8,12E+10");
    assertThat(reading.cells()).containsExactly("Rina", "8,12E+10", "x", "y", "", "rina");
  }

  @Test
  void aFileOfRejectsSaysAgainWhatItsRowsCameWith() throws IOException {
    var rows = rows("Nama|HP\nDewi|8,12E+10");
    var heading = Headings.find(rows).orElseThrow();
    for (var occasion :
        List.of(
            new Occasion(
                true,
                "Temu, 2019; Batu",
                Dated.of("d", "2019"),
                "Kota Batu",
                "Kombet",
                null,
                NodeKind.COMMUNITY,
                "known"),
            new Occasion(false, null, null, null, null, "Kota Malang", NodeKind.BUSINESS, null))) {
      var file = folder.resolve("x.rejects.csv");
      try (var rejects = new Rejects(Files.newBufferedWriter(file), Locale.of("id"))) {
        rejects.sheet(heading, occasion);
        rejects.row(rows.getLast().cells(), "nomor");
      }
      try (var book = Book.open(file, "x.rejects.csv")) {
        var sheet = book.sheets().getFirst();
        List<Row> read;
        try (var stream = sheet.rows()) {
          read = stream.toList();
        }
        var again = Headings.find(read).orElseThrow();
        assertThat(again.columns()).containsKeys(Column.NAME, Column.PHONE, Column.REASON);
        assertThat(Occasion.of("", above(read, again), again)).isEqualTo(occasion);
      }
    }
  }

  private static Occasion event(String name, String date, String place) {
    return new Occasion(true, name, Dated.of("d", date), place, null, null, null, null);
  }

  private static Heading.Shape shape(String text) {
    return Headings.find(rows(text)).orElseThrow().shape();
  }

  private static List<Row> above(List<Row> rows, Heading heading) {
    return rows.stream().filter(row -> row.number() < heading.row()).toList();
  }

  private static List<Row> rows(String text) {
    var rows = new ArrayList<Row>();
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var row = new Row(i + 1, List.of(lines[i].split("\\|", -1)));
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
