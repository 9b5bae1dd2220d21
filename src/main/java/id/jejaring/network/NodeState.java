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
import org.jspecify.annotations.Nullable;

/**
 * A node's columns as one object, for nodes that a patch has added or changed.
 *
 * @param bits see {@link NodeBits}
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
        NodeBits.of(kind, level, scope, size),
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

  /** What remains of a node that was removed. */
  static NodeState hole(NodeId id) {
    return new NodeState(id, NodeBits.HOLE, 0, -1, Float.NaN, Float.NaN, '\0', '\uffff');
  }

  private static int bit(NodeId id) {
    return Subsector.find(id).map(subsector -> 1 << (subsector.number() - 1)).orElse(0);
  }

  /** The node's own dates; an end that does not come after the beginning counts as unknown. */
  private static Span span(Node node) {
    var since = node.find(Field.SINCE).flatMap(Dated::find).orElse(null);
    var until = node.find(Field.UNTIL).flatMap(Dated::find).orElse(null);
    return since != null && until != null && !since.day().isBefore(until.day())
        ? Span.since(since)
        : new Span(since, until);
  }

  /** The same node with what its ties say of it. */
  NodeState withDerived(int newSubsectors, int newPlace, boolean plain) {
    return new NodeState(
        id,
        NodeBits.withPlain(bits, plain),
        newSubsectors,
        newPlace,
        latitude,
        longitude,
        since,
        until);
  }
}
