package id.jejaring.recommending.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.recommending.features.Feature;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShrinkageTests {

  private static final int ONE = Weighting.PIECES * Feature.COMMON_NEIGHBOURS.ordinal() + 1;
  private static final int OTHER = Weighting.PIECES * Feature.POPULARITY.ordinal() + 1;

  private final float[] scales = new float[Feature.COUNT];
  private final Weighting rule = Weighting.alone(Feature.POPULARITY, scales);

  @Test
  void aRuleSaysItsShareOfWhatWasLearnedHoweverGreatItsScores() {
    var weights = new double[Weighting.SIZE];
    weights[ONE] = 2;
    var learned = new Weighting(scales, weights);
    for (int greater : new int[] {1, 7, 1000}) {
      var example = example(row(3, 0), row(0, greater), row(1, 0), row(0, 0));
      var both = Shrinkage.towards(rule, 0.3, learned, List.of(example)).weights();
      double one = deviation(both[ONE], 3, 0, 1, 0);
      double other = deviation(both[OTHER], 0, greater, 0, 0);
      assertThat(other / one).isCloseTo(0.3, within(1e-6));
    }
  }

  @Test
  void aRuleThatSaysTheSameOfAllChangesNothing() {
    var learned = Weighting.alone(Feature.COMMON_NEIGHBOURS, scales);
    var example = example(row(3, 0), row(0, 0));
    assertThat(Shrinkage.towards(rule, 0.3, learned, List.of(example)).weights())
        .isEqualTo(learned.weights());
  }

  private static double deviation(double weight, double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return weight
        * Math.sqrt(
            Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }

  private static Example example(float[]... rows) {
    return new Example(rows, 1, rows.length, 0);
  }

  private static float[] row(float one, float other) {
    var row = new float[Weighting.SIZE];
    row[ONE] = one;
    row[OTHER] = other;
    return row;
  }
}
