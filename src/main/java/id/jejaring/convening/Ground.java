package id.jejaring.convening;

import id.jejaring.domain.Subsector;
import id.jejaring.recommending.Complements.Complement;
import id.jejaring.recommending.Distance;

/**
 * Something that speaks for the meeting of two, and what each of them gains by it; light, as most
 * pairs are never shown. {@link Telling} makes a reason of it.
 */
sealed interface Ground {

  /** What the first one gains. */
  double mine();

  /** What the other one gains. */
  double theirs();

  /** Whether it is more than a weak hint. */
  default boolean isStrong() {
    return false;
  }

  /** Whether it may be the only one. */
  default boolean isSensible() {
    return true;
  }

  /** Something that both gain the same by. */
  sealed interface Mutual extends Ground {
    @Override
    default double theirs() {
      return mine();
    }
  }

  /** More than a weak hint. */
  sealed interface Strong extends Ground {
    @Override
    default boolean isStrong() {
      return true;
    }
  }

  /** Something that goes with other reasons, and is none alone. */
  sealed interface Aside extends Ground {
    @Override
    default boolean isSensible() {
      return false;
    }
  }

  /** One offers what the other needs. */
  record Need(int capability, boolean isMine, double mine, double theirs) implements Strong {}

  /** Their products go together. */
  record Together(int product, int other, Complement complement, double mine, double theirs)
      implements Strong {}

  /** Somebody has worked with both. */
  record Partner(int node, double mine) implements Mutual, Strong {}

  /** Both belong to an event, a community or a venue, or did. */
  record Shared(int at, int members, double mine) implements Mutual, Strong {}

  /** Both offer the same. */
  record SameProduct(int product, double mine) implements Mutual {}

  /** Both work in one subsector. */
  record SameSubsector(Subsector subsector, double mine) implements Mutual {}

  /** Their subsectors often go together. */
  record KindredSubsectors(Subsector one, Subsector other, double mine) implements Mutual {}

  /** They come from different cities, as was asked for. */
  record AnotherCity(int city, int other, double mine) implements Mutual, Aside {}

  /** They are near each other. */
  record Near(Distance distance, double mine) implements Mutual, Aside {}
}
