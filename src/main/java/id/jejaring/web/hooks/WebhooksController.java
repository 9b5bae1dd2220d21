package id.jejaring.web.hooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks over REST. */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks", description = "Who is told of changes, and what they did not take")
class WebhooksController {

  private final Webhooks webhooks;
  private final Scenes scenes;

  WebhooksController(Webhooks webhooks, Scenes scenes) {
    this.webhooks = webhooks;
    this.scenes = scenes;
  }

  /** Where a new hook leads. */
  record Asked(@Schema(example = "https://example.org/hook") @Nullable String url) {}

  /** A hook; the secret only in the answer that made it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HookBody(
      String id,
      String url,
      @Schema(description = "Signs deliveries. Told once: keep it.") @Nullable String secret,
      @Schema(description = "active, retrying or paused.") String state,
      Instant at,
      @Schema(description = "When it last took a delivery.") @Nullable Instant deliveredAt,
      int failures,
      @Nullable Instant retryAt,
      @Nullable String error,
      int deadLetters) {

    static HookBody of(Hook hook, @Nullable String secret) {
      return new HookBody(
          hook.id().toString(),
          hook.url(),
          secret,
          hook.paused() ? "paused" : hook.failures() > 0 ? "retrying" : "active",
          hook.at(),
          hook.deliveredAt(),
          hook.failures(),
          hook.retryAt(),
          hook.error(),
          hook.dead().size());
    }
  }

  /** A delivery that was given up. */
  record LetterBody(String id, Instant at, int changes, String error) {}

  /** Whether a dead letter was taken after all. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Resent(boolean delivered, @Nullable String error) {}

  @PostMapping
  @Operation(
      summary = "Tells an address of what changes from now on",
      description =
          "Deliveries are POSTs of up to 50 changes, oldest first, signed in Jejaring-Signature:"
              + " v1= and the HMAC-SHA256, in hex, of Jejaring-Timestamp, a dot and the body.")
  ResponseEntity<HookBody> add(@RequestBody Asked asked, Locale locale) {
    var url = asked.url();
    if (url == null || url.isBlank()) {
      throw Refusal.invalid("url", "", "Give an address such as https://example.org/hook.");
    }
    var hook = webhooks.add(url, viewer(locale));
    return ResponseEntity.created(URI.create("/api/webhooks/" + hook.id()))
        .body(HookBody.of(hook, hook.secret()));
  }

  @GetMapping
  @Operation(summary = "Your webhooks, oldest first")
  List<HookBody> all(Locale locale) {
    return webhooks.all(viewer(locale)).stream().map(hook -> HookBody.of(hook, null)).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "A webhook, and how far it has come")
  HookBody get(@PathVariable String id, Locale locale) {
    return HookBody.of(webhooks.get(id("webhook", id), viewer(locale)), null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes a webhook with its dead letters")
  void remove(@PathVariable String id, Locale locale) {
    webhooks.remove(id("webhook", id), viewer(locale));
  }

  @PostMapping("/{id}/pause")
  @Operation(summary = "Stops deliveries; nothing is lost meanwhile")
  HookBody pause(@PathVariable String id, Locale locale) {
    return HookBody.of(webhooks.pause(id("webhook", id), true, viewer(locale)), null);
  }

  @PostMapping("/{id}/resume")
  @Operation(summary = "Goes on with deliveries, or tries a failed one again now")
  HookBody resume(@PathVariable String id, Locale locale) {
    return HookBody.of(webhooks.pause(id("webhook", id), false, viewer(locale)), null);
  }

  @GetMapping("/{id}/dead-letters")
  @Operation(summary = "Deliveries that were given up, oldest first")
  List<LetterBody> deadLetters(@PathVariable String id, Locale locale) {
    return webhooks.get(id("webhook", id), viewer(locale)).dead().stream()
        .map(letter ->
            new LetterBody(letter.id().toString(), letter.at(), letter.changes(), letter.error()))
        .toList();
  }

  @PostMapping("/{id}/dead-letters/{letter}")
  @Operation(summary = "Sends a dead letter again, once")
  Resent resend(@PathVariable String id, @PathVariable String letter, Locale locale) {
    var error = webhooks.resend(id("webhook", id), id("dead letter", letter), viewer(locale));
    return new Resent(error == null, error);
  }

  private Viewer viewer(Locale locale) {
    return scenes.of(World.SOURCED, locale).viewer();
  }

  private static UUID id(String what, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw Refusal.notFound(what, text);
    }
  }
}
