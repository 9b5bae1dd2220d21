package id.jejaring.network;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import java.util.function.IntFunction;

/** Reads off a node's ties what its columns repeat: subsectors and place. */
final class Derived {

  private static final int WORKS_IN = TieKind.WORKS_IN.ordinal();
  private static final int LOCATED_IN = TieKind.LOCATED_IN.ordinal();

  private Derived() {}

  /** The node's state with subsectors and place as its ties now say. */
  static NodeState of(Layers layers, int node) {
    var state = layers.state(node);
    var subsectors = ownBit(state);
    var place = new BestPlace(layers::id);
    var plain = true;
    var row = layers.row(Adjacency.out(node));
    for (int part = 0; part < row.count(); part++) {
      var ties = row.part(part).ties();
      for (int at = row.part(part).from(); at < row.part(part).to(); at++) {
        var kind = Ties.kindNumber(ties.bits(at));
        if (kind == WORKS_IN) {
          subsectors |= ownBit(layers.state(ties.end(at)));
          plain &= isPlain(ties, at, state.bits());
        } else if (kind == LOCATED_IN) {
          place.offer(ties.end(at), ties.since(at));
          plain &= isPlain(ties, at, state.bits());
        }
      }
    }
    return state.withDerived(subsectors, place.place(), plain);
  }

  /** A subsector's own bit; 0 for any other node. */
  private static int ownBit(NodeState state) {
    return NodeState.is(state.bits(), NodeKind.SUBSECTOR) ? state.subsectors() : 0;
  }

  /** Whether whoever sees the node sees the tie, at any time. */
  private static boolean isPlain(Ties ties, int at, int nodeBits) {
    var bits = ties.bits(at);
    var isPublic = Ties.levelNumber(bits) == 0 && Ties.scope(bits) == 0;
    var isAsOpenAsTheNode =
        Ties.scope(bits) == NodeState.scope(nodeBits)
            && Ties.levelNumber(bits) <= NodeState.levelNumber(nodeBits);
    return ties.since(at) == Days.OPEN_SINCE
        && ties.until(at) == Days.OPEN_UNTIL
        && (isPublic || isAsOpenAsTheNode);
  }

  /** Picks one place where there are several: since the latest day, then with the smallest id. */
  static final class BestPlace {

    private final IntFunction<NodeId> ids;
    private int place = -1;
    private int since = -1;

    BestPlace(IntFunction<NodeId> ids) {
      this.ids = ids;
    }

    void offer(int candidate, int day) {
      if (place < 0
          || day > since
          || (day == since && ids.apply(candidate).compareTo(ids.apply(place)) < 0)) {
        place = candidate;
        since = day;
      }
    }

    int place() {
      return place;
    }
  }
}
