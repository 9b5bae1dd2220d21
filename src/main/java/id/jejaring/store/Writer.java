package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It gathers waiting writes into one transaction, which locks the
 * counter first, so that changes are numbered in the order in which they commit, across processes
 * too. A write that is refused leaves the others of its transaction alone; a transaction that fails
 * is tried again, one write at a time.
 */
final class Writer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Writer.class);
  private static final int WRITES_PER_TRANSACTION = 64;
  private static final int OPERATIONS_PER_TRANSACTION = 4_000;

  private static final String LOCK_COUNTER =
      """
      MATCH (counter:Counter {name: 'changes'})
      SET counter.locked = true
      RETURN counter.seq AS seq
      """;

  private static final String DONE =
      """
      UNWIND $ids AS id
      MATCH (operation:Operation {id: id})
      RETURN id, operation.seq AS seq
      """;

  private static final String FINISH =
      """
      MATCH (counter:Counter {name: 'changes'})
      SET counter.seq = $seq, counter.locked = false
      WITH counter
      UNWIND $operations AS id
      CREATE (:Operation {id: id, seq: $seq})
      """;

  private static final String ADD_CHANGE =
      """
      CREATE (:Change {
        seq: $seq,
        at: $at,
        by: $by,
        op: $op,
        version: 1,
        structure: $structure,
        personal: $personal
      })
      """;

  private final Connection connection;
  private final InstantSource clock;
  private final Runnable committed;
  private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>(10_000);
  private final Thread thread;
  private volatile boolean closing;

  private record Pending(Write write, CompletableFuture<Receipt> receipt) {}

  /** What came of one write of a transaction: a receipt or a refusal. */
  private record Outcome(Pending pending, Object result) {}

  Writer(Connection connection, InstantSource clock, Runnable committed) {
    this.connection = connection;
    this.clock = clock;
    this.committed = committed;
    this.thread = Thread.ofPlatform().name("writer").start(this::run);
  }

  CompletableFuture<Receipt> submit(Write write) {
    var pending = new Pending(write, new CompletableFuture<>());
    if (closing || !queue.offer(pending)) {
      throw new Refusal.Unavailable(
          closing
              ? "The program is stopping and takes no more writes. Start it again, then repeat."
              : "Too many writes are waiting. Nothing was written; try again in a moment.");
    }
    return pending.receipt;
  }

  private void run() {
    var batch = new ArrayList<Pending>();
    while (true) {
      try {
        var first = queue.take();
        if (first.write.operations().isEmpty() && closing && queue.isEmpty()) {
          return;
        }
        gather(first, batch);
        commit(batch);
      } catch (InterruptedException _) {
        // nobody has a reason to interrupt this thread; the queue is drained before it ends
      }
      batch.clear();
    }
  }

  private void gather(Pending first, List<Pending> batch) {
    batch.add(first);
    int operations = first.write.operations().size();
    while (batch.size() < WRITES_PER_TRANSACTION && operations < OPERATIONS_PER_TRANSACTION) {
      var next = queue.peek();
      if (next == null
          || operations + next.write.operations().size() > OPERATIONS_PER_TRANSACTION
          || batch.stream().anyMatch(p -> p.write.id().equals(next.write.id()))) {
        return;
      }
      queue.remove();
      batch.add(next);
      operations += next.write.operations().size();
    }
  }

  private void commit(List<Pending> batch) {
    try {
      var outcomes = connection.write(tx -> apply(tx, batch));
      for (var outcome : outcomes) {
        switch (outcome.result) {
          case Receipt receipt -> outcome.pending.receipt.complete(receipt);
          case Refusal refusal -> outcome.pending.receipt.completeExceptionally(refusal);
          default -> throw new IllegalStateException("Neither receipt nor refusal: " + outcome);
        }
      }
      committed.run();
    } catch (Exception | Error e) {
      // An error too must reach whoever waits: this thread has to live on, or nobody is answered.
      if (batch.size() > 1) {
        log.warn("A transaction of {} writes failed; trying them one by one.", batch.size(), e);
        batch.forEach(pending -> commit(List.of(pending)));
      } else {
        batch.forEach(pending -> pending.receipt.completeExceptionally(e));
      }
    }
  }

  private List<Outcome> apply(TransactionContext tx, List<Pending> batch) {
    var last = tx.run(LOCK_COUNTER).single().get("seq").asLong();
    var done = done(tx, batch);
    var outcomes = new ArrayList<Outcome>();
    var waiting = new LinkedHashMap<OperationId, Pending>();
    for (var pending : batch) {
      var receipt = done.get(pending.write.id());
      if (receipt == null) {
        waiting.put(pending.write.id(), pending);
      } else {
        outcomes.add(new Outcome(pending, receipt));
      }
    }
    if (waiting.isEmpty()) {
      return outcomes;
    }
    var at = clock.instant();
    var state = Touched.read(tx, waiting.values().stream().map(Pending::write).toList());
    var fold = new Fold(state, last + 1, at);
    var applied = new ArrayList<Pending>();
    for (var pending : waiting.values()) {
      try {
        fold.apply(pending.write);
        applied.add(pending);
      } catch (Refusal refusal) {
        outcomes.add(new Outcome(pending, refusal));
      }
    }
    if (applied.isEmpty()) {
      return outcomes;
    }
    var seq = persist(tx, state, applied, last, at);
    applied.forEach(p -> outcomes.add(new Outcome(p, new Receipt(p.write.id(), seq))));
    return outcomes;
  }

  private static long persist(
      TransactionContext tx, State state, List<Pending> applied, long last, Instant at) {
    new Persist(tx, state).all();
    var entries = Fold.entries(state);
    var seq = entries.isEmpty() ? last : last + 1;
    var ids = applied.stream().map(p -> p.write.id().toString()).toList();
    if (!entries.isEmpty()) {
      var first = applied.getFirst().write;
      var texts = Payload.write(List.of(new Change.Part(first.id(), by(applied), entries)));
      tx.run(
              ADD_CHANGE,
              Map.of(
                  "seq", seq,
                  "at", Mapping.time(at),
                  "by", by(applied),
                  "op", ids,
                  "structure", texts.structure(),
                  "personal", texts.personal()))
          .consume();
    }
    tx.run(FINISH, Map.of("seq", seq, "operations", ids)).consume();
    return seq;
  }

  private static String by(List<Pending> applied) {
    return String.join(", ", applied.stream().map(p -> p.write.by()).distinct().sorted().toList());
  }

  private static Map<OperationId, Receipt> done(TransactionContext tx, List<Pending> batch) {
    var ids = batch.stream().map(p -> p.write.id().toString()).toList();
    var receipts = new HashMap<OperationId, Receipt>();
    for (var row : tx.run(DONE, Map.of("ids", ids)).list()) {
      var id = OperationId.of(row.get("id").asString());
      receipts.put(id, new Receipt(id, row.get("seq").asLong()));
    }
    return receipts;
  }

  /** Writes what is waiting, then stops; refuses what comes after. */
  @Override
  public void close() {
    closing = true;
    queue.add(
        new Pending(
            new Write(OperationId.random(), "jejaring", List.<Operation>of(), Map.of()),
            new CompletableFuture<>()));
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
