package id.jejaring.web.backtests;

import id.jejaring.recommending.backtest.Job;
import id.jejaring.recommending.backtest.Report;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts backtests on the page. */
@Component
final class BacktestViews {

  private static final int RELOAD_SECONDS = 3;

  /** The program's own, and the best of the rules. */
  private static final int FIRST = 3;

  private final Judgements judgements;
  private final HttpServletRequest request;

  BacktestViews(Judgements judgements, HttpServletRequest request) {
    this.judgements = judgements;
    this.request = request;
  }

  /** The page of the network itself. */
  String network(BacktestPage.Form form, Scene scene, Model model) {
    judgements.latest(scene).ifPresent(job -> show(job, scene, model));
    return page(form, scene, model);
  }

  /** The page of a backtest of lists. */
  String lists(Job job, Scene scene, Model model) {
    var asked = judgements.asked(job);
    model.addAttribute("of", new BacktestPage.Of(job.title(), asked.understood()));
    show(job, scene, model);
    return page(new BacktestPage.Form(asked.typed(), null, false), scene, model);
  }

  static String href(Job job) {
    return "/backtest/" + job.id();
  }

  private String page(BacktestPage.Form form, Scene scene, Model model) {
    model.addAttribute("frame", Frame.of(request, scene.phrases(), scene.world()));
    model.addAttribute("form", form);
    model.addAttribute(
        "links", judgements.ofLists(scene.viewer()).stream().map(job -> link(job, scene)).toList());
    return "backtest";
  }

  private static BacktestPage.Link link(Job job, Scene scene) {
    return new BacktestPage.Link(href(job), job.title(), new Bodies(scene).message(job));
  }

  private void show(Job job, Scene scene, Model model) {
    var report = job.report();
    if (report.isPresent()) {
      model.addAttribute("found", found(report.get(), job, scene));
      return;
    }
    var state = job.state();
    boolean runs = !state.stage().isOver();
    model.addAttribute(
        "job",
        new BacktestPage.Running(
            href(job),
            runs,
            new Bodies(scene).message(job),
            state.done(),
            state.of() == 0 ? null : state.of()));
    if (runs) {
      model.addAttribute("refresh", RELOAD_SECONDS);
    }
  }

  private BacktestPage found(Report report, Job job, Scene scene) {
    var asked = judgements.asked(job);
    var bodies = new Bodies(scene);
    var wording = new Wording(scene.phrases());
    var lines = report.rows().stream().map(wording::line).toList();
    return new BacktestPage(
        wording.headline(report, bodies.until(report, asked), bodies.standing(report.standing())),
        lines.subList(0, Math.min(FIRST, lines.size())),
        lines.subList(Math.min(FIRST, lines.size()), lines.size()),
        bodies.groups(report, asked).stream().map(wording::group).toList(),
        report.reliability().stream().map(wording::reliability).toList());
  }
}
