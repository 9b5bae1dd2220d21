package id.jejaring.exploring;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows what surrounds a node, one or two ties away. Subsectors, places and products are shown but
 * not walked through: they would bring everyone. Work comes before gatherings, these before the
 * rest; ties in closeness are broken by id, so that the same view gives the same picture.
 */
@Component
public final class EgoNetworks {

  private static final int MOST_NODES = 1000;
  private static final int MOST_HOPS = 2;

  /** Ties looked at for one picture, at most. */
  private static final int BUDGET = 200_000;

  /**
   * What surrounds a node.
   *
   * @param hops 1 or 2
   * @param limit how many nodes at most, the middle included
   */
  public Ego of(NodeId id, View view, int hops, int limit) {
    if (hops < 1 || hops > MOST_HOPS) {
      throw Refusal.invalid("hops", hops, "Ask for 1 or 2 ties.");
    }
    if (limit < 1 || limit > MOST_NODES) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to %d nodes.".formatted(MOST_NODES));
    }
    var middle = view.find(id);
    if (middle < 0) {
      throw Refusal.notFound("node", id);
    }
    return new Drawing(view, limit).from(middle, hops);
  }

  /** One picture while it is drawn. */
  private static final class Drawing {
    private final View past;
    private final int today;
    private final int limit;
    private final Map<Integer, Integer> hops = new LinkedHashMap<>();
    private int looked;
    private boolean truncated;

    Drawing(View view, int limit) {
      past = view.withPast();
      today = view.day();
      this.limit = limit;
    }

    Ego from(int middle, int most) {
      hops.put(middle, 0);
      for (int hop = 1; hop <= most; hop++) {
        addHop(hop);
      }
      var nodes =
          hops.entrySet().stream()
              .map(entry ->
                  new Ego.Neighbour(
                      past.snapshot().id(entry.getKey()),
                      past.snapshot().kind(entry.getKey()),
                      entry.getValue()))
              .toList();
      return new Ego(past.snapshot().id(middle), nodes, lines(), truncated);
    }

    private void addHop(int hop) {
      var closeness = new HashMap<Integer, Integer>();
      for (var entry : hops.entrySet()) {
        if (entry.getValue() == hop - 1 && (hop == 1 || isWalkedThrough(entry.getKey()))) {
          look(entry.getKey(), closeness);
        }
      }
      var next =
          closeness.keySet().stream()
              .sorted(
                  Comparator.<Integer>comparingInt(node -> closeness.getOrDefault(node, 0))
                      .thenComparing(node -> past.snapshot().id(node).toString()))
              .toList();
      var room = limit - hops.size();
      truncated |= next.size() > room;
      next.stream().limit(room).forEach(node -> hops.put(node, hop));
    }

    private void look(int node, Map<Integer, Integer> closeness) {
      for (var walk = past.walk().from(node); walk.next(); ) {
        if (++looked > BUDGET) {
          truncated = true;
          return;
        }
        if (!hops.containsKey(walk.node())) {
          closeness.merge(walk.node(), closeness(walk.kind()), Math::min);
        }
      }
    }

    private boolean isWalkedThrough(int node) {
      var kind = past.snapshot().kind(node);
      return kind != NodeKind.SUBSECTOR && kind != NodeKind.PLACE && kind != NodeKind.CAPABILITY;
    }

    private List<Ego.Line> lines() {
      var lines = new ArrayList<Ego.Line>();
      for (var node : hops.keySet()) {
        if (isWalkedThrough(node)) {
          for (var walk = past.walk().out(node); walk.next() && ++looked <= 2 * BUDGET; ) {
            if (hops.containsKey(walk.node())) {
              lines.add(line(node, walk));
            }
          }
        }
      }
      return lines;
    }

    private Ego.Line line(int from, Walk walk) {
      return new Ego.Line(
          past.snapshot().id(from),
          walk.kind(),
          past.snapshot().id(walk.node()),
          walk.isWork(),
          walk.until() <= today,
          walk.strength(),
          walk.since() == Days.OPEN_SINCE ? Optional.empty() : Optional.of(Days.date(walk.since())),
          walk.until() == Days.OPEN_UNTIL
              ? Optional.empty()
              : Optional.of(Days.date(walk.until())));
    }

    private static int closeness(TieKind kind) {
      if (kind.isWork()) {
        return 0;
      }
      return kind.isJointWork() ? 1 : kind.isAffiliation() ? 2 : 3;
    }
  }
}
