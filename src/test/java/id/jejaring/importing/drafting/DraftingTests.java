package id.jejaring.importing.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Headings;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.words.WordList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DraftingTests {

  private static final WordList WORDS = WordList.in(Path.of("nowhere"));
  private static final Places PLACES =
      new Places(
          List.of(
              place("33", "Jawa Tengah", ""),
              place("33.72", "Kota Surakarta", "Solo"),
              place("33.72.01", "Laweyan", ""),
              place("34", "Daerah Istimewa Yogyakarta", "DIY\nJogja"),
              place("34.71", "Kota Yogyakarta", "Jogja"),
              place("35", "Jawa Timur", ""),
              place("35.07", "Kabupaten Malang", ""),
              place("35.07.01", "Sukun", ""),
              place("35.73", "Kota Malang", ""),
              place("35.73.04", "Sukun", ""),
              place("35.73.05", "Lowokwaru", "")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -, Kota Malang, -, 35.73
          -, Kab. Malang, -, 35.07
          -, Kota Solo, -, 33.72
          -, Jogja, -, 34.71
          -, KOTA MALANG, Sukun, 35.73.04
          -, Solo, -, 33.72
          -, Surakarta, Surakarta, 33.72
          Jawa Tengah, -, Laweyan, 33.72.01
          -, 35.73, -, 35.73
          -, Malang, Lowokwaru, 35.73.05
          -, -, Lowokwaru, 35.73.05
          """)
  void findsAPlaceByAllThatItsColumnsSay(
      String province, String regency, String district, String code) {
    assertThat(find(province, regency, district))
        .isInstanceOfSatisfying(
            Places.Found.class, found -> assertThat(found.place().code()).isEqualTo(code));
  }

  @Test
  void asksWhereANameMayMeanSeveralPlaces() {
    assertThat(find(null, "Malang", null))
        .isInstanceOfSatisfying(
            Places.Ambiguous.class,
            ambiguous ->
                assertThat(ambiguous.places())
                    .extracting(Places.Place::name)
                    .containsExactlyInAnyOrder("Kota Malang", "Kabupaten Malang"));
    assertThat(find(null, "Malang", "Sukun")).isInstanceOf(Places.Ambiguous.class);
    assertThat(find(null, null, "Sukun")).isInstanceOf(Places.Ambiguous.class);
    assertThat(find(null, "Kota Surakarta", "Lowokwaru")).isInstanceOf(Places.Ambiguous.class);
    assertThat(find(null, "Atlantis", null)).isEqualTo(new Places.Unknown("Atlantis"));
    assertThat(find(null, null, null)).isEqualTo(new Places.Unsaid());
  }

  @Test
  void namesWhatTellsPlacesOfOneNameApartAndReadsThemSoWritten() {
    var asked = (Places.Ambiguous) find(null, null, "Sukun");
    assertThat(PLACES.names(asked.places()))
        .isEqualTo("Sukun (Kabupaten Malang), Sukun (Kota Malang)");
    var malang = (Places.Ambiguous) find(null, "Malang", null);
    assertThat(PLACES.names(malang.places())).isEqualTo("Kabupaten Malang, Kota Malang");
    for (var written : List.of("Sukun (Kota Malang)", "Sukun, Kota Malang")) {
      assertThat(find(null, null, written))
          .isInstanceOfSatisfying(
              Places.Found.class, found -> assertThat(found.place().code()).isEqualTo("35.73.04"));
    }
    assertThat(find(null, null, "Sukun (Atlantis)")).isInstanceOf(Places.Ambiguous.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      textBlock =
          """
          Nama|Koordinat|No. HP|NIB|Mulai; |9|12|5|32/13/2020; tidak punya nama, Koordinat, Nomor, NIB, Tanggal
          Dari|Ke|Hubungan|Kekuatan|Mulai; |Kopi|cinta|9|x; tidak punya nama, Hubungan, Kekuatan, Tanggal
          Dari|Ke|Hubungan|Kekuatan|Mulai; Kopi|Kopi|cinta|9|x; Kedua ujung, Hubungan, Kekuatan, Tanggal
          Judul|Sutradara|Tahun; |[a, b|20x; tidak punya nama, Daftar nama, Tanggal
          """)
  void saysAllThatIsWrongWithARowAtOnce(String titles, String cells, String wrong) {
    var problems = draft(titles, " " + cells).problems();
    for (var one : wrong.split(", ")) {
      assertThat(problems).anyMatch(problem -> problem.contains(one.strip()));
    }
    assertThat(problems).hasSize(wrong.split(", ").length);
  }

  @Test
  void readsThePlaceAnAddressEndsIn() {
    assertThat(PLACES.inAddress("Jl. Ijen 12, Sukun, Kota Malang 65146"))
        .hasValueSatisfying(place -> assertThat(place.code()).isEqualTo("35.73.04"));
    assertThat(PLACES.inAddress("Jl. Solo 3, Kota Yogyakarta"))
        .hasValueSatisfying(place -> assertThat(place.code()).isEqualTo("34.71"));
    assertThat(PLACES.inAddress("Jl. Malang 3")).isEmpty();
    assertThat(PLACES.inAddress("Jl. Ijen 12, Malang")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          Batik Rina, '', batik
          Usaha Bu Tini, menjahit baju, jahit
          Warung Kelontong, menjual makanan, kelontong
          Kaca Mata Murah, '', -
          Usaha Tanpa Kata, hal lain, -
          Harnisha, 'batik@contoh.id', -
          """)
  void suggestsTheSurestProduct(String name, String line, String product) {
    var products = WORDS.of(name, line);
    if (product == null) {
      assertThat(products).isEmpty();
    } else {
      assertThat(products).extracting(WordList.Product::key).contains(product);
    }
  }

  @Test
  void makesOfARowAPersonABusinessAndWhatTiesThem() {
    var draft =
        draft(
            "Nama|Nama Usaha|Jabatan|Kota|HP|Jenis Usaha|Menawarkan|Membutuhkan|Komunitas|NIB|Skala",
            "Rina|CV Batik Rina|Pemilik|Kota Malang|0812 3456 7890|batik tulis|pelatihan canting"
                + "|kain mori; kemasan|Komunitas Canting|9120001234567|Usaha Mikro");
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.things())
        .filteredOn(thing -> thing.use() != Draft.Use.SHARED)
        .extracting(Draft.Thing::kind, Draft.Thing::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(NodeKind.BUSINESS, "CV Batik Rina"),
            org.assertj.core.groups.Tuple.tuple(NodeKind.PERSON, "Rina"),
            org.assertj.core.groups.Tuple.tuple(NodeKind.COMMUNITY, "Komunitas Canting"));
    assertThat(draft.things().getFirst().fields())
        .containsEntry(Field.NIB, "9120001234567")
        .containsEntry(Field.SIZE, "micro")
        .doesNotContainKey(Field.PHONE);
    assertThat(draft.things().get(1).fields()).containsEntry(Field.PHONE, "+6281234567890");
    assertThat(draft.links())
        .extracting(Draft.Link::kind)
        .contains(
            TieKind.OWNS, TieKind.LOCATED_IN, TieKind.OFFERS, TieKind.NEEDS, TieKind.MEMBER_OF);
    assertThat(draft.links())
        .filteredOn(link -> link.kind() == TieKind.WORKS_IN)
        .allMatch(Draft.Link::suggested)
        .hasSize(1);
  }

  @Test
  void takesADeclaredSubsectorAndKeepsAnyOtherSectorAsDeclared() {
    var declared = draft("Nama|Subsektor|Kegiatan", "A|Fesyen|jual kain batik");
    assertThat(declared.links())
        .filteredOn(link -> link.kind() == TieKind.WORKS_IN)
        .containsExactly(
            Draft.Link.of(
                TieKind.WORKS_IN,
                new Draft.InRow(0),
                new Draft.There(Subsector.FASHION.id(), NodeKind.SUBSECTOR)));
    var other = draft("Nama|Sektor", "A|Logam");
    assertThat(other.things().getFirst().fields()).containsEntry(Field.DECLARED_SECTOR, "Logam");
    assertThat(other.links()).isEmpty();
  }

  @Test
  void readsWhoIsNotTheOwnerAsTheyAreCalled() {
    assertThat(draft("Nama|Nama Usaha|Jabatan", "A|B|Direktur Utama").links())
        .containsExactly(
            new Draft.Link(
                TieKind.HOLDS_OFFICE,
                new Draft.InRow(1),
                new Draft.InRow(0),
                id.jejaring.domain.Span.OPEN,
                0,
                Map.of(Detail.TITLE, "Direktur Utama")));
    assertThat(draft("Nama|Nama Usaha|Jabatan", "A|B|karyawan").links())
        .extracting(Draft.Link::kind)
        .containsExactly(TieKind.MEMBER_OF);
  }

  @ParameterizedTest
  @CsvSource({
    "Nama|Nama Usaha, OWNS, BUSINESS",
    "Nama|Toko, OWNS, BUSINESS",
    "Nama Pemilik|Perusahaan, OWNS, BUSINESS",
    "Nama|Perusahaan, MEMBER_OF, BUSINESS",
    "Nama Peserta|Instansi, MEMBER_OF, BUSINESS",
    "Contact Person|Organisasi, MEMBER_OF, BUSINESS"
  })
  void takesForAnOwnerOnlyWhomAHeadingCallsOne(String titles, TieKind bond, NodeKind kind) {
    var draft = draft(titles, "Budi|Telkom Indonesia");
    assertThat(draft.links()).extracting(Draft.Link::kind).containsExactly(bond);
    assertThat(draft.things().getFirst().kind()).isEqualTo(kind);
  }

  @Test
  void takesAnAgencyUnderInstansiForOne() {
    var draft = draft("Nama|Instansi", "Budi|Dinas Pariwisata Kota Malang");
    assertThat(draft.things().getFirst().kind()).isEqualTo(NodeKind.AGENCY);
    assertThat(draft.links()).extracting(Draft.Link::kind).containsExactly(TieKind.MEMBER_OF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ir. H. Budi Santoso          | budi santoso
          Prof. Dr. Ir. Rina           | rina
          Rina, S.Sn.                  | rina
          Rina Wulandari S.Sn., M.M.   | rina wulandari
          Rina, SE, MM                 | rina
          Rina, Ph.D.                  | rina
          Rina, S. Kom                 | rina
          Budi S.                      | budi s
          M. Yusuf                     | m yusuf
          Ahmad M.Ali                  | ahmad m ali
          Ma Se                        | ma se
          ★                            | ★
          """)
  void comparesPersonsWithoutTitlesAndDegrees(String name, String compared) {
    assertThat(Identity.name(NodeKind.PERSON, name)).isEqualTo(compared);
  }

  @Test
  void tellsNamesWithoutLettersApart() {
    assertThat(key("Nama Usaha", "★")).isNotEqualTo(key("Nama Usaha", "???"));
  }

  @Test
  void keysWhatHasAPlaceByItAndTheRestByItsSheet() {
    assertThat(key("Nama|Kota|lat|lng", "Toko \"A\"|Kota Malang|-7,98|112.63"))
        .isEqualTo("business|toko a|35.73|-7.98,112.63");
    assertThat(key("Nama|Kota|Alamat", "CV Toko Á|Kota Malang|Jl. Ijen, 3"))
        .isEqualTo("business|toko a|35.73|@jl ijen 3");
    assertThat(key("Nama|Kota", "A|Kota Malang")).isEqualTo("business|a|35.73|-");
    assertThat(key("Nama", "A")).isEqualTo("business|a|-|-|anggota");
    assertThat(key("Nama|NIB", "A|9120001234567")).isEqualTo("business|nib|9120001234567");
    assertThat(key("title|year|directors", "Ada Apa|2002|Rudi; Sari"))
        .isEqualTo("project|ada apa|2002|rudi sari");
  }

  @ParameterizedTest
  @CsvSource({
    "anggota.csv",
    "anggota (1).csv",
    "Anggota.rejects.csv",
    "anggota - Copy.xlsx",
    "Salinan dari anggota.csv",
    "anggota.rejects (2).csv",
    "anggota.rejects-2.csv"
  })
  void takesCopiesAndMendedRejectsForTheSameSheet(String fileName) {
    assertThat(Identity.title(fileName)).isEqualTo("anggota");
  }

  @Test
  void draftsAnyRowUnderAnyKnownHeadings() {
    long seed = 99;
    var random = new Random(seed);
    var headings =
        List.of(
            "Nama",
            "Nama Usaha",
            "Kegiatan",
            "Kota",
            "Kecamatan",
            "lat",
            "lng",
            "HP",
            "Email",
            "NIB",
            "NIK",
            "Tanggal",
            "From",
            "To",
            "Strength",
            "title",
            "year",
            "directors",
            "actors",
            "Type",
            "Menawarkan",
            "Membutuhkan",
            "Komunitas",
            "Acara",
            "Jabatan",
            "Id");
    var cells =
        List.of(
            "",
            "Rina",
            "-",
            "Kota Malang",
            "Malang",
            "0812 3456 7890",
            "8,12E+10",
            "-7,98",
            "112.63",
            "17/4/2018",
            "31/2/2018",
            "['A', nan, \"B\"]",
            "['A",
            "3573011204900001",
            "9120001234567",
            "individu",
            "\u202Eabc",
            "=1+1",
            "a;b;c",
            "batik tulis",
            "2019",
            "\n",
            "NaN",
            "kenal",
            "5",
            "Pelatihan Batik",
            "karyawan",
            "x".repeat(300));
    int drafted = 0;
    for (int round = 0; round < 3_000; round++) {
      var titles = new ArrayList<String>();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        var title = headings.get(random.nextInt(headings.size()));
        if (!titles.contains(title)) {
          titles.add(title);
        }
      }
      var rows = new ArrayList<Row>();
      rows.add(new Row(1, titles));
      for (int r = 2; r < 6; r++) {
        var row = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
          row.add(cells.get(random.nextInt(cells.size())));
        }
        rows.add(new Row(r, row));
      }
      var heading = Headings.find(rows);
      if (heading.isEmpty()) {
        continue;
      }
      var drafting = drafting(heading.get());
      for (var row : rows.subList(heading.get().row(), rows.size())) {
        var draft = drafting.draft(row);
        drafted++;
        assertThat(draft.problems().isEmpty() && draft.things().isEmpty())
            .describedAs("seed %d, round %d: %s under %s", seed, round, row, titles)
            .isFalse();
        assertThat(draft.toString()).doesNotContain("3573011204900001");
        for (var thing : draft.things()) {
          assertThat(Identity.key(thing, "x")).isNotBlank();
        }
      }
    }
    assertThat(drafted).isGreaterThan(1_000);
  }

  private static String key(String titles, String cells) {
    return Identity.key(draft(titles, cells).things().getFirst(), "anggota");
  }

  @Test
  void aKbliCodeIsStrongerThanAWordAndNoneIsGuessed() {
    var batik = draft("Nama|Jenis Usaha|KBLI", "Uji|kopi bubuk|13134 Industri Batik");
    assertThat(batik.links())
        .filteredOn(link -> link.kind() == TieKind.WORKS_IN)
        .extracting(Draft.Link::to, Draft.Link::because)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new Draft.There(Subsector.CRAFT.id(), NodeKind.SUBSECTOR), List.of("KBLI 13134")));
    assertThat(batik.links()).anyMatch(link -> link.kind() == TieKind.OFFERS);
    var shop = draft("Nama|Jenis Usaha|KBLI", "Uji|kopi bubuk|47112");
    assertThat(shop.links()).noneMatch(link -> link.kind() == TieKind.WORKS_IN);
    assertThat(shop.things().getFirst().fields().get(Field.DECLARED_SECTOR))
        .contains("(KBLI 47112)");
    for (var row :
        List.of(
            "Nama|Jenis Usaha|KBLI 2017#Uji|kopi bubuk|13134",
            "Nama|Jenis Usaha|KBLI#Uji|kopi bubuk|99999")) {
      assertThat(draft(row.split("#", -1)[0], row.split("#", -1)[1]).links())
          .filteredOn(link -> link.kind() == TieKind.WORKS_IN)
          .extracting(Draft.Link::because)
          .containsExactly(List.of("kopi bubuk"));
    }
  }

  @Test
  void aKindOfPersonIsThePersonsAndNotOfWhomTheyStandFor() {
    var row = draft("Nama|Instansi|Jenis", "Rina|Dinas Pariwisata Kota Malang|Orang");
    assertThat(row.problems()).isEmpty();
    assertThat(row.things())
        .extracting(Draft.Thing::kind)
        .containsExactly(NodeKind.AGENCY, NodeKind.PERSON);
  }

  private static Draft draft(String titles, String cells) {
    var rows =
        List.of(
            new Row(1, List.of(titles.split("\\|", -1))),
            new Row(2, List.of(cells.split("\\|", -1))));
    return drafting(Headings.find(rows).orElseThrow()).draft(rows.getLast());
  }

  private static Drafting drafting(id.jejaring.importing.sheet.Heading heading) {
    return new Drafting(
        new Drafting.Setting("", heading, Options.NONE, null, PLACES, WORDS, Map.of()));
  }

  private static Places.Answer find(String province, String regency, String district) {
    var hints = new ArrayList<Places.Hint>();
    if (province != null) {
      hints.add(new Places.Hint(Places.Level.PROVINCE, province));
    }
    if (regency != null) {
      hints.add(new Places.Hint(Places.Level.REGENCY, regency));
    }
    if (district != null) {
      hints.add(new Places.Hint(Places.Level.DISTRICT, district));
    }
    return PLACES.find(hints);
  }

  private static Node place(String code, String name, String aliases) {
    return new Node(
        NodeId.named("place:" + code),
        NodeKind.PLACE,
        aliases.isEmpty()
            ? Map.of(Field.NAME, name, Field.CODE, code)
            : Map.of(Field.NAME, name, Field.CODE, code, Field.ALIASES, aliases),
        Level.PUBLIC,
        Scope.NONE,
        1);
  }
}
