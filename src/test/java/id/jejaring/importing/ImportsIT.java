package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.registry.RegistryForTests;
import id.jejaring.store.StoreForTests;
import id.jejaring.store.StoreProperties;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Takes sheets into a real store and out again; every test leaves the store as it found it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportsIT {

  private static final Viewer OWNER = Viewer.OWNER;
  private static final NodeId KOMBET = NodeId.named("kombet");
  private static final Path DATA = Path.of("../shared/data");

  @TempDir private static Path folder;

  private StoreForTests test;
  private Imports imports;
  private Suggestions suggestions;
  private SuggestedWords words;
  private UnknownWords unknown;
  private Map<String, Long> before;
  private final List<ImportId> begun = new ArrayList<>();

  @BeforeAll
  void open() {
    test = StoreForTests.empty();
    test.store.write(Write.of("test", world()));
    start();
    before = sizes();
  }

  /** The subsectors, a few places and a program. */
  private static List<Operation> world() {
    var source =
        new Source(SourceId.named("t"), Source.Kind.REGISTER, "t", Scope.NONE, Instant.EPOCH);
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(source));
    for (var subsector : Subsector.values()) {
      operations.add(
          node(subsector.id(), NodeKind.SUBSECTOR, Map.of(Field.NAME, subsector.indonesian())));
    }
    place(operations, "33", "Jawa Tengah");
    place(operations, "33.72", "Kota Surakarta");
    place(operations, "35", "Jawa Timur");
    place(operations, "35.07", "Kabupaten Malang");
    place(operations, "35.73", "Kota Malang");
    place(operations, "35.78", "Kota Surabaya");
    place(operations, "35.79", "Kota Batu");
    operations.add(node(KOMBET, NodeKind.PROGRAM, Map.of(Field.NAME, "Kombet Kreatif")));
    return operations;
  }

  private static void place(List<Operation> operations, String code, String name) {
    operations.add(
        node(
            NodeId.named("place:" + code),
            NodeKind.PLACE,
            Map.of(Field.NAME, name, Field.CODE, code)));
  }

  private static Operation node(NodeId id, NodeKind kind, Map<Field, String> fields) {
    return new Operation.AddNode(
        id,
        kind,
        null,
        fields,
        Level.PUBLIC,
        Scope.NONE,
        new Provenance(SourceId.named("t"), null, "t"));
  }

  private void start() {
    var registry = RegistryForTests.over(test).registry();
    var properties =
        new StoreProperties(
            folder, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "64m"));
    imports = new Imports(registry, test.records, test.changes, properties);
    suggestions = new Suggestions(imports, registry, test.records);
    words = new SuggestedWords(imports, registry, test.records, properties);
    unknown = new UnknownWords(imports, registry, test.records, properties);
  }

  @AfterEach
  void everyImportCanBeTakenBack() throws InterruptedException {
    assertThat(test.checks.run()).isEmpty();
    var seed = System.nanoTime();
    System.out.println("taken back in the order of seed " + seed);
    Collections.shuffle(begun, new Random(seed));
    for (var id : begun) {
      imports.undo(id, OWNER);
      var undone = imports.await(id, OWNER, Duration.ofMinutes(2));
      assertThat(undone.state()).isEqualTo(Import.State.UNDONE);
      assertThat(undone.rows()).isZero();
    }
    begun.clear();
    assertThat(sizes()).isEqualTo(before);
    assertThat(test.checks.run()).isEmpty();
  }

  @AfterAll
  void close() throws InterruptedException {
    imports.destroy();
    test.close();
  }

  @Test
  void theAnswersToAFormBecomeTiesToThoseWhoAnswerFurtherDownAndTheLastAnswerCounts()
      throws Exception {
    var sheet =
        Files.writeString(
            folder.resolve("jawaban.csv"),
            """
            Timestamp,Nama lengkap Anda (sesuai KTP),Nama usaha Anda,Nomor WhatsApp,Kota/Kabupaten domisili,Apa yang Anda butuhkan?,Siapa saja yang pernah bekerja sama dengan Anda?,Siapa yang Anda kenal? [Sulistyo Wicaksono]
            9/24/2018 10:12:33,Rina Kusumaningrum,Batik Rinakusuma,081234567801,Kota Malang,kemasan,"Kopi Sulistyo dan Keripik Tak Dikenal",Ya
            9/24/2018 10:20:01,Sulistyo Wicaksono,Kopi Sulistyo,081234567802,Kota Malang,modal,-,
            9/25/2018 08:00:00,Rina Kusumaningrum,Batik Rinakusuma,081234567801,Kota Malang,pelatihan ekspor,"1. Kopi Sulistyo 2. Keripik Tak Dikenal",Tidak
            """);
    var done = done("jawaban.csv", sheet, Options.NONE);
    assertThat(done.cautions()).isEmpty();
    assertThat(counts(done)).isEqualTo(countedInTheStore(done.id()));
    assertThat(done.count(Outcome.CREATED)).isEqualTo(2);
    assertThat(done.count(Outcome.MERGED)).isEqualTo(1);
    var ties =
        test.query(
            """
            MATCH (a:Node)-[t:COLLABORATES_WITH|KNOWS]->(b:Node)
            RETURN type(t) AS kind, a.name AS a, b.name AS b ORDER BY b.name
            """,
            Map.of());
    assertThat(ties.toString())
        .contains("Batik Rinakusuma", "Kopi Sulistyo", "Keripik Tak Dikenal", "COLLABORATES_WITH")
        .doesNotContain("KNOWS");
    assertThat(ties).hasSize(2);
    assertThat(test.query("MATCH (n:Node {name: 'Kopi Sulistyo'}) RETURN n.id AS id", Map.of()))
        .hasSize(1);
    assertThat(test.query("MATCH (n:Node {name: 'kemasan'}) RETURN n.id AS id", Map.of()))
        .isEmpty();

    var again = done("jawaban.csv", sheet, Options.NONE);
    assertThat(again.count(Outcome.UNCHANGED) + again.count(Outcome.MERGED)).isEqualTo(3);
  }

  @Test
  void anImportWaitsForItsColumnsRemembersThemAndCanBeMappedAgain() throws Exception {
    var check = new ColumnCheck(imports);
    var sheet =
        Files.writeString(
            folder.resolve("aneh.csv"), "Nama tamu;Kolom X\nSari Ayuningtyas;tempe\n");
    var id = check.begin("aneh.csv", sheet, Options.NONE, OWNER);
    begun.add(id);
    var columns = check.of(id, OWNER, Map.of());
    assertThat(columns.waiting()).isTrue();
    assertThat(columns.sheets().getFirst().columns().get(1).examples()).containsExactly("tempe");
    check.confirm(
        id,
        OWNER,
        List.of(new Columns.Said("", true, 1, NodeKind.PERSON, Map.of(0, "name", 1, "note"))));
    assertThat(imports.await(id, OWNER, Duration.ofMinutes(2)).count(Outcome.CREATED)).isEqualTo(1);
    assertThat(
            test.query(
                    "MATCH (n:Person {name: 'Sari Ayuningtyas'}) RETURN n.note AS note", Map.of())
                .toString())
        .contains("tempe");

    var anew = check.again(id, OWNER);
    begun.add(anew);
    assertThat(imports.await(id, OWNER, Duration.ofMinutes(2)).state())
        .isEqualTo(Import.State.UNDONE);
    assertThatThrownBy(() ->
            check.confirm(
                anew, OWNER, List.of(new Columns.Said("", true, 1, null, Map.of(1, "note")))))
        .hasMessageContaining("No column holds names");
    check.confirm(anew, OWNER, List.of(new Columns.Said("", true, 1, null, Map.of(0, "business"))));
    var second = imports.await(anew, OWNER, Duration.ofMinutes(2));
    assertThat(second.count(Outcome.CREATED)).isEqualTo(1);
    assertThat(second.cautions()).anyMatch(caution -> caution.contains("Kolom X"));

    var known = done("lain.csv", sheet, Options.NONE);
    assertThat(known.cautions()).anyMatch(caution -> caution.contains("aneh.csv"));
    assertThatThrownBy(() -> check.confirm(anew, OWNER, List.of()))
        .hasMessageContaining("does not wait");
  }

  @Test
  void accountsForEveryRowOfACitysSmallBusinessesAndChangesNothingTheSecondTime() throws Exception {
    var sheet = DATA.resolve("umkm-solo/umkm.csv");
    assumeThat(sheet).describedAs("the data beside the checkout").exists();
    var start = System.nanoTime();
    var first = done("umkm.csv", sheet, Options.NONE);
    var seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "umkm-solo: %d rows in %.1f s, %.0f rows/s: %s%n",
        first.rows(),
        seconds,
        first.rows() / seconds,
        new TreeMap<>(first.counts()));

    assertThat(first.total()).isEqualTo(11_154);
    assertThat(first.rows()).isEqualTo(11_154);
    assertThat(first.count(Outcome.REJECTED)).isEqualTo(1);
    assertThat(first.count(Outcome.REVIEW)).isZero();
    assertThat(first.count(Outcome.MERGED)).isGreaterThanOrEqualTo(19);
    assertThat(first.count(Outcome.CREATED) + first.count(Outcome.MERGED)).isEqualTo(11_153);
    assertThat(countedInTheStore(first.id())).isEqualTo(counts(first));
    assertThat(nodesOf(first.id())).hasSize(first.count(Outcome.CREATED));
    assertThat(
            test.query(
                """
                MATCH (row:ImportRow {import: $id})
                UNWIND row.nodes AS made
                MATCH (node:Node {id: made})
                WHERE toLower(node.name) = 'warung kelontong'
                RETURN count(DISTINCT node) AS nodes
                """,
                Map.of("id", first.id().toString())))
        .containsExactly(Map.of("nodes", 73L));

    var again = System.nanoTime();
    var second = done("umkm.csv", sheet, Options.NONE);
    System.out.printf(
        Locale.ROOT,
        "umkm-solo again: %.0f rows/s: %s%n",
        11_154 / ((System.nanoTime() - again) / 1e9),
        new TreeMap<>(second.counts()));
    assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(11_153);
    assertThat(second.count(Outcome.REJECTED)).isEqualTo(1);

    var summary = imports.summary(first.id(), OWNER);
    assertThat(summary.things()).isEqualTo(first.count(Outcome.CREATED));
    assertThat(summary.byPlace()).hasSize(1).first().extracting("key").isEqualTo("Kota Surakarta");
    assertThat(summary.missing()).anyMatch(m -> m.field().equals("lineOfBusiness"));
  }

  @Test
  void whatASecondSheetSaysTooStaysWhenTheFirstIsTakenBack() throws Exception {
    var sheet =
        """
        Nama;Kota;Kegiatan;HP;Menawarkan;Kelompok
        Batik Rina;Kota Malang;batik tulis;0812-3456-7890;kain batik;pesisir
        Kopi Budi;Kota Batu;kopi;;;
        """;
    var first = done("anggota.csv", sheet, Options.NONE);
    assertThat(imports.summary(first.id(), OWNER).offersWithoutNeeds())
        .describedAs("what the word list and the sheet both say counts once")
        .allMatch(offer -> offer.things() == 1);
    var made = sizes();
    var facts = facts();
    var second = done("anggota-2024.csv", sheet, Options.NONE);
    assertThat(second.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 2));
    assertThat(facts()).isEqualTo(facts);

    begun.remove(first.id());
    imports.undo(first.id(), OWNER);
    imports.await(first.id(), OWNER, Duration.ofMinutes(1));
    assertThat(facts()).isEqualTo(facts);
    assertThat(sizes()).isEqualTo(made);
    assertThat(suggestions.of(second.id(), OWNER)).isNotEmpty();
  }

  /** Everything known of businesses, by whomever. */
  private List<Map<String, Object>> facts() {
    return test.query(
        """
        MATCH (business:Business)
        OPTIONAL MATCH (business)-[tie]->(other)
        RETURN business.name AS name, business.phone AS phone, business.tags AS tags,
          business.lineOfBusiness AS line, type(tie) AS kind, other.name AS other, tie.rev AS rev
        ORDER BY name, kind, other
        """,
        Map.of());
  }

  private Map<String, Long> countedInTheStore(ImportId id) {
    var counted = new TreeMap<String, Long>();
    test.query(
            """
            MATCH (row:ImportRow {import: $id})
            RETURN row.outcome AS outcome, count(*) AS rows
            ORDER BY outcome
            """,
            Map.of("id", id.toString()))
        .forEach(row -> counted.put((String) row.get("outcome"), (Long) row.get("rows")));
    return counted;
  }

  private static Map<String, Long> counts(Import done) {
    var counts = new TreeMap<String, Long>();
    done.counts().forEach((outcome, rows) -> counts.put(outcome.key(), (long) rows));
    return counts;
  }

  @Test
  void readsFilmsAsProjectsThatTheirDirectorsAndCastMade() throws Exception {
    var sheet = DATA.resolve("indonesian-films/indonesian_movies.csv");
    assumeThat(sheet).describedAs("the data beside the checkout").exists();
    var start = System.nanoTime();
    var first = done("indonesian_movies.csv", sheet, Options.NONE);
    System.out.printf(
        Locale.ROOT,
        "films: %d rows in %.1f s: %s%n",
        first.rows(),
        (System.nanoTime() - start) / 1e9,
        new TreeMap<>(first.counts()));
    assertThat(first.count(Outcome.CREATED)).isEqualTo(1_272);
    assertThat(
            test.query(
                """
                MATCH (person:Person {name: 'Hanung Bramantyo'})-[made:MADE]->(film:Project)
                WHERE made.role = 'director'
                RETURN count(DISTINCT film) AS films, count(DISTINCT person) AS persons
                """,
                Map.of()))
        .containsExactly(Map.of("films", 31L, "persons", 1L));
    var second = done("indonesian_movies.csv", sheet, Options.NONE);
    assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(1_272);
  }

  @Test
  void makesOfAnAttendanceListPersonsBusinessesTheirTiesAndAnEvent() throws Exception {
    var list =
        """
        DAFTAR HADIR;;;;;;;
        Kegiatan : Kombet Kreatif Malang;;;;;;;
        Hari/Tanggal : Senin, 24 September 2018;;;;;;;
        Tempat : Hotel Tugu, Kota Malang;;;;;;;
        No;Nama;Nama Usaha;Alamat;No. HP/WA;Jenis Usaha;Instagram;Tanda Tangan
        1;Rina;Batik Rina;Jl. Ijen 12, Kota Malang;0812-3456-7890;batik tulis;@batikrina;
        2;Budi;Kopi Budi;Jl. Veteran, Kota Batu;8,12E+10;kopi;;
        3;Sari;;;0857 1111 2222;;;
        ;;;;;;;
        4;;;Malang;;;;
        """;
    var done = done("hadir.csv", list, ofProgram("Kombet Kreatif"));
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 2, Outcome.REJECTED, 2));

    var rina = only(NodeKind.PERSON, "Rina");
    var batik = only(NodeKind.BUSINESS, "Batik Rina");
    var event = only(NodeKind.EVENT, "Kombet Kreatif Malang");
    assertThat(rina.find(Field.PHONE)).contains("+6281234567890");
    assertThat(batik.find(Field.INSTAGRAM)).contains("batikrina");
    assertThat(event.find(Field.SINCE)).contains("2018-09-24");
    assertThat(kinds(rina.id(), batik.id())).containsExactly(TieKind.OWNS);
    assertThat(kinds(rina.id(), event.id())).containsExactly(TieKind.TOOK_PART_IN);
    assertThat(kinds(batik.id(), event.id())).containsExactly(TieKind.TOOK_PART_IN);
    assertThat(kinds(event.id(), KOMBET)).containsExactly(TieKind.PART_OF);
    assertThat(kinds(batik.id(), NodeId.named("place:35.73"))).containsExactly(TieKind.LOCATED_IN);
    assertThat(kinds(event.id(), NodeId.named("place:35.73"))).containsExactly(TieKind.HELD_AT);
    assertThat(kinds(batik.id(), Subsector.CRAFT.id())).containsExactly(TieKind.WORKS_IN);
    assertThat(kinds(batik.id(), NodeId.named("capability:product:batik")))
        .containsExactly(TieKind.OFFERS);
    assertThat(kinds(only(NodeKind.PERSON, "Sari").id(), event.id()))
        .containsExactly(TieKind.TOOK_PART_IN);

    assertThat(rejected(done.id())).extracting(RowAccount::row).containsExactly(7, 10);
    assertThat(rejected(done.id()).getFirst().reason()).contains("8,12E+10");

    var mended =
        rejects(done.id())
            .replace("8,12E+10", "081298765432")
            .replace("4;;;Malang", "4;Dewi;;Malang");
    var again = done(imports.rejectsName(done.id(), OWNER, null), mended, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.CREATED, 2));
    assertThat(rejects(again.id()).lines().skip(6)).isEmpty();
    assertThat(kinds(only(NodeKind.PERSON, "Budi").id(), event.id()))
        .containsExactly(TieKind.TOOK_PART_IN);
  }

  @Test
  void theMendedRejectsOfAnAttendanceListAttendAgain() throws Exception {
    var list =
        """
        No,Nama,HP
        1,Citra Lestari,0812 3456 7890
        2,Dewi Anjani,8;12E+10
        """
            .replace("8;12E+10", "\"8,12E+10\"");
    var options =
        new Options(
            "Kombet Kreatif Batu",
            Dated.of("d", "2019-03-02"),
            "Kota Batu",
            KOMBET.toString(),
            null,
            Options.SameNames.ASK,
            Locale.of("id"));
    var done = done("peserta.csv", list, options);
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 1, Outcome.REJECTED, 1));

    var mended = rejects(done.id()).replace("8,12E+10", "081298765432");
    var again = done(imports.rejectsName(done.id(), OWNER, null), mended, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    var event = only(NodeKind.EVENT, "Kombet Kreatif Batu");
    assertThat(kinds(only(NodeKind.PERSON, "Dewi Anjani").id(), event.id()))
        .containsExactly(TieKind.TOOK_PART_IN);
    assertThat(kinds(event.id(), KOMBET)).containsExactly(TieKind.PART_OF);
  }

  @Test
  void readsKumusElementsAndConnections() throws Exception {
    var elements =
        """
        Label,Type,Description,Tags
        Rina,Person,pembatik,"batik,tulis"
        Batik Rina,Organization,,
        """;
    done("kumu.csv", elements, Options.NONE);
    var connections =
        """
        From,To,Direction,Strength,Type
        Rina,Batik Rina,directed,3,owns
        Rina,Kopi Budi,mutual,2,knows
        Rina,Batik Rina,directed,9,owns
        Rina,Batik Rina,directed,3,adores
        """;
    var asked = done("hubungan.csv", connections, Options.NONE);
    assertThat(asked.counts()).isEqualTo(Map.of(Outcome.REVIEW, 2, Outcome.REJECTED, 2));
    assertThat(imports.decideAll(asked.id(), Options.SameNames.KNOWN, OWNER)).isZero();
    var rina = only(NodeKind.PERSON, "Rina");
    assertThat(kinds(rina.id(), only(NodeKind.BUSINESS, "Batik Rina").id()))
        .containsExactly(TieKind.OWNS);
    assertThat(kinds(rina.id(), only(NodeKind.BUSINESS, "Kopi Budi").id()))
        .containsExactly(TieKind.KNOWS);
    var again = done("hubungan.csv", connections, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 2, Outcome.REJECTED, 2));
  }

  @Test
  void readsAPlainListOfPairsWithoutMore() throws Exception {
    var pairs = "From,To,Date\nA,B,17/4/2018\nB,C,2019\nA,B,17/4/2018\nA,A,\n";
    var first = done("pairs.csv", pairs, Options.NONE);
    assertThat(first.counts())
        .isEqualTo(Map.of(Outcome.CREATED, 2, Outcome.MERGED, 1, Outcome.REJECTED, 1));
    var second = done("pairs.csv", pairs, Options.NONE);
    assertThat(second.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 3, Outcome.REJECTED, 1));
  }

  @Test
  void asksWhetherANameIsAnothersOtherName() throws Exception {
    done("a.csv", "Nama Usaha;Alias;Kota\nBatik Rina Sejahtera;BRS;Kota Malang\n", Options.NONE);
    var again = done("b.csv", "Nama Usaha;Kota\nBRS;Kota Malang\n", Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1));
  }

  @Test
  void neverMergesEqualNamesAlone() throws Exception {
    done("a.csv", "Nama;Kota\nWarung Uji Coba;Kota Malang\nSumber Uji;\n", Options.NONE);
    var other =
        done(
            "b.csv",
            """
            Nama;Kota;Alamat
            Warung Uji Coba;Kota Surabaya;
            Warung Uji Coba;;
            Sumber Uji;;
            Warung Uji Coba;Malang;
            Warung Uji Coba;Kota Malang;
            """,
            Options.NONE);
    assertThat(outcomes(other.id()))
        .containsExactly(
            Outcome.CREATED, Outcome.REVIEW, Outcome.REVIEW, Outcome.REVIEW, Outcome.UNCHANGED);
    assertThat(other.cautions()).anyMatch(caution -> caution.contains("Kabupaten Malang"));
    var waiting = imports.rows(other.id(), OWNER, EnumSet.of(Outcome.REVIEW), null, 10).getFirst();
    var settled = imports.decide(other.id(), "", waiting.row(), null, OWNER);
    assertThat(settled.outcome()).isEqualTo(Outcome.CREATED);
    var same = imports.decide(other.id(), "", 4, only(NodeKind.BUSINESS, "Sumber Uji").id(), OWNER);
    assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(imports.get(other.id(), OWNER).count(Outcome.REVIEW)).isEqualTo(1);
  }

  @Test
  void keepsAPersonsIdNumberNowhere() throws Exception {
    var nik = "3573011204900001";
    var done =
        done(
            "nik.csv",
            "Nama;NIK;HP\nRina Uji;" + nik + ";0812\nSari Uji;" + nik + ";081234567890\n",
            Options.NONE);
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 1, Outcome.REJECTED, 1));
    assertThat(done.cautions()).anyMatch(caution -> caution.contains("NIK"));
    assertThat(rejects(done.id())).doesNotContain(nik).contains("Rina Uji");
    assertThat(test.query("MATCH (n) RETURN properties(n) AS all", Map.of()).toString())
        .doesNotContain(nik);
    try (var files = Files.walk(folder.resolve("imports"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(nik);
      }
    }
  }

  @Test
  void recordsNothingOfAFileThatIsBrokenAtItsEnd() throws Exception {
    var text = new StringBuilder("Nama;Kota\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("Usaha Uji ").append(i).append(";Kota Malang\n");
    }
    text.append("\"Usaha;Kota Malang\n");
    var file = Files.writeString(folder.resolve("broken.csv"), text);
    var id = imports.start("broken.csv", file, Options.NONE, OWNER);
    var failed = imports.await(id, OWNER, Duration.ofMinutes(1));
    assertThat(failed.state()).isEqualTo(Import.State.FAILED);
    assertThat(failed.message()).contains("Baris 2002");
    assertThat(sizes()).isEqualTo(before);
  }

  @Test
  void acceptsAndRejectsSuggestionsInBulk() throws Exception {
    var done =
        done(
            "saran.csv",
            "Nama;Kegiatan;Kota\nUji Satu;jahit baju;Kota Malang\nUji Dua;menjahit;Kota Malang\n"
                + "Uji Tiga;batik tulis;Kota Malang\n",
            Options.NONE);
    var jahit = NodeId.named("capability:product:jahit");
    assertThat(suggestions.of(done.id(), OWNER))
        .anySatisfy(one -> {
          assertThat(one.node()).isEqualTo(jahit);
          assertThat(one.open()).isEqualTo(2);
        });
    assertThat(suggestions.accept(done.id(), jahit, OWNER)).isEqualTo(2);
    assertThat(suggestions.reject(done.id(), Subsector.CRAFT.id(), OWNER)).isEqualTo(1);
    var left = suggestions.of(done.id(), OWNER);
    assertThat(left).anyMatch(one -> one.node().equals(jahit) && one.accepted() == 2);
    assertThat(left).noneMatch(one -> one.node().equals(Subsector.CRAFT.id()));
    var again = imports.rows(done.id(), OWNER, Set.of(Outcome.CREATED), null, 10);
    assertThat(again).hasSize(3);
  }

  @Test
  void acceptsAndRejectsAWordWhereverItStandsAndTakesTheAnswerBack() throws Exception {
    var id =
        done(
                "kata.csv",
                "Nama;Kegiatan;Kota\nUji Satu;bakso;Kota Malang\nUji Dua;bakso dan soto;Kota Malang\n"
                    + "Uji Tiga;soto;Kota Malang\n",
                Options.NONE)
            .id();
    var asSuggested = words.of(id, OWNER);
    assertThat(asSuggested)
        .extracting(
            SuggestedWords.Word::word, SuggestedWords.Word::things, SuggestedWords.Word::open)
        .containsExactly(tuple("bakso", 2, 2), tuple("soto", 2, 2));
    assertThat(words.things(id, "bakso", OWNER, 9))
        .extracting(Node::name)
        .containsExactly("Uji Dua", "Uji Satu");

    assertThat(words.accept(id, List.of("soto"), OWNER)).isEqualTo(4);
    assertThat(words.of(id, OWNER))
        .filteredOn(word -> word.word().equals("soto"))
        .extracting(SuggestedWords.Word::accepted)
        .containsExactly(2);
    var accepted = words.of(id, OWNER);
    words.reject(id, List.of("bakso"), OWNER);
    assertThat(words.of(id, OWNER))
        .extracting(SuggestedWords.Word::word, SuggestedWords.Word::things)
        .containsExactly(tuple("soto", 2));
    assertThat(subsectors("Uji Satu")).isEmpty();
    assertThat(subsectors("Uji Dua")).describedAs("by another word").containsExactly("Kuliner");

    words.undo(id, OWNER);
    assertThat(words.of(id, OWNER)).isEqualTo(accepted);
    assertThat(subsectors("Uji Satu")).containsExactly("Kuliner");
    words.undo(id, OWNER);
    assertThat(words.of(id, OWNER)).isEqualTo(asSuggested);
    assertThatThrownBy(() -> words.undo(id, OWNER)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void whatIsUnknownIsCountedAndAnAddedWordSuggestsItEverywhere() throws Exception {
    var sheet =
        "Nama;Kegiatan;Kota;KBLI\nUji Satu;takoyaki;Kota Malang;\nUji Dua;menjual takoyaki;Kota"
            + " Malang;\nUji Tiga;;Kota Malang;\nUji Empat;;Kota Malang;47112\n"
            + "Uji Lima;;Kota Malang;13134 Industri Batik\n";
    var id = done("takoyaki.csv", sheet, Options.NONE).id();
    assertThat(words.of(id, OWNER))
        .extracting(SuggestedWords.Word::word, SuggestedWords.Word::things)
        .containsExactly(tuple("KBLI 13134", 1));
    var left = unknown.of(id, OWNER);
    assertThat(left.things()).isEqualTo(5);
    assertThat(left.unknown()).isEqualTo(3);
    assertThat(left.words().getFirst().word()).isEqualTo("uji");
    assertThat(left.words()).anyMatch(word -> word.word().equals("takoyaki") && word.things() == 2);

    var preview = unknown.preview(id, "Takoyaki", "Jajan Jepang", "8", OWNER);
    assertThat(preview.suggested()).isEqualTo(2);
    assertThat(preview.unknown()).isEqualTo(2);
    assertThat(unknown.own()).isEmpty();
    assertThatThrownBy(() -> unknown.add("takoyaki", "Jajan Jepang", ""))
        .isInstanceOf(Refusal.Invalid.class);

    var word = unknown.add("Takoyaki", "Jajan Jepang", "8");
    assertThat(unknown.suggest(id, word, OWNER)).isEqualTo(2);
    assertThat(unknown.suggest(id, word, OWNER)).isEqualTo(2);
    assertThat(words.of(id, OWNER))
        .anyMatch(each -> each.word().equals("takoyaki") && each.things() == 2);
    assertThat(subsectors("Uji Dua")).containsExactly("Kuliner");
    assertThat(unknown.of(id, OWNER).unknown()).isEqualTo(1);
    var again = done("takoyaki lagi.csv", sheet, Options.NONE).id();
    assertThat(words.of(again, OWNER)).anyMatch(each -> each.word().equals("takoyaki"));
    unknown.remove("takoyaki");
    assertThat(unknown.own()).isEmpty();
  }

  private List<Object> subsectors(String name) {
    return test
        .query(
            "MATCH (:Business {name: $name})-[:WORKS_IN]->(what) RETURN what.name AS name ORDER BY"
                + " name",
            Map.of("name", name))
        .stream()
        .map(row -> row.get("name"))
        .toList();
  }

  @Test
  void aNumberOfTheSheetsOwnCountsWithItsNameOnly() throws Exception {
    done(
        "anggota.csv",
        "Kode;Nama;Kota\n1;Batik Rina;Kota Malang\n2;Kopi Budi;Kota Batu\n",
        Options.NONE);
    var corrected =
        done(
            "anggota.csv",
            "Kode;Nama;Kota;HP\n1;Batik Rina;Kota Malang;0812-3456-7890\n",
            Options.NONE);
    assertThat(corrected.counts()).isEqualTo(Map.of(Outcome.UPDATED, 1));
    var another = done("anggota.csv", "Kode;Nama;Kota\n1;Toko Sari;Kota Surabaya\n", Options.NONE);
    assertThat(another.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1));
    assertThat(imports.decideAll(another.id(), Options.SameNames.NEW, OWNER)).isZero();
    assertThat(only(NodeKind.BUSINESS, "Toko Sari")).isNotNull();
    assertThat(only(NodeKind.BUSINESS, "Batik Rina")).isNotNull();
    var again = done("anggota.csv", "Kode;Nama;Kota\n1;Toko Sari;Kota Surabaya\n", Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  @Test
  void oneNumberInTwoSheetsOfAWorkbookMeansTwo() throws Exception {
    var file = folder.resolve("kota.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      for (var city : List.of("Malang", "Batu")) {
        var sheet = workbook.newWorksheet(city);
        sheet.value(0, 0, "Kode");
        sheet.value(0, 1, "Nama");
        sheet.value(1, 0, 1);
        sheet.value(1, 1, "Usaha " + city);
      }
    }
    var first = done("kota.xlsx", file, Options.NONE);
    assertThat(first.counts()).isEqualTo(Map.of(Outcome.CREATED, 2));
    var second = done("kota.xlsx", file, Options.NONE);
    assertThat(second.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 2));
  }

  @Test
  void eventsOfOneNameAreOneOnlyWhereTheirListSaysSo() throws Exception {
    done("satu.csv", "Nama Peserta;Acara\nRina Uji;Pelatihan Batik\n", Options.NONE);
    done("dua.csv", "Nama Peserta;Acara\nBudi Uji;Pelatihan Batik\n", Options.NONE);
    assertThat(events("Pelatihan Batik")).isEqualTo(2);
    done(
        "satu.csv",
        "Nama Peserta;Acara;Tanggal\nRina Uji;Pelatihan Batik;24 September 2018\n",
        Options.NONE);
    assertThat(events("Pelatihan Batik")).describedAs("the first has got its date").isEqualTo(2);
  }

  private long events(String name) {
    return (Long)
        test.query(
                "MATCH (event:Event {name: $name}) RETURN count(event) AS events",
                Map.of("name", name))
            .getFirst()
            .get("events");
  }

  @Test
  void whatAPersonSaysIsAnotherOneIsMadeAndLeavesTheFirstAlone() throws Exception {
    var done =
        done(
            "kembar.csv",
            """
            Nama;Kota;HP;Kegiatan
            Batik Sari;Kota Malang;0812-3456-7890;batik
            Batik Sari;Kota Malang;0812-3456-7891;batik
            Batik Sari;Kota Malang;0812-3456-7890;kopi
            """,
            Options.NONE);
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 1, Outcome.REVIEW, 2));
    assertThat(imports.decideAll(done.id(), Options.SameNames.NEW, OWNER)).isZero();
    assertThat(phonesOf("Batik Sari"))
        .containsExactly("+6281234567890", "+6281234567890", "+6281234567891");
  }

  private List<Object> phonesOf(String name) {
    return test
        .query(
            "MATCH (node:Business {name: $name}) RETURN node.phone AS phone ORDER BY phone",
            Map.of("name", name))
        .stream()
        .map(row -> row.get("phone"))
        .toList();
  }

  @Test
  void aPersonSaysWhichOfTwoNamesakesATieMeans() throws Exception {
    var file = folder.resolve("peta.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var elements = workbook.newWorksheet("Elements");
      fill(elements, 0, "Label", "Kota");
      fill(elements, 1, "Batik Sari", "");
      fill(elements, 2, "Batik Sari", "Kota Malang");
      fill(elements, 3, "Kopi Uji", "Kota Malang");
      var ties = workbook.newWorksheet("Connections");
      fill(ties, 0, "From", "To");
      fill(ties, 1, "Kopi Uji", "Batik Sari");
    }
    var asked = done("peta.xlsx", file, Options.NONE);
    assertThat(asked.count(Outcome.REVIEW)).isEqualTo(1);
    var waiting = imports.rows(asked.id(), OWNER, Set.of(Outcome.REVIEW), null, 10).getFirst();
    assertThat(waiting.nodes()).hasSize(2);
    var meant = waiting.nodes().getLast();
    imports.decide(asked.id(), waiting.sheet(), waiting.row(), meant, OWNER);
    assertThat(
            test.query(
                "MATCH (:Business {name: 'Kopi Uji'})-[:KNOWS]-(other) RETURN other.id AS id",
                Map.of()))
        .containsExactly(Map.of("id", meant.toString()));

    var anew = new Options(null, null, null, null, null, Options.SameNames.NEW, Locale.ENGLISH);
    var second = done("peta lain.xlsx", file, anew);
    assertThat(second.count(Outcome.REVIEW)).isZero();
  }

  private static void fill(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  @Test
  void practiceDataIsNotTakenForFacts() throws Exception {
    var done =
        done(
            "latihan.csv",
            "Nama;Kota;Fictional\nBatik Karangan;Kota Malang;fiktif\n",
            Options.NONE);
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.REJECTED, 1));
    assertThat(done.cautions()).isEmpty();
  }

  @Test
  void rejectingASuggestionLeavesWhatASheetSaysItself() throws Exception {
    var sheet = "Nama;Kegiatan;Kota;Menawarkan\nUji Kopi;kopi;Kota Malang;Kopi\n";
    var first = done("saran.csv", sheet, Options.NONE);
    var kopi = NodeId.named("capability:product:kopi");
    assertThat(suggestions.of(first.id(), OWNER)).noneMatch(one -> one.node().equals(kopi));
    assertThat(suggestions.reject(first.id(), kopi, OWNER)).isZero();
    assertThat(offers("Uji Kopi")).contains("Kopi");

    var second = done("saran lagi.csv", sheet, Options.NONE);
    assertThat(suggestions.reject(second.id(), Subsector.CULINARY.id(), OWNER)).isEqualTo(1);
    assertThat(suggestions.of(first.id(), OWNER))
        .describedAs("whichever import suggested it")
        .noneMatch(one -> one.node().equals(Subsector.CULINARY.id()));
    assertThat(suggestions.accept(second.id(), Subsector.CULINARY.id(), OWNER)).isZero();
  }

  private List<Object> offers(String name) {
    return test
        .query(
            "MATCH (:Business {name: $name})-[:OFFERS]->(what) RETURN what.name AS name ORDER BY name",
            Map.of("name", name))
        .stream()
        .map(row -> row.get("name"))
        .toList();
  }

  @Test
  void aMisspeltNameWithTheSameTelephoneIsKnownAndBecomesAnotherName() throws Exception {
    done("satu.csv", "Nama;Kota;HP\nCV Batik Rina;Kota Malang;0812-3456-7890\n", Options.NONE);
    var sheet = "Nama;Kota;HP\nBATHIK RINNA;Kota Malang;+62 812 3456 7890\n";
    var second = done("dua.csv", sheet, Options.NONE);
    assertThat(second.counts()).isEqualTo(Map.of(Outcome.UPDATED, 1));
    var rina = only(NodeKind.BUSINESS, "CV Batik Rina");
    assertThat(rina.list(Field.ALIASES)).containsExactly("BATHIK RINNA");
    var again = done("dua.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  @Test
  void twoSpellingsOfOneTelephoneInOneSheetAreOne() throws Exception {
    var done =
        done(
            "satu.csv",
            """
            Nama;Kota;HP
            Kopi Sederhana;Kota Malang;0812-3456-7890
            Kopi Sedehrana;Kota Malang;0812-3456-7890
            Kopi Sederhana 2;Kota Malang;0812-3456-7890
            """,
            Options.NONE);
    assertThat(outcomes(done.id()))
        .containsExactly(Outcome.CREATED, Outcome.MERGED, Outcome.REVIEW);
  }

  @Test
  void aQuestionSaysHowProbableItIsAndWhyAndIsNeverAskedAgain() throws Exception {
    done(
        "satu.csv",
        "Nama;Kota;Kegiatan\nBatik Rina Sejahtera;Kota Malang;batik tulis\n",
        Options.NONE);
    var sheet = "Nama;Kota;Kegiatan\nBatik Rinna Sejahtera;Kota Malang;batik tulis\n";
    var asked = done("dua.csv", sheet, Options.NONE);
    assertThat(asked.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1));
    var question = imports.questions(asked.id(), OWNER, null, 10).getFirst();
    var rina = only(NodeKind.BUSINESS, "Batik Rina Sejahtera");
    assertThat(question.name()).isEqualTo("Batik Rinna Sejahtera");
    assertThat(question.choices()).hasSize(1);
    var choice = question.choices().getFirst();
    assertThat(choice.node()).isEqualTo(rina.id());
    assertThat(choice.probability()).isBetween(0.3, 1.0);
    assertThat(choice.reasons())
        .extracting(Question.Why::agreement)
        .containsExactly("name_spelt_otherwise", "place_same_regency", "line_same");

    var settled = imports.decide(asked.id(), "", 2, rina.id(), OWNER);
    assertThat(settled.outcome()).isEqualTo(Outcome.UPDATED);
    var again = done("tiga.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  @Test
  void anotherOneOfNearlyThatNameIsNotAskedAboutAgain() throws Exception {
    done(
        "satu.csv",
        "Nama;Kota;Kegiatan\nBatik Rina Sejahtera;Kota Malang;batik tulis\n",
        Options.NONE);
    var sheet = "Nama;Kota;Kegiatan\nBatik Rinna Sejahtera;Kota Malang;batik tulis\n";
    var asked = done("dua.csv", sheet, Options.NONE);
    assertThat(imports.decide(asked.id(), "", 2, null, OWNER).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(done("dua.csv", sheet, Options.NONE).counts())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    assertThat(done("lain.csv", sheet, Options.NONE).counts())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  @Test
  void whatIsNearlyCertainIsSettledAtOnceAndTheRestWaits() throws Exception {
    done(
        "satu.csv",
        "Nama Usaha;Alias;Kota\nBatik Rina Sejahtera;BRS;Kota Malang\nSumber Uji;;\n",
        Options.NONE);
    var asked = done("dua.csv", "Nama Usaha;Kota\nBRS;Kota Malang\nSumber Uji 2;\n", Options.NONE);
    assertThat(asked.counts()).isEqualTo(Map.of(Outcome.REVIEW, 2));
    assertThat(imports.decideSure(asked.id(), OWNER)).isEqualTo(1);
    assertThat(imports.decideAll(asked.id(), Options.SameNames.NEW, OWNER)).isZero();
    assertThat(only(NodeKind.BUSINESS, "Sumber Uji 2")).isNotNull();
  }

  @Test
  void goesOnWhereAStopInterruptedIt() throws Exception {
    var text = new StringBuilder("Nama;Kota;Kegiatan\n");
    for (int i = 0; i < 6_000; i++) {
      text.append("Usaha Uji ").append(i % 5_900).append(";Kota Malang;batik\n");
    }
    var file = Files.writeString(folder.resolve("long.csv"), text);
    var id = imports.start("long.csv", file, Options.NONE, OWNER);
    begun.add(id);
    while (imports.get(id, OWNER).read() < 1_000) {
      Thread.onSpinWait();
    }
    imports.destroy();
    assertThat(imports.get(id, OWNER).state()).isEqualTo(Import.State.READING);
    start();
    imports.resume();
    var done = imports.await(id, OWNER, Duration.ofMinutes(1));
    assertThat(done.state()).isEqualTo(Import.State.DONE);
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 5_900, Outcome.MERGED, 100));
    assertThat(nodesOf(id)).hasSize(5_900);
  }

  @Test
  void whatAPersonCorrectedStandsWhenTheSameSheetComesAgain() throws Exception {
    var registry = RegistryForTests.over(test).registry();
    var sheet =
        "Nama Usaha;Kota;Catatan\nBatik Teguhpati;Kota Malang;buka pagi\n"
            + "Batik Sabarpati;Kota Malang;tutup\n";
    done("catatan.csv", sheet, Options.NONE);
    for (var name : List.of("Batik Teguhpati", "Batik Sabarpati")) {
      var node = only(NodeKind.BUSINESS, name);
      var note = name.contains("Teguh") ? Optional.of("buka sore") : Optional.<String>empty();
      registry.revise(node.id(), Map.of(Field.NOTE, note), node.rev(), OWNER, OperationId.random());
    }
    var again = done("catatan.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 2));
    assertThat(only(NodeKind.BUSINESS, "Batik Teguhpati").find(Field.NOTE)).contains("buka sore");
    assertThat(only(NodeKind.BUSINESS, "Batik Sabarpati").find(Field.NOTE)).isEmpty();

    var news = done("catatan.csv", sheet.replace("pagi", "malam"), Options.NONE);
    assertThat(news.counts()).isEqualTo(Map.of(Outcome.UPDATED, 1, Outcome.UNCHANGED, 1));
    assertThat(only(NodeKind.BUSINESS, "Batik Teguhpati").find(Field.NOTE)).contains("buka malam");
    for (var name : List.of("Batik Teguhpati", "Batik Sabarpati")) {
      var node = only(NodeKind.BUSINESS, name);
      registry.remove(node.id(), node.rev(), OWNER, OperationId.random());
    }
  }

  private Import done(String name, String text, Options options) throws Exception {
    return done(name, Files.writeString(folder.resolve("upload"), text), options);
  }

  private Import done(String name, Path file, Options options) throws Exception {
    var id = imports.start(name, file, options, OWNER);
    begun.add(id);
    var done = imports.await(id, OWNER, Duration.ofMinutes(5));
    assertThat(done.state()).describedAs(done.message()).isEqualTo(Import.State.DONE);
    assertThat(done.rows()).isEqualTo(done.total());
    return done;
  }

  private static Options ofProgram(String program) {
    return new Options(null, null, null, program, null, Options.SameNames.ASK, Locale.of("id"));
  }

  private Node only(NodeKind kind, String name) {
    var found = new ArrayList<Node>();
    test.records.scanNodes(node -> {
      if (node.kind() == kind && node.name().equals(name)) {
        found.add(node);
      }
    });
    assertThat(found).describedAs(name).hasSize(1);
    return found.getFirst();
  }

  private List<TieKind> kinds(NodeId from, NodeId to) {
    return test.records.tiesBetween(List.of(List.of(from, to), List.of(to, from))).stream()
        .filter(tie -> tie.from().equals(from) || tie.kind().isMutual())
        .map(Tie::kind)
        .toList();
  }

  private Set<NodeId> nodesOf(ImportId id) {
    return new HashSet<>(imports.touched(id, OWNER));
  }

  private List<RowAccount> rejected(ImportId id) {
    return imports.rows(id, OWNER, EnumSet.of(Outcome.REJECTED), null, 100);
  }

  private List<Outcome> outcomes(ImportId id) {
    return imports.rows(id, OWNER, EnumSet.allOf(Outcome.class), null, 100).stream()
        .map(RowAccount::outcome)
        .toList();
  }

  private String rejects(ImportId id) throws IOException {
    var out = new StringWriter();
    imports.writeRejects(id, OWNER, null, out);
    return out.toString();
  }

  /** How much of each kind there is, changes, sources and operations left out. */
  private Map<String, Long> sizes() {
    var sizes = new TreeMap<String, Long>();
    test.query(
            """
            MATCH (n)
            WHERE NOT n:Change AND NOT n:Operation AND NOT n:Source
            UNWIND labels(n) AS label
            RETURN label, count(*) AS count
            """,
            Map.of())
        .forEach(row -> sizes.put((String) row.get("label"), (Long) row.get("count")));
    test.query("MATCH ()-[tie]->() RETURN type(tie) AS label, count(*) AS count", Map.of())
        .forEach(row -> sizes.put((String) row.get("label"), (Long) row.get("count")));
    return sizes;
  }
}
