package id.jejaring.web.backtests;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Subsector;
import id.jejaring.network.Days;
import id.jejaring.recommending.backtest.Job;
import id.jejaring.recommending.backtest.Report;
import id.jejaring.recommending.learning.Standing;
import id.jejaring.recommending.metrics.Metric;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what a backtest found, in one language. For one answer. */
final class Bodies {

  private final Scene scene;
  private final Phrases phrases;

  Bodies(Scene scene) {
    this.scene = scene;
    phrases = scene.phrases();
  }

  BacktestBody of(Job job, Asked asked) {
    var report = job.report().orElse(null);
    var isList = asked.isOfLists();
    return new BacktestBody(
        job.id().toString(),
        isList ? job.title() : phrases.say("backtest.network"),
        job.state().stage().key(),
        message(job),
        isList
            ? asked.until()
            : report == null ? null : Days.date(report.counts().day()).toString(),
        asked.understood(),
        report == null ? null : counts(report.counts(), asked),
        report == null ? null : standing(report.standing()),
        report == null ? List.of() : report.rows().stream().map(BacktestBody.Line::of).toList(),
        report == null ? Map.of() : differences(report),
        report == null ? List.of() : groups(report, asked),
        report == null
            ? List.of()
            : report.reliability().stream()
                .map(of -> new BacktestBody.Reliability(of.pairs(), of.said(), of.came()))
                .toList());
  }

  /** How far it is, or why it was refused. */
  String message(Job job) {
    var refusal = job.refusal();
    if (refusal.isPresent()) {
      return refusal
          .get()
          .in(phrases.isIndonesian() ? Locale.of("id") : Locale.ENGLISH)
          .orElse(String.valueOf(refusal.get().getMessage()));
    }
    var state = job.state();
    return state.of() == 0
        ? phrases.say("backtest.stage." + state.stage().key())
        : phrases.say("backtest.stage.ranking.far", state.done(), state.of());
  }

  /** The day in words. */
  String until(Report report, Asked asked) {
    return !asked.isOfLists()
        ? phrases.date(Dated.day(Days.date(report.counts().day())))
        : asked.until();
  }

  private static BacktestBody.Counts counts(Report.Counts counts, Asked asked) {
    return new BacktestBody.Counts(
        counts.actors(),
        counts.known(),
        counts.later(),
        counts.queries(),
        counts.judged(),
        asked.ordered() ? counts.years() / asked.unit() : counts.years(),
        counts.seconds());
  }

  BacktestBody.Standing standing(Standing standing) {
    var rule = standing.ruleKey().orElse(null);
    return new BacktestBody.Standing(
        standing.key(), standing.ties(), standing.sources(), rule, sentence(standing, rule));
  }

  private String sentence(Standing standing, @Nullable String rule) {
    return phrases.say(
        "backtest.standing." + standing.key(),
        standing.ties(),
        standing.sources(),
        rule == null ? "" : phrases.say("backtest.scorer." + rule));
  }

  private static Map<String, BacktestBody.Difference> differences(Report report) {
    var differences = new TreeMap<String, BacktestBody.Difference>();
    for (var metric : Metric.values()) {
      var difference = report.differences().get(metric);
      if (difference != null) {
        differences.put(metric.key(), BacktestBody.Difference.of(difference));
      }
    }
    return differences;
  }

  List<BacktestBody.Group> groups(Report report, Asked asked) {
    if (!asked.isOfLists()) {
      scene.load(report.groups().stream().map(Report.Group::to).toList());
    }
    return report.groups().stream()
        .map(group ->
            new BacktestBody.Group(
                kind(group),
                name(group.to(), asked),
                group.queries(),
                group.own().mean(),
                List.of(group.own().low(), group.own().high()),
                group.rule().mean()))
        .toList();
  }

  private static String kind(Report.Group group) {
    return switch (group.kind()) {
      case WORKS_IN -> "subsector";
      case LOCATED_IN -> "place";
      default -> "attribute";
    };
  }

  private String name(NodeId id, Asked asked) {
    var listed = asked.names().get(id);
    if (listed != null) {
      return listed;
    }
    return Subsector.find(id).map(phrases::subsector).orElseGet(() -> scene.name(id));
  }
}
