package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.recording.Ends;
import id.jejaring.registry.RegistryForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Tells what a sheet speaks of from what is there already, and asks where it cannot. */
final class KnownAgainIT extends SheetsInAStore {

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
            Outcome.REVIEW, Outcome.REVIEW, Outcome.REVIEW, Outcome.REVIEW, Outcome.UNCHANGED);
    assertThat(other.cautions()).anyMatch(caution -> caution.contains("Kabupaten Malang"));
    var waiting = imports.rows(other.id(), OWNER, EnumSet.of(Outcome.REVIEW), null, 10).getFirst();
    var settled = decide(other.id(), "", waiting.row(), null);
    assertThat(settled.outcome()).isEqualTo(Outcome.CREATED);
    var same = decide(other.id(), "", 4, only(NodeKind.BUSINESS, "Sumber Uji").id());
    assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(imports.get(other.id(), OWNER).count(Outcome.REVIEW)).isEqualTo(2);
  }

  @Test
  void equalNamesOfTwoEventsAreNotTakenForOnePersonThoughTheirListsAreCalledTheSame()
      throws Exception {
    var names = "Nama;Kota\nAhmad Fauzi;\nSiti Rahma;\n";
    var options = Options.NONE;
    var malang = options.withEvent("Kelas kemasan Malang", Dated.of("date", "2025-03-01"), null);
    var batu = options.withEvent("Kelas kopi Batu", Dated.of("date", "2026-05-02"), null);
    done("Daftar hadir.csv", names, malang);
    var other = done("Daftar hadir.csv", names, batu);
    assertThat(other.counts()).isEqualTo(Map.of(Outcome.REVIEW, 2));
    assertThat(done("Daftar hadir (2).csv", names + "Rini;\n", malang).counts())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 2, Outcome.CREATED, 1));
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
    assertThat(imports.decideAll(another.id(), Options.SameNames.NEW, OWNER)).isEmpty();
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
    assertThat(imports.decideAll(done.id(), Options.SameNames.NEW, OWNER)).isEmpty();
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
    decide(asked.id(), waiting.sheet(), waiting.row(), meant);
    assertThat(
            test.query(
                "MATCH (:Business {name: 'Kopi Uji'})-[:KNOWS]-(other) RETURN other.id AS id",
                Map.of()))
        .containsExactly(Map.of("id", meant.toString()));

    var anew = new Options(null, null, null, null, null, Options.SameNames.NEW, Locale.ENGLISH);
    var second = done("peta lain.xlsx", file, anew);
    assertThat(second.count(Outcome.REVIEW)).isZero();
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
    var sheet = "Nama;Kegiatan\nBatik Rinna Sejahtera;kedai kopi\n";
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
        .containsExactly("name_spelt_otherwise", "line_different");

    var settled = decide(asked.id(), "", 2, rina.id());
    assertThat(settled.outcome()).isEqualTo(Outcome.UPDATED);
    var again = done("tiga.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  @Test
  void aQuestionIsShownAndAnsweredWhileALargeImportRunsAndChangesNothingOfIt() throws Exception {
    var seed = System.nanoTime();
    var random = new Random(seed);
    done(
        "dulu.csv",
        "Nama;Kota;HP\nBatik Rina Sejahtera;Kota Malang;0812-3456-7890\n",
        Options.NONE);
    var asked = done("kini.csv", "Nama;Kegiatan\nBatik Rinna Sejahtera;kedai kopi\n", Options.NONE);
    var large = large(random);
    var alone = done("besar.csv", large, Options.NONE);
    imports.undo(alone.id(), OWNER);
    imports.await(alone.id(), OWNER, Duration.ofMinutes(1));

    var id = imports.start("besar.csv", large, Options.NONE, OWNER);
    begun.add(id);
    var looks = 0;
    while (imports.get(id, OWNER).rows() < 500) {
      assertThat(imports.questions(asked.id(), OWNER, null, 10)).hasSize(1);
      looks++;
    }
    decide(asked.id(), "", 2, null);
    assertThat(imports.get(id, OWNER).state()).isEqualTo(Import.State.READING);
    System.out.printf(Locale.ROOT, "looked at %d times, seed %d%n", looks, seed);

    var meanwhile = imports.await(id, OWNER, Duration.ofMinutes(2));
    assertThat(meanwhile.counts()).as("seed %d", seed).isEqualTo(alone.counts());
    assertThat(imports.get(asked.id(), OWNER).counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
  }

  /** Many names, some nearly the same, each row naming whom it works with. */
  private static Path large(Random random) throws IOException {
    var crafts = List.of("Batik", "Kopi");
    var names = new ArrayList<String>();
    for (int i = 0; i < 600; i++) {
      names.add(crafts.get(random.nextInt(crafts.size())) + " " + syllables(random));
    }
    var sheet = new StringBuilder("Nama;Kota;Kegiatan;Bekerja sama dengan siapa?\n");
    for (int row = 0; row < 1_400; row++) {
      var name = names.get(random.nextInt(names.size()));
      var partner = names.get(random.nextInt(names.size()));
      sheet
          .append(random.nextInt(10) == 0 ? name.substring(0, name.length() - 1) + "h" : name)
          .append(random.nextBoolean() ? ";Kota Malang;" : ";Kota Batu;")
          .append("kerajinan;")
          .append(random.nextInt(5) == 0 ? partner.replace("a", "ae") : partner)
          .append('\n');
    }
    return Files.writeString(folder.resolve("besar.csv"), sheet);
  }

  private static String syllables(Random random) {
    var parts = List.of("sa", "ri", "ma", "du", "ke", "lo", "wi", "nang", "tir", "pu");
    return random
        .ints(3 + random.nextInt(2), 0, parts.size())
        .mapToObj(parts::get)
        .collect(Collectors.collectingAndThen(Collectors.joining(), word -> word + "na"));
  }

  @Test
  void anAnswerIsForgottenWithItsImportUnlessItIsToStay() throws Exception {
    done(
        "satu.csv",
        "Nama;Kota;Kegiatan\nTenun Larasati Sejahtera;Kota Malang;tenun\n",
        Options.NONE);
    var larasati = only(NodeKind.BUSINESS, "Tenun Larasati Sejahtera");
    var sheet = "Nama;Kegiatan\nTenun Larassati Sejahtera;kedai kopi\n";
    var asked = done("dua.csv", sheet, Options.NONE);
    decide(asked.id(), "", 2, larasati.id());
    imports.undo(asked.id(), OWNER);
    var undone = imports.await(asked.id(), OWNER, Duration.ofMinutes(1));
    assertThat(undone.message()).startsWith("1 jawaban");
    var again = done("dua.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1));

    decide(again.id(), "", 2, larasati.id());
    imports.undo(again.id(), true, OWNER);
    imports.await(again.id(), OWNER, Duration.ofMinutes(1));
    assertThat(done("dua.csv", sheet, Options.NONE).counts()).isEqualTo(Map.of(Outcome.UPDATED, 1));
    var answer = imports.remembered().all(OWNER).getFirst();
    assertThat(answer.name()).isEqualTo("Tenun Larassati Sejahtera");
    imports.remembered().forget(answer.id(), OWNER);
    assertThat(imports.remembered().all(OWNER)).isEmpty();
  }

  @Test
  void allKnownTakesTheVeryNameAndLeavesWhatIsMerelyAlike() throws Exception {
    done(
        "satu.csv",
        "Nama;Kota;Kegiatan\nTenun Larasati Sejahtera;Kota Malang;tenun\nSumber Samajati;Kota Malang;\n",
        Options.NONE);
    var asked =
        done(
            "dua.csv",
            "Nama;Kegiatan\nTenun Larassati Sejahtera;kedai kopi\nSumber Samajati;\n",
            Options.NONE);
    assertThat(asked.counts()).isEqualTo(Map.of(Outcome.REVIEW, 2));
    assertThat(imports.decideAll(asked.id(), Options.SameNames.KNOWN, OWNER))
        .extracting(left -> left.row().row() + " " + left.why())
        .containsExactly("2 NONE_OF_THE_NAME");
    assertThat(imports.rows(asked.id(), OWNER, EnumSet.of(Outcome.REVIEW), null, 10))
        .extracting(RowAccount::row)
        .containsExactly(2);
  }

  @Test
  void aRowThatWasMadeAndAsksAboutATieIsCreatedWithAnOpenQuestion() throws Exception {
    done("ada.csv", "Nama Usaha;Kota\nKopi Samarjati;Kota Batu\n", Options.NONE);
    var sheet = "Nama Usaha;Kota;Bekerja sama dengan\nBatik Tandajati;Kota Malang;Kopi Samarjati\n";
    var roster = done("jalin.csv", sheet, Options.NONE);
    assertThat(roster.counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    assertThat(imports.get(roster.id(), OWNER).waiting()).isEqualTo(1);
    var question = imports.questions(roster.id(), OWNER, null, 10).getFirst();
    assertThat(question.name()).isEqualTo("Kopi Samarjati");
    var kopi = only(NodeKind.BUSINESS, "Kopi Samarjati").id();
    var settled = decide(roster.id(), "", 2, kopi);
    assertThat(settled.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(kinds(only(NodeKind.BUSINESS, "Batik Tandajati").id(), kopi))
        .containsExactly(TieKind.COLLABORATES_WITH);
    assertThat(imports.questions(roster.id(), OWNER, null, 10)).isEmpty();
  }

  @Test
  void anAnswerSettlesWhatAsksTheSameAndLeavesEveryOtherNameOfTheRowAlone() throws Exception {
    done("lama.csv", "title|year|directors|actors\nPintu|2009|Joko Anwarudin|-\n", Options.NONE);
    var joko = only(NodeKind.PERSON, "Joko Anwarudin").id();
    var sheet =
        """
        title|year|directors|actors
        Kala Satu|2011|Joko Anwarudin|Cynthia Ramlanwati, Toni Sukardiyono
        Kala Dua|2012|Joko Anwarudin|Cinta Ramlanwati
        Kala Tiga|2013|Joko Anwarudin|Tony Soekardiyono, Budi Santosaji
        """;
    var asked = done("baru.csv", sheet, Options.NONE);
    assertThat(asked.count(Outcome.REVIEW)).isEqualTo(3);
    decide(asked.id(), "", 3, joko);
    for (var row : imports.rows(asked.id(), OWNER, Set.of(Outcome.REVIEW), null, 10)) {
      assertThat(row.reason()).doesNotContain("Joko Anwarudin");
      decide(asked.id(), "", row.row(), null);
    }
    assertThat(imports.get(asked.id(), OWNER).count(Outcome.REVIEW)).isZero();
    assertThat(
            test
                .query(
                    """
                    MATCH (p:Person)-[:MADE]->(:Project {name: 'Kala Dua'})
                    RETURN p.name AS name ORDER BY name
                    """,
                    Map.of())
                .stream()
                .map(found -> found.get("name"))
                .toList())
        .containsExactly("Cinta Ramlanwati", "Joko Anwarudin");
    var again = done("baru.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 3));
  }

  @Test
  void aNameInARosterThatIsNearlyOneOfItsOwnSheetIsAskedAbout() throws Exception {
    var sheet =
        """
        Nama Usaha;Kota;Bekerja sama dengan
        Batik Tandukjati Sejahtera;Kota Malang;Kopi Doniwangsa Maju
        Kopi Donniwangsa Maju;Kota Batu;
        """;
    var asked = done("jalinan.csv", sheet, Options.NONE);
    assertThat(asked.counts()).isEqualTo(Map.of(Outcome.CREATED, 2));
    var question = imports.questions(asked.id(), OWNER, null, 10).getFirst();
    assertThat(question.name()).isEqualTo("Kopi Doniwangsa Maju");
    var kopi = only(NodeKind.BUSINESS, "Kopi Donniwangsa Maju").id();
    assertThat(question.choices()).extracting(Question.Choice::node).containsExactly(kopi);
    decide(asked.id(), "", 2, kopi);
    assertThat(kinds(only(NodeKind.BUSINESS, "Batik Tandukjati Sejahtera").id(), kopi))
        .containsExactly(TieKind.COLLABORATES_WITH);
    assertThat(imports.questions(asked.id(), OWNER, null, 10)).isEmpty();
    assertThat(done("jalinan.csv", sheet, Options.NONE).counts())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 2));
    assertThat(
            done(
                    "lain.csv",
                    sheet.replace("Maju\nKopi", "Maju, Kopi Ngudirasa\nKopi"),
                    Options.NONE)
                .count(Outcome.REVIEW))
        .isZero();
  }

  @Test
  void anAnswerAlsoSettlesTheRowsThatAskTheSameWhereItsOwnRowAsksOn() throws Exception {
    done(
        "lama.csv",
        "title|year|directors|actors\nPintu|2009|Hana Saputrajaya|Rantih Mariasari\n",
        Options.NONE);
    var sheet =
        """
        title|year|directors|actors
        Satu|2011|Hana Saputrajaya|Rantih Mariasari
        Dua|2012|Hana Saputrajaya|Budi Santosaji
        Tiga|2013|Tomi Wirahadi|Rantih Mariasari
        """;
    var asked = done("baru.csv", sheet, Options.NONE);
    assertThat(asked.count(Outcome.REVIEW)).isEqualTo(3);
    for (int answer = 0; answer < 2; answer++) {
      var question = imports.questions(asked.id(), OWNER, null, 10).getFirst();
      decide(asked.id(), "", 2, question.choices().getFirst().node());
    }
    assertThat(imports.questions(asked.id(), OWNER, null, 10)).isEmpty();
    assertThat(imports.get(asked.id(), OWNER).count(Outcome.REVIEW)).isZero();
    assertThat(only(NodeKind.PERSON, "Hana Saputrajaya")).isNotNull();
    assertThat(only(NodeKind.PERSON, "Rantih Mariasari")).isNotNull();
  }

  @Test
  void theSameAnswerAgainAnswersNoOtherQuestionOfItsRow() throws Exception {
    done(
        "lama.csv",
        "title|year|directors|actors\nPintu|2009|Hana Saputrajaya|Rantih Mariasari\n",
        Options.NONE);
    var asked =
        done(
            "baru.csv",
            "title|year|directors|actors\nSatu|2011|Hana Saputrajaya|Rantih Mariasari\n",
            Options.NONE);
    var first = imports.questions(asked.id(), OWNER, null, 10).getFirst();
    var isNew = new Answer("", 2, null, first.row().asking());
    imports.decide(asked.id(), isNew, OWNER);
    assertThatThrownBy(() -> imports.decide(asked.id(), isNew, OWNER))
        .isInstanceOf(Refusal.Conflict.class);
    var second = imports.questions(asked.id(), OWNER, null, 10).getFirst();
    assertThat(second.name()).isEqualTo("Rantih Mariasari");
    assertThat(second.row().asking()).isNotEqualTo(first.row().asking());
  }

  @Test
  void whatAnAnswerMakesIsOfferedWhereANameOfTheSheetIsNearlyItsOwn() throws Exception {
    done("ada.csv", "Nama Usaha;Kota\nBatik Pringgodani Jaya Sentosa;Kota Batu\n", Options.NONE);
    var old = only(NodeKind.BUSINESS, "Batik Pringgodani Jaya Sentosa").id();
    var file = folder.resolve("dekat.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var elements = workbook.newWorksheet("Elements");
      fill(elements, 0, "Label", "Type");
      fill(elements, 1, "Batik Pringgodani Jaya Sentosa", "Business");
      fill(elements, 2, "Studio Layarjati Persada", "Business");
      var ties = workbook.newWorksheet("Connections");
      fill(ties, 0, "From", "To", "Type");
      fill(ties, 1, "Batik Pringodani Jaya Sentosa", "Studio Layarjati Persada", "memasok");
    }
    var asked = done("dekat.xlsx", file, Options.NONE);
    assertThat(imports.rows(asked.id(), OWNER, Set.of(Outcome.REVIEW), null, 10))
        .extracting(RowAccount::sheet)
        .containsExactly("Connections", "Elements");
    decide(asked.id(), "Elements", 2, null);
    var question = imports.questions(asked.id(), OWNER, null, 10).getFirst();
    assertThat(question.choices()).extracting(Question.Choice::node).hasSize(2).contains(old);
  }

  @Test
  void anotherOneOfNearlyTheNameThatItsSheetDescribesIsMade() throws Exception {
    var file = folder.resolve("kumu.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var elements = workbook.newWorksheet("Elements");
      fill(elements, 0, "Label", "Type");
      fill(elements, 1, "Studio Layarjati Persada", "Business");
      fill(elements, 2, "Batik Tandukjati Sentosa", "Business");
      var ties = workbook.newWorksheet("Connections");
      fill(ties, 0, "From", "To", "Type");
      fill(ties, 1, "Studio Layarrjati Persada", "Batik Tandukjati Sentosa", "memasok");
    }
    var asked = done("kumu.xlsx", file, Options.NONE);
    assertThat(asked.counts()).isEqualTo(Map.of(Outcome.CREATED, 2, Outcome.REVIEW, 1));
    assertThat(decide(asked.id(), "Connections", 2, null).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(only(NodeKind.BUSINESS, "Studio Layarrjati Persada").id())
        .isNotEqualTo(only(NodeKind.BUSINESS, "Studio Layarjati Persada").id());
    assertThat(done("kumu.xlsx", file, Options.NONE).counts())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 3));
  }

  @Test
  void aNameThatManyHaveIsAskedAboutAlsoInTheSameTown() throws Exception {
    var sheet = "Nama Usaha;Kota\nWarung Makan;Kota Malang\nBatik Tirtakusumaraga;Kota Malang\n";
    assertThat(done("satu.csv", sheet, Options.NONE).count(Outcome.CREATED)).isEqualTo(2);
    assertThat(done("satu.csv", sheet, Options.NONE).count(Outcome.UNCHANGED)).isEqualTo(2);
    var other = done("dua.csv", sheet, Options.NONE);
    assertThat(other.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1, Outcome.UNCHANGED, 1));
    decide(other.id(), "", 2, only(NodeKind.BUSINESS, "Warung Makan").id());
    var again = done("dua.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 2));
  }

  @Test
  void aConnectionLeadsToTheEventThatTheWorkbookDescribes() throws Exception {
    var file = folder.resolve("festival.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var elements = workbook.newWorksheet("Elements");
      fill(elements, 0, "Label", "Type");
      fill(elements, 1, "Komunitas Film Uji", "Community");
      fill(elements, 2, "Festival Layar Uji", "Event");
      var ties = workbook.newWorksheet("Connections");
      fill(ties, 0, "From", "To", "Type");
      fill(ties, 1, "Komunitas Film Uji", "Festival Layar Uji", "organizes");
    }
    var done = done("festival.xlsx", file, Options.NONE);
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 3));
    assertThat(
            kinds(
                only(NodeKind.COMMUNITY, "Komunitas Film Uji").id(),
                only(NodeKind.EVENT, "Festival Layar Uji").id()))
        .containsExactly(TieKind.RUNS);
    var later =
        done(
            "lagi.csv",
            "From;To;Type\nKomunitas Film Uji;Festival Layar Uji;menjalankan\n",
            new Options(null, null, null, null, null, Options.SameNames.KNOWN, Locale.of("id")));
    assertThat(later.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  @Test
  void whoIsAddressedAsAPersonInARosterIsOne() throws Exception {
    done(
        "kenalan.csv",
        "Nama Usaha;Kota;Bekerja sama dengan\nBatik Tandajati;Kota Malang;Pak Darmosugito\n",
        Options.NONE);
    assertThat(only(NodeKind.PERSON, "Pak Darmosugito").level()).isEqualTo(Level.OWN);
  }

  @Test
  void anotherOneOfNearlyThatNameIsNotAskedAboutAgain() throws Exception {
    done(
        "satu.csv",
        "Nama;Kota;Kegiatan\nBatik Rina Sejahtera;Kota Malang;batik tulis\n",
        Options.NONE);
    var sheet = "Nama;Kegiatan\nBatik Rinna Sejahtera;kedai kopi\n";
    var asked = done("dua.csv", sheet, Options.NONE);
    assertThat(decide(asked.id(), "", 2, null).outcome()).isEqualTo(Outcome.CREATED);
    assertThat(done("dua.csv", sheet, Options.NONE).counts())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    assertThat(done("lain.csv", sheet, Options.NONE).counts())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  @Test
  void whatWasSaidToBeAnotherOneIsNotAskedAboutAgainWhenItsAnswerIsKept() throws Exception {
    done(
        "satu.csv",
        "Nama;Kota;Kegiatan\nBatik Rinjani Sejahtera;Kota Malang;batik tulis\n",
        Options.NONE);
    var sheet = "Nama;Kegiatan\nBatik Rinjanni Sejahtera;kedai kopi\n";
    var asked = done("dua.csv", sheet, Options.NONE);
    assertThat(imports.questions(asked.id(), OWNER, null, 1).getFirst().column()).isEqualTo("Nama");
    decide(asked.id(), "", 2, null);
    imports.undo(asked.id(), true, OWNER);
    imports.await(asked.id(), OWNER, Duration.ofMinutes(1));
    var again = done("dua.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    imports.undo(again.id(), OWNER);
    imports.await(again.id(), OWNER, Duration.ofMinutes(1));

    var answer = imports.remembered().all(OWNER).getFirst();
    assertThat(answer.name()).isEqualTo("Batik Rinjanni Sejahtera");
    assertThat(answer.none()).contains(only(NodeKind.BUSINESS, "Batik Rinjani Sejahtera").id());
    imports.remembered().forget(answer.id(), OWNER);
    var forgotten = done("dua.csv", sheet, Options.NONE);
    assertThat(forgotten.counts()).isEqualTo(Map.of(Outcome.REVIEW, 1));
  }

  @Test
  void whatAnImporterMayNotSeeIsForThemAsIfItWereNotThere() throws Exception {
    var guest = new Viewer("guest", Level.SIGNED_IN, Set.of());
    var hidden =
        new Operation.AddNode(
            NodeId.random(),
            NodeKind.BUSINESS,
            "business|sepatu kuncoro|35.73|-",
            Map.of(Field.NAME, "Sepatu Kuncoro"),
            Level.OWN,
            Scope.NONE,
            new Provenance(SourceId.named("t"), null, "test"));
    var rows = "Nama;Jenis;Kota;Menawarkan\n%s;Usaha;Kota Malang;kursus samar\n";
    var open = by(guest, "terbuka.csv", rows.formatted("Anyaman Pringgadani"));
    var openAgain = by(guest, "terbuka lagi.csv", rows.formatted("Anyaman Pringgadani"));
    test.store.write(Write.of("test", List.of(hidden)));
    var covered = by(guest, "tertutup.csv", rows.formatted("Sepatu Kuncoro"));
    assertThat(covered.counts()).isEqualTo(open.counts());
    assertThat(covered.message()).isEqualTo(open.message());
    assertThat(covered.cautions()).isEqualTo(open.cautions());
    var coveredAgain = by(guest, "tertutup lagi.csv", rows.formatted("Sepatu Kuncoro"));
    assertThat(coveredAgain.counts()).isEqualTo(openAgain.counts());
    assertThat(imports.touched(covered.id(), guest)).doesNotContain(hidden.id());
    assertThat(test.records.claimsOf(hidden.id())).hasSize(1);
    test.store.write(Write.of("test", List.of(new Operation.RemoveNode(hidden.id()))));
  }

  @Test
  void aTieThatAnImporterMayNotSeeIsForThemAsIfItWereNotThere() throws Exception {
    var guest = new Viewer("guest", Level.SIGNED_IN, Set.of());
    var provenance = new Provenance(SourceId.named("t"), null, "test");
    var names = List.of("Anyaman Satu", "Anyaman Dua", "Gerabah Tiga", "Gerabah Empat");
    var operations = new ArrayList<Operation>();
    var nodes = new ArrayList<NodeId>();
    for (var name : names) {
      nodes.add(NodeId.random());
      operations.add(
          new Operation.AddNode(
              nodes.getLast(),
              NodeKind.BUSINESS,
              null,
              Map.of(Field.NAME, name),
              Level.PUBLIC,
              Scope.NONE,
              provenance));
    }
    var hidden = new ArrayList<TieId>();
    for (var kind : List.of(TieKind.COLLABORATES_WITH, TieKind.KNOWS, TieKind.SUPPLIES)) {
      hidden.add(new Ends(kind, nodes.get(2), nodes.get(3), Span.OPEN).id());
      operations.add(
          new Operation.AddTie(
              hidden.getLast(),
              kind,
              nodes.get(2),
              nodes.get(3),
              Span.OPEN,
              0,
              Map.of(),
              Level.OWN,
              Scope.NONE,
              provenance));
    }
    test.store.write(Write.of("test", operations));
    var known = new Options(null, null, null, null, null, Options.SameNames.KNOWN, Locale.of("id"));

    var open = by(guest, "terbuka.csv", "From;To\nAnyaman Satu;Anyaman Dua\n", known);
    var covered = by(guest, "tertutup.csv", "From;To\nGerabah Tiga;Gerabah Empat\n", known);
    assertThat(open.counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    assertThat(covered.counts()).isEqualTo(open.counts());
    var again = by(guest, "lagi.csv", "From;To\nGerabah Tiga;Gerabah Empat\n", known);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    test.records.claimsOfTies(hidden).values().forEach(said -> assertThat(said).hasSize(1));

    for (var sheet : List.of(open, covered, again)) {
      imports.undo(sheet.id(), guest);
      imports.await(sheet.id(), guest, Duration.ofMinutes(1));
    }
    test.store.write(
        Write.of("test", nodes.stream().<Operation>map(Operation.RemoveNode::new).toList()));
  }

  private Import by(Viewer viewer, String name, String text) throws Exception {
    return by(viewer, name, text, Options.NONE);
  }

  private Import by(Viewer viewer, String name, String text, Options options) throws Exception {
    var file = Files.writeString(folder.resolve("upload"), text);
    var id = imports.start(name, file, options, viewer);
    begun.add(id);
    return imports.await(id, viewer, Duration.ofMinutes(1));
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
    assertThat(imports.decideAll(asked.id(), Options.SameNames.NEW, OWNER)).isEmpty();
    assertThat(only(NodeKind.BUSINESS, "Sumber Uji 2")).isNotNull();
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

  @Test
  void aTelephoneThatSomebodyCorrectedAsksNobodyWhenTheSameSheetComesAgain() throws Exception {
    var registry = RegistryForTests.over(test).registry();
    var sheet = "Nama Usaha;Kota;No HP\nBatik Lurusjati;Kota Malang;081234500001\n";
    done("telepon.csv", sheet, Options.NONE);
    var node = only(NodeKind.BUSINESS, "Batik Lurusjati");
    registry.revise(
        node.id(),
        Map.of(Field.PHONE, Optional.of("+6281234500002")),
        node.rev(),
        OWNER,
        OperationId.random());
    var again = done("telepon.csv", sheet, Options.NONE);
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    assertThat(only(NodeKind.BUSINESS, "Batik Lurusjati").find(Field.PHONE))
        .contains("+6281234500002");
    var now = only(NodeKind.BUSINESS, "Batik Lurusjati");
    registry.remove(now.id(), now.rev(), OWNER, OperationId.random());
  }

  @Test
  void aRowWithTheIdOfWhatHasBecomePartOfAnotherMeansThatOther() throws Exception {
    var registry = RegistryForTests.over(test).registry();
    done(
        "gabung.csv",
        "Nama Usaha;Kota\nBatik Satujati;Kota Malang\nKopi Duajati;Kota Batu\n",
        Options.NONE);
    var gone = only(NodeKind.BUSINESS, "Batik Satujati");
    var kept = only(NodeKind.BUSINESS, "Kopi Duajati");
    var by = new Provenance(SourceId.named("t"), null, "t");
    test.store.write(Write.of("t", List.of(new Operation.Merge(gone.id(), kept.id(), by))));
    var told =
        done(
            "id.csv", "Id;Nama Usaha;Catatan\n" + gone.id() + ";Kopi Duajati;lama\n", Options.NONE);
    assertThat(told.counts()).isEqualTo(Map.of(Outcome.UPDATED, 1));
    assertThat(only(NodeKind.BUSINESS, "Kopi Duajati").find(Field.NOTE)).contains("lama");
    var now = only(NodeKind.BUSINESS, "Kopi Duajati");
    registry.remove(now.id(), now.rev(), OWNER, OperationId.random());
  }

  @Test
  void aCoarserLineOfBusinessLeavesTheFinerOne() throws Exception {
    done(
        "halus.csv",
        "Nama Usaha;Kota;Jenis Usaha;No HP\nBatik Halusjati;Kota Malang;batik tulis dan cap;081234500003\n",
        Options.NONE);
    done(
        "kasar.csv",
        "Nama Usaha;Kota;Jenis Usaha;No HP\nBatik Halusjati;Kota Malang;Batik;081234500003\n",
        Options.NONE);
    assertThat(only(NodeKind.BUSINESS, "Batik Halusjati").find(Field.LINE_OF_BUSINESS))
        .contains("batik tulis dan cap");
  }

  @Test
  void aMisspeltNameOfASheetWhoseNamesAreKnownIsAskedAboutEachTime() throws Exception {
    done(
        "ada.csv",
        "Nama Usaha;Kota\nBatik Wijayakusuma Adiluhung Sejati;Kota Malang\nKopi Ngudirasa;Kota Malang\n",
        Options.NONE);
    var known = new Options(null, null, null, null, null, Options.SameNames.KNOWN, Locale.of("id"));
    var sheet =
        "From;To;Type\nBatik Wijayakusuma Adiluhung Sejati;Kopi Ngudirasa;memasok\n"
            + "Batik Wijayakussuma Adiluhung Sejati;Kopi Ngudirasa;memasok\n";
    for (int round = 0; round < 2; round++) {
      assertThat(done("pasok.csv", sheet, known).counts())
          .isEqualTo(
              Map.of(round == 0 ? Outcome.CREATED : Outcome.UNCHANGED, 1, Outcome.REVIEW, 1));
    }
  }

  @Test
  void whatIsKnownByAnExactNumberIsKnownAfterItsRecordBecamePartOfAnother() throws Exception {
    var registry = RegistryForTests.over(test).registry();
    var sheet = "Nama Usaha;Kota;NIB\nBatik Nomorjati;Kota Malang;1234567890123\n";
    done("nib.csv", sheet, Options.NONE);
    done("lain.csv", "Nama Usaha;Kota\nKopi Lainjati;Kota Batu\n", Options.NONE);
    var gone = only(NodeKind.BUSINESS, "Batik Nomorjati");
    var kept = only(NodeKind.BUSINESS, "Kopi Lainjati");
    var by = new Provenance(SourceId.named("t"), null, "t");
    test.store.write(Write.of("t", List.of(new Operation.Merge(gone.id(), kept.id(), by))));
    var again = done("nib.csv", sheet, Options.NONE);
    assertThat(again.counts().keySet())
        .isSubsetOf(Outcome.UNCHANGED, Outcome.UPDATED, Outcome.REVIEW);
    registry.remove(
        kept.id(),
        test.records.findNode(kept.id()).orElseThrow().rev(),
        OWNER,
        OperationId.random());
  }

  @Test
  void aSkillThatTwoRowsOfDifferentBatchesNameIsTiedOnce() throws Exception {
    var rows = new StringBuilder("Nama Usaha;Kota;Menawarkan\n");
    for (int i = 0; i < 1_003; i++) {
      rows.append("Usaha Jalinjati ")
          .append((i + 1) / 2)
          .append(";Kota Malang;ukir uji ")
          .append((i + 1) / 2)
          .append('\n');
    }
    var done = done("keahlian.csv", rows.toString(), Options.NONE);
    assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 502, Outcome.MERGED, 501));
  }
}
