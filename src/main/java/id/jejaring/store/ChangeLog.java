package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.TieKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Every change there was, numbered from 1 without a gap in the order of their commits. Thread-safe.
 */
public final class ChangeLog {

  private static final String NODE = "node";
  private static final String ALIAS = "alias";

  private static final String LAST =
      """
      MATCH (counter:Counter {name: 'changes'})
      RETURN counter.seq AS seq
      """;

  private static final String OF_NODES_AFTER =
      """
      MATCH (change:Change)
      WHERE change.seq > $seq
      AND (change.kinds IS NULL OR any(kind IN change.kinds WHERE kind IN $kinds))
      RETURN change
      ORDER BY change.seq
      LIMIT $limit
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
   * Those of them that changed a node, an old id of one, or a tie of one of these kinds; the others
   * are passed over unread, which costs microseconds where reading one takes milliseconds.
   */
  public List<Change> ofNodesAfter(long seq, Set<TieKind> ties, int limit) {
    var kinds = new ArrayList<>(List.of(NODE, ALIAS));
    ties.forEach(kind -> kinds.add(kind.name()));
    return connection.read(tx ->
        tx.run(OF_NODES_AFTER, Map.of("seq", seq, "kinds", kinds, "limit", limit))
            .list(History::change));
  }

  /** Of what kinds the entries of a change are, by which its readers choose. */
  static List<String> kinds(List<Change.Part> parts) {
    return parts.stream()
        .flatMap(part -> part.entries().stream())
        .flatMap(ChangeLog::kind)
        .distinct()
        .toList();
  }

  private static Stream<String> kind(Change.Entry entry) {
    return switch (entry) {
      case Change.OfNode _ -> Stream.of(NODE);
      case Change.OfAlias _ -> Stream.of(ALIAS);
      case Change.OfTie(var before, var after) -> {
        var tie = after != null ? after : before;
        yield tie == null ? Stream.empty() : Stream.of(tie.kind().name());
      }
      case Change.OfClaim _, Change.OfFigure _, Change.OfMatter _, Change.OfKey _ -> Stream.empty();
    };
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
