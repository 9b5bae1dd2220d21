package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A candidate for partnership.
 *
 * @param score only orders candidates of one answer and {@link #basis()}; it is no percentage
 * @param parts what the score is made of, and what else was found
 * @param reasons the strongest first; never empty
 */
public record Suggestion(
    NodeId node,
    double score,
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

  /** What it was found by. */
  public Basis basis() {
    return parts.containsKey(Part.NETWORK)
        ? Basis.WORK
        : parts.containsKey(Part.SHARED) ? Basis.GATHERING : Basis.FIT;
  }

  /** What a candidate is found by, the surest first; scores compare within one basis only. */
  public enum Basis {
    /** The actor's partners have worked with it. */
    WORK,
    /** A shared event, community or venue. */
    GATHERING,
    /** Words, offers, needs and distance only. */
    FIT;

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
    /** Resource allocation over ties of work. */
    NETWORK,
    /** Events, communities and venues shared. */
    SHARED,
    /** Needs that offers meet. */
    NEEDS,
    /** Products that go together. */
    COMPLEMENTS,
    /** The same product or subsector. */
    SIMILARITY,
    /** Being near. */
    DISTANCE;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
