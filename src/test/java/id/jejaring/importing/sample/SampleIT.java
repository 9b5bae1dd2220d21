package id.jejaring.importing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Field;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.registry.RegistryForTests;
import id.jejaring.store.StoreForTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loads the sample once, part of it before a crash, and asks for everything in the checklist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleIT {

  private StoreForTests test;
  private RegistryForTests parts;
  private Sample sample;

  @BeforeAll
  void loadAfterACrashInBetween() {
    test = StoreForTests.empty();
    parts = RegistryForTests.over(test);
    sample = new Sample(parts.registry(), test.records);
    var reference = Sample.reference();
    parts.registry().write(Write.of(Sample.BY, reference.subList(0, 1_500)));
    var start = System.nanoTime();
    var steps = sample.load(Sample.Extent.SOURCED);
    System.out.printf(
        Locale.ROOT, "sample: %d steps in %.1f s%n", steps, (System.nanoTime() - start) / 1e9);
    assertThat(steps).isBetween(14_000, reference.size());
    settle();
  }

  @AfterAll
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void loadingAgainChangesNothing() {
    var last = test.changes.last();
    assertThat(sample.load(Sample.Extent.SOURCED)).isZero();
    assertThat(sample.load(Sample.Extent.REFERENCE)).isZero();
    assertThat(test.changes.last()).isEqualTo(last);
  }

  @Test
  void aLaterVersionAddsWhatIsNewAndLeavesWhatSomebodyChanged() {
    var operations = Facts.operations(Report.readAll());
    var bekraf = NodeId.named("agency:bekraf");
    var says = new Provenance(SourceId.named("source:notes"), null, "someone");
    parts
        .registry()
        .write(
            Write.of(
                "someone",
                List.of(
                    new Operation.ClaimFields(bekraf, Map.of(Field.DESCRIPTION, "Lain"), says))));
    assertThat(Missing.of(operations, test.records))
        .allMatch(Operation.AddSource.class::isInstance);
    var more = new ArrayList<>(operations);
    more.add(new Operation.ClaimFields(bekraf, Map.of(Field.TAGS, "baru"), says));
    assertThat(Missing.of(more, test.records)).contains(more.getLast()).hasSize(7);
    parts
        .registry()
        .write(
            Write.of(
                "someone",
                List.of(new Operation.RestateFields(bekraf, Map.of(Field.DESCRIPTION, ""), says))));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kombat,                Kombet Kreatif
          kombet kreatif,        Kombet Kreatif
          kemenprin,             Kementerian Perindustrian
          esmart,                e-Smart IKM
          pemprov jateng,        Pemerintah Provinsi Jawa Tengah
          dodi matondang,        Doddy Akhmadsyah Matondang
          jogja,                 Kota Yogyakarta
          solo,                  Kota Surakarta
          kota malang,           Kota Malang
          jatim,                 Jawa Timur
          bekraf,                Badan Ekonomi Kreatif
          kementerian ekraf,     Kementerian Ekonomi Kreatif/Badan Ekonomi Kreatif
          kemenkopukm,           KemenKopUKM
          kementerian umkm,      Kementerian UMKM
          tempo institute,       Tempo Institute
          rita dwi kartika,      Rita Dwi Kartika Utami
          mcc,                   Malang Creative Center
          wahyu,                 Wahyu
          rpd,                   Rencana Pembangunan Daerah 2024-2026
          rencana aksi ekonomi kreatif, Rencana Aksi Pengembangan Ekonomi Kreatif 2024-2028
          iccn,                  ICCN
          fiki satari,           TB Fiki C Satari
          plut kumkm,            PLUT KUMKM
          smesco,                Smesco
          gedung smesco,         Gedung Smesco
          irene umar,            Irene Umar
          infra ekraf,           Infra Ekraf
          asta ekraf,            Asta Ekraf
          bagus rachman,         Bagus Rachman
          llp-kukm,              LLP-KUKM
          galeri semarang,       Galeri Industri Kreatif Semarang
          pt ppi,                PT Perusahaan Perdagangan Indonesia
          bni,                   Bank Negara Indonesia
          pemkot semarang,       Pemerintah Kota Semarang
          gati,                  Gati Wibawaningsih
          ganjar pranowo,        Ganjar Pranowo
          hevearita,             Hevearita Gunaryanti Rahayu
          ratna utarianingrum,   E. Ratna Utarianingrum
          ikma,                  'Direktorat Jenderal Industri Kecil, Menengah dan Aneka'
          revitalisasi sentra,   Revitalisasi sentra IKM
          bps diy,               Badan Pusat Statistik (BPS) Daerah Istimewa Yogyakarta
          pameran jogja istimewa, Pameran Produk Unggulan Kerajinan Jogja Istimewa
          penceritaan produk,    Penceritaan produk
          kriya,                 Kriya
          """)
  void aSearchFindsEveryItemOfTheChecklistFirst(String query, String name) {
    var hits = parts.search().find(query, Viewer.ANYONE, World.SOURCED, null, 3);
    assertThat(hits).as("%s", hits).first().extracting(hit -> hit.node().name()).isEqualTo(name);
  }

  @Test
  void theMemorandumAndTheCollaborationInSemarangAreTwoThings() {
    var kemenperin = NodeId.named("agency:kemenperin");
    var memorandum = NodeId.named("agreement:nota-kesepahaman-2017-kota-lama");
    assertThat(test.records.tiesOf(memorandum))
        .hasSize(3)
        .extracting(tie -> tie.from())
        .containsExactlyInAnyOrder(
            kemenperin, NodeId.named("agency:pt-ppi"), NodeId.named("agency:pemkot-semarang"));
    assertThat(test.records.tiesOf(kemenperin))
        .filteredOn(tie -> tie.kind() == TieKind.COLLABORATES_WITH)
        .extracting(tie -> tie.to())
        .containsExactlyInAnyOrder(
            NodeId.named("agency:pemprov-jawa-tengah"),
            NodeId.named("agency:pt-ppi"),
            NodeId.named("agency:bni"));
  }

  @Test
  void exploringWithSmescoIsNoWorkYet() {
    assertThat(test.records.tiesOf(NodeId.named("agency:smesco")))
        .singleElement()
        .matches(tie -> tie.kind() == TieKind.COLLABORATES_WITH && !tie.isWork());
  }

  @Test
  void agenciesOfOneNameAreTwoNodesWithALineage() {
    assertThat(test.records.tiesOf(NodeId.named("agency:bekraf")))
        .filteredOn(tie -> tie.kind() == TieKind.SUCCEEDS)
        .extracting(tie -> tie.from())
        .containsExactly(NodeId.named("agency:kementerian-ekraf"));
  }

  @ParameterizedTest
  @CsvSource({
    "program:kombet-kreatif, kombet-participants, 40",
    "venue:malang-creative-center, mcc-events, 2217",
    "venue:malang-creative-center, mcc-actors, 1933",
    "venue:malang-creative-center, mcc-collaborators, 140",
    "venue:malang-creative-center, mcc-beneficiaries, 114000",
    "agency:smesco, smesco-registered, 103322",
    "agency:smesco, smesco-micro, 96473",
    "agency:smesco, smesco-small, 6269",
    "agency:smesco, smesco-medium, 580",
    "agency:smesco, smesco-medium-share, 1",
    "agency:smesco, smesco-medium-share-computed, 0.56",
    "agency:bekraf, creative-gdp-2017, 825000000000000",
    "program:revitalisasi-sentra-ikm, sentra-target, 7000",
    "place:34, imk-growth-diy, 17.28",
    "place:34, imk-growth-national, 4.59"
  })
  void everyDeclaredFigureOfTheChecklistIsThere(String about, String figure, double value) {
    assertThat(test.records.figuresOf(NodeId.named(about)))
        .filteredOn(each -> each.id().equals(FigureId.named("figure:" + figure)))
        .singleElement()
        .matches(each -> each.value() == value);
  }

  @Test
  void theUnnamedCraftsmansNeedIsThere() {
    var need = NodeId.named("capability:market:pameran-kerajinan-tahunan");
    assertThat(test.records.tiesOf(need))
        .singleElement()
        .matches(tie -> tie.kind() == TieKind.NEEDS);
  }

  @Test
  void everyPlaceAndSubsectorIsThere() {
    var counts = test.records.counts(Viewer.ANYONE, World.SOURCED);
    assertThat(counts).containsEntry("subsector", 17L);
    assertThat(counts.get("place")).isEqualTo((long) Regions.read().all().size());
  }

  @Test
  void practiceDataComesAndGoesAndLeavesTheRestAlone() {
    var practice = new Practice(parts.registry(), test.records);
    var before = revisions();
    practice.load();
    practice.load();
    assertThat(practice.isLoaded()).isTrue();
    assertThat(revisions()).hasSizeGreaterThan(before.size() + 190).containsAllEntriesOf(before);
    settle();
    assertThat(parts.search().find("kombet latihan", Viewer.OWNER, World.SOURCED, null, 9))
        .noneMatch(hit -> hit.node().scope().isFictional());
    assertThat(parts.search().find("kombet", Viewer.OWNER, World.PRACTICE, null, 1))
        .first()
        .matches(hit -> hit.node().id().equals(Practice.PROGRAM));
    assertThat(test.records.figuresOf(Practice.PROGRAM)).hasSize(1);
    assertThat(test.checks.run()).isEmpty();
    practice.remove();
    practice.remove();
    assertThat(practice.isLoaded()).isFalse();
    assertThat(revisions()).isEqualTo(before);
  }

  /** The full-text index follows its store with a delay. */
  private void settle() {
    test.query("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of());
  }

  private Map<NodeId, Long> revisions() {
    var revisions = new HashMap<NodeId, Long>();
    test.records.scanNodes(node -> revisions.put(node.id(), node.rev()));
    return revisions;
  }

  @Test
  void everySourceOfTheSampleCanBeNamed() {
    var sources =
        test.records.sources(Set.of(Regions.SOURCE.id(), Subsectors.SOURCE.id())).values();
    assertThat(sources).containsExactlyInAnyOrder(Regions.SOURCE, Subsectors.SOURCE);
  }
}
