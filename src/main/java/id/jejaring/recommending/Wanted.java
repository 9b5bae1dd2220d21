package id.jejaring.recommending;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.HashMap;
import java.util.Map;

/** Whether a candidate is in the subsector and the place that a wish names. */
final class Wanted {

  private static final int DEEPEST = 8;

  private final View view;
  private final int subsectors;
  private final int place;
  private final Map<Integer, Boolean> within = new HashMap<>();

  Wanted(View view, Wish wish) {
    this.view = view;
    subsectors = wish.subsector().map(wanted -> 1 << (wanted.number() - 1)).orElse(0);
    place = wish.place().map(view::find).orElse(NOWHERE);
  }

  private static final int NOWHERE = -2;

  boolean isIn(int candidate) {
    return (subsectors == 0 || (view.subsectors(candidate) & subsectors) != 0)
        && (place == NOWHERE
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
