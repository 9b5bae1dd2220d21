package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Snapshot} from nodes and ties, in any order. Dense ids are given by {@link
 * Locality}. A tie whose end is never added is kept, but never seen.
 */
public final class SnapshotBuilder {

  private NodeColumns nodes = new NodeColumns();
  private final TieList ties = new TieList();
  private final ScopeNumbers scopes = new ScopeNumbers();

  SnapshotBuilder() {}

  /** Adds a public node of which nothing more is known, or replaces it. */
  public SnapshotBuilder node(NodeId id, NodeKind kind) {
    return node(id, kind, Level.PUBLIC, Scope.NONE, null, null, Span.OPEN);
  }

  /** Adds a node, or replaces it. */
  public SnapshotBuilder node(
      NodeId id,
      NodeKind kind,
      Level level,
      Scope scope,
      @Nullable SizeClass size,
      @Nullable Point point,
      Span span) {
    nodes.set(
        nodes.findOrAdd(id), NodeState.of(id, kind, level, scopes.of(scope), size, point, span));
    return this;
  }

  /** Adds a node as the store holds it, or replaces it. */
  public SnapshotBuilder node(Node node) {
    nodes.set(nodes.findOrAdd(node.id()), NodeState.of(node, scopes.of(node.scope())));
    return this;
  }

  /** Adds a public tie with no dates and no strength. */
  public SnapshotBuilder tie(TieKind kind, NodeId from, NodeId to) {
    return tie(kind, from, to, Span.OPEN, 0, false, Level.PUBLIC, Scope.NONE);
  }

  /** Adds a tie; the same one again is a second tie. */
  public SnapshotBuilder tie(
      TieKind kind,
      NodeId from,
      NodeId to,
      Span span,
      int strength,
      boolean explored,
      Level level,
      Scope scope) {
    ties.add(
        nodes.findOrAdd(from),
        nodes.findOrAdd(to),
        Ties.bits(kind, explored, strength, level, scopes.of(scope)),
        Days.since(span),
        Days.until(span));
    return this;
  }

  /** Adds a tie as the store holds it. */
  public SnapshotBuilder tie(Tie tie) {
    return tie(
        tie.kind(),
        tie.from(),
        tie.to(),
        tie.span(),
        tie.strength(),
        tie.isExplored(),
        tie.level(),
        tie.scope());
  }

  /** The network, with no change included. The builder is of no use afterwards. */
  public Snapshot build() {
    return build(0, 0);
  }

  /** Takes a node out again, leaving a hole. */
  void remove(NodeId id) {
    var node = nodes.find(id);
    if (node >= 0) {
      nodes.set(node, NodeState.hole(id));
    }
  }

  /** Takes the n-th tie out again. */
  void drop(int tie) {
    ties.drop(tie);
  }

  int countTies() {
    return ties.size();
  }

  Snapshot build(long version, long mark) {
    order();
    nodes.finish();
    var layers =
        new Layers(
            nodes,
            ties.compressed(nodes.size(), Canonical.ranks(nodes)),
            Overlay.empty(),
            Overlay.empty(),
            new ConcurrentHashMap<NodeId, Integer>(Map.of()),
            nodes.size(),
            scopes.list());
    for (int node = 0; node < nodes.size(); node++) {
      if (!NodeState.isHole(nodes.bits(node))) {
        nodes.set(node, Derived.of(layers, node));
      }
    }
    return new Snapshot(layers, version, mark);
  }

  private void order() {
    var order = Locality.order(nodes.size(), ties);
    nodes = nodes.ordered(order);
    var numbers = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      numbers[order[at]] = at;
    }
    ties.renumber(numbers);
  }
}
