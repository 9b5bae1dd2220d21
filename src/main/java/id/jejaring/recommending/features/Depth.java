package id.jejaring.recommending.features;

import java.util.Set;

/**
 * How far a survey looks.
 *
 * @param features what is asked for; the others are 0
 * @param epsilon how exact walks are, for each one that somebody is tied with
 * @param ties of those tied with somebody that are looked at, at most; the strongest come first
 * @param paths ends of paths of length three that are looked at, at most
 * @param members gatherings of more than so many say nothing
 */
public record Depth(Set<Feature> features, double epsilon, int ties, int paths, int members) {

  /** To learn from and to judge by. */
  public static final Depth WHOLE =
      new Depth(Set.of(Feature.values()), 1e-5, Integer.MAX_VALUE, 4_000_000, Integer.MAX_VALUE);

  /** Nodes above which walks and paths are followed less far, to learn and to judge in time. */
  private static final int MANY = 60_000;

  private static final Depth WIDE =
      new Depth(Set.of(Feature.values()), 4e-5, Integer.MAX_VALUE, 500_000, Integer.MAX_VALUE);

  public Depth {
    features = Set.copyOf(features);
  }

  /** To learn from and to judge by, in a network of so many nodes. */
  static Depth of(int nodes) {
    return nodes > MANY ? WIDE : WHOLE;
  }

  /** For an answer that somebody waits for. */
  public static Depth quick(Set<Feature> features) {
    return new Depth(features, 2e-4, 50_000, 20_000, 2_000);
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
