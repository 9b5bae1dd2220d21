package id.jejaring.recommending.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.recommending.metrics.Metric;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ChoiceTests {

  private static final int RULES = 2;

  @Test
  void theFarthestIsTakenThatIsNotSurelyWorse() {
    var choice = new Choice(RULES);
    choice.add(noisy(200, 0.5, 0.30, 0.20, 0.52, 0.515, 0.51));
    assertThat(choice.drawn()).isEqualTo(2);
  }

  @Test
  void whatIsSurelyWorseIsNotTaken() {
    var choice = new Choice(RULES);
    choice.add(noisy(200, 0.01, 0.30, 0.20, 0.60, 0.40, 0.30));
    assertThat(choice.drawn()).isZero();
    choice = new Choice(RULES);
    choice.add(noisy(200, 0.01, 0.30, 0.20, 0.30, 0.60, 0.40));
    assertThat(choice.drawn()).isEqualTo(1);
  }

  @Test
  void aRuleRanksAloneOnlyWhereItIsClearlyBetter() {
    assertThat(choice(0.50, 0.30, 0.47).isRuleBetter()).isTrue();
    assertThat(choice(0.50, 0.30, 0.48).isRuleBetter()).isFalse();
    assertThat(choice(0.30, 0.50, 0.60).isRuleBetter()).isFalse();
    assertThat(choice(0, 0, 0).isRuleBetter()).isFalse();
  }

  @Test
  void rulesAreMeasuredOnWindowsWhereNothingElseIs() {
    var choice = new Choice(RULES);
    choice.add(sources(0.30, 0.90));
    choice.add(sources(0.50, 0.40, 0.60));
    assertThat(choice.bestRule()).isEqualTo(1);
    assertThat(choice.judged()).isEqualTo(1);
  }

  private static Choice choice(double... worth) {
    var choice = new Choice(RULES);
    choice.add(sources(worth));
    return choice;
  }

  private static double[][][] sources(double... worth) {
    return new double[][][] {
      Arrays.stream(worth).mapToObj(each -> metrics(each)).toArray(double[][]::new)
    };
  }

  private static double[][][] noisy(int sources, double noise, double... worth) {
    var random = new Random(7);
    var measured = new double[sources][][];
    for (int at = 0; at < sources; at++) {
      measured[at] =
          Arrays.stream(worth)
              .mapToObj(each -> metrics(each + noise * (random.nextDouble() - 0.5)))
              .toArray(double[][]::new);
    }
    return measured;
  }

  private static double[] metrics(double each) {
    var metrics = new double[Metric.COUNT];
    Arrays.fill(metrics, each);
    return metrics;
  }
}
