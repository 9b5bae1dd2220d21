package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.recommending.Reason.ThroughPartner;
import id.jejaring.recommending.Suggestion.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws up what is known of one candidate for one actor: parts, type, reasons and cautions. */
final class Portrait {

  private static final int MOST_REASONS = 6;
  private static final double NEAR_KM = 10;
  private static final double FAR_KM = 60;
  private static final double COMPETITOR = 0.5;

  private final View view;
  private final int actor;
  private final Allocation allocation;
  private final Signs signs;

  Portrait(View view, int actor, Allocation allocation, Signs signs) {
    this.view = view;
    this.actor = actor;
    this.allocation = allocation;
    this.signs = signs;
  }

  Suggestion of(int candidate, double score) {
    var through = allocation.through(candidate);
    var parts = parts(candidate);
    return new Suggestion(
        view.snapshot().id(candidate),
        score,
        type(candidate, parts, through.size()),
        strength(parts, through.size()),
        parts,
        reasons(candidate, through),
        cautions(candidate));
  }

  /** The score of a candidate that the network does not lead to. */
  double score(int candidate) {
    return parts(candidate).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Whether a candidate is of the type wanted. */
  boolean isOf(Optional<Suggestion.Type> wanted, int candidate) {
    return wanted.isEmpty()
        || wanted.get() == type(candidate, parts(candidate), commonPartners(candidate));
  }

  private int commonPartners(int candidate) {
    return allocation.through(candidate).size();
  }

  /** What the score of a candidate is made of; a competitor's complements count half. */
  Map<Part, Double> parts(int candidate) {
    var parts = new EnumMap<Part, Double>(Part.class);
    for (var sign : signs.of(candidate)) {
      if (sign.part() == Part.NEEDS || sign.part() == Part.SHARED) {
        parts.merge(sign.part(), sign.weight(), Double::sum);
      } else {
        parts.merge(sign.part(), sign.weight(), Math::max);
      }
    }
    if (sharesProduct(candidate)) {
      parts.computeIfPresent(Part.COMPLEMENTS, (_, weight) -> weight * COMPETITOR);
    }
    if (allocation.score(candidate) > 0) {
      parts.put(Part.NETWORK, allocation.score(candidate));
    }
    distance(candidate).ifPresent(distance -> parts.put(Part.DISTANCE, distance.weight()));
    return parts;
  }

  private boolean sharesProduct(int candidate) {
    return signs.of(candidate).stream()
        .anyMatch(sign -> sign.part() == Part.SIMILARITY && sign.kind() == TieKind.OFFERS);
  }

  private Suggestion.Type type(int candidate, Map<Part, Double> parts, int common) {
    if (parts.containsKey(Part.NEEDS) || parts.containsKey(Part.COMPLEMENTS)) {
      return Suggestion.Type.COMPLEMENTARY;
    }
    var mine = view.subsectors(actor);
    var theirs = view.subsectors(candidate);
    if (mine != 0 && theirs != 0 && !parts.containsKey(Part.SIMILARITY)) {
      return (mine & theirs) != 0 ? Suggestion.Type.SIMILAR : Suggestion.Type.BRIDGE;
    }
    var isOfAnotherKind = view.snapshot().kind(actor) != view.snapshot().kind(candidate);
    return (common == 1 || isOfAnotherKind) && !parts.containsKey(Part.SIMILARITY)
        ? Suggestion.Type.BRIDGE
        : Suggestion.Type.SIMILAR;
  }

  private static Strength strength(Map<Part, Double> parts, int common) {
    if (common > 1) {
      return Strength.STRONG;
    }
    return common == 1 || parts.containsKey(Part.SHARED) ? Strength.SOME : Strength.WEAK;
  }

  private List<Reason> reasons(int candidate, List<ThroughPartner> through) {
    var reasons = new ArrayList<Reason>();
    through.stream().limit(MOST_REASONS / 2).forEach(reasons::add);
    var told = new HashSet<Sign.Key>();
    signs.of(candidate).stream()
        .filter(sign -> told.add(sign.key()))
        .limit(MOST_REASONS / 2)
        .map(sign -> sign.reason(view.snapshot(), actor, candidate))
        .forEach(reasons::add);
    distance(candidate)
        .filter(distance -> distance.kilometres() <= NEAR_KM)
        .map(Reason.Near::new)
        .ifPresent(reasons::add);
    return reasons;
  }

  private List<Caution> cautions(int candidate) {
    var cautions = new ArrayList<Caution>();
    for (var walk = view.kinds(TieKind.COLLABORATES_WITH).walk().from(actor); walk.next(); ) {
      if (walk.node() == candidate) {
        var tie = Link.of(view.snapshot(), actor, walk.isOutgoing(), walk.kind(), candidate);
        if (walk.isExplored()) {
          cautions.add(new Caution.AlreadyExploring(tie));
        }
      }
    }
    for (var sign : signs.of(candidate)) {
      if (sign.part() == Part.SIMILARITY && sign.kind() == TieKind.OFFERS) {
        cautions.add(new Caution.MayCompete(id(sign.theirs())));
      }
    }
    distance(candidate)
        .filter(distance -> distance.kilometres() > FAR_KM)
        .map(Caution.FarAway::new)
        .ifPresent(cautions::add);
    if (isLittleKnown(candidate)) {
      cautions.add(new Caution.LittleKnown());
    }
    return cautions;
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
