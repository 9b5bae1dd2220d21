package id.jejaring.web.hooks;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.web.Frame;
import id.jejaring.web.Phrasebook;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scenes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody has another program told of changes, and sees what it took. */
@Controller
@RequestMapping("/webhooks")
final class WebhookPages {

  private static final Pattern ANSWERED = Pattern.compile("The receiver answered (\\d+)\\.");
  private static final Pattern UNREACHED =
      Pattern.compile("The receiver could not be reached \\((\\w+)\\)\\.");

  private final Webhooks webhooks;
  private final Scenes scenes;
  private final Phrasebook phrasebook;
  private final HttpServletRequest request;

  WebhookPages(
      Webhooks webhooks, Scenes scenes, Phrasebook phrasebook, HttpServletRequest request) {
    this.webhooks = webhooks;
    this.scenes = scenes;
    this.phrasebook = phrasebook;
    this.request = request;
  }

  /** A delivery that was given up, in words. */
  record Letter(String href, String text, String error) {}

  /** A hook in words. */
  record Shown(
      String id,
      String href,
      String url,
      String state,
      String delivered,
      @Nullable String error,
      boolean paused,
      boolean retrying,
      List<Letter> dead) {}

  @GetMapping
  String show(@RequestParam(required = false) @Nullable String sent, Locale locale, Model model) {
    model.addAttribute("sent", sent);
    return page(locale, model);
  }

  private String page(Locale locale, Model model) {
    var phrases = phrasebook.in(locale);
    model.addAttribute("frame", Frame.of(request, phrases, World.SOURCED));
    model.addAttribute(
        "hooks", webhooks.all(viewer(locale)).stream().map(hook -> shown(hook, phrases)).toList());
    return "webhooks";
  }

  private static Shown shown(Hook hook, Phrases phrases) {
    var href = "/webhooks/" + hook.id();
    boolean retrying = !hook.paused() && hook.failures() > 0;
    var at = hook.deliveredAt();
    var error = hook.error();
    return new Shown(
        hook.id().toString(),
        href,
        hook.url(),
        state(hook, retrying, phrases),
        at == null
            ? phrases.say("hooks.delivered.none")
            : phrases.say("hooks.delivered", phrases.moment(at)),
        error == null ? null : error(error, phrases),
        hook.paused(),
        retrying,
        hook.dead().stream()
            .map(letter ->
                new Letter(
                    href + "/" + letter.id(),
                    phrases.say("hooks.letter", phrases.moment(letter.at()), letter.changes()),
                    error(letter.error(), phrases)))
            .toList());
  }

  private static String state(Hook hook, boolean retrying, Phrases phrases) {
    Instant retryAt = hook.retryAt();
    if (hook.paused()) {
      return phrases.say("hooks.state.paused");
    }
    return retrying && retryAt != null
        ? phrases.say("hooks.state.retrying", hook.failures(), phrases.moment(retryAt))
        : phrases.say("hooks.state.active");
  }

  /** What went wrong in the reader's language, where it is one of the usual things. */
  private static String error(String error, Phrases phrases) {
    var answered = ANSWERED.matcher(error);
    if (answered.matches()) {
      return phrases.say("hooks.error.answered", answered.group(1));
    }
    return UNREACHED.matcher(error).matches() ? phrases.say("hooks.error.unreached") : error;
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String url,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    try {
      var hook = webhooks.add(given(url), viewer(locale));
      model.addAttribute("made", hook.url());
      model.addAttribute("secret", hook.secret());
    } catch (Refusal.Invalid refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("url", url);
      model.addAttribute("wrong", refusal.in(locale).orElse(refusal.getMessage()));
    }
    return page(locale, model);
  }

  private static String given(String url) {
    if (url.isBlank()) {
      throw Refusal.invalid(
          "url",
          "",
          "Give an address such as https://example.org/hook.",
          "Isi alamatnya, misalnya https://contoh.id/hook.");
    }
    return url;
  }

  @PostMapping("/{id}")
  String change(@PathVariable String id, @RequestParam String answer, Locale locale) {
    var viewer = viewer(locale);
    switch (answer) {
      case "pause" -> webhooks.pause(id(id), true, viewer);
      case "resume" -> webhooks.pause(id(id), false, viewer);
      case "remove" -> webhooks.remove(id(id), viewer);
      default -> throw Refusal.invalid("answer", answer, "Use pause, resume or remove.");
    }
    return "redirect:/webhooks";
  }

  @PostMapping("/{id}/{letter}")
  String resend(@PathVariable String id, @PathVariable String letter, Locale locale) {
    var error = webhooks.resend(id(id), id(letter), viewer(locale));
    return "redirect:/webhooks?sent=" + (error == null ? "yes" : "no");
  }

  private Viewer viewer(Locale locale) {
    return scenes.of(World.SOURCED, locale).viewer();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw Refusal.notFound("webhook", text);
    }
  }
}
