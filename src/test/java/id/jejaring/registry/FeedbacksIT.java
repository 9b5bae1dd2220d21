package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.Feedback.Verdict;
import id.jejaring.domain.Feedback.Why;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.store.StoreForTests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say of suggested partners is recorded, taken back, and seen by nobody else. */
final class FeedbacksIT {

  private static final Viewer AYU = new Viewer("ayu", Level.SIGNED_IN, Set.of());
  private static final Viewer BUDI = new Viewer("budi", Level.OWN, Set.of());

  private StoreForTests test;
  private Registry registry;
  private Ledger ledger;
  private Chronicle chronicle;
  private Feedbacks feedbacks;
  private Node rina;
  private Node kopi;

  @BeforeEach
  void open() {
    test = StoreForTests.empty();
    registry = new Registry(test.store, test.records, test.changes);
    ledger = new Ledger(registry, test.records, test.history);
    chronicle = new Chronicle(registry, test.records, test.history, test.changes);
    feedbacks = new Feedbacks(registry, test.records);
    rina = add("Batik Rina");
    kopi = add("Kopi Lor");
  }

  @AfterEach
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void theLatestCountsAndCanBeTakenBack() {
    give(AYU, Verdict.USEFUL, null);
    var said = give(AYU, Verdict.NOT_FOR_ME, Why.TOO_FAR);
    assertThat(said.rev()).isEqualTo(2);
    assertThat(feedbacks.of(rina.id(), AYU)).containsExactly(said);
    assertThat(said.note()).isEqualTo("kata Ayu");

    feedbacks.takeBack(rina.id(), kopi.id(), AYU, OperationId.random());
    assertThat(feedbacks.of(rina.id(), AYU)).isEmpty();
    assertThatThrownBy(() -> feedbacks.takeBack(rina.id(), kopi.id(), AYU, OperationId.random()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void theSameRequestAgainGivesTheSameAnswerAndAnotherUnderItsKeyIsRefused() {
    var key = OperationId.named("key");
    var first = feedbacks.give(rina.id(), kopi.id(), Verdict.KNOWN, null, null, AYU, key);
    var again = feedbacks.give(rina.id(), kopi.id(), Verdict.KNOWN, null, null, AYU, key);
    assertThat(again).isEqualTo(first);
    assertThatThrownBy(
            () -> feedbacks.give(rina.id(), kopi.id(), Verdict.USEFUL, null, null, AYU, key))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void whoKnowEachOtherAreTiedByWhoeverSaysSoUntilItIsTakenBack() {
    give(AYU, Verdict.KNOWN, null);
    var tie = registry.tiesOf(rina.id(), AYU).getFirst();
    assertThat(tie.tie().kind()).isEqualTo(TieKind.KNOWS);
    assertThat(tie.claims()).singleElement().extracting(c -> c.provenance().by()).isEqualTo("ayu");

    // Somebody else says so too: their word stands when hers is gone.
    registry.revise(
        tie.tie().id(),
        new TieDraft(TieKind.KNOWS, rina.id(), kopi.id(), Span.OPEN, 4, Map.of()),
        tie.tie().rev(),
        BUDI,
        OperationId.random());
    give(AYU, Verdict.USEFUL, null);
    assertThat(registry.tiesOf(rina.id(), AYU))
        .singleElement()
        .satisfies(left -> {
          assertThat(left.claims()).extracting(c -> c.provenance().by()).containsExactly("budi");
        });
  }

  @Test
  void whoIsToBeKeptApartIsKnownToNobodyElse() {
    give(AYU, Verdict.KEPT_APART, null);
    assertThat(feedbacks.of(rina.id(), AYU)).hasSize(1);
    assertThat(feedbacks.of(rina.id(), BUDI)).isEmpty();
    assertThat(feedbacks.of(rina.id(), Viewer.OWNER)).isEmpty();
    var other = new Viewer("citra", Level.SIGNED_IN, Set.of());
    assertThat(registry.tiesOf(rina.id(), other)).isEmpty();
    assertThat(registry.tiesOf(rina.id(), Viewer.ANYONE)).isEmpty();
    assertThat(chronicle.ofNode(rina.id(), null, 10, other).items()).hasSize(1);
    assertThat(chronicle.recent(null, 10, other).items()).hasSize(2);
    assertThat(chronicle.recent(null, 10, Viewer.ANYONE).items()).hasSize(2);
  }

  @Test
  void whatPeopleKeepToThemselvesIsNoNewsForOtherPrograms() {
    give(Viewer.OWNER, Verdict.KEPT_APART, null);
    give(Viewer.OWNER, Verdict.KNOWN, null);
    assertThat(chronicle.recent(null, 10, Viewer.OWNER).items()).hasSize(4);
    assertThat(chronicle.since(null, 10, Viewer.OWNER).items())
        .hasSize(3)
        .allSatisfy(
            item -> assertThat(item.events()).noneMatch(Happening.OfMatter.class::isInstance));
  }

  @Test
  void itIsUndoneLikeAnyChangeByItsAuthorAlone() {
    give(BUDI, Verdict.KEPT_APART, null);
    give(BUDI, Verdict.NOT_FOR_ME, Why.SAME_LINE);
    assertThat(registry.tiesOf(rina.id(), BUDI)).isEmpty();
    var latest = chronicle.recent(null, 10, BUDI).items();
    assertThat(latest.getFirst().events()).anyMatch(Happening.OfMatter.class::isInstance);
    assertThat(latest.getFirst().mayBeUndone()).isTrue();
    assertThatThrownBy(
            () -> ledger.undo(latest.getFirst().op(), null, Viewer.OWNER, OperationId.random()))
        .isInstanceOf(Refusal.NotFound.class);

    ledger.undo(latest.getFirst().op(), null, BUDI, OperationId.random());
    assertThat(feedbacks.get(rina.id(), kopi.id(), BUDI).verdict()).isEqualTo(Verdict.KEPT_APART);
    assertThat(registry.tiesOf(rina.id(), BUDI))
        .extracting(tie -> tie.tie().kind())
        .containsExactly(TieKind.KEPT_APART);
    ledger.undo(latest.get(1).op(), null, BUDI, OperationId.random());
    assertThat(feedbacks.of(rina.id(), BUDI)).isEmpty();
    assertThat(registry.tiesOf(rina.id(), BUDI)).isEmpty();
  }

  @Test
  void itFollowsAnActorThatBecomesPartOfAnother() {
    give(AYU, Verdict.USEFUL, null);
    var double_ = add("CV Batik Rina");
    ledger.merge(rina.id(), double_.id(), double_.rev(), null, Viewer.OWNER, OperationId.random());
    assertThat(feedbacks.of(double_.id(), AYU))
        .singleElement()
        .satisfies(said -> {
          assertThat(said.actor()).isEqualTo(double_.id());
          assertThat(said.candidate()).isEqualTo(kopi.id());
        });
    feedbacks.takeBack(double_.id(), kopi.id(), AYU, OperationId.random());
    assertThat(feedbacks.of(double_.id(), AYU)).isEmpty();
  }

  @Test
  void whoeverHasNoNameOfTheirOwnSaysNothing() {
    assertThatThrownBy(() -> give(Viewer.ANYONE, Verdict.USEFUL, null))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(feedbacks.of(rina.id(), Viewer.ANYONE)).isEmpty();
  }

  @Test
  void whatCannotBeSaidIsRefusedByName() {
    assertThatThrownBy(() -> give(AYU, Verdict.USEFUL, Why.TOO_FAR))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("too_far");
    assertThatThrownBy(() ->
            feedbacks.give(
                rina.id(),
                kopi.id(),
                Verdict.USEFUL,
                null,
                "x".repeat(Feedback.LONGEST_NOTE + 1),
                AYU,
                OperationId.random()))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("280");
    assertThatThrownBy(() ->
            feedbacks.give(
                rina.id(), rina.id(), Verdict.USEFUL, null, null, AYU, OperationId.random()))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(List.of(Verdict.values())).extracting(Verdict::key).contains("kept_apart");
  }

  private Feedback give(Viewer viewer, Verdict verdict, Why why) {
    return feedbacks.give(
        rina.id(), kopi.id(), verdict, why, " kata  Ayu ", viewer, OperationId.random());
  }

  private Node add(String name) {
    return registry.add(
        new NodeDraft(NodeKind.BUSINESS, Map.of(Field.NAME, name), Level.PUBLIC),
        Viewer.OWNER,
        OperationId.random());
  }
}
