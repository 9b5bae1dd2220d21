package id.jejaring.recommending;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Who may be suggested to an actor, among those wished for: an actor with no tie to it that holds
 * (one that is only explored does not count), that has never worked with it. A person only by
 * choice or by trade: one who offers, needs or has made something.
 */
final class Eligible implements IntPredicate {

  private final View view;
  private final View trade;
  private final Set<Integer> tied;
  private final Allocation allocation;
  private final Wished wanted;

  Eligible(View view, int actor, Allocation allocation, Wish wish) {
    this.view = view;
    trade = view.withPast().kinds(TieKind.OFFERS, TieKind.NEEDS, TieKind.MADE);
    tied = tied(view, actor);
    this.allocation = allocation;
    wanted = new Wished(view, actor, wish);
  }

  @Override
  public boolean test(int candidate) {
    return view.seesActor(candidate)
        && !tied.contains(candidate)
        && !allocation.isTied(candidate)
        && (view.snapshot().kind(candidate) != NodeKind.PERSON
            || trade.walk().out(candidate).next())
        && wanted.test(candidate);
  }

  /** The actor itself, and those with whom it has a tie of any kind that holds. */
  private static Set<Integer> tied(View view, int actor) {
    var tied = new HashSet<Integer>();
    tied.add(actor);
    for (var walk = view.walk().from(actor); walk.next(); ) {
      if (!walk.isExplored() && view.seesActor(walk.node())) {
        tied.add(walk.node());
      }
    }
    return tied;
  }
}
