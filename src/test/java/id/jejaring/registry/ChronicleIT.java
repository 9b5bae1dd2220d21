package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
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
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.store.StoreForTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened is told to those who may know, and what was known then is told as it was. */
final class ChronicleIT {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-01T03:00:00Z"));
  private StoreForTests test;
  private Registry registry;
  private Ledger ledger;
  private Chronicle chronicle;

  @BeforeEach
  void open() {
    test = StoreForTests.empty(now::get);
    registry = new Registry(test.store, test.records, test.changes);
    ledger = new Ledger(registry, test.records, test.history);
    chronicle = new Chronicle(registry, test.records, test.history, test.changes);
  }

  @AfterEach
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void whatWasKnownOnADayIsToldAsItWasThen() {
    var rina = add("Batik Rina", Level.PUBLIC);
    var cv = add("CV Batik Rina", Level.PUBLIC);
    var kopi = add("Kopi Lor", Level.PUBLIC);
    day(2);
    revise(rina, Field.SIZE, "micro");
    var tie =
        registry.add(
            new TieDraft(TieKind.KNOWS, rina.id(), kopi.id(), Span.OPEN, 2, Map.of()),
            Viewer.OWNER,
            OperationId.random());
    day(3);
    revise(rina, Field.SIZE, "small");
    ledger.withdraw(tie.claims().getFirst().id(), null, Viewer.OWNER, OperationId.random());
    day(4);
    ledger.merge(rina.id(), cv.id(), 1, null, Viewer.OWNER, OperationId.random());

    assertThatThrownBy(() -> on(rina.id(), 0)).isInstanceOf(Refusal.NotFound.class);
    assertThat(on(rina.id(), 1).find(Field.SIZE)).isEmpty();
    assertThat(on(rina.id(), 2).find(Field.SIZE)).hasValue("micro");
    assertThat(on(rina.id(), 3).find(Field.SIZE)).hasValue("small");
    assertThatThrownBy(() -> on(rina.id(), 4)).isInstanceOf(Refusal.NotFound.class);
    assertThat(on(cv.id(), 3).find(Field.SIZE)).isEmpty();
    assertThat(on(cv.id(), 4).find(Field.SIZE)).hasValue("small");
    assertThat(tiesOn(rina.id(), 1)).isEmpty();
    assertThat(tiesOn(kopi.id(), 2))
        .singleElement()
        .satisfies(then -> {
          assertThat(then.tie().from()).isEqualTo(rina.id());
          assertThat(then.claims()).hasSize(1);
        });
    assertThat(tiesOn(kopi.id(), 3)).isEmpty();
    assertThat(chronicle.tieOn(tie.tie().id(), date(2), Viewer.OWNER).tie().strength())
        .isEqualTo(2);
  }

  @Test
  void aHistoryNamesNoHiddenNodeAndKeepsNoPlaceForIt() {
    var shown = add("Kopi Lor", Level.PUBLIC);
    var hidden = add("Siti Aminah", Level.OWN);
    registry.add(
        new TieDraft(TieKind.KNOWS, hidden.id(), shown.id(), Span.OPEN, 0, Map.of()),
        Viewer.OWNER,
        OperationId.random());
    revise(shown, Field.PHONE, "0812 3456 7890");

    var told = chronicle.ofNode(shown.id(), null, 10, Viewer.ANYONE).items();
    assertThat(told).hasSize(1);
    assertThat(chronicle.ofNode(shown.id(), null, 10, Viewer.OWNER).items()).hasSize(3);
    assertThat(chronicle.since(null, 10, Viewer.ANYONE).items()).hasSize(1);
    assertThatThrownBy(() -> chronicle.ofNode(hidden.id(), null, 10, Viewer.ANYONE))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void pagesOfAHistoryLeaveNothingOutAndAFeedsCursorCountsVisibleChangesOnly() {
    var node = add("Kopi Lor", Level.PUBLIC);
    for (int i = 0; i < 11; i++) {
      node = revise(node, Field.NOTE, "catatan " + i);
    }
    var seen = new ArrayList<OperationId>();
    OperationId before = null;
    do {
      var page = chronicle.ofNode(node.id(), before, 5, Viewer.ANYONE);
      page.items().forEach(item -> seen.add(item.op()));
      before = page.next();
    } while (before != null);
    assertThat(seen).hasSize(12).doesNotHaveDuplicates();

    var end = chronicle.since(null, 200, Viewer.ANYONE).next();
    add("Siti Aminah", Level.OWN);
    assertThat(chronicle.since(end, 5, Viewer.ANYONE).next()).isEqualTo(end);
    var other = add("Roti Kidul", Level.PUBLIC);
    assertThat(chronicle.since(end, 5, Viewer.ANYONE).items())
        .singleElement()
        .satisfies(item ->
            assertThat(item.events())
                .containsExactly(new Happening.OfNode(other.id(), "Roti Kidul", true)));
  }

  @Test
  void whatWasSaidOfARecordThatBecamePartOfAnotherIsNotToldAsTakenBack() {
    var gone = add("Kopi Lor", Level.PUBLIC);
    var into = add("Kedai Kopi Lor", Level.PUBLIC);
    var last = add("Kopi Utara", Level.PUBLIC);
    var roti = add("Roti Kidul", Level.PUBLIC);
    revise(gone, Field.SIZE, "micro");
    for (var from : List.of(gone, into)) {
      registry.add(
          new TieDraft(TieKind.KNOWS, from.id(), roti.id(), Span.OPEN, 2, Map.of()),
          Viewer.OWNER,
          OperationId.random());
    }
    revise(into, Field.NOTE, "dekat pasar");
    for (var merged : List.of(List.of(gone.id(), into.id()), List.of(into.id(), last.id()))) {
      var rev = registry.get(merged.getLast(), Viewer.OWNER).rev();
      ledger.merge(
          merged.getFirst(), merged.getLast(), rev, null, Viewer.OWNER, OperationId.random());
    }

    assertThat(chronicle.recent(null, 50, Viewer.OWNER).items())
        .hasSize(10)
        .noneMatch(item -> item.trace().isTakenBack());
  }

  @Test
  void aWriteThatOnlySaysAgainWhatIsKnownIsAmongTheRecent() {
    var rina = add("Batik Rina", Level.PUBLIC);
    var source =
        new Source(SourceId.named("lain"), Source.Kind.SHEET, "lain.csv", Scope.NONE, now.get());
    var again =
        new Operation.ClaimFields(
            rina.id(), Map.of(Field.NAME, "Batik Rina"), new Provenance(source.id(), "2", "owner"));
    var op = OperationId.random();
    registry.write(
        new Write(op, "owner", List.of(new Operation.AddSource(source), again), Map.of()));

    var newest = chronicle.recent(null, 1, Viewer.OWNER).items().getFirst();
    assertThat(newest.op()).isEqualTo(op);
    assertThat(newest.events()).isEmpty();
    assertThat(chronicle.latest(1, Viewer.OWNER).getFirst().op()).isNotEqualTo(op);
  }

  @Test
  void whatIsHiddenIsNotUndoneByThoseWhoMayNotKnowOfIt() {
    add("Siti Aminah", Level.OWN);
    var op = chronicle.latest(1, Viewer.OWNER).getFirst().op();

    assertThatThrownBy(() -> ledger.undo(op, null, Viewer.ANYONE, OperationId.random()))
        .isInstanceOf(Refusal.NotFound.class);
    ledger.undo(op, "salah orang", Viewer.OWNER, OperationId.random());
    assertThat(chronicle.latest(1, Viewer.OWNER).getFirst())
        .satisfies(item -> {
          assertThat(item.undoes()).isEqualTo(op);
          assertThat(item.why()).isEqualTo("salah orang");
        });
  }

  private void day(int number) {
    now.set(Instant.parse("2026-11-0%dT03:00:00Z".formatted(number)));
  }

  private static LocalDate date(int number) {
    return LocalDate.of(2026, 10, 31).plusDays(number);
  }

  private Node on(NodeId id, int number) {
    return chronicle.nodeOn(id, date(number), Viewer.OWNER);
  }

  private List<ClaimedTie> tiesOn(NodeId id, int number) {
    return chronicle.tiesOn(id, date(number), Viewer.OWNER);
  }

  private Node add(String name, Level level) {
    return registry.add(
        new NodeDraft(NodeKind.BUSINESS, Map.of(Field.NAME, name), level),
        Viewer.OWNER,
        OperationId.random());
  }

  private Node revise(Node node, Field field, String value) {
    var rev = registry.get(node.id(), Viewer.OWNER).rev();
    return registry.revise(
        node.id(), Map.of(field, Optional.of(value)), rev, Viewer.OWNER, OperationId.random());
  }
}
