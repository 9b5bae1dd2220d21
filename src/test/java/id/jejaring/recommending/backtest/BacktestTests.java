package id.jejaring.recommending.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import id.jejaring.network.Days;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.metrics.Metric;
import id.jejaring.recommending.past.Past;
import id.jejaring.recommending.past.RandomPast;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BacktestTests {

  private static final int CUT = 10 * RandomPast.STEP;
  private static final int END = 14 * RandomPast.STEP;

  /**
   * The best of two dozen rules, picked afterwards for each measure, is now and then better by luck
   * alone; how often was measured (docs/reference/recommending.md).
   */
  @Test
  void rulesPickedAfterwardsAreClearlyBetterOnlyNowAndThen() {
    var clearlyBetter =
        Stream.of(
                RandomPast.popular(300, 14, 100, 21),
                RandomPast.popular(300, 14, 100, 22),
                RandomPast.popular(300, 14, 100, 23),
                RandomPast.circles(300, 14, 180, 22),
                RandomPast.circles(300, 14, 180, 23))
            .map(past -> report(past, 1))
            .peek(report -> {
              assertThat(report.rows().getFirst().scorer()).isEqualTo("jejaring");
              assertThat(report.differences()).hasSize(Metric.COUNT);
            })
            .flatMap(report -> report.differences().values().stream())
            .filter(difference -> difference.interval().high() < 0)
            .toList();
    assertThat(clearlyBetter).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void whatIsInGroupsIsToldByGroup() {
    assertThat(report(RandomPast.circles(300, 14, 180, 22), 1).groups()).isNotEmpty();
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    var past = RandomPast.circles(100, 14, 60, 23);
    assertThat(report(past, 5).rows()).isEqualTo(report(past, 5).rows());
  }

  @Test
  void tooLittleIsRefusedWithWhatThereIsAndWhatIsNeeded() {
    var past = RandomPast.circles(20, 14, 2, 24);
    assertThatThrownBy(() -> report(past, 1))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal -> assertThat(refusal.values()).containsEntry("needed", Backtest.FEWEST))
        .hasMessageContaining("at least 30 are needed")
        .hasMessageContaining("after " + Days.date(CUT));
  }

  @Test
  void aBacktestThatIsNoLongerWantedStops() {
    var cancel = new Cancel();
    cancel.ask();
    var question = new Question(RandomPast.circles(200, 14, 120, 25), CUT, END, 1);
    assertThatThrownBy(() -> Backtest.of(question, Progress.UNHEARD, cancel))
        .isInstanceOf(CancellationException.class);
  }

  private static Report report(Past past, long seed) {
    return Backtest.of(new Question(past, CUT, END, seed), Progress.UNHEARD, Cancel.never());
  }
}
