package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Asked;
import id.jejaring.domain.Feedback;
import id.jejaring.domain.Field;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.What;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.store.StoreForTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Introductions are asked for, agreed to, come to something, and can be taken back. */
final class IntroducingIT {

  private static final Viewer OWNER = Viewer.OWNER;
  private static final Viewer SITI = new Viewer("siti", Level.SIGNED_IN, Set.of());

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T03:00:00Z"));
  private StoreForTests test;
  private Registry registry;
  private Ledger ledger;
  private Chronicle chronicle;
  private Feedbacks feedbacks;
  private Introducing introducing;
  private NodeId ayu;
  private NodeId budi;
  private NodeId citra;

  @BeforeEach
  void open() {
    test = StoreForTests.empty(now::get);
    registry = new Registry(test.store, test.records, test.changes);
    ledger = new Ledger(registry, test.records, test.history);
    chronicle = new Chronicle(registry, test.records, test.history, test.changes);
    feedbacks = new Feedbacks(registry, test.records);
    introducing = new Introducing(registry, test.records, feedbacks, 2, now::get);
    ayu = add("Ayu").id();
    budi = add("Budi").id();
    citra = add("Citra").id();
  }

  @AfterEach
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void itGoesFromTheAskingOverTheAnswersToWhatCameOfIt() {
    var asked = ask(budi);
    assertThat(asked.state()).isEqualTo(What.ASKED);
    assertThat(asked.waiting()).containsExactly(budi, citra);
    assertThatThrownBy(() -> step(asked, What.MET, null))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("Budi");
    var half = step(asked, What.AGREED, budi);
    assertThat(half.state()).isEqualTo(What.ASKED);
    var agreed = step(half, What.AGREED, citra);
    assertThat(agreed.state()).isEqualTo(What.AGREED);
    var met = step(agreed, What.MET, null);
    assertThat(met.goesOn()).isTrue();
    var done = step(met, What.WORKING_TOGETHER, null);
    assertThat(done.goesOn()).isFalse();
    assertThat(done.steps()).hasSize(5);
    assertThatThrownBy(() -> step(done, What.NOTHING, null)).isInstanceOf(Refusal.Conflict.class);
    assertThat(list(true)).isEmpty();
    assertThat(list(false)).containsExactly(done);
    assertThat(list(null)).containsExactly(done);
  }

  @Test
  void whoWouldRatherNotEndsItUnlessTheyThinkAgain() {
    var declined = step(ask(budi), What.DECLINED, budi);
    assertThat(declined.state()).isEqualTo(What.DECLINED);
    assertThat(declined.goesOn()).isFalse();
    assertThat(step(declined, What.AGREED, budi).state()).isEqualTo(What.ASKED);
  }

  @Test
  void nobodyIsAskedMoreOftenThanIsAllowedInAMonth() {
    var first = ask(budi);
    step(first, What.AGREED, budi);
    step(ask(budi), What.DECLINED, budi);
    assertThat(introducing.asked()).containsEntry(budi, new Asked(2, 1, 1));
    assertThatThrownBy(() -> ask(budi))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("asked 2 of 2 times this month");
    assertThat(
            introducing.ask(ayu, citra, List.of(), null, OWNER, OperationId.random()).consenting())
        .containsExactly(citra);

    now.set(Instant.parse("2026-11-30T17:00:01Z")); // the first of December in Jakarta
    assertThat(introducing.asked()).containsEntry(budi, new Asked(0, 1, 1));
    assertThat(ask(budi).state()).isEqualTo(What.ASKED);
  }

  @Test
  void theSameRequestAgainAsksNobodyTwice() {
    var key = OperationId.named("key");
    var one = introducing.ask(ayu, citra, List.of(budi), "sekali", OWNER, key);
    assertThat(introducing.ask(ayu, citra, List.of(budi), "sekali", OWNER, key)).isEqualTo(one);
    assertThat(introducing.asked()).containsEntry(budi, new Asked(1, 0, 0));
  }

  @Test
  void aStepIsTakenBackOnItsPageAndAmongTheLatestChanges() {
    var asked = ask(budi);
    var agreed = step(asked, What.AGREED, budi);
    introducing.stepBack(agreed.id(), agreed.rev(), OWNER, OperationId.random());
    var back = introducing.get(asked.id(), OWNER);
    assertThat(back.steps()).isEqualTo(asked.steps());
    assertThat(back.rev()).isEqualTo(3);
    assertThatThrownBy(() -> step(agreed, What.AGREED, citra)).isInstanceOf(Refusal.Stale.class);

    var again = step(back, What.DECLINED, budi);
    var happened = chronicle.recent(null, 1, OWNER).items().getFirst();
    ledger.undo(happened.op(), null, OWNER, OperationId.random());
    assertThat(introducing.get(asked.id(), OWNER).state()).isEqualTo(What.ASKED);
    assertThat(introducing.get(asked.id(), OWNER).rev()).isGreaterThan(again.rev());

    var last = introducing.get(asked.id(), OWNER);
    introducing.stepBack(last.id(), last.rev(), OWNER, OperationId.random());
    assertThatThrownBy(() -> introducing.get(asked.id(), OWNER))
        .isInstanceOf(Refusal.NotFound.class);
    var removed = chronicle.recent(null, 1, OWNER).items().getFirst();
    ledger.undo(removed.op(), null, OWNER, OperationId.random());
    assertThat(introducing.get(asked.id(), OWNER).steps()).isEqualTo(asked.steps());
  }

  @Test
  void itIsSeenByWhoeverRecordedItAndTheFacilitatorResponsible() {
    var hers = introducing.ask(ayu, citra, List.of(budi), null, SITI, OperationId.random());
    var mine = ask(budi);
    assertThat(introducing.get(hers.id(), OWNER)).isEqualTo(hers);
    assertThatThrownBy(() -> introducing.get(mine.id(), SITI)).isInstanceOf(Refusal.NotFound.class);
    var filter = new Introducing.Filter(null, budi, World.SOURCED);
    assertThat(introducing.list(filter, null, 10, SITI)).containsExactly(hers);
    assertThat(introducing.list(filter, null, 10, OWNER)).hasSize(2);
    assertThat(chronicle.recent(null, 10, SITI).items()).hasSize(4);
    // The limit protects whoever is asked, so it counts everybody's.
    assertThatThrownBy(
            () -> introducing.ask(ayu, citra, List.of(budi), null, SITI, OperationId.random()))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void whoIsToBeKeptApartIsNotIntroduced() {
    feedbacks.give(
        citra, ayu, Feedback.Verdict.KEPT_APART, null, null, OWNER, OperationId.random());
    assertThatThrownBy(() -> ask(budi))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("kept apart");
    var hers = introducing.ask(ayu, citra, List.of(budi), null, SITI, OperationId.random());
    assertThat(hers.state()).isEqualTo(What.ASKED);
  }

  @Test
  void whatCannotBeIsRefused() {
    var asked = ask(budi);
    assertThatThrownBy(() -> step(asked, What.AGREED, ayu)).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> step(asked, What.AGREED, null)).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> step(asked, What.WITHDRAWN, budi)).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() ->
            introducing.record(
                asked.id(),
                What.AGREED,
                budi,
                LocalDate.of(2026, 11, 21),
                null,
                asked.rev(),
                OWNER,
                OperationId.random()))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("2026-11-21");
    assertThatThrownBy(
            () -> introducing.ask(ayu, ayu, List.of(), null, OWNER, OperationId.random()))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(
            () -> introducing.ask(ayu, citra, List.of(ayu), null, OWNER, OperationId.random()))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private Introduction ask(NodeId through) {
    return introducing.ask(ayu, citra, List.of(through), null, OWNER, OperationId.random());
  }

  private Introduction step(Introduction introduction, What what, NodeId who) {
    return introducing.record(
        introduction.id(), what, who, null, null, introduction.rev(), OWNER, OperationId.random());
  }

  private List<Introduction> list(Boolean open) {
    return introducing.list(new Introducing.Filter(open, null, World.SOURCED), null, 10, OWNER);
  }

  private Node add(String name) {
    return registry.add(
        new NodeDraft(NodeKind.PERSON, Map.of(Field.NAME, name), Level.PUBLIC),
        OWNER,
        OperationId.random());
  }
}
