package id.jejaring.web.backtests;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.recommending.backtest.Report;
import id.jejaring.recommending.metrics.Exposure;
import id.jejaring.recommending.metrics.Interval;
import id.jejaring.recommending.metrics.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A backtest in JSON: how far it is, and what it found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BacktestBody(
    String id,
    @Schema(description = "The files, or the network.") String of,
    @Schema(
            description =
                "waiting, reading, learning, ranking, comparing, done, refused, cancelled, failed")
        String state,
    @Schema(description = "How far it is, or why it was refused, in words.") String message,
    @Schema(description = "The last day, or number, that was known.") @Nullable String until,
    @Schema(description = "What each list was taken for.") List<String> understood,
    @Nullable Counts counts,
    @Nullable Standing standing,
    @Schema(description = "The program's own first, then the rules, the best by ndcg10 first.")
        List<Line> rows,
    @Schema(description = "By metric, the program's own less the rule that is best by it.")
        Map<String, Difference> differences,
    List<Group> groups,
    List<Reliability> reliability) {

  record Counts(
      @Schema(description = "Actors tied with anyone by then: candidates.") int actors,
      @Schema(description = "Pairs that had worked together by then.") int known,
      @Schema(description = "Pairs of these actors that first did later.") int later,
      @Schema(description = "Actors of such a pair.") int queries,
      @Schema(description = "How many of them were ranked for.") int judged,
      @Schema(description = "Median age of ties: in years, or in steps of whole numbers.")
          double medianAge,
      double seconds) {}

  record Standing(
      @Schema(description = "learned, rule or defaults") String basis,
      @Schema(description = "Dated first ties of the past.") int ties,
      @Schema(description = "Actors it was learned from.") int sources,
      @Nullable String rule,
      @Schema(description = "In words.") String sentence) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Line(
      String scorer,
      double mrr,
      double ndcg10,
      double recall10,
      double recall50,
      @Schema(description = "By metric, the ends of its 95 % bootstrap interval.")
          Map<String, double[]> intervals,
      @Schema(description = "Share of actors among anyone's first ten.") double coverage,
      @Schema(description = "Gini of how often each is among the first ten.") double gini,
      @Schema(description = "Share of the first ten with at most " + Exposure.FEW + " partners.")
          double cold) {

    static Line of(Report.Line line) {
      Function<Metric, Double> mean = metric -> at(line, metric).mean();
      return new Line(
          line.scorer(),
          mean.apply(Metric.MRR),
          mean.apply(Metric.NDCG10),
          mean.apply(Metric.RECALL10),
          mean.apply(Metric.RECALL50),
          new TreeMap<>(
              line.metrics().entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          entry -> entry.getKey().key(),
                          entry ->
                              new double[] {entry.getValue().low(), entry.getValue().high()}))),
          line.exposure().coverage(),
          line.exposure().gini(),
          line.exposure().cold());
    }

    private static Interval at(Report.Line line, Metric metric) {
      return java.util.Objects.requireNonNull(line.metrics().get(metric));
    }
  }

  record Difference(String against, double mean, double low, double high) {
    static Difference of(Report.Difference of) {
      var interval = of.interval();
      return new Difference(of.against(), interval.mean(), interval.low(), interval.high());
    }
  }

  @Schema(description = "Actors of one subsector, place or attribute: NDCG@10.")
  record Group(
      @Schema(description = "subsector, place or attribute") String kind,
      String name,
      int queries,
      double jejaring,
      List<Double> interval,
      double rule) {}

  record Reliability(
      long pairs,
      @Schema(description = "The mean probability that was said.") double said,
      @Schema(description = "The share that came.") double came) {}
}
