package id.jejaring.convening;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Work;
import id.jejaring.recommending.Distance;
import id.jejaring.recommending.Gap;
import id.jejaring.recommending.Places;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a guest and of those it stands for. Each thing leads to the node that it is
 * known of; all in the order of ids, whatever else the network holds.
 */
final class Profile {

  private static final List<TieKind> GATHERINGS =
      List.of(TieKind.TOOK_PART_IN, TieKind.MEMBER_OF, TieKind.TENANT_OF);

  final Guest guest;
  final int[] nodes;

  /** What it offers. */
  final Map<Integer, Integer> offers;

  /** What it needs. */
  final Map<Integer, Integer> needs;

  /** Whom it has ever worked with. */
  final Map<Integer, Integer> partners;

  /** The events, communities and venues it belongs to or did. */
  final Map<Integer, Belonging> gatherings;

  /** Whom it has any tie with, but one that is only explored, or that keeps them apart. */
  final Set<Integer> tied = new HashSet<>();

  /** With whom it is only exploring. */
  final Map<Integer, Exploring> exploring = new HashMap<>();

  final int subsectors;

  /** The node that the place is known of. */
  final int placed;

  /** The regency or city, or -1. */
  final int city;

  /** Part in a gathering: whose, of which kind, and until which day. */
  record Belonging(int node, TieKind kind, int until) {}

  /** A collaboration that is only being explored. */
  record Exploring(int node, boolean outgoing) {}

  Profile(Guest guest, View view, Set<Integer> occasions) {
    this.guest = guest;
    nodes = new int[1 + guest.standsFor().size()];
    nodes[0] = view.find(guest.node());
    for (int at = 1; at < nodes.length; at++) {
      nodes[at] = view.find(guest.standsFor().get(at - 1));
    }
    var reading = new Reading();
    var found = 0;
    var located = nodes[0];
    for (var node : nodes) {
      read(node, view, occasions, reading);
      found |= view.subsectors(node);
      located = Distance.point(view, located).isPresent() ? located : node;
    }
    subsectors = found;
    placed = located;
    city = new Places(view).city(located);
    offers = sorted(reading.offers, view);
    needs = sorted(reading.needs, view);
    partners = sorted(reading.partners, view);
    gatherings = sorted(reading.gatherings, view);
  }

  /** What has been read so far. */
  private record Reading(
      Map<Integer, Integer> offers,
      Map<Integer, Integer> needs,
      Map<Integer, Integer> partners,
      Map<Integer, Belonging> gatherings) {
    Reading() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  private static <V> Map<Integer, V> sorted(Map<Integer, V> found, View view) {
    var sorted = new LinkedHashMap<Integer, V>();
    found.entrySet().stream()
        .sorted(Comparator.comparing(each -> view.snapshot().id(each.getKey())))
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }

  private void read(int node, View view, Set<Integer> occasions, Reading reading) {
    for (var walk = view.kinds(TieKind.OFFERS).walk().out(node); walk.next(); ) {
      reading.offers.putIfAbsent(walk.node(), node);
    }
    for (var walk = view.kinds(TieKind.NEEDS).walk().out(node); walk.next(); ) {
      reading.needs.putIfAbsent(walk.node(), node);
    }
    for (var walk = view.withPast().kinds(GATHERINGS).walk().out(node); walk.next(); ) {
      if (!occasions.contains(walk.node()) && isGathering(walk.node(), view)) {
        reading.gatherings.merge(
            walk.node(),
            new Belonging(node, walk.kind(), walk.until()),
            (one, other) -> one.until >= other.until ? one : other);
      }
    }
    var ties = new Work(view.withPast(), Decay.NONE).from(node);
    for (int at = 0; at < ties.size(); at++) {
      reading.partners.putIfAbsent(ties.node(at), node);
      tied.add(ties.node(at));
    }
    for (var walk = view.walk().from(node); walk.next(); ) {
      if (walk.kind() != TieKind.KEPT_APART && view.seesActor(walk.node())) {
        if (walk.isExplored()) {
          exploring.putIfAbsent(walk.node(), new Exploring(node, walk.isOutgoing()));
        } else {
          tied.add(walk.node());
        }
      }
    }
  }

  /** One belongs to a community, and works for a business or an agency. */
  private static boolean isGathering(int node, View view) {
    return !view.seesActor(node) || view.snapshot().kind(node) == NodeKind.COMMUNITY;
  }

  /** Whether the two know each other: tied by anything, or standing for the same. */
  boolean knows(Profile other) {
    for (var mine : nodes) {
      for (var theirs : other.nodes) {
        if (mine == theirs || tied.contains(theirs) || other.tied.contains(mine)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether both offer the same. */
  boolean competesWith(Profile other) {
    for (var product : offers.keySet()) {
      if (other.offers.containsKey(product)) {
        return true;
      }
    }
    return false;
  }

  /** What is not known, and would lead to better introductions. */
  Set<Gap> missing(View view) {
    var gaps = EnumSet.noneOf(Gap.class);
    if (offers.isEmpty()) {
      gaps.add(subsectors == 0 ? Gap.LINE_OF_BUSINESS : Gap.PRODUCT);
    }
    if (needs.isEmpty()) {
      gaps.add(Gap.NEEDS);
    }
    if (Distance.point(view, placed).isEmpty()) {
      gaps.add(Gap.POINT);
    }
    return gaps;
  }

  /** Years since somebody belonged to a gathering. */
  static double age(Belonging one, Belonging other, View view) {
    return Days.yearsBetween(Math.min(one.until, other.until), view.day());
  }
}
