package id.jejaring.recommending.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ExposureTests {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  @Test
  void giniIsThatOfWorkedExamples() {
    assertThat(Exposure.gini(new int[] {3, 3, 3})).isEqualTo(0, EXACT);
    assertThat(Exposure.gini(new int[] {0, 0, 0, 8})).isEqualTo(0.75, EXACT);
    // mean absolute difference of 1, 2, 3: (1 + 2 + 1) · 2 / 9 = 8/9; half of it over the mean 2
    assertThat(Exposure.gini(new int[] {2, 3, 1})).isEqualTo(2.0 / 9, EXACT);
    assertThat(Exposure.gini(new int[] {0, 0})).isZero();
  }

  @Test
  void coverageAndTheColdAreSharesOfActorsAndOfPlaces() {
    var exposure = Exposure.of(new int[] {5, 0, 3, 2}, new int[] {9, 1, 2, 3});
    assertThat(exposure.coverage()).isEqualTo(0.75, EXACT);
    assertThat(exposure.cold()).isEqualTo(0.3, EXACT);
  }
}
