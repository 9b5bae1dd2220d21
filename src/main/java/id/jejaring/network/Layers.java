package id.jejaring.network;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Scope;
import java.util.List;
import java.util.Map;

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
