package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.recommending.Suggestion.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Looks for candidates by what they share with an actor other than work: gatherings, needs that
 * offers meet, products that go together, the same product, the same subsector. Goes from what the
 * actor is tied to straight to who else is, so it costs no more than those ties.
 */
final class Signs {

  private static final List<TieKind> GATHERINGS =
      List.of(TieKind.TOOK_PART_IN, TieKind.MEMBER_OF, TieKind.TENANT_OF);
  private static final double SAME_PRODUCT = 0.2;
  private static final double SAME_SUBSECTOR = 0.1;

  /** Visible ties looked at for one answer, at most. */
  private static final int BUDGET = 200_000;

  /** Of these, to find some of the same subsector: enough to know the nearest of a town. */
  private static final int LOCAL = 20_000;

  /** The nearest ones say as much as thousands more of the same product. */
  private static final int MOST_OF_A_HUB = 100;

  /** With so many of the same subsector no wider place is looked at. */
  private static final int ENOUGH = 30;

  private final View view;
  private final int actor;
  private final Complements complements;
  private final IntPredicate eligible;
  private final Decay decay;
  private int looked;
  private int lookedNear;
  private final Map<Integer, List<Sign>> found = new HashMap<>();
  private final Set<Integer> offered = new HashSet<>();
  private boolean gathers;
  private boolean needs;

  Signs(View view, int actor, Complements complements, IntPredicate eligible, Decay decay) {
    this.view = view;
    this.actor = actor;
    this.complements = complements;
    this.eligible = eligible;
    this.decay = decay;
  }

  /** Looks for who offers what is wished for, or needs what is to be given. */
  Signs lookFor(Wish wish) {
    wish.needed().ifPresent(wanted -> lookFor(wanted, TieKind.OFFERS));
    wish.offered().ifPresent(given -> lookFor(given, TieKind.NEEDS));
    return this;
  }

  private void lookFor(NodeId capability, TieKind kind) {
    var node = view.find(capability);
    if (node >= 0) {
      add(node, kind, Sign.wished(node, kind));
    }
  }

  /** Looks at everything that the actor is tied to. */
  Signs look() {
    var gatherings = new LinkedHashMap<Integer, Gathering>();
    for (var walk = view.withPast().kinds(GATHERINGS).walk().out(actor); walk.next(); ) {
      gatherings.merge(
          walk.node(), new Gathering(walk.node(), walk.kind(), walk.until()), Gathering::later);
    }
    gatherings.values().forEach(this::lookAtGathering);
    for (var walk = view.kinds(TieKind.NEEDS).walk().out(actor); walk.next(); ) {
      needs = true;
      add(walk.node(), TieKind.OFFERS, Sign.met(walk.node(), TieKind.NEEDS));
    }
    for (var walk = view.kinds(TieKind.OFFERS).walk().out(actor); walk.next(); ) {
      if (offered.add(walk.node())) {
        lookFromOffer(walk.node());
      }
    }
    return this;
  }

  /**
   * Looks at who works in the same subsectors; of use only where little else is found. Of the place
   * that is wished for or else the actor's own, and of wider and wider ones until there are enough;
   * where no place is known, or too few are in any, of everywhere.
   */
  Signs lookAtSubsectors(Wish wish) {
    int own = view.subsectors(actor);
    if (own == 0) {
      return this;
    }
    var nearest = new Nearest(view, actor, MOST_OF_A_HUB);
    int place = wish.filter().place().map(view::find).orElseGet(() -> view.place(actor));
    new Places(view)
        .visitAround(
            place,
            () -> nearest.size() < ENOUGH,
            part -> {
              for (var walk = view.kinds(TieKind.LOCATED_IN).walk().in(part);
                  walk.next() && mayLookNear(); ) {
                if ((view.subsectors(walk.node()) & own) != 0) {
                  nearest.offer(walk.node(), eligible);
                }
              }
            });
    for (int subsector : subsectors(own)) {
      if (nearest.size() < ENOUGH) {
        for (var walk = view.kinds(TieKind.WORKS_IN).walk().in(subsector);
            walk.next() && mayLookNear(); ) {
          nearest.offer(walk.node(), eligible);
        }
      }
    }
    nearest.forEach(candidate -> found.computeIfAbsent(candidate, _ -> new ArrayList<>(2)));
    found.keySet().forEach(this::lookAtSubsectorsOf);
    return this;
  }

  /** Of one candidate, whether it works in the same subsectors; costs next to nothing. */
  void lookAtSubsectorsOf(int candidate) {
    for (int subsector : subsectors(view.subsectors(candidate) & view.subsectors(actor))) {
      insert(candidate, Sign.same(subsector, TieKind.WORKS_IN, SAME_SUBSECTOR));
    }
  }

  /** The nodes of a set of subsectors, bit number - 1 of each. */
  private int[] subsectors(int bits) {
    return Arrays.stream(Subsector.values())
        .filter(subsector -> (bits >>> (subsector.number() - 1) & 1) != 0)
        .mapToInt(subsector -> view.find(subsector.id()))
        .filter(node -> node >= 0)
        .toArray();
  }

  /** Everyone found. */
  Collection<Integer> candidates() {
    return found.keySet();
  }

  /** What speaks for a candidate, the strongest first. */
  List<Sign> of(int candidate) {
    return found.getOrDefault(candidate, List.of());
  }

  /** Whether it has been somewhere together with the actor. */
  boolean isTogether(int candidate) {
    return of(candidate).stream().anyMatch(sign -> sign.part() == Part.SHARED);
  }

  /** The products that the actor offers. */
  Set<Integer> offered() {
    return offered;
  }

  boolean gathers() {
    return gathers;
  }

  boolean needs() {
    return needs;
  }

  /** Whether the budget was not enough to look at everything. */
  boolean isTruncated() {
    return looked > BUDGET;
  }

  private boolean mayLook() {
    return ++looked <= BUDGET;
  }

  private boolean mayLookNear() {
    return mayLook() && ++lookedNear <= LOCAL;
  }

  private void lookFromOffer(int product) {
    add(product, TieKind.NEEDS, Sign.met(product, TieKind.OFFERS));
    var rank = 0;
    for (var complement : complements.of(view.snapshot().id(product))) {
      var other = view.find(complement.product());
      if (other >= 0) {
        addNearest(other, TieKind.OFFERS, Sign.complement(product, other, complement, rank++));
      }
    }
    addNearest(product, TieKind.OFFERS, Sign.same(product, TieKind.OFFERS, SAME_PRODUCT));
  }

  /** A gathering of n tells 1/log2(1 + n), fading from the earlier of the two ends. */
  private void lookAtGathering(Gathering gathering) {
    if (view.seesActor(gathering.at) && view.snapshot().kind(gathering.at) != NodeKind.COMMUNITY) {
      return;
    }
    gathers = true;
    var members = new LinkedHashMap<Integer, Integer>();
    var past = view.withPast().kinds(gathering.kind);
    for (var walk = past.walk().in(gathering.at); walk.next() && mayLook(); ) {
      members.merge(walk.node(), walk.until(), Math::max);
    }
    var weight = Math.log(2) / Math.log(1.0 + Math.max(2, members.size()));
    int counted = isTruncated() ? 0 : members.size();
    members.forEach((member, until) -> {
      if (eligible.test(member)) {
        var age = Days.yearsBetween(Math.min(until, gathering.until), view.day());
        insert(member, gathering.sign(counted, weight * decay.after(age)));
      }
    });
  }

  /** Everyone at the hub. */
  private void add(int hub, TieKind kind, Sign sign) {
    for (var walk = view.kinds(kind).walk().in(hub); walk.next() && mayLook(); ) {
      if (eligible.test(walk.node())) {
        insert(walk.node(), sign);
      }
    }
  }

  /** Of those at the hub, whoever has been found before, and the nearest of the others. */
  private void addNearest(int hub, TieKind kind, Sign sign) {
    var nearest = new Nearest(view, actor, MOST_OF_A_HUB);
    for (var walk = view.kinds(kind).walk().in(hub); walk.next() && mayLook(); ) {
      if (found.containsKey(walk.node())) {
        insert(walk.node(), sign);
      } else {
        nearest.offer(walk.node(), eligible);
      }
    }
    nearest.forEach(candidate -> insert(candidate, sign));
  }

  /** Keeps the strongest first, and of two as strong the one found first; each sign once. */
  private void insert(int candidate, Sign sign) {
    var signs = found.computeIfAbsent(candidate, _ -> new ArrayList<>(2));
    if (signs.contains(sign)) {
      return;
    }
    var at = signs.size();
    while (at > 0 && signs.get(at - 1).weight() < sign.weight()) {
      at--;
    }
    signs.add(at, sign);
  }

  /** An event, community or venue, and until when the actor belonged to it. */
  private record Gathering(int at, TieKind kind, int until) {
    Gathering later(Gathering other) {
      return until >= other.until ? this : other;
    }

    Sign sign(int members, double weight) {
      return new Sign(Part.SHARED, at, kind, at, kind, members, null, false, weight);
    }
  }
}
