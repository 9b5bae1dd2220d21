package id.jejaring.web.backtests;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.Uploads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages that say how good the suggestions would have been on lists of one's own. */
@Controller
@RequestMapping("/backtest")
final class ListPages {

  private static final long SEED = 1;

  private final Judgements judgements;
  private final BacktestViews views;
  private final Scenes scenes;

  ListPages(Judgements judgements, BacktestViews views, Scenes scenes) {
    this.judgements = judgements;
    this.views = views;
    this.scenes = scenes;
  }

  /** Where a form that was refused leads when it is asked for again. */
  @GetMapping("/lists")
  String again() {
    return "redirect:/backtest#lists";
  }

  @PostMapping("/lists")
  String begin(
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      @RequestParam(defaultValue = "") String until,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var scene = scenes.of(World.SOURCED, locale);
    try {
      return "redirect:" + begin(sent(file), until, scene) + "#of";
    } catch (Refusal.Invalid refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var wrong = refusal.in(locale).orElse(String.valueOf(refusal.getMessage()));
      return views.network(BacktestPage.Form.of(until, refusal, wrong), scene, model);
    } catch (Refusal.Unavailable refusal) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      var wrong = scene.phrases().say("backtest.busy");
      return views.network(BacktestPage.Form.of(until, refusal, wrong), scene, model);
    }
  }

  private String begin(List<MultipartFile> files, String until, Scene scene) {
    return BacktestViews.href(
        Uploads.withAll(
            files,
            copies ->
                judgements.ofLists(
                    Lists.inOrder(
                        copies.stream().map(of -> new Lists.Named(of.file(), of.name())).toList()),
                    until,
                    SEED,
                    scene.viewer(),
                    scene.phrases())));
  }

  /** A browser sends a file without a name where none was chosen. */
  private static List<MultipartFile> sent(@Nullable List<MultipartFile> files) {
    var sent =
        (files == null ? List.<MultipartFile>of() : files)
            .stream().filter(file -> !name(file).isEmpty()).toList();
    if (sent.isEmpty()) {
      throw Unread.noFile();
    }
    for (var file : sent) {
      if (file.isEmpty()) {
        throw Unread.empty(name(file));
      }
    }
    return sent;
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name.strip();
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Locale locale, Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    var job = judgements.get(id, scene.viewer());
    return judgements.asked(job).isOfLists()
        ? views.lists(job, scene, model)
        : "redirect:" + back(judgements.asked(job));
  }

  /** Gives it up; what has just been found all the same is kept. */
  @PostMapping("/{id}/cancel")
  String cancel(@PathVariable String id, Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var job = judgements.get(id, viewer);
    if (!job.state().stage().isOver()) {
      judgements.cancel(id, viewer);
    }
    var asked = judgements.asked(job);
    return "redirect:" + (asked.isOfLists() ? BacktestViews.href(job) : back(asked));
  }

  private static String back(Asked asked) {
    return asked.world() == World.PRACTICE ? "/backtest?world=" + Frame.PRACTICE : "/backtest";
  }
}
