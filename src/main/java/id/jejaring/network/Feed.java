package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.Tie;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.Records;
import java.util.List;
import java.util.function.Consumer;

/** Where a network comes from: what is there, and what has changed since. */
interface Feed {

  /** The number of the last change. */
  long last();

  /** The changes after one, oldest first, at most so many. */
  List<Change> after(long seq, int limit);

  /** Calls back after each commit. */
  AutoCloseable onCommit(Runnable listener);

  /** Hands over every node; what commits meanwhile may show or not. */
  void scanNodes(Consumer<Node> consumer);

  /** Hands over every tie; what commits meanwhile may show or not. */
  void scanTies(Consumer<Tie> consumer);

  /** The store's. */
  static Feed of(Records records, ChangeLog changes) {
    return new Feed() {
      @Override
      public long last() {
        return changes.last();
      }

      @Override
      public List<Change> after(long seq, int limit) {
        return changes.after(seq, limit);
      }

      @Override
      public AutoCloseable onCommit(Runnable listener) {
        return changes.onCommit(listener);
      }

      @Override
      public void scanNodes(Consumer<Node> consumer) {
        records.scanNodes(consumer);
      }

      @Override
      public void scanTies(Consumer<Tie> consumer) {
        records.scanTies(consumer);
      }
    };
  }
}
