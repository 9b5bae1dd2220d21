package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.store.StoreForTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegistryIT {

  private static final SourceId SHEET = SourceId.named("sheet");

  private StoreForTests test;
  private Registry registry;
  private Search search;

  @BeforeEach
  void open() {
    test = StoreForTests.empty();
    registry = new Registry(test.store, test.records, test.changes);
    search = new Search(test.records);
  }

  @AfterEach
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kombat,           Kombet Kreatif
          kemenprin,        Kementerian Perindustrian
          jogja,            Kota Yogyakarta
          esmart,           e-Smart IKM
          pemprov jateng,   Pemerintah Provinsi Jawa Tengah
          dodi matondang,   Doddy Akhmadsyah Matondang
          kota malang,      Kota Malang
          BATIK RINA,       CV Batik Rina
          """)
  void aSearchAsPeopleTypeItFindsTheRightThingFirst(String query, String expected) {
    add(NodeKind.PROGRAM, "Kombet Kreatif", "Program Pendampingan Komunitas Kreatif");
    add(NodeKind.AGENCY, "Kementerian Perindustrian", "Kemenperin");
    add(NodeKind.AGENCY, "Kementerian UMKM", "KemenUMKM");
    add(NodeKind.PLACE, "Kota Yogyakarta", "Jogja\nYogyakarta\nYogya");
    add(NodeKind.EVENT, "Pameran Produk Unggulan Kerajinan Jogja Istimewa", null);
    add(NodeKind.PROGRAM, "e-Smart IKM", null);
    add(NodeKind.AGENCY, "Pemerintah Provinsi Jawa Tengah", "Pemprov Jateng");
    add(NodeKind.AGENCY, "Pemerintah Kota Semarang", "Pemkot Semarang");
    add(NodeKind.PERSON, "Doddy Akhmadsyah Matondang", null);
    add(NodeKind.PLACE, "Kota Malang", "Malang");
    add(NodeKind.PLACE, "Kabupaten Malang", "Malang");
    add(NodeKind.BUSINESS, "CV Batik Rina", null);
    add(NodeKind.BUSINESS, "Batik Rani", null);

    assertThat(search.find(query, Viewer.OWNER, World.SOURCED, null, 5))
        .first()
        .extracting(hit -> hit.node().name())
        .isEqualTo(expected);
  }

  @Test
  void aSearchForACityShowsTheRegencyOfThatNameNext() {
    add(NodeKind.PLACE, "Kota Malang", "Malang");
    add(NodeKind.PLACE, "Kabupaten Malang", "Malang");
    add(NodeKind.PLACE, "Kota Semarang", "Semarang");

    assertThat(search.find("kota malang", Viewer.OWNER, World.SOURCED, null, 5))
        .extracting(hit -> hit.node().name())
        .startsWith("Kota Malang", "Kabupaten Malang");
  }

  @Test
  void aSearchFindsWhatTheIndexDoesNotHoldForThoseWhoMaySeeIt() {
    registry.add(
        new NodeDraft(NodeKind.PERSON, Map.of(Field.NAME, "Siti Aminah"), Level.OWN),
        Viewer.OWNER,
        OperationId.random());

    assertThat(search.find("siti aminah", Viewer.OWNER, World.SOURCED, null, 5)).hasSize(1);
    assertThat(search.find("siti aminah", Viewer.ANYONE, World.SOURCED, null, 5)).isEmpty();
  }

  @Test
  void aTextWithoutLettersFindsNothingAndATooLongOneIsRefused() {
    assertThat(search.find("*:*", Viewer.OWNER, World.SOURCED, null, 5)).isEmpty();
    assertThat(search.find("   ", Viewer.OWNER, World.SOURCED, null, 5)).isEmpty();
    assertThatThrownBy(() -> search.find("a".repeat(257), Viewer.OWNER, World.SOURCED, null, 5))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void aRevisionChangesOnlyWhatItNamesAndWithdrawsWhatItEmpties() {
    var node = add(NodeKind.BUSINESS, "Batik Rina", "Rina");
    var changed =
        registry.revise(
            node.id(),
            Map.of(Field.SIZE, Optional.of("micro"), Field.ALIASES, Optional.empty()),
            node.rev(),
            Viewer.OWNER,
            OperationId.random());

    assertThat(changed.name()).isEqualTo("Batik Rina");
    assertThat(changed.find(Field.SIZE)).hasValue("micro");
    assertThat(changed.find(Field.ALIASES)).isEmpty();
    assertThatThrownBy(() ->
            registry.revise(
                node.id(),
                Map.of(Field.SIZE, Optional.of("small")),
                node.rev(),
                Viewer.OWNER,
                OperationId.random()))
        .isInstanceOf(Refusal.Stale.class);
  }

  @Test
  void aHiddenNodeIsAsAbsentToItsViewerAsOneThatDoesNotExist() {
    var hidden =
        registry.add(
            new NodeDraft(NodeKind.PERSON, Map.of(Field.NAME, "Siti Aminah"), Level.OWN),
            Viewer.OWNER,
            OperationId.random());
    var shown = add(NodeKind.BUSINESS, "Batik Rina", null);
    registry.add(
        new TieDraft(TieKind.OWNS, hidden.id(), shown.id(), Span.OPEN, 0, Map.of()),
        Viewer.OWNER,
        OperationId.random());

    assertThatThrownBy(() -> registry.get(hidden.id(), Viewer.ANYONE))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(registry.tiesOf(shown.id(), Viewer.ANYONE)).isEmpty();
    assertThat(registry.tiesOf(shown.id(), Viewer.OWNER)).hasSize(1);
  }

  @Test
  void aTelephoneNumberIsShownToItsOwnerOnly() {
    var node =
        registry.add(
            new NodeDraft(
                NodeKind.BUSINESS,
                Map.of(Field.NAME, "Batik Rina", Field.PHONE, "0812 3456 7890"),
                Level.PUBLIC),
            Viewer.OWNER,
            OperationId.random());

    assertThat(registry.get(node.id(), Viewer.ANYONE).find(Field.PHONE)).isEmpty();
    assertThat(registry.claimsOf(node.id(), Viewer.ANYONE)).hasSize(1);
    assertThat(registry.get(node.id(), Viewer.OWNER).find(Field.PHONE)).isPresent();
  }

  @Test
  void listsNodesPageByPageWithoutLeavingOneOut() {
    for (int i = 0; i < 25; i++) {
      add(NodeKind.BUSINESS, "Usaha " + i, null);
    }
    NodeId after = null;
    int seen = 0;
    List<Node> page;
    while (!(page =
            registry.list(NodeFilter.of(NodeKind.BUSINESS), Viewer.OWNER, World.SOURCED, after, 10))
        .isEmpty()) {
      seen += page.size();
      after = page.getLast().id();
    }
    assertThat(seen).isEqualTo(25);
    assertThat(registry.counts(Viewer.OWNER, World.SOURCED)).containsEntry("business", 25L);
  }

  @Test
  void aFigureIsKeptWithItsQualifierItsPeriodAndItsWhole() {
    var program = add(NodeKind.PROGRAM, "Kombet Kreatif", null);
    var all = declare(program, 40, null, null);
    var some = declare(program, 12, Dated.year(2017), all.id());

    assertThat(registry.figuresOf(program.id(), Viewer.OWNER)).containsExactlyInAnyOrder(all, some);
    assertThat(all.qualifier()).isEqualTo(Figure.Qualifier.ABOUT);
    assertThat(some.since()).isEqualTo(Dated.year(2017));
    assertThat(some.partOf()).isEqualTo(all.id());
  }

  @Test
  void aFigureIsPartOfOneOfTheSameNodeAndEndsAfterItBegins() {
    var program = add(NodeKind.PROGRAM, "Kombet Kreatif", null);
    var other = declare(add(NodeKind.PROGRAM, "e-Smart IKM", null), 40, null, null);

    assertThatThrownBy(() -> declare(program, 12, null, other.id()))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("partOf");
    assertThatThrownBy(() -> declare(program, 12, Dated.year(2019), null))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("2019");
  }

  private Figure declare(Node about, double value, Dated since, FigureId partOf) {
    return registry.add(
        new FigureDraft(
            about.id(),
            "participants",
            value,
            "businesses",
            Figure.Qualifier.ABOUT,
            Figure.Kind.COUNT,
            Dated.year(2018),
            since,
            partOf,
            "Bekraf"),
        Viewer.OWNER,
        OperationId.random());
  }

  @Test
  void aSearchLooksPastAnyNumberOfNamesakesOfAnotherKindAndWorld() {
    var crowd = new ArrayList<Operation>();
    for (int i = 0; i < 300; i++) {
      crowd.add(node(NodeId.random(), NodeKind.BUSINESS, "Warung", Scope.NONE));
    }
    var practice = NodeId.random();
    var venue = NodeId.random();
    crowd.add(node(practice, NodeKind.BUSINESS, "Warung Latihan", Scope.PRACTICE));
    crowd.add(node(venue, NodeKind.VENUE, "Ruang Seni Warung", Scope.NONE));
    write(crowd);

    assertThat(search.find("warung", Viewer.OWNER, World.PRACTICE, null, 5))
        .extracting(hit -> hit.node().id())
        .containsExactly(practice);
    assertThat(search.find("warung", Viewer.OWNER, World.SOURCED, NodeKind.VENUE, 5))
        .extracting(hit -> hit.node().id())
        .containsExactly(venue);
  }

  @Test
  void aSearchShowsNoMoreOfANodeThanItsPageDoes() {
    registry.add(
        new NodeDraft(
            NodeKind.BUSINESS,
            Map.of(Field.NAME, "Batik Rina", Field.PHONE, "0812 3456 7890"),
            Level.PUBLIC),
        Viewer.OWNER,
        OperationId.random());

    assertThat(search.find("batik rina", Viewer.ANYONE, World.SOURCED, null, 5))
        .singleElement()
        .satisfies(hit -> assertThat(hit.node().find(Field.PHONE)).isEmpty());
    assertThat(search.find("batik rina", Viewer.OWNER, World.SOURCED, null, 5))
        .singleElement()
        .satisfies(hit -> assertThat(hit.node().find(Field.PHONE)).isPresent());
  }

  @Test
  void whoSaidSomethingIsShownToThoseWhoHaveSignedIn() {
    add(NodeKind.BUSINESS, "Batik Rina", null);

    assertThat(registry.sources(10, Viewer.ANYONE)).isEmpty();
    assertThat(registry.sources(10, Viewer.OWNER))
        .singleElement()
        .satisfies(
            source -> assertThat(registry.sources(List.of(source.id()), Viewer.ANYONE)).isEmpty());
  }

  @Test
  void whoIsKeptApartFromWhomIsPrivateHoweverPublicTheyAre() {
    var rina = add(NodeKind.BUSINESS, "Batik Rina", null);
    var kopi = add(NodeKind.BUSINESS, "Kopi Arjuna", null);
    registry.add(
        new TieDraft(TieKind.KEPT_APART, rina.id(), kopi.id(), Span.OPEN, 0, Map.of()),
        Viewer.OWNER,
        OperationId.random());

    assertThat(registry.tiesOf(rina.id(), Viewer.ANYONE)).isEmpty();
    assertThat(registry.tiesOf(rina.id(), Viewer.OWNER)).hasSize(1);
  }

  @Test
  void anIdThatRecordedANodeRemovesNone() {
    var id = OperationId.random();
    var draft = new NodeDraft(NodeKind.BUSINESS, Map.of(Field.NAME, "Batik Rina"), Level.PUBLIC);
    var node = registry.add(draft, Viewer.OWNER, id);

    assertThat(registry.add(draft, Viewer.OWNER, id)).isEqualTo(node);
    assertThatThrownBy(() -> registry.remove(node.id(), node.rev(), Viewer.OWNER, id))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(registry.find(node.id(), Viewer.OWNER)).isPresent();
  }

  @Test
  void detailsAreStoredInOneFormAndDatesInOrder() {
    var rina = add(NodeKind.BUSINESS, "Batik Rina", null);
    var kopi = add(NodeKind.BUSINESS, "Kopi Arjuna", null);
    var tie =
        registry.add(
            new TieDraft(
                TieKind.COLLABORATES_WITH,
                rina.id(),
                kopi.id(),
                Span.OPEN,
                0,
                Map.of(Detail.STAGE, "Explored")),
            Viewer.OWNER,
            OperationId.random());

    assertThat(tie.tie().isWork()).isFalse();
    assertThatThrownBy(() ->
            registry.revise(
                rina.id(),
                Map.of(Field.SINCE, Optional.of("2020"), Field.UNTIL, Optional.of("2019")),
                rina.rev(),
                Viewer.OWNER,
                OperationId.random()))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("2019");
  }

  @Test
  void aListByPlaceOrSubsectorCountsTiesThatHoldAndAreSeen() {
    var malang = NodeId.random();
    var craft = NodeId.random();
    var there = NodeId.random();
    var left = NodeId.random();
    var hidden = NodeId.random();
    write(
        List.of(
            node(malang, NodeKind.PLACE, "Kota Malang", Scope.NONE),
            node(craft, NodeKind.SUBSECTOR, "Kriya", Scope.NONE),
            node(there, NodeKind.BUSINESS, "Batik Rina", Scope.NONE),
            node(left, NodeKind.BUSINESS, "Kopi Arjuna", Scope.NONE),
            node(hidden, NodeKind.BUSINESS, "Jahit Sari", Scope.NONE),
            tie(TieKind.LOCATED_IN, there, malang, Span.OPEN, Level.PUBLIC),
            tie(
                TieKind.LOCATED_IN,
                left,
                malang,
                new Span(Dated.year(2010), Dated.year(2020)),
                Level.PUBLIC),
            tie(TieKind.LOCATED_IN, hidden, malang, Span.OPEN, Level.OWN),
            tie(TieKind.WORKS_IN, there, craft, Span.OPEN, Level.PUBLIC),
            tie(
                TieKind.WORKS_IN,
                left,
                craft,
                new Span(Dated.year(2010), Dated.year(2020)),
                Level.PUBLIC),
            tie(TieKind.WORKS_IN, hidden, craft, Span.OPEN, Level.OWN)));

    for (var filter :
        List.of(
            new NodeFilter(NodeKind.BUSINESS, null, malang, null),
            new NodeFilter(NodeKind.BUSINESS, craft, null, null))) {
      assertThat(registry.list(filter, Viewer.ANYONE, World.SOURCED, null, 10))
          .extracting(Node::id)
          .containsExactly(there);
      assertThat(registry.list(filter, Viewer.OWNER, World.SOURCED, null, 10))
          .extracting(Node::id)
          .containsExactlyInAnyOrder(there, hidden);
    }
  }

  private void write(List<Operation> operations) {
    var all = new ArrayList<Operation>();
    all.add(
        new Operation.AddSource(
            new Source(SHEET, Source.Kind.SHEET, "anggota.csv", Scope.NONE, Instant.EPOCH)));
    all.addAll(operations);
    test.store.write(Write.of("test", all));
  }

  private static Operation node(NodeId id, NodeKind kind, String name, Scope scope) {
    return new Operation.AddNode(
        id,
        kind,
        null,
        Map.of(Field.NAME, name),
        Level.PUBLIC,
        scope,
        new Provenance(SHEET, "1", "test"));
  }

  private static Operation tie(TieKind kind, NodeId from, NodeId to, Span span, Level level) {
    return new Operation.AddTie(
        TieId.random(),
        kind,
        from,
        to,
        span,
        0,
        Map.of(),
        level,
        Scope.NONE,
        new Provenance(SHEET, "1", "test"));
  }

  private Node add(NodeKind kind, String name, String aliases) {
    return registry.add(
        new NodeDraft(
            kind,
            aliases == null
                ? Map.of(Field.NAME, name)
                : Map.of(Field.NAME, name, Field.ALIASES, aliases),
            Level.PUBLIC),
        Viewer.OWNER,
        OperationId.random());
  }
}
