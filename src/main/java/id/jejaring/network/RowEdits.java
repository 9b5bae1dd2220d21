package id.jejaring.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a patch adds to one node's ties in one direction, and takes away; ties are a multiset. */
final class RowEdits {

  private record Entry(int end, int bits, int span) {}

  private final Map<Entry, Integer> edits = new HashMap<>();

  void add(int end, int bits, char since, char until, int times) {
    edits.merge(new Entry(end, bits, Ties.span(since, until)), times, Integer::sum);
  }

  /**
   * A row, edited. A short one is copied whole, with what lies between two edits at once; of a long
   * one, only the parts that are edited. O(edits · log row), and the memory of what is copied.
   */
  Pieces applyTo(Pieces row, Layers layers) {
    if (row.length() <= Pieces.LONG) {
      return whole(row, layers);
    }
    var edited = new TreeMap<Window, RowEdits>();
    edits.forEach((entry, times) ->
        edited
            .computeIfAbsent(window(row, entry, layers), _ -> new RowEdits())
            .edits
            .put(entry, times));
    try {
      return inParts(row, edited, layers);
    } catch (Contradiction e) {
      // Of several equal ties, the one to take away may lie in the part before.
      return whole(row, layers);
    }
  }

  private Pieces whole(Pieces row, Layers layers) {
    if (row.count() == 1) {
      var only = row.part(0);
      return Pieces.of(applyTo(only.ties(), only.from(), only.to(), layers));
    }
    var flat = row.flat();
    return Pieces.of(applyTo(flat, 0, flat.length(), layers));
  }

  /** A part of a row, and in it the ties from so many steps of {@link Pieces#LONG} on. */
  private record Window(int part, int step) implements Comparable<Window> {

    @Override
    public int compareTo(Window other) {
      return part == other.part
          ? Integer.compare(step, other.step)
          : Integer.compare(part, other.part);
    }

    int from(Pieces row) {
      return row.part(part).from() + step * Pieces.LONG;
    }

    int to(Pieces row) {
      return Math.min(from(row) + Pieces.LONG, row.part(part).to());
    }
  }

  /** Where an entry stands, or would. */
  private static Window window(Pieces row, Entry entry, Layers layers) {
    int low = 0;
    int high = row.count() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      var part = row.part(middle);
      if (compare(part.ties(), part.from(), entry, layers) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    var part = row.part(low);
    int after = firstAfter(part.ties(), part.from(), part.to(), entry, layers);
    return new Window(low, Math.max(after - 1 - part.from(), 0) / Pieces.LONG);
  }

  private static Pieces inParts(Pieces row, NavigableMap<Window, RowEdits> edited, Layers layers) {
    var joining = new Pieces.Joining();
    for (int number = 0; number < row.count(); number++) {
      var part = row.part(number);
      int from = part.from();
      var windows =
          edited.subMap(new Window(number, 0), true, new Window(number, Integer.MAX_VALUE), true);
      for (var window : windows.entrySet()) {
        joining.add(part.ties(), from, window.getKey().from(row));
        from = window.getKey().to(row);
        var ties = window.getValue().applyTo(part.ties(), window.getKey().from(row), from, layers);
        joining.add(ties, 0, ties.length());
      }
      joining.add(part.ties(), from, part.to());
    }
    return joining.pieces();
  }

  private Ties applyTo(Ties row, int start, int end, Layers layers) {
    var removed = new BitSet();
    var added = new ArrayList<Entry>();
    edits.forEach((entry, times) -> {
      for (int time = times; time < 0; time++) {
        removed.set(position(row, start, end, entry, removed, layers));
      }
      for (int time = 0; time < times; time++) {
        added.add(entry);
      }
    });
    added.sort((one, other) ->
        layers.compareTies(one.end, one.bits, one.span, other.end, other.bits, other.span));
    var result = new Ties(end - start - removed.cardinality() + added.size());
    int to = 0;
    int from = start;
    for (var entry : added) {
      int before = firstAfter(row, from, end, entry, layers);
      to = copy(row, from, before, removed, result, to);
      result.set(to++, entry.end, entry.bits, entry.span);
      from = before;
    }
    copy(row, from, end, removed, result, to);
    return result;
  }

  /** Copies what is not removed; behind the last of it. */
  private static int copy(Ties row, int from, int end, BitSet removed, Ties result, int to) {
    int at = from;
    while (at < end) {
      int next = removed.nextSetBit(at);
      int run = (next < 0 ? end : Math.min(next, end)) - at;
      result.copy(row, at, to, run);
      to += run;
      at += run + 1;
    }
    return to;
  }

  /** The first tie that comes after an entry. */
  private static int firstAfter(Ties row, int from, int end, Entry entry, Layers layers) {
    int low = from;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(row, middle, entry, layers) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last tie that is the entry, to the last bit, and not taken. */
  private static int position(
      Ties row, int start, int end, Entry entry, BitSet taken, Layers layers) {
    for (int at = firstAfter(row, start, end, entry, layers) - 1;
        at >= start && compare(row, at, entry, layers) == 0;
        at--) {
      if (!taken.get(at) && row.bits(at) == entry.bits) {
        return at;
      }
    }
    throw new Contradiction("A tie that is taken away was not there: " + entry);
  }

  private static int compare(Ties row, int at, Entry entry, Layers layers) {
    return layers.compareTies(
        row.end(at), row.bits(at), row.span(at), entry.end, entry.bits, entry.span);
  }
}
