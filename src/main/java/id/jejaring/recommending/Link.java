package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Snapshot;

/** One tie that a reason leans on; whoever shows the reason looks up who says so, and where. */
public record Link(NodeId from, TieKind kind, NodeId to) {

  /** The tie that leads from one node to another. */
  public static Link of(Snapshot snapshot, int from, TieKind kind, int to) {
    return new Link(snapshot.id(from), kind, snapshot.id(to));
  }

  /** The tie between two nodes, told by its direction. */
  static Link of(Snapshot snapshot, int node, boolean outgoing, TieKind kind, int other) {
    return outgoing ? of(snapshot, node, kind, other) : of(snapshot, other, kind, node);
  }
}
