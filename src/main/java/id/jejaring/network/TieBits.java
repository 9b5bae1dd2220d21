package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.TieKind;

/**
 * What is known of a tie besides its ends and dates, in one int: kind (bits 0-4), explored only
 * (5), strength (6-8), level (9-11), scope (12-31).
 */
final class TieBits {

  private static final TieKind[] KINDS = TieKind.values();

  private TieBits() {}

  static int of(TieKind kind, boolean explored, int strength, Level level, int scope) {
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
