package id.jejaring.recommending;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.proximity.TwoHop;
import id.jejaring.recommending.Reason.ThroughPartner;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an actor's work leads to: resource allocation over everything that had begun by the day,
 * fading with the years since it ended. Defined by {@code cypher/measures/partners.cypher}.
 */
final class Allocation {

  /** Digits after which scores are the same, so that order does not hang on the order of adding. */
  private static final double PRECISION = 1e12;

  /** Visible ties looked at for one answer, at most. */
  private static final long BUDGET = 500_000;

  private final View view;
  private final int actor;
  private final Deeds deeds;
  private final TwoHop allocation;

  Allocation(View view, int actor, Decay decay) {
    this.view = view;
    this.actor = actor;
    deeds = new Deeds(view);
    allocation =
        new TwoHop(
                view.withPast(),
                new TwoHop.Question(
                    TwoHop.Rule.RESOURCE_ALLOCATION, decay, TwoHop.Affiliations.NONE, BUDGET))
            .from(actor);
  }

  /** How many the actor has ever worked with. */
  int partners() {
    return allocation.tied().size();
  }

  /** Whom the actor has ever worked with. */
  IntStream tied() {
    return IntStream.range(0, allocation.tied().size()).map(allocation.tied()::node);
  }

  /** Whether the actor has ever worked with a node. */
  boolean isTied(int node) {
    return allocation.tied().has(node);
  }

  /** How many are allocated something. */
  int size() {
    return allocation.size();
  }

  /** Whether the budget was not enough to look at all partners' partners. */
  boolean isTruncated() {
    return allocation.isTruncated();
  }

  /** Everyone who is allocated something. */
  IntStream reached() {
    return IntStream.range(0, allocation.size()).map(allocation::candidate);
  }

  /** What a node is allocated, to twelve digits. */
  double score(int node) {
    return Math.round(allocation.score(node) * PRECISION) / PRECISION;
  }

  /** Through whom, the greatest share first. */
  List<ThroughPartner> through(int node) {
    return score(node) <= 0
        ? List.of()
        : allocation.through(node).stream()
            .map(via ->
                new ThroughPartner(
                    view.snapshot().id(via.node()),
                    deeds.of(actor, via.node()),
                    deeds.of(node, via.node()),
                    via.score()))
            .toList();
  }
}
