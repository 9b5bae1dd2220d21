package id.jejaring.web.backtests;

import id.jejaring.domain.Refusal;
import id.jejaring.recommending.backtest.Job;
import id.jejaring.recommending.backtest.Report;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that says how good the suggestions would have been on the network itself. */
@Controller
@RequestMapping("/backtest")
final class BacktestPages {

  private static final long SEED = 1;
  private static final int RELOAD_SECONDS = 3;

  private final Judgements judgements;
  private final Scenes scenes;
  private final HttpServletRequest request;

  BacktestPages(Judgements judgements, Scenes scenes, HttpServletRequest request) {
    this.judgements = judgements;
    this.scenes = scenes;
    this.request = request;
  }

  @GetMapping
  String show(@RequestParam(required = false) @Nullable String world, Locale locale, Model model) {
    return page(scenes.of(Frame.world(world), locale), model);
  }

  @PostMapping
  String begin(
      @RequestParam(defaultValue = "") String until,
      @RequestParam(required = false) @Nullable String world,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var scene = scenes.of(Frame.world(world), locale);
    try {
      judgements.ofNetwork(scene, until, SEED);
      return back(world);
    } catch (Refusal.Invalid refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("until", until);
      model.addAttribute("wrong", refusal.in(locale).orElse(refusal.getMessage()));
      return page(scene, model);
    }
  }

  @PostMapping("/cancel")
  String cancel(@RequestParam String id, @RequestParam(required = false) @Nullable String world) {
    judgements.cancel(id, scenes.of(Frame.world(world), Locale.ROOT).viewer());
    return back(world);
  }

  private static String back(@Nullable String world) {
    return Frame.PRACTICE.equals(world)
        ? "redirect:/backtest?world=" + Frame.PRACTICE
        : "redirect:/backtest";
  }

  private String page(Scene scene, Model model) {
    model.addAttribute("frame", Frame.of(request, scene.phrases(), scene.world()));
    judgements.latest(scene).ifPresent(job -> show(job, scene, model));
    return "backtest";
  }

  private void show(Job job, Scene scene, Model model) {
    var bodies = new Bodies(scene);
    var report = job.report();
    if (report.isPresent()) {
      model.addAttribute("found", found(report.get(), job, scene, bodies));
      return;
    }
    var state = job.state();
    boolean runs = !state.stage().isOver();
    model.addAttribute(
        "job",
        new BacktestPage.Running(
            job.id().toString(),
            runs,
            bodies.message(job),
            state.done(),
            state.of() == 0 ? null : state.of()));
    if (runs) {
      model.addAttribute("refresh", RELOAD_SECONDS);
    }
  }

  private BacktestPage found(Report report, Job job, Scene scene, Bodies bodies) {
    var asked = judgements.asked(job);
    var wording = new Wording(scene.phrases());
    return new BacktestPage(
        wording.headline(report, bodies.until(report, asked), bodies.standing(report.standing())),
        report.rows().stream().map(wording::line).toList(),
        bodies.groups(report, asked).stream().map(wording::group).toList(),
        report.reliability().stream().map(wording::reliability).toList());
  }
}
