package id.jejaring.store;

import id.jejaring.domain.Change;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Every change there was, numbered from 1 without a gap in the order of their commits. Thread-safe.
 */
public final class ChangeLog {

  private static final String LAST =
      """
      MATCH (counter:Counter {name: 'changes'})
      RETURN counter.seq AS seq
      """;

  private static final String AFTER =
      """
      MATCH (change:Change)
      WHERE change.seq > $seq
      RETURN change
      ORDER BY change.seq
      LIMIT $limit
      """;

  private final Connection connection;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  ChangeLog(Connection connection) {
    this.connection = connection;
  }

  /** The number of the last change that has been committed. */
  public long last() {
    return connection.read(tx -> tx.run(LAST).single().get("seq").asLong());
  }

  /** The changes after one, oldest first, at most so many. */
  public List<Change> after(long seq, int limit) {
    return connection.read(
        tx -> tx.run(AFTER, Map.of("seq", seq, "limit", limit)).list(History::change));
  }

  /**
   * Calls back after each commit of this process, on the writer's thread: be quick. Other
   * processes' commits are found by asking.
   *
   * @return ends the calls when closed
   */
  public AutoCloseable onCommit(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void committed() {
    listeners.forEach(Runnable::run);
  }
}
