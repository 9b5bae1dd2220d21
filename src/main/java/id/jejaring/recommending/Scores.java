package id.jejaring.recommending;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.recommending.Suggestion.Part;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.serving.Look;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the candidates of one actor score: what has been learned of features, and fixed weights, of
 * the same kind (natural logarithms of odds), for what no past tells of: needs that offers meet,
 * products that go together, the same product, being near.
 */
final class Scores {

  private static final double COMPETITOR = 0.5;

  /** Being at the same spot, and the distance at which e times less is left of it. */
  private static final double NEAR = 1;

  private static final double KILOMETRES = 25;

  /** As far as two of one town are apart where no more is known of them. */
  private static final double WITHIN_A_TOWN = 10;

  private final View view;
  private final int actor;
  private final Look look;
  private final Signs signs;
  private final Taste taste;
  private final Places places;

  Scores(View view, int actor, Look look, Signs signs, Taste taste) {
    this.taste = taste;
    this.view = view;
    places = new Places(view);
    this.actor = actor;
    this.look = look;
    this.signs = signs;
  }

  /** What a candidate scores; comparable within one answer. */
  double of(int candidate) {
    if (!taste.isNeutral()) {
      return taste.score(candidate, parts(candidate), isAlike(candidate));
    }
    double fit = fit(candidate).values().stream().mapToDouble(Double::doubleValue).sum();
    return look.score(candidate) + fit;
  }

  /** What a candidate found by signs scores by these alone, to leave out those far behind. */
  double quick(int candidate) {
    double shared =
        signs.of(candidate).stream()
            .filter(sign -> sign.part() == Part.SHARED)
            .mapToDouble(Sign::weight)
            .sum();
    return shared + fit(candidate).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What the score is made of; parts of 0 are left out. */
  Map<Part, Double> parts(int candidate) {
    var parts = fit(candidate);
    look.parts(candidate)
        .forEach((feature, value) -> parts.merge(part(feature), value, Double::sum));
    return parts;
  }

  private boolean isAlike(int candidate) {
    return (view.subsectors(actor) & view.subsectors(candidate)) != 0
        || signs.of(candidate).stream().anyMatch(sign -> sign.part() == Part.SIMILARITY);
  }

  /** The part of the score that is not learned. */
  Map<Part, Double> fit(int candidate) {
    var parts = new EnumMap<Part, Double>(Part.class);
    boolean competes = false;
    for (var sign : signs.of(candidate)) {
      switch (sign.part()) {
        case NEEDS -> parts.merge(Part.NEEDS, sign.weight(), Double::sum);
        case COMPLEMENTS, SIMILARITY -> parts.merge(sign.part(), sign.weight(), Math::max);
        case NETWORK, SHARED, COMBINATION, ACTIVITY, DISTANCE -> {}
      }
      competes |= sign.part() == Part.SIMILARITY && sign.kind() == TieKind.OFFERS;
    }
    if (competes) {
      parts.computeIfPresent(Part.COMPLEMENTS, (_, weight) -> weight * COMPETITOR);
    }
    double near = nearness(candidate);
    if (near > 0) {
      parts.put(Part.DISTANCE, near);
    }
    return parts;
  }

  private double nearness(int candidate) {
    double kilometres =
        Distance.between(view, actor, candidate)
            .map(Distance::kilometres)
            .orElseGet(() ->
                places.isSameTown(actor, candidate) ? WITHIN_A_TOWN : Double.POSITIVE_INFINITY);
    return NEAR * Math.exp(-kilometres / KILOMETRES);
  }

  private static Part part(Feature feature) {
    return switch (feature) {
      case ALLOCATION_BRIEF,
          ALLOCATION_MEDIUM,
          ALLOCATION,
          ADAMIC_ADAR,
          COMMON_NEIGHBOURS,
          PAGERANK_BRIEF,
          PAGERANK_MEDIUM,
          PAGERANK,
          PAGERANK_BACK,
          LENGTH_THREE,
          KATZ ->
          Part.NETWORK;
      case POPULARITY_BRIEF, POPULARITY_MEDIUM, POPULARITY, NEW_PARTNERS -> Part.ACTIVITY;
      case GATHERINGS_BRIEF, GATHERINGS -> Part.SHARED;
      case LIKENESS_MEDIUM, LIKENESS -> Part.SIMILARITY;
      case COMBINATION -> Part.COMBINATION;
    };
  }
}
