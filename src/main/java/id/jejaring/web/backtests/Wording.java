package id.jejaring.web.backtests;

import id.jejaring.recommending.backtest.Report;
import id.jejaring.recommending.metrics.Interval;
import id.jejaring.recommending.metrics.Metric;
import id.jejaring.web.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts what a backtest found into words that need no statistics. */
final class Wording {

  private final Phrases phrases;

  Wording(Phrases phrases) {
    this.phrases = phrases;
  }

  /** What was found, how it compares, on how much, and what the ranking stands on. */
  List<String> headline(Report report, String until, BacktestBody.Standing standing) {
    var own = of(report.rows().getFirst(), Metric.RECALL10);
    var difference = Objects.requireNonNull(report.differences().get(Metric.RECALL10));
    var headline = new ArrayList<String>();
    headline.add(
        phrases.say(
            "backtest.headline",
            until,
            hundredths(own.mean()),
            hundredths(own.low()),
            hundredths(own.high()),
            report.counts().actors()));
    headline.add(
        phrases.say(
                "backtest.headline.rule",
                name(difference.against()),
                hundredths(own.mean() - difference.interval().mean()))
            + " "
            + phrases.say(comparison(difference.interval())));
    order(report, comparison(difference.interval())).ifPresent(headline::add);
    headline.add(
        phrases.say(
            "backtest.evidence",
            report.counts().judged(),
            report.counts().actors(),
            report.counts().known()));
    headline.add(standing.sentence());
    return headline;
  }

  /** How it compares by order, where that tells another thing than how many were found. */
  private Optional<String> order(Report report, String found) {
    var difference = Objects.requireNonNull(report.differences().get(Metric.NDCG10));
    var told = comparison(difference.interval());
    if (told.equals("backtest.same") || told.equals(found)) {
      return Optional.empty();
    }
    var own = of(report.rows().getFirst(), Metric.NDCG10).mean();
    return Optional.of(
        phrases.say(
            told + ".order",
            name(difference.against()),
            phrases.number(own, 3),
            phrases.number(own - difference.interval().mean(), 3)));
  }

  BacktestPage.Line line(Report.Line line) {
    var exposure = line.exposure();
    var ndcg = of(line, Metric.NDCG10);
    return new BacktestPage.Line(
        name(line.scorer()),
        line.scorer().equals("jejaring"),
        ranged(of(line, Metric.RECALL10)),
        "%s (%s–%s)"
            .formatted(
                phrases.number(ndcg.mean(), 3),
                phrases.number(ndcg.low(), 3),
                phrases.number(ndcg.high(), 3)),
        percent(exposure.coverage()),
        percent(exposure.cold()));
  }

  BacktestPage.Group group(BacktestBody.Group group) {
    return new BacktestPage.Group(
        group.name(),
        phrases.number(group.queries()),
        "%s (%s–%s)"
            .formatted(
                phrases.number(group.jejaring(), 3),
                phrases.number(group.interval().getFirst(), 3),
                phrases.number(group.interval().getLast(), 3)),
        phrases.number(group.rule(), 3));
  }

  BacktestPage.Reliability reliability(Report.Reliability of) {
    return new BacktestPage.Reliability(
        percent(of.said()), percent(of.came()), phrases.number(of.pairs()));
  }

  private static String comparison(Interval difference) {
    if (difference.low() > 0) {
      return "backtest.better";
    }
    return difference.high() < 0 ? "backtest.worse" : "backtest.same";
  }

  private static Interval of(Report.Line line, Metric metric) {
    return Objects.requireNonNull(line.metrics().get(metric));
  }

  private String name(String scorer) {
    return phrases.say("backtest.scorer." + scorer);
  }

  private String ranged(Interval interval) {
    return "%s (%s–%s)"
        .formatted(
            hundredths(interval.mean()), hundredths(interval.low()), hundredths(interval.high()));
  }

  /** Of a hundred. */
  private String hundredths(double share) {
    return phrases.number(100 * share, 1);
  }

  private String percent(double share) {
    return phrases.number(100 * share, share < 0.001 ? 4 : share < 0.1 ? 2 : 0) + " %";
  }
}
