package id.jejaring.recommending;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Places, and what they are part of, as a view shows them. Not for several threads. */
public final class Places {

  private static final int DEEPEST = 8;

  private final View view;
  private final Map<Integer, List<Integer>> above = new HashMap<>();

  /** Of a view. */
  public Places(View view) {
    this.view = view;
  }

  /**
   * The city or regency that a node is in, which is what is right below a place that is part of
   * none, or that place itself; -1 where its place is not known.
   */
  public int city(int node) {
    var places = above(view.place(node));
    return places.isEmpty() ? -1 : places.get(Math.max(0, places.size() - 2));
  }

  /** Whether both are in one place that is part of another: a town, or less. */
  boolean isSameTown(int one, int other) {
    int city = city(one);
    return city >= 0 && city == city(other) && above(city).size() > 1;
  }

  /** A place and all that it is part of, the smallest first; nothing for -1. */
  List<Integer> above(int place) {
    return above.computeIfAbsent(
        place,
        _ -> {
          var places = new ArrayList<Integer>();
          for (int at = place; at >= 0 && !places.contains(at) && places.size() < DEEPEST; ) {
            places.add(at);
            at = parent(at);
          }
          return places;
        });
  }

  /**
   * Goes to a place and all its parts, then to what it is part of and all its other parts, and so
   * on, each place once.
   *
   * @param goOn asked before each of these rings
   */
  void visitAround(int place, BooleanSupplier goOn, IntConsumer visitor) {
    var seen = new HashSet<Integer>();
    for (int ring : above(place)) {
      if (!goOn.getAsBoolean()) {
        return;
      }
      seen.add(ring);
      if (ring == place) {
        visitor.accept(place);
      }
      var waiting = new ArrayDeque<Integer>(List.of(ring));
      while (!waiting.isEmpty()) {
        for (var walk = view.kinds(TieKind.PART_OF).walk().in(waiting.remove()); walk.next(); ) {
          if (view.sees(walk.node(), NodeKind.PLACE) && seen.add(walk.node())) {
            waiting.add(walk.node());
            visitor.accept(walk.node());
          }
        }
      }
      if (ring != place) {
        visitor.accept(ring);
      }
    }
  }

  private int parent(int place) {
    var walk = view.kinds(TieKind.PART_OF).walk().out(place);
    return walk.next() ? walk.node() : -1;
  }
}
