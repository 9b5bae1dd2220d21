package id.jejaring.web.backtests;

import id.jejaring.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the suggestions would have been, in words.
 *
 * @param headline what was found, in sentences, the first the most important
 * @param lines the program's own and the best of the rules
 * @param rest the other rules, the best first
 */
record BacktestPage(
    List<String> headline,
    List<Line> lines,
    List<Line> rest,
    List<Group> groups,
    List<Reliability> reliability) {

  BacktestPage {
    headline = List.copyOf(headline);
    lines = List.copyOf(lines);
    rest = List.copyOf(rest);
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

  /**
   * What a backtest of lists is about.
   *
   * @param files their names
   * @param understood what each was taken for
   */
  record Of(String files, List<String> understood) {
    Of {
      understood = List.copyOf(understood);
    }
  }

  /** A backtest of lists that can be opened again. */
  record Link(String href, String files, String state) {}

  /** What is in the form for lists: what was typed, and what is wrong with it. */
  record Form(String until, @Nullable String wrong, boolean isTime) {
    static final Form EMPTY = new Form("", null, false);

    static Form of(String until, Refusal refusal, String wrong) {
      return new Form(until, wrong, "until".equals(refusal.values().get("field")));
    }
  }

  /** A backtest that has not found anything yet, or never will. */
  record Running(String href, boolean running, String message, int done, @Nullable Integer of) {}
}
