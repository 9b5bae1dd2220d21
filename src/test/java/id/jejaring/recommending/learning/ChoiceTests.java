package id.jejaring.recommending.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.recommending.metrics.Metric;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ChoiceTests {

  private static final int RULES = 2;
  private static final int LEARNED = RULES;

  @Test
  void whatWasLearnedIsTakenWhereNoRuleIsClearlyBetter() {
    assertThat(best(0.50, 0.30, 0.48)).isEqualTo(LEARNED);
    assertThat(best(0.30, 0.50, 0.60)).isEqualTo(LEARNED);
    assertThat(best(0, 0, 0)).isEqualTo(LEARNED);
  }

  @Test
  void aRuleIsTakenThatIsBetterByMoreThanTheLuckOfTheBestOfMany() {
    assertThat(best(0.50, 0.30, 0.47)).isZero();
    assertThat(best(0.30, 0.50, 0.47)).isEqualTo(1);
  }

  @Test
  void windowsAreAddedUp() {
    var choice = new Choice(RULES);
    choice.add(sums(0.60, 0.30, 0.50), 3);
    choice.add(sums(0.40, 0.30, 0.49), 4);
    assertThat(choice.best()).isEqualTo(LEARNED);
    assertThat(choice.judged()).isEqualTo(7);
  }

  private static int best(double... worth) {
    var choice = new Choice(RULES);
    choice.add(sums(worth), 1);
    return choice.best();
  }

  private static double[][] sums(double... worth) {
    return Arrays.stream(worth)
        .mapToObj(each -> {
          var metrics = new double[Metric.COUNT];
          Arrays.fill(metrics, each);
          return metrics;
        })
        .toArray(double[][]::new);
  }
}
