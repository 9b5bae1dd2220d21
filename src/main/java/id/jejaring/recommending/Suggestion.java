package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate for partnership.
 *
 * @param score only orders the candidates of one answer; it is no percentage
 * @param chance how likely it is that the two first work together, where that is known
 * @param parts what the score is made of, and what else was found
 * @param reasons the strongest first; never empty
 */
public record Suggestion(
    NodeId node,
    double score,
    Optional<Chance> chance,
    Type type,
    Strength evidence,
    Map<Part, Double> parts,
    List<Reason> reasons,
    List<Caution> cautions) {

  public Suggestion {
    parts = Map.copyOf(parts);
    reasons = List.copyOf(reasons);
    cautions = List.copyOf(cautions);
  }

  /** What it was found by: the surest of its reasons. */
  public Basis basis() {
    return reasons.stream().map(Basis::of).min(Comparator.naturalOrder()).orElse(Basis.FIT);
  }

  /**
   * How likely it is that two of such a score work together for the first time, as counted in the
   * network's own past.
   *
   * @param years within how many
   */
  public record Chance(double probability, double years) {}

  /** What a candidate is found by, the surest first. */
  public enum Basis {
    /** The actor's partners have worked with it. */
    WORK,
    /** A shared event, community or venue. */
    GATHERING,
    /** Partners of the actor's partners have worked with it. */
    CHAIN,
    /** Words, offers, needs and distance only. */
    FIT;

    private static Basis of(Reason reason) {
      return switch (reason) {
        case Reason.ThroughPartner _ -> WORK;
        case Reason.Shared _ -> GATHERING;
        case Reason.Chain _ -> CHAIN;
        case Reason.OffersWhatIsNeeded _,
            Reason.NeedsWhatIsOffered _,
            Reason.AsWished _,
            Reason.Complementary _,
            Reason.SameProduct _,
            Reason.SameSubsector _,
            Reason.Near _ ->
            FIT;
      };
    }

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What sort of partner. */
  public enum Type {
    /** Of the same product or subsector, or of the same circle. */
    SIMILAR,
    /** Has what the other lacks. */
    COMPLEMENTARY,
    /** Leads to a subsector or circle that the actor does not reach yet. */
    BRIDGE;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a score is made of. */
  public enum Part {
    /** What ties of work lead to. */
    NETWORK,
    /** Events, communities and venues shared. */
    SHARED,
    /** Needs that offers meet. */
    NEEDS,
    /** Products that go together. */
    COMPLEMENTS,
    /** Lines of work, places and skills that often work together in this network. */
    COMBINATION,
    /** The same product or subsector, and whatever else both have. */
    SIMILARITY,
    /** How active the candidate has been. */
    ACTIVITY,
    /** Being near. */
    DISTANCE;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
