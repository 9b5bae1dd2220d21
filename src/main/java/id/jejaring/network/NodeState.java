package id.jejaring.network;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node's columns as one object, for nodes that a patch has added or changed.
 *
 * @param bits what is known of it in one int, see {@link #bits}
 * @param latitude NaN where no point is known
 */
record NodeState(
    NodeId id,
    int bits,
    int subsectors,
    int place,
    float latitude,
    float longitude,
    char since,
    char until) {

  /** A node that is not there: its level is above every clearance. */
  static final int HOLE = 0x7F;

  static final int MOST_SCOPES = 1 << 20;

  /** The mark of a node that is public and in no circle. */
  static final int OPEN = 1;

  /** The mark of a node that acts. */
  static final int ACTOR = 2;

  /** The kinds that act, as bits. */
  static final int ACTORS = bitsOf(NodeKind::isActor);

  /** The kinds that both worlds share, as bits. */
  static final int SHARED = bitsOf(NodeKind::isShared);

  private static final int PLAIN = 1 << 10;
  private static final NodeKind[] KINDS = NodeKind.values();
  private static final Level[] LEVELS = Level.values();
  private static final SizeClass[] SIZES = SizeClass.values();

  static NodeState of(
      NodeId id,
      NodeKind kind,
      Level level,
      int scope,
      @Nullable SizeClass size,
      @Nullable Point point,
      Span span) {
    return new NodeState(
        id,
        bits(kind, level, scope, size),
        kind == NodeKind.SUBSECTOR ? bit(id) : 0,
        -1,
        point == null ? Float.NaN : (float) point.latitude(),
        point == null ? Float.NaN : (float) point.longitude(),
        Days.since(span),
        Days.until(span));
  }

  static NodeState of(Node node, int scope) {
    return of(
        node.id(),
        node.kind(),
        node.level(),
        scope,
        node.find(Field.SIZE).flatMap(SizeClass::find).orElse(null),
        node.point().orElse(null),
        span(node));
  }

  /** The marks of a node with these bits. */
  static int marks(int bits) {
    return (levelNumber(bits) == 0 && scope(bits) == 0 ? OPEN : 0)
        | ((kindBit(bits) & ACTORS) != 0 && !isHole(bits) ? ACTOR : 0);
  }

  /** What remains of a node that was removed. */
  static NodeState hole(NodeId id) {
    return new NodeState(id, HOLE, 0, -1, Float.NaN, Float.NaN, '\0', '\uffff');
  }

  private static int bit(NodeId id) {
    return Subsector.find(id).map(subsector -> 1 << (subsector.number() - 1)).orElse(0);
  }

  /**
   * The node's own dates. Its field says the last date that it covers, a span the first that it
   * does not. An end before the beginning counts as unknown; an event of which only the beginning
   * is known was over with that day, month or year.
   */
  private static Span span(Node node) {
    var since = node.find(Field.SINCE).flatMap(Dated::find);
    var last =
        node.find(Field.UNTIL)
            .flatMap(Dated::find)
            .filter(date -> since.isEmpty() || since.get().day().isBefore(date.after()))
            .or(() -> node.kind() == NodeKind.EVENT ? since : Optional.empty());
    return new Span(since.orElse(null), last.map(Span::during).map(Span::until).orElse(null));
  }

  /** The same node with what its ties say of it. */
  NodeState withDerived(int newSubsectors, int newPlace, boolean plain) {
    return new NodeState(
        id, withPlain(bits, plain), newSubsectors, newPlace, latitude, longitude, since, until);
  }

  /**
   * Kind (bits 0-3), level (4-6), size class (7-9), plain (10: place and subsectors are as visible
   * as the node), scope (12-31).
   */
  static int bits(NodeKind kind, Level level, int scope, @Nullable SizeClass size) {
    var sizeBits = size == null ? 0 : size.ordinal() + 1;
    return kind.ordinal() | level.ordinal() << 4 | sizeBits << 7 | scope << 12;
  }

  private static int bitsOf(Predicate<NodeKind> kinds) {
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
