package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.TieKind;

/**
 * Ties as columns, either of one node (a changed row) or of all nodes one after the other. Within a
 * node they are ordered by kind, then by the far end. Twelve bytes a tie and direction.
 */
final class Ties {

  private static final TieKind[] KINDS = TieKind.values();

  /** No tie at all. */
  static final Ties NONE = new Ties(0);

  final int[] ends;
  final int[] bits;
  final char[] since;
  final char[] until;

  Ties(int length) {
    ends = new int[length];
    bits = new int[length];
    since = new char[length];
    until = new char[length];
  }

  int length() {
    return ends.length;
  }

  /** What the order within a node goes by. */
  long order(int at) {
    return order(bits[at], ends[at]);
  }

  static long order(int bits, int end) {
    return (long) kindNumber(bits) << 32 | end;
  }

  /** Of the ties of one node {@code [from, to)} the first that is of this kind or a later one. */
  int firstOf(int kindNumber, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kindNumber(bits[middle]) < kindNumber) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void set(int at, int end, int bits, char since, char until) {
    this.ends[at] = end;
    this.bits[at] = bits;
    this.since[at] = since;
    this.until[at] = until;
  }

  void copy(Ties from, int at, int to, int length) {
    System.arraycopy(from.ends, at, ends, to, length);
    System.arraycopy(from.bits, at, bits, to, length);
    System.arraycopy(from.since, at, since, to, length);
    System.arraycopy(from.until, at, until, to, length);
  }

  /** Whether two ties say the same, their far ends and all. */
  boolean isSame(int at, Ties other, int otherAt) {
    return ends[at] == other.ends[otherAt]
        && bits[at] == other.bits[otherAt]
        && since[at] == other.since[otherAt]
        && until[at] == other.until[otherAt];
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
        | scope << 12;
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
    return bits >>> 12;
  }
}
