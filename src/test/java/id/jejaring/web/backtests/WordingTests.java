package id.jejaring.web.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.recommending.backtest.Report;
import id.jejaring.recommending.learning.Standing;
import id.jejaring.recommending.metrics.Exposure;
import id.jejaring.recommending.metrics.Interval;
import id.jejaring.recommending.metrics.Metric;
import id.jejaring.web.Wordings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WordingTests {

  private static final Interval LEVEL = new Interval(0, -0.01, 0.01);
  private static final Interval BELOW = new Interval(-0.05, -0.08, -0.02);
  private static final Interval ABOVE = new Interval(0.05, 0.02, 0.08);

  @Test
  void whereAsManyAreFoundButTheOrderIsWorseThatIsToldToo() {
    assertThat(headline(LEVEL, BELOW))
        .contains(
            "neither is shown to be better",
            "By their order (NDCG@10) the rule Resource allocation is better: 0.65 against 0.6");
  }

  @Test
  void whereAsManyAreFoundInABetterOrderThatIsToldToo() {
    assertThat(headline(LEVEL, ABOVE))
        .contains("better than the rule Resource allocation: 0.6 against 0.55");
  }

  @Test
  void whatTheOrderTellsAlikeIsToldOnce() {
    assertThat(headline(BELOW, BELOW)).contains("that rule is better").doesNotContain("NDCG");
    assertThat(headline(ABOVE, LEVEL))
        .contains("our suggestions are better")
        .doesNotContain("NDCG");
  }

  private static String headline(Interval found, Interval order) {
    var own = new Interval(0.6, 0.5, 0.7);
    var report =
        new Report(
            new Report.Counts(0, 200, 700, 90, 80, 80, 1, 1),
            new Standing(Standing.Basis.LEARNED, 700, 80, Optional.empty()),
            List.of(
                new Report.Line(
                    "jejaring",
                    Map.of(Metric.RECALL10, own, Metric.NDCG10, own),
                    new Exposure(1, 0, 0))),
            Map.of(
                Metric.RECALL10, new Report.Difference("allocation", found),
                Metric.NDCG10, new Report.Difference("allocation", order)),
            List.of(),
            List.of());
    var standing = new BacktestBody.Standing("learned", 700, 80, null, "Learned.");
    return String.join("\n", new Wording(Wordings.in("en")).headline(report, "2012", standing));
  }
}
