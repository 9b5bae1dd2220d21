package id.jejaring.recommending;

import java.util.Collection;
import java.util.Locale;

/** How much stands behind a suggestion. */
public enum Strength {
  /** What they are like, where they are, and gatherings of a crowd only. */
  WEAK,
  /** One partner in common, a gathering shared, or a need that an offer meets. */
  SOME,
  /** Several partners in common. */
  STRONG;

  /** To have been among more than so many says little. */
  private static final int CROWD = 30;

  /** By what is told, and by how many have worked with both. */
  public static Strength of(Collection<Reason> reasons, long common) {
    if (common > 1) {
      return STRONG;
    }
    return reasons.stream().allMatch(Strength::isWeak) ? WEAK : SOME;
  }

  private static boolean isWeak(Reason reason) {
    return switch (reason) {
      case Reason.ThroughPartner _,
          Reason.Chain _,
          Reason.OffersWhatIsNeeded _,
          Reason.NeedsWhatIsOffered _,
          Reason.AsWished _ ->
          false;
      case Reason.Shared shared -> shared.members() == 0 || shared.members() > CROWD;
      case Reason.Complementary _, Reason.SameProduct _, Reason.SameSubsector _, Reason.Near _ ->
          true;
    };
  }

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
