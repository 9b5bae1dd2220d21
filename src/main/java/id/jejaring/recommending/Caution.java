package id.jejaring.recommending;

import id.jejaring.domain.NodeId;

/** What speaks against a suggestion, or should be known before asking. */
public sealed interface Caution {

  /** A collaboration is already being explored. */
  record AlreadyExploring(Link tie) implements Caution {}

  /** Both offer the same product, so they may compete. */
  record MayCompete(NodeId product) implements Caution {}

  /** They are far apart. */
  record FarAway(Distance distance) implements Caution {}

  /** Little is known of a business or person: neither product nor subsector, nor anything made. */
  record LittleKnown() implements Caution {}
}
