package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.TieKind;

/**
 * Ties, either of one node (a changed row) or of all nodes one after the other. Within a node they
 * are ordered by kind, then by the far end (see {@link Canonical}), then by what else they say.
 * Twelve bytes a tie and direction, side by side, so that whoever reads a short row looks at one
 * place of memory.
 */
final class Ties {

  private static final TieKind[] KINDS = TieKind.values();

  private static final int SCOPE = 12;

  /** How many numbers say a tie. */
  static final int WIDTH = 3;

  /** No tie at all. */
  static final Ties NONE = new Ties(0);

  /**
   * Of each tie the far end; what {@link #bits} packs; the day on which it began (upper half) and
   * the first on which it no longer held (lower half).
   */
  final int[] cells;

  Ties(int length) {
    cells = new int[Math.multiplyExact(length, WIDTH)];
  }

  int length() {
    return cells.length / WIDTH;
  }

  /** The node at the n-th tie's far end. */
  int end(int at) {
    return cells[at * WIDTH];
  }

  /** What the n-th tie is, packed. */
  int bits(int at) {
    return cells[at * WIDTH + 1];
  }

  /** The day on which the n-th tie began. */
  char since(int at) {
    return sinceOf(cells[at * WIDTH + 2]);
  }

  /** The first day on which it no longer held. */
  char until(int at) {
    return untilOf(cells[at * WIDTH + 2]);
  }

  static char sinceOf(int span) {
    return (char) (span >>> 16);
  }

  static char untilOf(int span) {
    return (char) span;
  }

  /** Both days of the n-th tie. */
  int span(int at) {
    return cells[at * WIDTH + 2];
  }

  static int span(char since, char until) {
    return since << 16 | until;
  }

  /**
   * Which of two ties of the same kind and far end comes first: by its days, then by all that its
   * bits say but the number of its circle, which depends on what came when.
   */
  static int compare(int bits, int span, int otherBits, int otherSpan) {
    int bySpan = Integer.compareUnsigned(span, otherSpan);
    return bySpan != 0
        ? bySpan
        : Integer.compare(bits & (1 << SCOPE) - 1, otherBits & (1 << SCOPE) - 1);
  }

  /** Of the ties of one node {@code [from, to)} the first that is of this kind or a later one. */
  int firstOf(int kindNumber, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kindNumber(bits(middle)) < kindNumber) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void set(int at, int end, int bits, int span) {
    cells[at * WIDTH] = end;
    cells[at * WIDTH + 1] = bits;
    cells[at * WIDTH + 2] = span;
  }

  /** Lets a tie that comes last pass by those of the same kind and far end that it precedes. */
  void settle(int last, int first) {
    for (int at = last; at > first && isOfSameEnd(at - 1, at); at--) {
      if (compare(bits(at - 1), span(at - 1), bits(at), span(at)) <= 0) {
        return;
      }
      int bits = bits(at);
      int span = span(at);
      set(at, end(at), bits(at - 1), span(at - 1));
      set(at - 1, end(at), bits, span);
    }
  }

  private boolean isOfSameEnd(int at, int other) {
    return end(at) == end(other) && kindNumber(bits(at)) == kindNumber(bits(other));
  }

  void copy(Ties from, int at, int to, int length) {
    System.arraycopy(from.cells, at * WIDTH, cells, to * WIDTH, length * WIDTH);
  }

  /**
   * A tie in one int: kind (bits 0-4), explored only (5), strength (6-8), level (9-11), scope
   * (12-31).
   */
  static int bits(TieKind kind, boolean explored, int strength, Level level, int scope) {
    return kind.ordinal()
        | (explored ? 1 << 5 : 0)
        | strength << 6
        | level.ordinal() << 9
        | scope << SCOPE;
  }

  static int kindNumber(int bits) {
    return bits & 31;
  }

  static TieKind kind(int bits) {
    return KINDS[kindNumber(bits)];
  }

  static boolean isExplored(int bits) {
    return (bits & 1 << 5) != 0;
  }

  static int strength(int bits) {
    return bits >>> 6 & 7;
  }

  static int levelNumber(int bits) {
    return bits >>> 9 & 7;
  }

  static int scope(int bits) {
    return bits >>> SCOPE;
  }
}
