package id.jejaring.web.backtests;

import id.jejaring.domain.Refusal;
import id.jejaring.web.Frame;
import id.jejaring.web.Scenes;
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

  private final Judgements judgements;
  private final BacktestViews views;
  private final Scenes scenes;

  BacktestPages(Judgements judgements, BacktestViews views, Scenes scenes) {
    this.judgements = judgements;
    this.views = views;
    this.scenes = scenes;
  }

  @GetMapping
  String show(@RequestParam(required = false) @Nullable String world, Locale locale, Model model) {
    return views.network(BacktestPage.Form.EMPTY, scenes.of(Frame.world(world), locale), model);
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
      return Frame.PRACTICE.equals(world)
          ? "redirect:/backtest?world=" + Frame.PRACTICE
          : "redirect:/backtest";
    } catch (Refusal.Invalid refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("wrong", refusal.in(locale).orElse(refusal.getMessage()));
    } catch (Refusal.Unavailable _) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      model.addAttribute("wrong", scene.phrases().say("backtest.busy"));
    }
    model.addAttribute("until", until);
    return views.network(BacktestPage.Form.EMPTY, scene, model);
  }
}
