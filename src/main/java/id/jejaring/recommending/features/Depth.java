package id.jejaring.recommending.features;

import java.util.Set;

/**
 * How far a survey looks.
 *
 * @param features what is asked for; the others are 0
 * @param epsilon how exact walks are, for each one that somebody is tied with
 * @param paths ends of paths of length three that are looked at, at most
 * @param members gatherings of more than so many say nothing
 */
public record Depth(Set<Feature> features, double epsilon, int paths, int members) {

  /** To learn from and to judge by. */
  public static final Depth WHOLE =
      new Depth(Set.of(Feature.values()), 1e-5, 4_000_000, Integer.MAX_VALUE);

  public Depth {
    features = Set.copyOf(features);
  }

  /** For an answer that somebody waits for. */
  public static Depth quick(Set<Feature> features) {
    return new Depth(features, 2e-4, 20_000, 2_000);
  }

  boolean asks(Feature... any) {
    for (var feature : any) {
      if (features.contains(feature)) {
        return true;
      }
    }
    return false;
  }
}
