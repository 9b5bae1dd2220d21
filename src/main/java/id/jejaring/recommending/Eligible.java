package id.jejaring.recommending;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Who may be suggested to an actor, in the subsector and place wished: an actor with no tie to it
 * that holds (one that is only explored does not count), that has never worked with it. A person
 * only by choice or by trade: one who offers, needs or has made something.
 */
final class Eligible implements IntPredicate {

  private static final int ANYWHERE = -2;
  private static final int DEEPEST = 8;

  private final View view;
  private final View trade;
  private final Set<Integer> tied;
  private final int subsectors;
  private final int place;
  private final Map<Integer, Boolean> within = new HashMap<>();
  private final Allocation allocation;

  Eligible(View view, int actor, Allocation allocation, Wish wish) {
    this.view = view;
    trade = view.withPast().kinds(TieKind.OFFERS, TieKind.NEEDS, TieKind.MADE);
    tied = tied(view, actor);
    this.allocation = allocation;
    subsectors = wish.subsector().map(wanted -> 1 << (wanted.number() - 1)).orElse(0);
    place = wish.place().map(view::find).orElse(ANYWHERE);
  }

  @Override
  public boolean test(int candidate) {
    return view.seesActor(candidate)
        && !tied.contains(candidate)
        && !allocation.isTied(candidate)
        && (view.snapshot().kind(candidate) != NodeKind.PERSON
            || trade.walk().out(candidate).next())
        && isWanted(candidate);
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

  private boolean isWanted(int candidate) {
    return (subsectors == 0 || (view.subsectors(candidate) & subsectors) != 0)
        && (place == ANYWHERE
            || within.computeIfAbsent(view.place(candidate), at -> isPartOf(at, DEEPEST)));
  }

  private boolean isPartOf(int at, int deepest) {
    if (at < 0 || deepest == 0) {
      return false;
    }
    if (at == place) {
      return true;
    }
    for (var walk = view.kinds(TieKind.PART_OF).walk().out(at); walk.next(); ) {
      if (isPartOf(walk.node(), deepest - 1)) {
        return true;
      }
    }
    return false;
  }
}
