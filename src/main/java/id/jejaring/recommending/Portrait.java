package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.recommending.Reason.ThroughPartner;
import id.jejaring.recommending.Suggestion.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws up what is known of one candidate for one actor: type, reasons and cautions. */
final class Portrait {

  private static final int MOST_REASONS = 6;

  private final View view;
  private final int actor;
  private final Allocation allocation;
  private final Signs signs;
  private final Chains chains;
  private final Deeds deeds;

  /** Made when first asked for. */
  private @Nullable Reach reach;

  Portrait(View view, int actor, Allocation allocation, Signs signs, Decay decay) {
    this.view = view;
    this.actor = actor;
    this.allocation = allocation;
    this.signs = signs;
    chains = new Chains(view, actor, decay);
    deeds = new Deeds(view);
  }

  /** The suggestion of somebody who has been chosen. */
  Suggestion of(Candidate chosen, Optional<Suggestion.Chance> chance, Map<Part, Double> parts) {
    int candidate = chosen.node();
    var through = allocation.through(candidate);
    var reasons = reasons(candidate, through);
    return new Suggestion(
        chosen.id(),
        chosen.score(),
        chance,
        chosen.type(),
        Strength.of(reasons, through.size()),
        parts,
        reasons,
        cautions(candidate));
  }

  /** What speaks for a candidate, told apart; empty where nothing does that could be said. */
  List<Object> because(int candidate) {
    var because = new ArrayList<Object>();
    allocation.through(candidate).stream().map(ThroughPartner::partner).forEach(because::add);
    signs.of(candidate).stream().map(Sign::key).distinct().forEach(because::add);
    if (because.isEmpty()) {
      chains.to(candidate).ifPresent(because::add);
    }
    return because;
  }

  /** Whether the strongest hint of a candidate is none of those told. */
  boolean tellsMoreThan(Set<Object> told, int candidate) {
    var hints = signs.of(candidate);
    return !hints.isEmpty() && !told.contains(hints.getFirst().key());
  }

  /** Whether one of the two needs what the other offers: then nobody has to wait for a turn. */
  boolean isNeeded(int candidate) {
    return signs.of(candidate).stream().anyMatch(sign -> sign.part() == Part.NEEDS);
  }

  /** What sort of partner a candidate would be. */
  Suggestion.Type type(int candidate) {
    boolean alike = false;
    for (var sign : signs.of(candidate)) {
      if (sign.part() == Part.NEEDS || sign.part() == Part.COMPLEMENTS) {
        return Suggestion.Type.COMPLEMENTARY;
      }
      alike |= sign.part() == Part.SIMILARITY;
    }
    boolean sameLine = alike || (view.subsectors(actor) & view.subsectors(candidate)) != 0;
    return !sameLine && (reach().isNew(candidate) || isOfAnotherCircle(candidate))
        ? Suggestion.Type.BRIDGE
        : Suggestion.Type.SIMILAR;
  }

  private boolean isOfAnotherCircle(int candidate) {
    return allocation.through(candidate).size() <= 1 && !signs.isTogether(candidate);
  }

  /** The subsectors and kinds that an actor and its partners are of. */
  private record Reach(View view, int subsectors, Set<NodeKind> kinds) {

    boolean isNew(int candidate) {
      int theirs = view.subsectors(candidate);
      return (theirs != 0 && (theirs & subsectors) == 0)
          || !kinds.contains(view.snapshot().kind(candidate));
    }
  }

  private Reach reach() {
    if (reach == null) {
      var kinds = EnumSet.of(view.snapshot().kind(actor));
      int subsectors = view.subsectors(actor);
      for (int partner : allocation.tied().toArray()) {
        kinds.add(view.snapshot().kind(partner));
        subsectors |= view.subsectors(partner);
      }
      reach = new Reach(view, subsectors, kinds);
    }
    return reach;
  }

  private List<Reason> reasons(int candidate, List<ThroughPartner> through) {
    var reasons = new ArrayList<Reason>();
    through.stream().limit(MOST_REASONS / 2).forEach(reasons::add);
    var told = new HashSet<Sign.Key>();
    signs.of(candidate).stream()
        .filter(sign -> told.add(sign.key()))
        .limit(MOST_REASONS / 2)
        .map(sign -> sign.reason(view, actor, candidate))
        .forEach(reasons::add);
    if (reasons.isEmpty()) {
      chains.to(candidate).map(chain -> reason(chain, candidate)).ifPresent(reasons::add);
    }
    distance(candidate).filter(Distance::isNear).map(Reason.Near::new).ifPresent(reasons::add);
    return reasons;
  }

  private Reason reason(Chains.Chain chain, int candidate) {
    return new Reason.Chain(
        id(chain.first()),
        id(chain.second()),
        List.of(
            deeds.of(actor, chain.first()),
            deeds.of(chain.first(), chain.second()),
            deeds.of(chain.second(), candidate)));
  }

  private List<Caution> cautions(int candidate) {
    var exploring = new ArrayList<Link>();
    for (var walk = view.kinds(TieKind.COLLABORATES_WITH).walk().from(actor); walk.next(); ) {
      if (walk.node() == candidate && walk.isExplored()) {
        exploring.add(Link.of(view.snapshot(), actor, walk.isOutgoing(), walk.kind(), candidate));
      }
    }
    var same =
        signs.of(candidate).stream()
            .filter(sign -> sign.part() == Part.SIMILARITY && sign.kind() == TieKind.OFFERS)
            .map(sign -> id(sign.theirs()))
            .toList();
    return Caution.of(exploring, same, distance(candidate), isLittleKnown(candidate));
  }

  private boolean isLittleKnown(int candidate) {
    var kind = view.snapshot().kind(candidate);
    return (kind == NodeKind.BUSINESS || kind == NodeKind.PERSON)
        && view.subsectors(candidate) == 0
        && !view.withPast()
            .kinds(TieKind.OFFERS, TieKind.NEEDS, TieKind.MADE)
            .walk()
            .out(candidate)
            .next();
  }

  private Optional<Distance> distance(int candidate) {
    return Distance.between(view, actor, candidate);
  }

  private NodeId id(int node) {
    return view.snapshot().id(node);
  }
}
