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
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.store.StoreForTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  void theSameAnswerASecondTimeChangesNothingAndIsSaid() {
    var half = step(ask(budi), What.AGREED, budi);
    assertThatThrownBy(() -> step(half, What.AGREED, budi))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("Budi agrees. Nothing has changed");
    assertThat(introducing.get(half.id(), OWNER)).isEqualTo(half);
    var met = step(step(half, What.AGREED, citra), What.MET, null);
    assertThatThrownBy(() -> step(met, What.MET, null)).isInstanceOf(Refusal.Conflict.class);
    assertThat(introducing.get(met.id(), OWNER)).isEqualTo(met);
  }

  @Test
  void nobodyIsIntroducedToThemselves() {
    assertThatThrownBy(
            () -> introducing.ask(ayu, ayu, List.of(), null, OWNER, OperationId.random()))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Ayu cannot be introduced to itself");
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
    assertThat(introducing.asked(OWNER)).containsEntry(budi, new Asked(2, 1, 1));
    assertThat(introducing.resting()).containsExactly(budi);
    assertThatThrownBy(() -> ask(budi))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("rests until 2026-12-01");
    assertThat(
            introducing.ask(ayu, citra, List.of(), null, OWNER, OperationId.random()).consenting())
        .containsExactly(citra);

    now.set(Instant.parse("2026-11-30T17:00:01Z")); // the first of December in Jakarta
    assertThat(introducing.asked(OWNER)).containsEntry(budi, new Asked(0, 1, 1));
    assertThat(introducing.resting()).isEmpty();
    assertThat(ask(budi).state()).isEqualTo(What.ASKED);
  }

  @Test
  void theSameRequestAgainAsksNobodyTwice() {
    var key = OperationId.named("key");
    var one = introducing.ask(ayu, citra, List.of(budi), "sekali", OWNER, key);
    assertThat(introducing.ask(ayu, citra, List.of(budi), "sekali", OWNER, key)).isEqualTo(one);
    assertThat(introducing.asked(OWNER)).containsEntry(budi, new Asked(1, 0, 0));
    // The answer to it stands, also once they could not be asked any more.
    ask(budi);
    assertThat(introducing.ask(ayu, citra, List.of(budi), "sekali", OWNER, key)).isEqualTo(one);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    var key = OperationId.named("key");
    introducing.ask(ayu, citra, List.of(budi), "sekali", OWNER, key);
    for (var other :
        List.<ThrowingCallable>of(
            () -> introducing.ask(citra, ayu, List.of(budi), "sekali", OWNER, key),
            () -> introducing.ask(ayu, citra, List.of(), "sekali", OWNER, key),
            () -> introducing.ask(ayu, citra, List.of(budi), "dua", OWNER, key))) {
      assertThatThrownBy(other)
          .isInstanceOf(Refusal.Conflict.class)
          .hasMessageContaining("another request");
    }
    assertThat(list(null)).hasSize(1);
  }

  @Test
  void twelveAtOnceDoNotAskOnceTooOften() throws Exception {
    int asked = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(Collections.nCopies(12, (Callable<?>) () -> ask(budi)))) {
        try {
          each.get();
          asked++;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(Refusal.Conflict.class);
        }
      }
    }
    assertThat(asked).isEqualTo(2);
    assertThat(list(null)).hasSize(2);
  }

  @Test
  void whoWasAskedStaysAskedWhateverIsRemoved() {
    var one = ask(budi);
    introducing.remove(one.id(), one.rev(), OWNER, OperationId.random());
    var two = ask(budi);
    introducing.stepBack(two.id(), two.rev(), OWNER, OperationId.random());
    assertThat(list(null)).isEmpty();
    assertThat(introducing.resting()).containsExactly(budi);
    assertThatThrownBy(() -> ask(budi)).isInstanceOf(Refusal.Conflict.class);
    // A refusal counts as nothing, and so do those who were not asked.
    assertThat(introducing.ask(ayu, budi, List.of(citra), null, OWNER, OperationId.random()).by())
        .isEqualTo("owner");
  }

  @Test
  void whatWasAskedOfARecordThatIsMergedIsAskedOfTheOneItBecomes() {
    var other = add("Budi Santoso").id();
    step(ask(budi), What.AGREED, budi);
    ask(other);
    ledger.merge(other, budi, 1, null, OWNER, OperationId.random());
    assertThat(introducing.asked(OWNER)).isEqualTo(Map.of(budi, new Asked(2, 1, 0)));
    assertThat(introducing.resting()).containsExactly(budi);
    assertThatThrownBy(() -> ask(budi)).isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void answersAreThoseOfIntroductionsThatTheViewerSees() {
    step(ask(budi), What.DECLINED, budi);
    introducing.ask(ayu, citra, List.of(budi), null, SITI, OperationId.random());
    assertThat(introducing.asked(OWNER)).isEqualTo(Map.of(budi, new Asked(2, 0, 1)));
    assertThat(introducing.asked(SITI)).isEqualTo(Map.of(budi, new Asked(1, 0, 0)));
    test.store.write(
        Write.of("x", List.of(new Operation.SetLevel(citra, Level.SEALED, Scope.NONE))));
    assertThat(introducing.asked(OWNER)).isEmpty();
    assertThat(introducing.resting()).containsExactly(budi);
  }

  @Test
  void theTieIsRecordedOnceTheyWorkTogetherAndByWhoeverReadThat() {
    var asked = ask(budi);
    assertThatThrownBy(() -> introducing.tie(asked.id(), 1, OWNER, OperationId.random()))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("asked");
    var agreed = step(step(asked, What.AGREED, budi), What.AGREED, citra);
    var done = step(agreed, What.WORKING_TOGETHER, null);
    assertThatThrownBy(() -> introducing.tie(done.id(), agreed.rev(), OWNER, OperationId.random()))
        .isInstanceOf(Refusal.Stale.class);
    assertThat(registry.tiesOf(ayu, OWNER)).isEmpty();
    var tie = introducing.tie(done.id(), done.rev(), OWNER, OperationId.random());
    introducing.stepBack(done.id(), done.rev(), OWNER, OperationId.random());
    assertThat(registry.tiesOf(ayu, OWNER)).containsExactly(tie);
    assertThatThrownBy(() -> introducing.tie(done.id(), 5, OWNER, OperationId.random()))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void recordingTheTieTwiceAtOnceRecordsOne() throws Exception {
    var done =
        step(
            step(step(ask(budi), What.AGREED, budi), What.AGREED, citra),
            What.WORKING_TOGETHER,
            null);
    var start = new CyclicBarrier(4);
    var refusals = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var posts =
          IntStream.range(0, 4)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    start.await();
                    try {
                      introducing.tie(done.id(), done.rev(), OWNER, OperationId.random());
                    } catch (Refusal.Conflict refusal) {
                      assertThat(refusal).hasMessageContaining("recorded already");
                      refusals.incrementAndGet();
                    }
                    return done;
                  }))
              .toList();
      for (var post : posts) {
        post.get();
      }
    }
    assertThat(registry.tiesOf(ayu, OWNER)).hasSize(1);
    assertThat(refusals).hasValue(3);
  }

  @Test
  void theTieMayBeRecordedAgainOnceItIsUndoneAndTheSamePostIsAnsweredAlike() {
    var done =
        step(
            step(step(ask(budi), What.AGREED, budi), What.AGREED, citra),
            What.WORKING_TOGETHER,
            null);
    var operation = OperationId.random();
    var tie = introducing.tie(done.id(), done.rev(), OWNER, operation);
    assertThat(introducing.tie(done.id(), done.rev(), OWNER, operation)).isEqualTo(tie);
    ledger.undo(
        chronicle.recent(null, 1, OWNER).items().getFirst().op(),
        null,
        OWNER,
        OperationId.random());
    assertThat(registry.tiesOf(ayu, OWNER)).isEmpty();
    introducing.tie(done.id(), done.rev(), OWNER, OperationId.random());
    assertThat(registry.tiesOf(ayu, OWNER)).hasSize(1);
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
        .hasMessageContaining("apart");
    var hers = introducing.ask(ayu, citra, List.of(budi), null, SITI, OperationId.random());
    assertThat(hers.state()).isEqualTo(What.ASKED);
  }

  @Test
  void aTieThatKeepsApartIsHonouredAlongTheWholeWay() {
    var tie = keepApart(citra, ayu);
    assertThatThrownBy(() -> ask(budi))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("It was asked to keep \"Ayu\" and \"Citra\" apart");
    registry.remove(tie.tie().id(), tie.tie().rev(), OWNER, OperationId.random());
    keepApart(citra, budi);
    assertThatThrownBy(() -> ask(budi))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("\"Budi\" and \"Citra\"");
    // Who may not know of it is answered as if there were none.
    introducing.ask(ayu, citra, List.of(budi), null, SITI, OperationId.random());
    assertThat(introducing.ask(ayu, citra, List.of(), null, OWNER, OperationId.random()).state())
        .isEqualTo(What.ASKED);
  }

  private ClaimedTie keepApart(NodeId one, NodeId other) {
    return registry.add(
        new TieDraft(TieKind.KEPT_APART, one, other, Span.OPEN, 0, Map.of()),
        OWNER,
        OperationId.random());
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
