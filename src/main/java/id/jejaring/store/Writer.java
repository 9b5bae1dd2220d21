package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It gathers waiting writes into one transaction, which locks the
 * counter first, so that changes are numbered in the order in which they commit, across processes
 * too. A write that is refused leaves the others of its transaction alone; a transaction that fails
 * is tried again, one write at a time, unless it is the store that does not answer.
 */
final class Writer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Writer.class);
  private static final int WRITES_PER_TRANSACTION = 64;
  private static final int WRITES_WAITING = 10_000;
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
      RETURN id, operation.seq AS seq, operation.asked AS asked
      """;

  private static final String FINISH =
      """
      MATCH (counter:Counter {name: 'changes'})
      SET counter.seq = $seq, counter.locked = false
      WITH counter
      UNWIND $operations AS row
      CREATE (:Operation {id: row.id, asked: row.asked, seq: $seq})
      """;

  private static final String ADD_CHANGE =
      """
      CREATE (:Change {
        seq: $seq,
        at: $at,
        by: $by,
        op: $op,
        version: 2,
        about: $about,
        kinds: $kinds,
        structure: $structure,
        personal: $personal
      })
      """;

  private final Connection connection;
  private final InstantSource clock;
  private final Runnable committed;
  private final Deque<Pending> queue = new ArrayDeque<>();
  private final Thread thread;
  private boolean closing;

  private record Pending(Write write, CompletableFuture<Receipt> receipt) {}

  /** What is remembered of a write that was done. */
  private record Done(long seq, @Nullable String asked) {}

  /** What came of one write of a transaction. */
  private sealed interface Outcome {
    /** Tells whoever waits for it. */
    void tell();
  }

  private record Recorded(Pending pending, long seq) implements Outcome {
    @Override
    public void tell() {
      pending.receipt.complete(new Receipt(pending.write.id(), seq));
    }
  }

  private record Refused(Pending pending, Refusal refusal) implements Outcome {
    @Override
    public void tell() {
      pending.receipt.completeExceptionally(refusal);
    }
  }

  Writer(Connection connection, InstantSource clock, Runnable committed) {
    this.connection = connection;
    this.clock = clock;
    this.committed = committed;
    this.thread = Thread.ofPlatform().name("writer").start(this::run);
  }

  /**
   * Puts a write in line; whoever is let in is answered.
   *
   * @throws Refusal.Unavailable when the program is stopping or too many writes wait
   */
  synchronized CompletableFuture<Receipt> submit(Write write) {
    if (closing) {
      throw new Refusal.Unavailable(
          "The program is stopping and takes no more writes. Start it again, then repeat.");
    }
    if (queue.size() >= WRITES_WAITING) {
      throw new Refusal.Unavailable(
          "Too many writes are waiting. Nothing was written; try again in a moment.");
    }
    var pending = new Pending(write, new CompletableFuture<>());
    queue.add(pending);
    notifyAll();
    return pending.receipt;
  }

  private void run() {
    for (var batch = gather(); !batch.isEmpty(); batch = gather()) {
      commit(batch);
    }
  }

  /** Waits for writes and takes those that fit into one transaction; none once all is done. */
  private synchronized List<Pending> gather() {
    while (queue.isEmpty() && !closing) {
      try {
        wait();
      } catch (InterruptedException _) {
        // nobody has a reason to interrupt this thread; the queue is drained before it ends
      }
    }
    var batch = new ArrayList<Pending>();
    int operations = 0;
    for (var next = queue.peek(); next != null; next = queue.peek()) {
      var id = next.write.id();
      operations += next.write.operations().size();
      if (!batch.isEmpty()
          && (batch.size() == WRITES_PER_TRANSACTION
              || operations > OPERATIONS_PER_TRANSACTION
              || batch.stream().anyMatch(p -> p.write.id().equals(id)))) {
        return batch;
      }
      batch.add(queue.remove());
    }
    return batch;
  }

  private void commit(List<Pending> batch) {
    try {
      connection.write(tx -> apply(tx, batch)).forEach(Outcome::tell);
      committed.run();
    } catch (Refusal.Unavailable e) {
      // One by one they would each wait as long for a store that does not answer.
      fail(batch, e);
    } catch (Exception | Error e) {
      // An error too must reach whoever waits: this thread has to live on, or nobody is answered.
      if (batch.size() > 1) {
        log.warn("A transaction of {} writes failed; trying them one by one.", batch.size(), e);
        batch.forEach(pending -> commit(List.of(pending)));
      } else {
        fail(batch, e);
      }
    }
  }

  private static void fail(List<Pending> batch, Throwable cause) {
    batch.forEach(pending -> pending.receipt.completeExceptionally(cause));
  }

  private List<Outcome> apply(TransactionContext tx, List<Pending> batch) {
    var last = tx.run(LOCK_COUNTER).single().get("seq").asLong();
    var done = done(tx, batch);
    var outcomes = new ArrayList<Outcome>();
    var waiting = new ArrayList<Pending>();
    for (var pending : batch) {
      var before = done.get(pending.write.id());
      if (before == null) {
        waiting.add(pending);
      } else {
        outcomes.add(repeated(pending, before));
      }
    }
    if (waiting.isEmpty()) {
      return outcomes;
    }
    var at = clock.instant();
    var state = Touched.read(tx, waiting.stream().map(Pending::write).toList());
    var fold = new Fold(state, last + 1, at);
    var applied = new ArrayList<Pending>();
    var parts = new ArrayList<Change.Part>();
    for (var pending : waiting) {
      try {
        fold.apply(pending.write).ifPresent(parts::add);
        applied.add(pending);
      } catch (Refusal refusal) {
        outcomes.add(new Refused(pending, refusal));
      }
    }
    if (applied.isEmpty()) {
      return outcomes;
    }
    new Persist(tx, state).all();
    var seq = parts.isEmpty() ? last : last + 1;
    if (!parts.isEmpty()) {
      addChange(tx, seq, at, parts, About.of(state));
    }
    finish(tx, seq, applied);
    applied.forEach(pending -> outcomes.add(new Recorded(pending, seq)));
    return outcomes;
  }

  /** A write that was done before gives the first answer, if it asks for the same thing. */
  private static Outcome repeated(Pending pending, Done before) {
    var asked = pending.write.asked();
    return asked == null || before.asked == null || asked.equals(before.asked)
        ? new Recorded(pending, before.seq)
        : new Refused(
            pending,
            new Refusal.Conflict(
                "The operation %s was another request. Nothing was changed; repeat this one under an id or key of its own."
                    .formatted(pending.write.id()),
                "Permintaan ini sudah dipakai untuk isian lain. Tidak ada yang diubah; buka ulang halamannya, lalu ulangi.",
                Map.of("operation", pending.write.id().toString())));
  }

  private static void addChange(
      TransactionContext tx, long seq, Instant at, List<Change.Part> parts, String about) {
    var texts = Payload.write(parts);
    tx.run(
            ADD_CHANGE,
            Map.of(
                "seq", seq,
                "at", Mapping.time(at),
                "by",
                    String.join(", ", new TreeSet<>(parts.stream().map(Change.Part::by).toList())),
                "op", parts.stream().map(part -> part.op().toString()).toList(),
                "about", about,
                "kinds", ChangeLog.kinds(parts),
                "structure", texts.structure(),
                "personal", texts.personal()))
        .consume();
  }

  private static void finish(TransactionContext tx, long seq, List<Pending> applied) {
    var operations = new ArrayList<Map<String, String>>();
    for (var pending : applied) {
      var asked = pending.write.asked();
      var id = pending.write.id().toString();
      operations.add(asked == null ? Map.of("id", id) : Map.of("id", id, "asked", asked));
    }
    tx.run(FINISH, Map.of("seq", seq, "operations", operations)).consume();
  }

  private static Map<OperationId, Done> done(TransactionContext tx, List<Pending> batch) {
    var ids = batch.stream().map(p -> p.write.id().toString()).toList();
    var done = new HashMap<OperationId, Done>();
    for (var row : tx.run(DONE, Map.of("ids", ids)).list()) {
      done.put(
          OperationId.of(row.get("id").asString()),
          new Done(row.get("seq").asLong(), Mapping.text(row, "asked")));
    }
    return done;
  }

  /** Writes what is waiting, then stops; refuses what comes after. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
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
