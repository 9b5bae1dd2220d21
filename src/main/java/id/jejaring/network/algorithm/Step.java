package id.jejaring.network.algorithm;

import id.jejaring.domain.TieKind;
import id.jejaring.network.Walk;

/** One tie, by dense ids, as evidence for an answer. Dates are as in {@code Days}. */
public record Step(int from, TieKind kind, int to, int since, int until) {

  /** The tie that a walk from the node stands at. */
  public static Step of(int node, Walk walk) {
    return walk.isOutgoing()
        ? new Step(node, walk.kind(), walk.node(), walk.since(), walk.until())
        : new Step(walk.node(), walk.kind(), node, walk.since(), walk.until());
  }
}
