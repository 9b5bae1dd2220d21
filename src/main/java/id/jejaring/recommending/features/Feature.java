package id.jejaring.recommending.features;

import java.util.Locale;

/**
 * What is known of a pair (s, c) of a source and a candidate. Never below 0; the more, the likelier
 * a tie is meant to be. Alone each is a rule that puts candidates in order.
 *
 * <p>w(x, y) is the weight of {@link id.jejaring.network.algorithm.Work} at one of the decays of
 * {@link Tempo}: brief, medium, or none; D(z) the sum of the weights of z; d(z) how many z is tied
 * with; ages are in years.
 */
public enum Feature {
  /**
   * Sum over z of w(s,z) w(z,c) / D(z), brief decay; a share of a tie. Resource allocation: Zhou,
   * Lü and Zhang 2009, with weights.
   */
  ALLOCATION_BRIEF,
  /** The same, medium decay. */
  ALLOCATION_MEDIUM,
  /** The same without decay. */
  ALLOCATION,
  /** Sum over common neighbours z of 1 / ln d(z). Adamic and Adar 2003. */
  ADAMIC_ADAR,
  /** How many both are tied with. Newman 2001. */
  COMMON_NEIGHBOURS,
  /**
   * The share of time that a walk from s, which begins anew with probability 0.2 at each step,
   * spends with c; brief decay. Personalised PageRank: Page and others 1999, by forward push.
   */
  PAGERANK_BRIEF,
  /** The same, medium decay. */
  PAGERANK_MEDIUM,
  /** The same without decay. */
  PAGERANK,
  /** D(c), brief decay: what c has been doing lately, in ties. Barabási and Albert 1999. */
  POPULARITY_BRIEF,
  /** The same, medium decay. */
  POPULARITY_MEDIUM,
  /** d(c): how many c is tied with. */
  POPULARITY,
  /** Sum over the partners of c of exp(-age of the first tie with them / brief); partners. */
  NEW_PARTNERS,
  /**
   * Sum over paths s, z, y, c of 1 / sqrt(d(z) d(y)). Paths of length three: Kovács and others
   * 2019.
   */
  LENGTH_THREE,
  /** Walks of length two, and {@value Survey#KATZ} of those of length three. Katz 1953, cut off. */
  KATZ,
  /**
   * Sum over the events, communities and venues of both of 1 / ln(2 + members), decayed by the age
   * of s's part in it, brief. Adamic and Adar 2003, of gatherings.
   */
  GATHERINGS_BRIEF,
  /** The same without decay. */
  GATHERINGS,
  /**
   * Cosine of what both are tied to (subsectors, places, capabilities): of each the square root of
   * how often, medium decay, times ln((1 + actors) / (1 + those tied to it)). Salton and Buckley
   * 1988.
   */
  LIKENESS_MEDIUM,
  /** The same without decay. */
  LIKENESS,
  /**
   * The mean, over what s and what c are tied to, of the lift of the two: by how much more often
   * than by chance somebody of the one works with somebody of the other, smoothed. 1 is as often.
   */
  COMBINATION,
  /**
   * The share of time that a walk from c spends with s, medium decay: {@link #PAGERANK_MEDIUM} the
   * other way, as walks are reversible: pi(s,c) D(s) / D(c).
   */
  PAGERANK_BACK;

  /** How many there are. */
  public static final int COUNT = values().length;

  /** Its name outside: in JSON, in tables, in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is of the candidate alone, whoever the source is. */
  public boolean isOfCandidate() {
    return switch (this) {
      case POPULARITY_BRIEF, POPULARITY_MEDIUM, POPULARITY, NEW_PARTNERS -> true;
      case ALLOCATION_BRIEF,
          ALLOCATION_MEDIUM,
          ALLOCATION,
          ADAMIC_ADAR,
          COMMON_NEIGHBOURS,
          PAGERANK_BRIEF,
          PAGERANK_MEDIUM,
          PAGERANK,
          LENGTH_THREE,
          KATZ,
          GATHERINGS_BRIEF,
          GATHERINGS,
          LIKENESS_MEDIUM,
          LIKENESS,
          COMBINATION,
          PAGERANK_BACK ->
          false;
    };
  }

  /** Whether it is worked out for each pair when it is asked for, of what both are tied to. */
  public boolean isLikeness() {
    return this == LIKENESS || this == LIKENESS_MEDIUM || this == COMBINATION;
  }
}
