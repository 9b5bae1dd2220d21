package id.jejaring.recommending;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Whether a candidate is among those wished for. For one answer. */
final class Wanted implements IntPredicate {

  private static final int NONE = -2;
  private static final int DEEPEST = 8;

  private final View view;
  private final int actor;
  private final Filter filter;
  private final int subsectors;
  private final int place;
  private final int city;
  private final int needed;
  private final int offered;
  private final Map<Integer, List<Integer>> above = new HashMap<>();

  Wanted(View view, int actor, Wish wish) {
    this.view = view;
    this.actor = actor;
    filter = wish.filter();
    subsectors = filter.subsector().map(only -> 1 << (only.number() - 1)).orElse(0);
    place = filter.place().map(view::find).orElse(NONE);
    city = filter.elsewhere() ? city(actor) : NONE;
    needed = wish.needed().map(view::find).orElse(NONE);
    offered = wish.offered().map(view::find).orElse(NONE);
  }

  @Override
  public boolean test(int candidate) {
    return (subsectors == 0 || (view.subsectors(candidate) & subsectors) != 0)
        && (place == NONE || above(view.place(candidate)).contains(place))
        && (filter.size().isEmpty() || view.snapshot().sizeClass(candidate).equals(filter.size()))
        && (filter.within().isEmpty() || isWithin(candidate))
        && (!filter.elsewhere() || isElsewhere(candidate))
        && (needed == NONE || has(candidate, TieKind.OFFERS, needed))
        && (offered == NONE || has(candidate, TieKind.NEEDS, offered));
  }

  private boolean isWithin(int candidate) {
    return Distance.between(view, actor, candidate)
        .filter(distance -> distance.kilometres() <= filter.within().orElse(0))
        .isPresent();
  }

  private boolean isElsewhere(int candidate) {
    int other = city(candidate);
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

  /** The city or regency that somebody is in: what is right below a place that is part of none. */
  private int city(int node) {
    var places = above(view.place(node));
    return places.isEmpty() ? -1 : places.get(Math.max(0, places.size() - 2));
  }

  /** A place and all that it is part of, the smallest first. */
  private List<Integer> above(int from) {
    return above.computeIfAbsent(
        from,
        _ -> {
          var places = new ArrayList<Integer>();
          for (int at = from; at >= 0 && places.size() < DEEPEST; at = parent(at)) {
            places.add(at);
          }
          return places;
        });
  }

  private int parent(int at) {
    var walk = view.kinds(TieKind.PART_OF).walk().out(at);
    return walk.next() ? walk.node() : -1;
  }
}
