package id.jejaring.web.introducing;

import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.What;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.registry.Introducing;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which somebody is introduced: the ways, the letter, the answers, the outcome. */
@Controller
@RequestMapping("/introductions")
final class IntroductionPages {

  private static final int SHOWN = 100;

  /** A choice of which introductions are listed. */
  record Filter(String state, String text, boolean current) {}

  private final Introducing introducing;
  private final Views views;
  private final WayViews ways;
  private final Scenes scenes;
  private final HttpServletRequest request;

  IntroductionPages(
      Introducing introducing,
      Views views,
      WayViews ways,
      Scenes scenes,
      HttpServletRequest request) {
    this.introducing = introducing;
    this.views = views;
    this.ways = ways;
    this.scenes = scenes;
    this.request = request;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable String world,
      Locale locale,
      Model model) {
    var scene = scenes.of(Frame.world(world), locale);
    var open = state.equals("all") ? null : Boolean.valueOf(!state.equals("closed"));
    var filter = new Introducing.Filter(open, null, scene.world());
    var found = introducing.list(filter, null, SHOWN + 1, scene.viewer());
    model.addAttribute(
        "lines", views.lines(found.subList(0, Math.min(SHOWN, found.size())), scene));
    model.addAttribute("more", found.size() > SHOWN);
    var shown = open == null ? "all" : open ? "open" : "closed";
    model.addAttribute("filters", filters(shown, scene));
    model.addAttribute("none", scene.phrases().say("introduction.none." + shown));
    return page("introductions", scene, model);
  }

  private static List<Filter> filters(String shown, Scene scene) {
    return Stream.of("open", "closed", "all")
        .map(state ->
            new Filter(
                state, scene.phrases().say("introduction.filter." + state), state.equals(shown)))
        .toList();
  }

  @GetMapping("/new")
  String look(
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(required = false) @Nullable String through,
      @RequestParam(required = false) @Nullable String letter,
      Locale locale,
      Model model) {
    var scene = scenes.about(NodeId.of(from), locale);
    return look(NodeId.of(from), NodeId.of(to), through, scene, written(scene, letter), model);
  }

  private String look(
      NodeId from, NodeId to, @Nullable String through, Scene scene, Scene written, Model model) {
    var chosen = WayViews.chosen(through).orElse(null);
    model.addAttribute("looking", ways.of(from, to, chosen, scene, written));
    return page("introduction-new", scene, model);
  }

  @PostMapping
  String ask(
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String through,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(required = false) @Nullable String operation,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var scene = scenes.about(NodeId.of(from), locale);
    try {
      var introduction =
          introducing.ask(
              NodeId.of(from),
              NodeId.of(to),
              Views.split(through),
              note,
              scene.viewer(),
              operation(operation));
      return "redirect:" + Views.href(introduction);
    } catch (Refusal.Conflict refusal) {
      refused(refusal, locale, model, response);
      var way = through.isBlank() ? "none" : through;
      return look(NodeId.of(from), NodeId.of(to), way, scene, scene, model);
    }
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String letter,
      Locale locale,
      Model model) {
    return show(get(id, locale), letter, locale, model);
  }

  private String show(
      Introduction introduction, @Nullable String letter, Locale locale, Model model) {
    var scene = scenes.about(introduction.from(), locale);
    model.addAttribute("introduction", views.page(introduction, scene, written(scene, letter)));
    return page("introduction", scene, model);
  }

  @PostMapping("/{id}")
  String record(
      @PathVariable String id,
      @RequestParam String step,
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam long rev,
      @RequestParam(required = false) @Nullable String operation,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var introduction = get(id, locale);
    try {
      introducing.record(
          introduction.id(),
          What.of(step),
          who == null || who.isBlank() ? null : NodeId.of(who),
          day(on),
          note,
          rev,
          scenes.about(introduction.from(), locale).viewer(),
          OperationId.named("%s:%s:%s".formatted(operation(operation), step, who)));
      return "redirect:" + Views.href(introduction);
    } catch (Refusal.Conflict | Refusal.Invalid | Refusal.Stale refusal) {
      refused(refusal, locale, model, response);
      return show(introduction, null, locale, model);
    }
  }

  @PostMapping("/{id}/back")
  String stepBack(
      @PathVariable String id,
      @RequestParam long rev,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var introduction = get(id, locale);
    var viewer = scenes.about(introduction.from(), locale).viewer();
    try {
      introducing.stepBack(introduction.id(), rev, viewer, OperationId.random());
    } catch (Refusal.Stale refusal) {
      refused(refusal, locale, model, response);
      return show(introduction, null, locale, model);
    }
    return introduction.back().isPresent()
        ? "redirect:" + Views.href(introduction)
        : "redirect:/introductions/new?from=%s&to=%s"
            .formatted(introduction.from(), introduction.to());
  }

  @PostMapping("/{id}/tie")
  String tie(
      @PathVariable String id,
      @RequestParam long rev,
      @RequestParam(required = false) @Nullable String operation,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var introduction = get(id, locale);
    var viewer = scenes.about(introduction.from(), locale).viewer();
    try {
      introducing.tie(introduction.id(), rev, viewer, operation(operation));
    } catch (Refusal.Conflict | Refusal.Stale refusal) {
      refused(refusal, locale, model, response);
      return show(introduction, null, locale, model);
    }
    return "redirect:" + Views.href(introduction);
  }

  private Introduction get(String id, Locale locale) {
    return introducing.get(MatterId.of(id), scenes.of(World.SOURCED, locale).viewer());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException _) {
      throw Refusal.invalid(
          "on",
          text,
          "Write 2026-05-26.",
          "Tanggal \"%s\" tidak terbaca. Tulis 2026-05-26.".formatted(text));
    }
  }

  /** The scene in the language of the letter; the page's where none is asked for. */
  private Scene written(Scene scene, @Nullable String letter) {
    return letter == null
        ? scene
        : scenes.of(scene.world(), "en".equals(letter) ? Locale.ENGLISH : Locale.of("id"));
  }

  private void refused(Refusal refusal, Locale locale, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "wrong",
        refusal instanceof Refusal.Stale
            ? scenes.of(World.SOURCED, locale).phrases().say("introduction.stale")
            : refusal.in(locale).orElse(refusal.getMessage()));
  }

  /** The one that the form was handed out with, so that a second click does nothing more. */
  private static OperationId operation(@Nullable String given) {
    return given == null || given.isBlank() ? OperationId.random() : OperationId.of(given);
  }

  private String page(String template, Scene scene, Model model) {
    model.addAttribute("operation", OperationId.random().toString());
    model.addAttribute("frame", Frame.of(request, scene.phrases(), scene.world()));
    return template;
  }
}
