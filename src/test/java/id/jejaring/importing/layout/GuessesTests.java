package id.jejaring.importing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns are taken for when nobody has said so. */
final class GuessesTests {

  private static final Lexicon LEXICON =
      new Lexicon(
          text ->
              Set.of("malang", "kota malang", "kota batu", "surabaya")
                  .contains(text.toLowerCase(Locale.ROOT)),
          text -> text.toLowerCase(Locale.ROOT).matches(".*(batik|kopi|keripik|jahit|sablon).*"));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Nama lengkap Anda (sesuai KTP)                        | PERSON
          Tuliskan nama usaha Anda                              | BUSINESS
          Nama brand/merek                                      | BUSINESS
          Nomor WhatsApp aktif yang bisa dihubungi              | PHONE
          Alamat email                                          | EMAIL
          Akun Instagram usaha                                  | INSTAGRAM
          Kota/Kabupaten domisili Anda saat ini                 | REGENCY
          Sub sektor ekonomi kreatif Anda?                      | SUBSECTOR
          Apa jenis produk yang dihasilkan?                     | LINE_OF_BUSINESS
          Sejak kapan usaha Anda berdiri?                       | SINCE
          Apa yang Anda butuhkan saat ini?                      | NEEDS
          Apa yang bisa Anda tawarkan kepada peserta lain?      | OFFERS
          Siapa saja yang pernah bekerja sama dengan Anda?      | COLLABORATORS
          Siapa saja peserta yang sudah Anda kenal?             | ACQUAINTANCES
          Who do you work with?                                 | COLLABORATORS
          Komunitas yang Anda ikuti                             | COMMUNITY
          Stempel waktu                                         | TIMESTAMP
          Nomor KTP (NIK)                                       | NIK
          Apakah Anda bersedia dihubungi lewat WhatsApp?        | -
          Nomor telepon darurat                                 | -
          Ukuran kaos                                           | -
          Apa harapan Anda dari acara ini?                      | -
          Nmaa                                                  | NAME
          Instagarm                                             | INSTAGRAM
          No. Telpon                                            | PHONE
          Kecamtan                                              | DISTRICT
          """)
  void understandsHeadingsThatAreQuestionsOrMisspelt(String heading, Column column) {
    assertThat(Titles.find(heading).orElse(null)).isEqualTo(column);
  }

  @Test
  void knowsContactsPlacesAndSubsectorsByTheirCellsWhereTheHeadingSaysNothing() {
    var guess =
        guess(
            """
            Nama|Kolom 2|Kolom 3|Info|x1|Unnamed: 5|Kolom 7|Hobi
            Rina|0812 3456 789|@batikrina|rina@contoh.id|Kriya|Kota Malang|9120001234567|lari
            Budi|+62 813 1111 222|@kopibudi|budi@contoh.id|Kuliner|Kota Batu|9120001234568|baca
            """);
    assertThat(columns(guess))
        .containsEntry(1, Column.PHONE)
        .containsEntry(2, Column.INSTAGRAM)
        .containsEntry(3, Column.EMAIL)
        .containsEntry(4, Column.SUBSECTOR)
        .containsEntry(5, Column.REGENCY)
        .containsEntry(6, Column.NIB)
        .doesNotContainKey(7);
    assertThat(guess.columns().get(1).sureness()).isEqualTo(Sureness.GUESSED);
    assertThat(guess.columns().get(0).sureness()).isEqualTo(Sureness.SURE);
    assertThat(guess.columns().get(7).examples()).containsExactly("lari", "baca");
  }

  @Test
  void aPlaceUnderAnotherHeadingIsNotWhereSomebodyIs() {
    var guess = guess("Nama|Tempat lahir\nRina|Malang\nBudi|Surabaya\n");
    assertThat(columns(guess)).containsOnlyKeys(0);
  }

  @Test
  void aQuestionAnsweredWithYesIsNoTelephoneNumber() {
    var guess = guess("Nama lengkap|Punya nomor WA usaha?|Skala usaha\nRina|ya|L\nBudi|tidak|XL\n");
    assertThat(columns(guess)).containsEntry(0, Column.PERSON).doesNotContainKey(1);
  }

  @Test
  void aHeadingForContactsHoldsWhatItsCellsAre() {
    var guess = guess("Nama|Kontak\nRina|rina@contoh.id\nBudi|budi@contoh.id\n");
    assertThat(columns(guess)).containsEntry(1, Column.EMAIL);
  }

  @Test
  void readsAListWithoutAnyHeadings() {
    var guess =
        guess(
            """
            Rina Wulandari|Batik Rina|0812 3456 789|Malang
            Budi Santoso|Kopi Budi|0813 3456 789|Surabaya
            Siti Aminah|Keripik Siti|0814 3456 789|Malang
            """);
    assertThat(guess.row()).isZero();
    assertThat(columns(guess))
        .isEqualTo(
            Map.of(0, Column.PERSON, 1, Column.BUSINESS, 2, Column.PHONE, 3, Column.REGENCY));
    assertThat(guess.heading().titles()).hasSize(4).doesNotContain("");
  }

  @Test
  void readsHeadingsInTwoLinesWithMergedCells() {
    var down =
        guess(
            """
            DAFTAR PESERTA
            No|Nama|Kontak||Alamat
            ||HP|Email|
            1|Rina|0812 3456 789|rina@contoh.id|Jl. Ijen
            """);
    assertThat(down.top()).isEqualTo(2);
    assertThat(down.row()).isEqualTo(3);
    assertThat(columns(down))
        .isEqualTo(
            Map.of(
                0,
                Column.NUMBER,
                1,
                Column.NAME,
                2,
                Column.PHONE,
                3,
                Column.EMAIL,
                4,
                Column.ADDRESS));
    var twice =
        guess(
            """
            No|Data Pemilik||Data Usaha||
            |Nama|HP|Nama|Alamat|Produk
            1|Rina|0812 3456 789|Batik Rina|Jl. Ijen|batik
            """);
    assertThat(columns(twice))
        .containsEntry(1, Column.OWNER)
        .containsEntry(3, Column.BUSINESS)
        .containsEntry(5, Column.LINE_OF_BUSINESS);
    assertThat(twice.columns().get(3).title()).isEqualTo("Data Usaha – Nama");
  }

  @Test
  void aRowOfKindsIsNoSecondLineOfHeadings() {
    var guess = guess("Label|Type\nKreatif Malang|Komunitas\nBatik Rina|Usaha\n");
    assertThat(guess.row()).isEqualTo(1);
  }

  @Test
  void knowsWhatIsNoDataBelowTheHeadings() {
    var rows =
        rows(
            """
            No|Nama|Usaha|HP
            (1)|(2)|(3)|(4)
            1|Rina|Batik Rina|0812
            No|Nama|Usaha|HP
            2|Jumlah Berkah|Toko|0813
            3|||
            Jumlah|2||
            |||Malang, 24 September 2018
            |||Mengetahui,
            |||Kepala Dinas
            |||Drs. Bambang
            """);
    var heading = Guesses.of(rows, LEXICON).heading();
    var data = new DataRows(heading);
    assertThat(rows.stream().filter(data::test).map(Row::number)).containsExactly(3, 5);
    assertThat(data.left()).isEqualTo(8);
    assertThat(data.others().getFirst()).isEqualTo("2 ((1) (2) (3) (4))");
  }

  @Test
  void aNikIsNeverShownAsAnExample() {
    var guess = guess("Nama|Nomor\nRina|3573011204900001\nBudi|3573 0112 0490 0002\n");
    assertThat(columns(guess)).doesNotContainValue(Column.PHONE);
    assertThat(guess.columns().get(1).examples()).containsExactly("…");
    var untitled = guess("Nama|Kolom 2\nRina|3573011204900001\nBudi|3573 0112 0490 0002\n");
    assertThat(columns(untitled)).containsEntry(1, Column.NIK);
  }

  @Test
  void aLayoutIsKnownAgainByItsHeadingsAlsoInAFileOfRejectsAndOnlyForWhoSaidIt() {
    var first = rows("Judul\nSi Apa|Nomor Kontak Pribadi\nRina|0812\n");
    var said = new Layout("", true, 2, null, Map.of(0, Column.PERSON, 1, Column.PHONE));
    var file = folder.resolve("layouts.json");
    new Layouts(file).remember("ani", "peserta.csv", said, first);
    var again = new Layouts(file);
    var rejects = rows("Si Apa|Nomor  kontak pribadi|alasan\nBudi|8,12E+10|x\n");
    assertThat(again.find("ani", rejects))
        .hasValueSatisfying(known -> {
          assertThat(known.file()).isEqualTo("peserta.csv");
          assertThat(known.row()).isEqualTo(1);
          assertThat(Guesses.said(known.layout(""), rejects).byColumn())
              .describedAs("the reason needs no saying")
              .containsOnlyKeys(Column.PERSON, Column.PHONE, Column.REASON);
          assertThat(Guesses.said(known.layout(""), rejects).heading().unused()).isEmpty();
        });
    assertThat(again.find("budi", rejects)).isEmpty();
    assertThat(again.find("ani", rows("Siapa|Nomor\nA|B\n"))).isEmpty();
  }

  private static Guess guess(String text) {
    return Guesses.of(rows(text), LEXICON);
  }

  private static Map<Integer, Column> columns(Guess guess) {
    var columns = new java.util.TreeMap<Integer, Column>();
    for (var each : guess.columns()) {
      if (each.column() != null) {
        columns.put(each.place(), each.column());
      }
    }
    return columns;
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
