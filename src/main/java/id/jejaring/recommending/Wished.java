package id.jejaring.recommending;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.function.IntPredicate;

/** Whether a candidate is among those wished for. For one answer. */
final class Wished implements IntPredicate {

  private static final int NONE = -2;

  private final View view;
  private final int actor;
  private final Filter filter;
  private final int subsectors;
  private final int place;
  private final int city;
  private final int needed;
  private final int offered;
  private final Places places;

  Wished(View view, int actor, Wish wish) {
    this.view = view;
    this.actor = actor;
    places = new Places(view);
    filter = wish.filter();
    subsectors = filter.subsector().map(only -> 1 << (only.number() - 1)).orElse(0);
    place = filter.place().map(view::find).orElse(NONE);
    city = filter.elsewhere() ? places.city(actor) : NONE;
    needed = wish.needed().map(view::find).orElse(NONE);
    offered = wish.offered().map(view::find).orElse(NONE);
  }

  @Override
  public boolean test(int candidate) {
    return (subsectors == 0 || (view.subsectors(candidate) & subsectors) != 0)
        && (place == NONE || places.above(view.place(candidate)).contains(place))
        && (filter.size().isEmpty() || view.snapshot().sizeClass(candidate).equals(filter.size()))
        && (filter.within().isEmpty() || isWithin(candidate))
        && (!filter.elsewhere() || isElsewhere(candidate))
        && (needed == NONE || has(candidate, TieKind.OFFERS, needed))
        && (offered == NONE || has(candidate, TieKind.NEEDS, offered));
  }

  private boolean isWithin(int candidate) {
    return Distance.between(view, actor, candidate)
        .map(distance -> distance.kilometres() <= filter.within().orElse(0))
        .orElseGet(() -> places.isSameTown(actor, candidate));
  }

  private boolean isElsewhere(int candidate) {
    int other = places.city(candidate);
    return city >= 0 && other >= 0 && other != city;
  }

  private boolean has(int candidate, TieKind kind, int capability) {
    for (var walk = view.kinds(kind).walk().out(candidate); walk.next(); ) {
      if (walk.node() == capability) {
        return true;
      }
    }
    return false;
  }
}
