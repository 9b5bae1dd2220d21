package id.jejaring.web.backtests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the suggestions would have been, in words.
 *
 * @param headline what was found, in sentences, the first the most important
 * @param lines one for each scorer, the program's own first
 */
record BacktestPage(
    List<String> headline, List<Line> lines, List<Group> groups, List<Reliability> reliability) {

  BacktestPage {
    headline = List.copyOf(headline);
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    reliability = List.copyOf(reliability);
  }

  /**
   * One scorer.
   *
   * @param found of a hundred hits, how many were among the first ten, with the interval
   */
  record Line(String name, boolean own, String found, String ndcg, String coverage, String cold) {}

  /** One subsector, place or attribute: NDCG@10. */
  record Group(String name, String queries, String own, String rule) {}

  /** What was said, and what came. */
  record Reliability(String said, String came, String pairs) {}

  /** A backtest that has not found anything yet, or never will. */
  record Running(String id, boolean running, String message, int done, @Nullable Integer of) {}
}
