package id.jejaring.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of ties that has been replaced: parts of arrays, one after the other, which other versions
 * and the columns below may share. So an edit of a hub's row copies what lies near it, and no more.
 * Immutable.
 */
final class Pieces {

  /** Rows with more ties than that are edited in parts of so many. */
  static final int LONG = 1 << 12;

  private final List<Part> parts;
  private final int length;

  /** The ties {@code [from, to)} of some. */
  record Part(Ties ties, int from, int to) {
    int length() {
      return to - from;
    }
  }

  private Pieces(List<Part> parts) {
    this.parts = parts;
    length = parts.stream().mapToInt(Part::length).sum();
  }

  static Pieces of(Ties row) {
    return of(row, 0, row.length());
  }

  static Pieces of(Ties ties, int from, int to) {
    return new Pieces(List.of(new Part(ties, from, to)));
  }

  /** How many ties. */
  int length() {
    return length;
  }

  /** How many parts, at least one. */
  int count() {
    return parts.size();
  }

  Part part(int number) {
    return parts.get(number);
  }

  /** Whether some of it is a part of these ties. */
  @SuppressWarnings("ReferenceEquality")
  boolean hasPartOf(Ties ties) {
    return parts.stream().anyMatch(part -> part.ties == ties);
  }

  void copyTo(Ties target, int at) {
    int to = at;
    for (var part : parts) {
      target.copy(part.ties, part.from, to, part.length());
      to += part.length();
    }
  }

  /** All of it in one. O(row). */
  Ties flat() {
    var flat = new Ties(length);
    copyTo(flat, 0);
    return flat;
  }

  /** Puts a row together again of which some parts are others. */
  static final class Joining {

    private final List<Part> joined = new ArrayList<>();

    /** Goes on with some ties; those that follow the last ones in the same array extend them. */
    void add(Ties ties, int from, int to) {
      if (from == to) {
        return;
      }
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.ties == ties && last.to == from) {
        joined.set(joined.size() - 1, new Part(ties, last.from, to));
      } else {
        joined.add(new Part(ties, from, to));
      }
    }

    Pieces pieces() {
      return joined.isEmpty() ? Pieces.of(Ties.NONE) : new Pieces(List.copyOf(joined));
    }
  }
}
