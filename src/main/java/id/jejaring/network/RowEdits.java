package id.jejaring.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What a patch adds to one node's ties in one direction, and takes away; ties are a multiset. */
final class RowEdits {

  private record Entry(int end, int bits, char since, char until) {
    long order() {
      return Ties.order(bits, end);
    }
  }

  private final Map<Entry, Integer> edits = new HashMap<>();

  void add(int end, int bits, char since, char until, int times) {
    edits.merge(new Entry(end, bits, since, until), times, Integer::sum);
  }

  /** The row that lies between two offsets, edited. O(row). */
  Ties applyTo(Ties row, int start, int end) {
    var removed = new BitSet();
    var added = new ArrayList<Entry>();
    edits.forEach((entry, times) -> {
      for (int time = times; time < 0; time++) {
        removed.set(position(row, start, end, entry, removed));
      }
      for (int time = 0; time < times; time++) {
        added.add(entry);
      }
    });
    added.sort(Comparator.comparingLong(Entry::order));
    var result = new Ties(end - start - removed.cardinality() + added.size());
    var to = 0;
    var next = 0;
    for (int at = start; at < end; at++) {
      while (next < added.size() && added.get(next).order() < row.order(at)) {
        set(result, to++, added.get(next++));
      }
      if (!removed.get(at)) {
        result.copy(row, at, to++, 1);
      }
    }
    while (next < added.size()) {
      set(result, to++, added.get(next++));
    }
    return result;
  }

  private static void set(Ties row, int at, Entry entry) {
    row.set(at, entry.end(), entry.bits(), entry.since(), entry.until());
  }

  private static int position(Ties row, int start, int end, Entry entry, BitSet taken) {
    var low = start;
    var high = end;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (row.order(middle) < entry.order()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low; at < end && row.order(at) == entry.order(); at++) {
      if (!taken.get(at)
          && row.bits(at) == entry.bits()
          && row.since(at) == entry.since()
          && row.until(at) == entry.until()) {
        return at;
      }
    }
    throw new Contradiction("A tie that is taken away was not there: " + entry);
  }
}
