package id.jejaring.recommending;

import java.util.Collection;
import java.util.Locale;

/** How much stands behind a suggestion. */
public enum Strength {
  /** Words, offers, needs and distance only: nobody is known to have met. */
  WEAK,
  /** One partner in common, or something shared. */
  SOME,
  /** Several partners in common. */
  STRONG;

  /** By what is told, and by how many have worked with both. */
  public static Strength of(Collection<Reason> reasons, long common) {
    if (common > 1) {
      return STRONG;
    }
    return reasons.stream().allMatch(Strength::isWeak) ? WEAK : SOME;
  }

  private static boolean isWeak(Reason reason) {
    return switch (reason) {
      case Reason.ThroughPartner _, Reason.Shared _, Reason.Chain _ -> false;
      case Reason.OffersWhatIsNeeded _,
          Reason.NeedsWhatIsOffered _,
          Reason.AsWished _,
          Reason.Complementary _,
          Reason.SameProduct _,
          Reason.SameSubsector _,
          Reason.Near _ ->
          true;
    };
  }

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
