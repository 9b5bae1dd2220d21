package id.jejaring.recommending.learning;

import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Tempo;
import id.jejaring.recommending.features.Traits;
import id.jejaring.recommending.serving.Ranker;
import java.time.Instant;
import java.util.Optional;

/** Rankings by one rule, as networks have them where nothing that is learned does better. */
public final class Rules {

  private Rules() {}

  /** By one feature alone. */
  public static Ranker by(Feature feature) {
    var standing = new Standing(Standing.Basis.RULE, 100, 50, Optional.of(feature));
    var weighting = Weighting.alone(feature, Defaults.usual().scales());
    return new Ranker(
        new Model(Tempo.USUAL, weighting, Calibration.UNKNOWN, standing),
        Traits.NONE,
        Turns.NONE,
        0,
        Instant.EPOCH,
        0,
        0);
  }
}
