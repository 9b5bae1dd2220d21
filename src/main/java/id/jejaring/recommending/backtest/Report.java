package id.jejaring.recommending.backtest;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.recommending.learning.Standing;
import id.jejaring.recommending.metrics.Exposure;
import id.jejaring.recommending.metrics.Interval;
import id.jejaring.recommending.metrics.Metric;
import java.util.List;
import java.util.Map;

/**
 * What a backtest found.
 *
 * @param rows the program's own first, the same with turns taken second, then the rules, the best
 *     first
 * @param differences of the program's own to the rule that is best by each metric
 * @param groups by what actors are tied to, the largest first
 * @param reliability how likely it was said to be, and how often it came
 */
public record Report(
    Counts counts,
    Standing standing,
    List<Line> rows,
    Map<Metric, Difference> differences,
    List<Group> groups,
    List<Reliability> reliability) {

  public Report {
    rows = List.copyOf(rows);
    differences = Map.copyOf(differences);
    groups = List.copyOf(groups);
    reliability = List.copyOf(reliability);
  }

  /**
   * What was judged.
   *
   * @param day the last day that was known, as in {@link id.jejaring.network.Days}
   * @param actors who were tied with anyone by the day: candidates
   * @param known pairs that had worked together by then
   * @param later pairs of those actors that first did after it
   * @param queries actors who are of such a pair
   * @param judged how many of them were ranked for; the rest were left out by lot
   * @param years how fast the network moves, see {@link id.jejaring.recommending.features.Tempo}
   */
  public record Counts(
      int day,
      int actors,
      int known,
      int later,
      int queries,
      int judged,
      double years,
      double seconds) {}

  /** One scorer. */
  public record Line(String scorer, Map<Metric, Interval> metrics, Exposure exposure) {
    public Line {
      metrics = Map.copyOf(metrics);
    }
  }

  /** By how much the program's own is better, query by query. */
  public record Difference(String against, Interval interval) {}

  /**
   * The queries of actors who are tied to one thing.
   *
   * @param kind how they are tied: a subsector, a place, or what a list says of them
   * @param own of the program, {@code rule} of the rule that is best by NDCG
   */
  public record Group(TieKind kind, NodeId to, int queries, Interval own, Interval rule) {}

  /**
   * Pairs of about one probability.
   *
   * @param said the mean probability, {@code came} the share that came true
   */
  public record Reliability(long pairs, double said, double came) {}
}
