package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Tie;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays changes over a snapshot. Several may go into one patch; the snapshot itself stays as it is.
 * A change that contradicts the snapshot is a bug or a gap, and the network has to be loaded anew.
 */
final class Patch {

  private final Layers layers;
  private final ScopeNumbers scopes;
  private final Map<NodeId, Integer> added = new HashMap<>();
  private final Map<Integer, NodeState> nodes = new HashMap<>();
  private final Map<Integer, RowEdits> rows = new HashMap<>();
  private int size;
  private long version;
  private long mark;

  Patch(Snapshot snapshot) {
    layers = snapshot.layers();
    scopes = new ScopeNumbers(layers.scopes());
    size = layers.size();
    version = snapshot.version();
    mark = snapshot.mark();
  }

  /** Adds the next change. */
  Patch add(Change change) {
    if (change.seq() != version + 1) {
      throw new Contradiction(
          "Change %d cannot follow change %d.".formatted(change.seq(), version));
    }
    version = change.seq();
    mark = Feed.mark(change);
    for (var part : change.parts()) {
      for (var entry : part.entries()) {
        switch (entry) {
          case Change.OfNode(var before, var after) -> addNode(before, after);
          case Change.OfTie(var before, var after) -> {
            addTie(before, -1);
            addTie(after, 1);
          }
          case Change.OfClaim _,
              Change.OfFigure _,
              Change.OfMatter _,
              Change.OfAlias _,
              Change.OfKey _ -> {}
        }
      }
    }
    return this;
  }

  /** The snapshot that includes the changes. */
  Snapshot snapshot() {
    layers.added().putAll(added);
    var changed = replaced(layers.nodes().with(nodes));
    for (var node : nodes.entrySet()) {
      if (NodeState.isHole(node.getValue().bits())) {
        checkWithoutTies(changed, node.getKey());
      }
    }
    var derived = new HashMap<Integer, NodeState>();
    var touched = new HashSet<>(nodes.keySet());
    rows.keySet().stream()
        .filter(Adjacency::isOut)
        .forEach(row -> touched.add(Adjacency.node(row)));
    for (var node : touched) {
      if (!NodeState.isHole(changed.bits(node))) {
        derived.put(node, Derived.of(changed, node));
      }
    }
    return new Snapshot(changed.withNodes(changed.nodes().with(derived)), version, mark);
  }

  private void addNode(@Nullable Node before, @Nullable Node after) {
    if (after != null) {
      nodes.put(findOrAdd(after.id()), NodeState.of(after, scopes.of(after.scope())));
    } else {
      var gone = Objects.requireNonNull(before, "a node's state before or after").id();
      nodes.put(findOrAdd(gone), NodeState.hole(gone));
    }
  }

  private void addTie(@Nullable Tie tie, int times) {
    if (tie == null) {
      return;
    }
    var bits =
        Ties.bits(
            tie.kind(), tie.isExplored(), tie.strength(), tie.level(), scopes.of(tie.scope()));
    var from = findOrAdd(tie.from());
    var to = findOrAdd(tie.to());
    var since = Days.since(tie.span());
    var until = Days.until(tie.span());
    edits(Adjacency.out(from)).add(to, bits, since, until, times);
    edits(Adjacency.in(to)).add(from, bits, since, until, times);
  }

  private RowEdits edits(int row) {
    return rows.computeIfAbsent(row, _ -> new RowEdits());
  }

  private int find(NodeId id) {
    var node = layers.find(id);
    return node >= 0 ? node : added.getOrDefault(id, -1);
  }

  /** The node's dense id; a tie may be listed before its ends are, within a change. */
  private int findOrAdd(NodeId id) {
    var node = find(id);
    if (node < 0) {
      node = size++;
      added.put(id, node);
      nodes.put(node, NodeState.hole(id));
    }
    return node;
  }

  private Layers replaced(Overlay<NodeState> newNodes) {
    var grown = layers.withNodes(newNodes);
    var edited = new HashMap<Integer, Pieces>();
    rows.forEach((row, edits) -> edited.put(row, edits.applyTo(grown.row(row), grown)));
    return new Layers(
        layers.base(),
        layers.ties(),
        newNodes,
        layers.rows().with(edited),
        layers.added(),
        size,
        scopes.list());
  }

  private static void checkWithoutTies(Layers layers, int node) {
    if (layers.countTies(node) > 0) {
      throw new Contradiction(
          "Node %s is removed, but %d of its ties are not."
              .formatted(layers.id(node), layers.countTies(node)));
    }
  }
}
