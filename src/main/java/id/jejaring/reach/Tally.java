package id.jejaring.reach;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Subsector;
import id.jejaring.network.View;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many actors, and of what sort.
 *
 * @param bySubsector an actor in two subsectors counts in both
 * @param withoutSubsector outside the 17, or not known
 * @param byPlace by the place recorded, which may be a district or a city
 */
public record Tally(
    int count,
    Map<NodeKind, Integer> byKind,
    Map<Subsector, Integer> bySubsector,
    int withoutSubsector,
    Map<NodeId, Integer> byPlace,
    int withoutPlace) {

  public Tally {
    byKind = Map.copyOf(byKind);
    bySubsector = Map.copyOf(bySubsector);
    byPlace = Map.copyOf(byPlace);
  }

  /** Counts nodes, each once. */
  static Tally of(View view, IntStream nodes) {
    var count = new Count(view);
    nodes.forEach(count::add);
    return count.tally();
  }

  /** Counts while it grows. */
  private static final class Count {
    private final View view;
    private final Map<NodeKind, Integer> byKind = new EnumMap<>(NodeKind.class);
    private final Map<Subsector, Integer> bySubsector = new EnumMap<>(Subsector.class);
    private final Map<Integer, Integer> byPlace = new HashMap<>();
    private int count;
    private int withoutSubsector;
    private int withoutPlace;

    Count(View view) {
      this.view = view;
    }

    void add(int node) {
      count++;
      byKind.merge(view.snapshot().kind(node), 1, Integer::sum);
      addSubsectors(view.subsectors(node));
      var place = view.place(node);
      if (place < 0) {
        withoutPlace++;
      } else {
        byPlace.merge(place, 1, Integer::sum);
      }
    }

    private void addSubsectors(int bits) {
      if (bits == 0) {
        withoutSubsector++;
        return;
      }
      for (var subsector : Subsector.values()) {
        if ((bits >>> (subsector.number() - 1) & 1) != 0) {
          bySubsector.merge(subsector, 1, Integer::sum);
        }
      }
    }

    Tally tally() {
      var places = new HashMap<NodeId, Integer>();
      byPlace.forEach((place, number) -> places.put(view.snapshot().id(place), number));
      return new Tally(count, byKind, bySubsector, withoutSubsector, places, withoutPlace);
    }
  }
}
