package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.importing.drafting.Options;
import id.jejaring.registry.RegistryForTests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Takes sheets into a real store and out again. */
final class ImportsIT extends SheetsInAStore {

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

    var repeat = check.begin("aneh.csv", sheet, Options.NONE, OWNER);
    begun.add(repeat);
    check.confirm(repeat, OWNER, List.of());
    assertThat(imports.await(repeat, OWNER, Duration.ofMinutes(2)).count(Outcome.UNCHANGED))
        .isEqualTo(1);

    var anew = check.again(id, OWNER);
    begun.add(anew);
    for (var each : List.of(id, repeat)) {
      assertThat(imports.await(each, OWNER, Duration.ofMinutes(2)).state())
          .isEqualTo(Import.State.UNDONE);
    }
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

  @Test
  void theSameFileAgainSaysNothingMoreAndWhatItSaysGoesWithTheLastOfThem() throws Exception {
    var empty = digest();
    var sheet =
        """
        Nama;Kota;Kegiatan;HP;Menawarkan;Kelompok;Bekerja sama dengan siapa?
        Batik Rina;Kota Malang;batik tulis;0812-3456-7890;kain batik;pesisir;Kopi Budi, Rotan Jaya
        Kopi Budi;Kota Batu;kopi;;kain batik;;Batik Rina
        Batik Rina;Kota Malang;batik tulis;0812-3456-7890;;gunung;
        ;Kota Batu;tanpa nama;;;;
        """;
    var first = done("anggota.csv", sheet, Options.NONE);
    assertThat(first.cautions()).noneMatch(caution -> caution.contains("sama persis"));
    var digest = digest();
    assertThat(digest).isNotEqualTo(empty);

    var second = done("anggota (1).csv", sheet, Options.NONE);
    var third = done("anggota.csv", sheet, Options.NONE);
    assertThat(second.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 3, Outcome.REJECTED, 1));
    assertThat(third.counts()).isEqualTo(second.counts());
    assertThat(second.cautions()).anyMatch(caution -> caution.contains("\"anggota.csv\""));
    assertThat(digest()).isEqualTo(digest);

    assertThat(undone(first).message()).contains("tetap ada");
    assertThat(digest()).isEqualTo(digest);
    assertThat(imports.get(second.id(), OWNER).cautions())
        .noneMatch(caution -> caution.contains("sama persis"));
    assertThat(done("anggota.csv", sheet, Options.NONE).counts()).isEqualTo(second.counts());
    undone(third);
    undone(imports.get(begun.getLast(), OWNER));
    assertThat(digest()).isEqualTo(digest);
    assertThat(undone(second).message()).isNull();
    assertThat(digest()).isEqualTo(empty);

    assertThat(done("anggota.csv", sheet, Options.NONE).counts()).isEqualTo(first.counts());
    assertThat(digest()).isNotEqualTo(empty);
  }

  @Test
  void whatWaitsInAFileThatWasSentTwiceIsAskedOnceAndItsAnswerStaysWithEitherOfThem()
      throws Exception {
    done(
        "dulu.csv",
        "Nama;Kota;HP\nBatik Rina Sejahtera;Kota Malang;0812-3456-7890\n",
        Options.NONE);
    var kept = digest();
    var sheet = "Nama;Kegiatan\nBatik Rinna Sejahtera;kedai kopi\nKopi Budi;kopi\n";
    var first = done("kini.csv", sheet, Options.NONE);
    var second = done("kini.csv", sheet, Options.NONE);
    assertThat(first.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1, Outcome.CREATED, 1));
    assertThat(second.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1, Outcome.UNCHANGED, 1));

    assertThat(imports.questions(second.id(), OWNER, null, 10)).hasSize(1);
    decide(second.id(), "", 2, null);
    assertThat(imports.get(first.id(), OWNER).counts()).isEqualTo(Map.of(Outcome.CREATED, 2));
    assertThat(imports.get(second.id(), OWNER).counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 2));
    assertThatThrownBy(() -> decide(first.id(), "", 2, null))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("settled");

    var answered = digest();
    undone(first);
    assertThat(digest()).isEqualTo(answered);
    assertThat(imports.get(second.id(), OWNER).counts()).isEqualTo(Map.of(Outcome.CREATED, 2));
    undone(second);
    assertThat(digest()).isEqualTo(kept);
  }

  @Test
  void anAnswerThatAStopInterruptedHoldsForEveryImportOfItsFileAfterTheNextStart()
      throws Exception {
    done(
        "dulu.csv",
        "Nama;Kota;HP\nBatik Rina Sejahtera;Kota Malang;0812-3456-7890\n",
        Options.NONE);
    var sheet = "Nama;Kegiatan\nBatik Rinna Sejahtera;kedai kopi\n";
    var first = done("kini.csv", sheet, Options.NONE);
    var second = done("kini.csv", sheet, Options.NONE);
    var asking = imports.rows(second.id(), OWNER, Set.of(Outcome.REVIEW), null, 1).getFirst();
    var before =
        List.of(first, second).stream()
            .map(each -> imports.journal().find(each.id()).orElseThrow())
            .toList();
    decide(first.id(), "", 2, null);
    test.store.write(Write.of("test", List.of(new Operation.AccountRow(asking))));
    before.forEach(imports.journal()::put); // as it is when the program ends before it counts
    imports.destroy();
    start();
    imports.resume();
    decideNothing(second);
    assertThat(imports.get(first.id(), OWNER).counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    assertThat(imports.get(second.id(), OWNER).counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  /** Waits until the imports' thread has done what it had to. */
  private void decideNothing(Import of) {
    assertThat(imports.questions(of.id(), OWNER, null, 10)).isEmpty();
  }

  @Test
  void anImportThatIsTakenBackWhileItIsHandedTheAccountOfAnotherStaysTakenBack() throws Exception {
    var empty = digest();
    var sheet = "Nama Usaha;Kota\nUsaha Gandajati;Kota Malang\n";
    var first = done("ganda.csv", sheet, Options.NONE);
    var second = done("ganda.csv", sheet, Options.NONE);
    var journal = imports.journal();
    var entry = journal.find(first.id()).orElseThrow().in(Import.State.UNDOING, null);
    journal.put(entry);
    new Withdrawal(
            RegistryForTests.over(test).registry(),
            test.records.ofImports(),
            journal,
            () -> takeBackMeanwhile(second))
        .of(entry);
    journal.put(entry.counted(Map.of()).in(Import.State.UNDONE, null));
    assertThat(imports.get(second.id(), OWNER).state()).isEqualTo(Import.State.UNDONE);
    assertThat(digest()).isEqualTo(empty);
    assertThat(done("ganda.csv", sheet, Options.NONE).counts())
        .isEqualTo(Map.of(Outcome.CREATED, 1));
  }

  private void takeBackMeanwhile(Import second) {
    try {
      assertThat(undone(second).state()).isEqualTo(Import.State.UNDONE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSameFileReadInAnotherWaySaysSomethingElse() throws Exception {
    var sheet = "Nama;Kota\nBatik Rina;Kota Malang\n";
    done("anggota.csv", sheet, Options.NONE);
    var of = Files.writeString(folder.resolve("upload"), sheet);
    var joined = done("anggota.csv", of, ofProgram("Kombet Kreatif"));
    assertThat(joined.cautions()).noneMatch(caution -> caution.contains("sama persis"));
    var kept = digest();
    undone(done("anggota.csv", of, ofProgram("Kombet Kreatif")));
    assertThat(digest()).isEqualTo(kept);
  }

  private String digest() {
    return fingerprints.of(OWNER, World.SOURCED).digest();
  }

  private Import undone(Import done) throws InterruptedException {
    imports.undo(done.id(), OWNER);
    return imports.await(done.id(), OWNER, Duration.ofMinutes(1));
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
    var again = done(imports.rejected(done.id(), OWNER).fileName(null), mended, Options.NONE);
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
    var again = done(imports.rejected(done.id(), OWNER).fileName(null), mended, Options.NONE);
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
    assertThat(imports.decideAll(asked.id(), Options.SameNames.KNOWN, OWNER)).isEmpty();
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
}
