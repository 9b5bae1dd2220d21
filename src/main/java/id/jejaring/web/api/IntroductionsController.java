package id.jejaring.web.api;

import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.What;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.registry.Introducing;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.introducing.Letters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Introductions: asked for, agreed to, and what came of them. */
@RestController
@RequestMapping("/api/introductions")
@Tag(name = "Introductions", description = "Who can introduce whom, and what came of it")
class IntroductionsController {

  private final Introducing introducing;
  private final Letters letters;
  private final Scenes scenes;

  IntroductionsController(Introducing introducing, Letters letters, Scenes scenes) {
    this.introducing = introducing;
    this.letters = letters;
    this.scenes = scenes;
  }

  /** That those in between have been asked. */
  record Asking(
      @Nullable String from,
      @Nullable String to,
      @Schema(description = "Ids of those in between, in their order; empty for none.")
          @Nullable List<String> through,
      @Schema(description = "At most 500 characters.") @Nullable String note) {}

  /** What happened next. */
  record Stepping(
      @Schema(
              description =
                  "agreed, declined, met, working_together, nothing, withdrawn; or back, which"
                      + " takes the last step back.",
              example = "agreed")
          @Nullable String step,
      @Schema(description = "Whose answer it is; with agreed and declined alone.")
          @Nullable String who,
      @Schema(description = "The day; left out: today.", example = "2026-05-26")
          @Nullable String on,
      @Schema(description = "At most 500 characters.") @Nullable String note) {}

  @GetMapping
  @Operation(summary = "Introductions, the latest first")
  Listing<IntroductionBody> list(
      @Parameter(description = "open, closed, or left out for both.")
          @RequestParam(required = false)
          @Nullable String state,
      @Parameter(description = "Only those that concern this node.") @RequestParam(required = false)
          @Nullable String node,
      @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String world,
      Locale locale) {
    if (limit < 1 || limit > 200) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 200 introductions.");
    }
    var scene = scenes.of(Frame.world(world), locale);
    var after =
        Cursor.position(cursor, MatterId::of)
            .map(id -> introducing.get(id, scene.viewer()))
            .orElse(null);
    var filter =
        new Introducing.Filter(
            open(state), node == null ? null : NodeId.of(node), Frame.world(world));
    var found = introducing.list(filter, after, limit + 1, scene.viewer());
    var page = found.subList(0, Math.min(limit, found.size()));
    scene.load(page.stream().flatMap(each -> each.concerns().stream()).toList());
    return new Listing<>(
        page.stream().map(each -> IntroductionBody.of(each, scene, null)).toList(),
        found.size() > limit ? Cursor.of(page.getLast().id()) : null);
  }

  private static @Nullable Boolean open(@Nullable String state) {
    return switch (state) {
      case null -> null;
      case "" -> null;
      case "open" -> true;
      case "closed" -> false;
      default -> throw Refusal.invalid("state", state, "Use open or closed, or leave it out.");
    };
  }

  @PostMapping
  @Operation(
      summary = "Records that two are to be introduced, and that those in between are asked",
      description =
          "Refused where one of them has been asked often enough this month, or two who follow each other are to be kept apart.")
  ResponseEntity<IntroductionBody> ask(
      @RequestBody Asking asking,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scenes.about(NodeId.of(needed("from", asking.from())), locale);
    var through = asking.through();
    var introduction =
        introducing.ask(
            NodeId.of(needed("from", asking.from())),
            NodeId.of(needed("to", asking.to())),
            through == null ? List.of() : through.stream().map(NodeId::of).toList(),
            asking.note(),
            scene.viewer(),
            Preconditions.operation(key, scene.viewer().name()));
    return answer(
        introduction,
        ResponseEntity.created(URI.create("/api/introductions/" + introduction.id())),
        locale);
  }

  @GetMapping("/{id}")
  @Operation(summary = "An introduction, with the message to whoever is asked next")
  ResponseEntity<IntroductionBody> get(@PathVariable String id, Locale locale) {
    return answer(find(id, locale), ResponseEntity.ok(), locale);
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "Records an answer or what came of it",
      description = "Needs If-Match. Nobody has met before all have agreed.")
  ResponseEntity<IntroductionBody> step(
      @PathVariable String id,
      @RequestBody Stepping stepping,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var introduction = find(id, locale);
    var scene = scene(introduction, locale);
    var operation = Preconditions.operation(key, scene.viewer().name());
    var rev = Preconditions.rev(ifMatch);
    var step = needed("step", stepping.step());
    if (step.equals("back")) {
      if (introduction.back().isEmpty()) {
        throw Refusal.invalid("step", step, "Only the asking is left: DELETE the introduction.");
      }
      introducing.stepBack(MatterId.of(id), rev, scene.viewer(), operation);
    } else {
      var who = stepping.who();
      introducing.record(
          MatterId.of(id),
          What.of(step),
          who == null ? null : NodeId.of(who),
          day(stepping.on()),
          stepping.note(),
          rev,
          scene.viewer(),
          operation);
    }
    return answer(find(id, locale), ResponseEntity.ok(), locale);
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Removes an introduction; whoever was asked counts as asked all the same",
      description = "Needs If-Match.")
  ResponseEntity<Void> remove(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scene(find(id, locale), locale);
    introducing.remove(
        MatterId.of(id),
        Preconditions.rev(ifMatch),
        scene.viewer(),
        Preconditions.operation(key, scene.viewer().name()));
    return ResponseEntity.noContent().build();
  }

  private Introduction find(String id, Locale locale) {
    return introducing.get(MatterId.of(id), scenes.of(World.SOURCED, locale).viewer());
  }

  private Scene scene(Introduction introduction, Locale locale) {
    return scenes.about(introduction.from(), locale);
  }

  private ResponseEntity<IntroductionBody> answer(
      Introduction introduction, ResponseEntity.BodyBuilder answer, Locale locale) {
    var body = IntroductionBody.of(introduction, scene(introduction, locale), letters);
    return answer.eTag(Preconditions.tag(introduction.rev(), body)).body(body);
  }

  private static String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.invalid(field, value, "Give it.");
    }
    return value.strip();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException _) {
      throw Refusal.invalid("on", text, "Write 2026-05-26.");
    }
  }
}
