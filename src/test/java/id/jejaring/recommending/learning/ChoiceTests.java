package id.jejaring.recommending.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.recommending.metrics.Metric;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ChoiceTests {

  private static final int RULES = 2;

  @Test
  void whatWasLearnedIsTakenWhereNoRuleIsClearlyBetter() {
    assertThat(choice(0.50, 0.30, 0.48).isRuleBetter()).isFalse();
    assertThat(choice(0.30, 0.50, 0.60).isRuleBetter()).isFalse();
    assertThat(choice(0, 0, 0).isRuleBetter()).isFalse();
  }

  @Test
  void aRuleIsTakenThatIsBetterByMoreThanTheLuckOfTheBestOfMany() {
    assertThat(choice(0.50, 0.30, 0.47).isRuleBetter()).isTrue();
    assertThat(choice(0.50, 0.30, 0.47).bestRule()).isZero();
    assertThat(choice(0.30, 0.50, 0.47).bestRule()).isEqualTo(1);
  }

  @Test
  void windowsAreAddedUp() {
    var choice = choice(0.60, 0.30, 0.50);
    choice.add(sums(0.40, 0.30, 0.49), 4);
    assertThat(choice.isRuleBetter()).isFalse();
    assertThat(choice.judged()).isEqualTo(5);
  }

  private static Choice choice(double... worth) {
    var choice = new Choice(RULES);
    choice.add(sums(worth), 1);
    return choice;
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
