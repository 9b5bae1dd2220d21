package id.jejaring.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Change;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Write;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.TransientException;

final class WriterIT {

  private static final SourceId SOURCE = SourceId.named("statement");

  private StoreForTests test;

  @BeforeEach
  void open() {
    test = StoreForTests.empty();
    test.store.write(
        Write.of(
            "test",
            List.of(
                new Operation.AddSource(
                    new Source(
                        SOURCE, Source.Kind.STATEMENT, "Isian", Scope.NONE, Instant.EPOCH)))));
  }

  @AfterEach
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void closingAnswersEveryWriteThatWasLetIn() {
    var answers = new ArrayList<CompletableFuture<Receipt>>();
    for (int i = 0; i < 1000; i++) {
      answers.add(test.store.submit(Write.of("test", List.of(node("n" + i)))));
    }

    var closed = CompletableFuture.runAsync(test.store::close);

    assertThat(closed).succeedsWithin(60, SECONDS);
    assertThat(answers).allMatch(CompletableFuture::isDone);
    assertThat(test.query("MATCH (n:Node) RETURN count(n) AS n", Map.of()))
        .containsExactly(Map.of("n", 1000L));
    assertThatThrownBy(() -> test.store.submit(Write.of("test", List.of(node("late")))))
        .isInstanceOf(Refusal.Unavailable.class);
  }

  @Test
  void writesToAStoreThatDoesNotAnswerAreRefusedWithinSeconds() throws IOException {
    try (var proxy = new Proxy(test.address().get("uri"));
        var connection = test.connectAgain(proxy.uri());
        var writer = new Writer(connection, InstantSource.system(), () -> {})) {
      proxy.cut();
      var answers = new ArrayList<CompletableFuture<Receipt>>();
      for (int i = 0; i < 40; i++) {
        answers.add(writer.submit(Write.of("test", List.of(node("n" + i)))));
      }

      for (var answer : answers) {
        assertThat(answer.orTimeout(40, SECONDS))
            .failsWithin(41, SECONDS)
            .withThrowableOfType(Exception.class)
            .withCauseInstanceOf(Refusal.Unavailable.class);
      }
    }
  }

  @Test
  void whatMaySucceedLaterIsUnavailableAndNoFailureOfTheProgram() {
    var connection = StoreForTests.connection();

    assertThatThrownBy(() ->
            connection.write(_ -> {
              throw new TransientException("Neo.TransientError.Transaction.LockClientStopped", "x");
            }))
        .isInstanceOf(Refusal.Unavailable.class);
  }

  @Test
  void anIdThatWasUsedForAnotherRequestIsRefused() {
    var id = OperationId.random();
    var first = new Write(id, "ayu", List.of(node("Batik Rina")), Map.of(), "add");
    var receipt = test.store.write(first);

    assertThat(test.store.write(first)).isEqualTo(receipt);
    assertThatThrownBy(
            () -> test.store.write(new Write(id, "ayu", List.of(node("Kopi")), Map.of(), "remove")))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining(id.toString());
    assertThat(test.changes.last()).isEqualTo(receipt.seq());
  }

  @Test
  void aChangeSaysOfEachWriteWhatItChangedAndWhoWroteIt() {
    var start = test.changes.last();
    var writes = new ArrayList<Write>();
    var id = NodeId.random();
    writes.add(Write.of("ayu", List.of(node(id, "Batik Rina"))));
    writes.add(
        Write.of(
            "budi",
            List.of(new Operation.ClaimFields(id, Map.of(Field.NAME, "Batik Bu Rina"), by()))));
    for (int i = 0; i < 100; i++) {
      writes.add(Write.of(i % 2 == 0 ? "ayu" : "budi", List.of(node("n" + i))));
    }

    writes.stream().map(test.store::submit).toList().forEach(CompletableFuture::join);

    var changes = test.changes.after(start, 1000);
    assertThat(changes).hasSizeLessThan(writes.size());
    assertThat(changes.stream().flatMap(change -> change.parts().stream()))
        .extracting(Change.Part::op, Change.Part::by)
        .containsExactlyElementsOf(
            writes.stream()
                .map(write -> org.assertj.core.groups.Tuple.tuple(write.id(), write.by()))
                .toList());
  }

  private static Operation node(String name) {
    return node(NodeId.random(), name);
  }

  private static Operation node(NodeId id, String name) {
    return new Operation.AddNode(
        id, NodeKind.BUSINESS, null, Map.of(Field.NAME, name), Level.PUBLIC, Scope.NONE, by());
  }

  private static Provenance by() {
    return new Provenance(SOURCE, null, "test");
  }
}
