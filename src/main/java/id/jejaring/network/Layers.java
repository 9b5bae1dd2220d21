package id.jejaring.network;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a snapshot is made of: the columns of the last load or fold, and over them what has been
 * replaced since.
 *
 * @param nodes nodes replaced or added; every node added since the base is in here
 * @param rows rows of ties replaced, by their number in the {@link Adjacency}
 * @param added the dense ids of nodes added since the base; shared with later versions, so it may
 *     hold ids that are too large for this one
 */
record Layers(
    NodeColumns base,
    Adjacency ties,
    Overlay<NodeState> nodes,
    Overlay<Pieces> rows,
    Map<NodeId, Integer> added,
    int size,
    List<Scope> scopes) {

  int find(NodeId id) {
    var node = base.find(id);
    if (node < 0) {
      node = added.getOrDefault(id, -1);
    }
    return node < size ? node : -1;
  }

  NodeId id(int node) {
    return nodes.has(node) ? nodes.get(node).id() : base.id(node);
  }

  /** Which of two nodes comes first in the {@link Canonical} order. */
  int compare(int node, int other) {
    if (node == other) {
      return 0;
    }
    if (node < base.size() && other < base.size()) {
      return base.compare(node, other);
    }
    return Canonical.compare(id(node), id(other));
  }

  /** What a node comes by in the {@link Canonical} order. */
  long key(int node) {
    return node < base.size() ? base.key(node) : Canonical.key(id(node));
  }

  /** Which of two ties of a row comes first: by kind, by far end, by what else they say. */
  int compareTies(int end, int bits, int span, int otherEnd, int otherBits, int otherSpan) {
    int byKind = Integer.compare(Ties.kindNumber(bits), Ties.kindNumber(otherBits));
    if (byKind != 0) {
      return byKind;
    }
    int byEnd = compare(end, otherEnd);
    return byEnd != 0 ? byEnd : Ties.compare(bits, span, otherBits, otherSpan);
  }

  int bits(int node) {
    return nodes.has(node) ? nodes.get(node).bits() : base.bits(node);
  }

  int subsectors(int node) {
    return nodes.has(node) ? nodes.get(node).subsectors() : base.subsectors(node);
  }

  int place(int node) {
    return nodes.has(node) ? nodes.get(node).place() : base.place(node);
  }

  NodeState state(int node) {
    return nodes.has(node) ? nodes.get(node) : base.state(node);
  }

  /** NaN where no point is known. */
  float latitude(int node) {
    return nodes.has(node) ? nodes.get(node).latitude() : base.latitude(node);
  }

  /** NaN where no point is known. */
  float longitude(int node) {
    return nodes.has(node) ? nodes.get(node).longitude() : base.longitude(node);
  }

  /** A row of ties. */
  Pieces row(int row) {
    return rows.has(row) ? rows.get(row) : Pieces.of(ties.ties, ties.start(row), ties.end(row));
  }

  int countTies(int node) {
    return Adjacency.length(ties, rows, Adjacency.out(node))
        + Adjacency.length(ties, rows, Adjacency.in(node));
  }

  Layers withNodes(Overlay<NodeState> newNodes) {
    return new Layers(base, ties, newNodes, rows, added, size, scopes);
  }

  /** How many rows and nodes have been replaced since the last load or fold. */
  int patched() {
    return nodes.count() + rows.count();
  }

  /** The same, with everything that was replaced written into new columns. O(nodes + ties). */
  Layers folded() {
    var columns = new NodeColumns();
    for (int node = 0; node < size; node++) {
      columns.set(columns.findOrAdd(id(node)), state(node));
    }
    columns.finish();
    return new Layers(
        columns,
        Adjacency.folded(ties, rows, size),
        Overlay.empty(),
        Overlay.empty(),
        new ConcurrentHashMap<>(),
        size,
        scopes);
  }

  /** The same over columns that were folded from an earlier version. */
  Layers over(Layers folded, Layers earlier) {
    var later = new ConcurrentHashMap<NodeId, Integer>();
    for (int node = folded.size(); node < size; node++) {
      later.put(id(node), node);
    }
    return new Layers(
        folded.base(),
        folded.ties(),
        nodes.without(earlier.nodes()),
        withoutParts(ties.ties, rows.without(earlier.rows())),
        later,
        size,
        scopes);
  }

  /** The same rows, none of which keeps these ties from being forgotten. */
  private static Overlay<Pieces> withoutParts(Ties ties, Overlay<Pieces> rows) {
    var copied = new HashMap<Integer, Pieces>();
    rows.forEach((row, pieces) -> {
      if (pieces.hasPartOf(ties)) {
        copied.put(row, Pieces.of(pieces.flat()));
      }
    });
    return rows.with(copied);
  }

  /** How many ties there are, each counted once. O(rows replaced). */
  long countTies() {
    long[] ends = {ties.ties.length()};
    rows.forEach((row, ofRow) -> ends[0] += ofRow.length() - (ties.end(row) - ties.start(row)));
    return ends[0] / 2;
  }

  long bytes() {
    return base.bytes() + ties.bytes();
  }
}
