package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.Tie;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.Records;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Where a network comes from: what is there, and what has changed since. */
interface Feed {

  /** Changes read at once; one may hold what a thousand rows of a sheet brought. */
  int CHANGES = 32;

  /** The number of the last change. */
  long last();

  /** The changes after one, oldest first, at most so many. */
  List<Change> after(long seq, int limit);

  /** The next few changes after one; none only where it is the last of the log. */
  default List<Change> next(long seq) {
    var last = last();
    if (last < seq) {
      throw new Contradiction(
          "The log ends with change %d, before change %d.".formatted(last, seq));
    }
    if (last == seq) {
      return List.of();
    }
    var changes = after(seq, CHANGES);
    if (changes.isEmpty()) {
      throw new Contradiction(
          "The log counts to change %d and holds none after %d.".formatted(last, seq));
    }
    return changes;
  }

  /**
   * What tells a change from another of its number, as a store that was set back may have; none
   * where the log does not hold it.
   */
  default OptionalLong mark(long seq) {
    if (seq == 0) {
      return OptionalLong.of(0);
    }
    return after(seq - 1, 1).stream()
        .filter(change -> change.seq() == seq)
        .mapToLong(Feed::mark)
        .findFirst();
  }

  /** What tells a change from another of its number. */
  static long mark(Change change) {
    long mark = change.at().toEpochMilli();
    for (var part : change.parts()) {
      var op = part.op().value();
      mark = 31 * (31 * mark + op.getMostSignificantBits()) + op.getLeastSignificantBits();
    }
    return mark;
  }

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
