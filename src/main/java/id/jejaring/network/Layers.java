package id.jejaring.network;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Scope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a snapshot is made of: the columns of the last load or fold, and over them what has been
 * replaced since.
 *
 * @param nodes nodes replaced or added; every node added since the base is in here
 * @param out rows of ties leading away, replaced
 * @param in rows of ties leading to a node, replaced
 * @param added the dense ids of nodes added since the base; shared with later versions, so it may
 *     hold ids that are too large for this one
 */
record Layers(
    NodeColumns base,
    Adjacency outBase,
    Adjacency inBase,
    Overlay<NodeState> nodes,
    Overlay<Ties> out,
    Overlay<Ties> in,
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

  /** The node's ties leading away, edited. */
  Ties outRow(int node, RowEdits edits) {
    return edited(out, outBase, node, edits);
  }

  /** The node's ties leading to it, edited. */
  Ties inRow(int node, RowEdits edits) {
    return edited(in, inBase, node, edits);
  }

  int countTies(int node) {
    return length(out, outBase, node) + length(in, inBase, node);
  }

  Layers withNodes(Overlay<NodeState> newNodes) {
    return new Layers(base, outBase, inBase, newNodes, out, in, added, size, scopes);
  }

  /** How many rows and nodes have been replaced since the last load or fold. */
  int patched() {
    return nodes.count() + out.count() + in.count();
  }

  /** The same, with everything that was replaced written into new columns. O(nodes + ties). */
  Layers folded() {
    var columns = new NodeColumns();
    for (int node = 0; node < size; node++) {
      columns.set(columns.findOrAdd(id(node)), state(node));
    }
    columns.trim();
    return new Layers(
        columns,
        Adjacency.folded(outBase, out, size),
        Adjacency.folded(inBase, in, size),
        Overlay.empty(),
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
        folded.outBase(),
        folded.inBase(),
        nodes.without(earlier.nodes()),
        out.without(earlier.out()),
        in.without(earlier.in()),
        later,
        size,
        scopes);
  }

  private static Ties edited(Overlay<Ties> rows, Adjacency base, int node, RowEdits edits) {
    if (rows.has(node)) {
      var row = rows.get(node);
      return edits.applyTo(row, 0, row.length());
    }
    return edits.applyTo(base.ties, base.start(node), base.end(node));
  }

  private static int length(Overlay<Ties> rows, Adjacency base, int node) {
    return rows.has(node) ? rows.get(node).length() : base.end(node) - base.start(node);
  }

  long ties() {
    var counted = new long[] {outBase.ties.length()};
    out.forEach(
        (node, row) -> counted[0] += row.length() - (outBase.end(node) - outBase.start(node)));
    return counted[0];
  }

  long bytes() {
    return base.bytes() + outBase.bytes() + inBase.bytes();
  }
}
