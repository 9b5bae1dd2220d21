package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.SizeClass;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a node, in one int: kind (bits 0-3), level (4-6), size class (7-9), whether its
 * place and subsectors are as visible as itself (10), scope (12-31).
 */
final class NodeBits {

  /** A node that is not there: its level is above every clearance. */
  static final int HOLE = 0x7F;

  static final int MOST_SCOPES = 1 << 20;

  /** The kinds that act, as bits. */
  static final int ACTORS = bits(NodeKind::isActor);

  /** The kinds that both worlds share, as bits. */
  static final int SHARED = bits(Mask::isShared);

  private static final int PLAIN = 1 << 10;
  private static final NodeKind[] KINDS = NodeKind.values();
  private static final Level[] LEVELS = Level.values();
  private static final SizeClass[] SIZES = SizeClass.values();

  private NodeBits() {}

  static int of(NodeKind kind, Level level, int scope, @Nullable SizeClass size) {
    var sizeBits = size == null ? 0 : size.ordinal() + 1;
    return kind.ordinal() | level.ordinal() << 4 | sizeBits << 7 | scope << 12;
  }

  private static int bits(Predicate<NodeKind> kinds) {
    var bits = 0;
    for (var kind : NodeKind.values()) {
      bits |= kinds.test(kind) ? 1 << kind.ordinal() : 0;
    }
    return bits;
  }

  static boolean isHole(int bits) {
    return (bits & HOLE) == HOLE;
  }

  static boolean is(int bits, NodeKind kind) {
    return !isHole(bits) && (bits & 15) == kind.ordinal();
  }

  static int kindBit(int bits) {
    return 1 << (bits & 15);
  }

  static NodeKind kind(int bits) {
    return KINDS[bits & 15];
  }

  static int levelNumber(int bits) {
    return bits >>> 4 & 7;
  }

  static Level level(int bits) {
    return LEVELS[levelNumber(bits)];
  }

  static Optional<SizeClass> size(int bits) {
    var size = bits >>> 7 & 7;
    return size == 0 ? Optional.empty() : Optional.of(SIZES[size - 1]);
  }

  static int scope(int bits) {
    return bits >>> 12;
  }

  static boolean isPlain(int bits) {
    return (bits & PLAIN) != 0;
  }

  static int withPlain(int bits, boolean plain) {
    return plain ? bits | PLAIN : bits & ~PLAIN;
  }
}
