package id.jejaring.web.api;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.registry.Feedbacks;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the asker says of the partners suggested to an actor; nobody else sees it. */
@RestController
@Tag(name = "Feedback", description = "What you say of suggested partners; yours alone")
class FeedbackRequests {

  private final Feedbacks feedbacks;
  private final Scenes scenes;

  FeedbackRequests(Feedbacks feedbacks, Scenes scenes) {
    this.feedbacks = feedbacks;
    this.scenes = scenes;
  }

  /** What is said of a candidate. */
  record Said(
      @Schema(description = "useful, not_for_me, known or kept_apart.", example = "useful")
          @Nullable String verdict,
      @Schema(
              description =
                  "With not_for_me: too_far, same_line, other_size, no_capacity or other.")
          @Nullable String why,
      @Schema(description = "At most 280 characters.") @Nullable String note) {}

  @GetMapping("/api/nodes/{id}/feedback")
  @Operation(summary = "What you have said of an actor's suggested partners, the latest first")
  Listing<FeedbackBody> list(@PathVariable String id, Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    var said = feedbacks.of(NodeId.of(id), scene.viewer());
    scene.load(said.stream().map(Feedback::candidate).toList());
    return new Listing<>(said.stream().map(each -> FeedbackBody.of(each, scene)).toList(), null);
  }

  @PostMapping("/api/nodes/{id}/partners/{candidate}/feedback")
  @Operation(
      summary = "Says something of a suggested partner, in place of what you said before",
      description =
          "known records that the two know each other, with you as the source; kept_apart records"
              + " the private tie KEPT_APART. Both go when it is taken back.")
  ResponseEntity<FeedbackBody> give(
      @PathVariable String id,
      @PathVariable String candidate,
      @RequestBody Said said,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    var verdict = said.verdict();
    if (verdict == null) {
      throw Refusal.invalid("verdict", "", "Use useful, not_for_me, known or kept_apart.");
    }
    var why = said.why();
    var feedback =
        feedbacks.give(
            NodeId.of(id),
            NodeId.of(candidate),
            Feedback.Verdict.of(verdict),
            why == null || why.isBlank() ? null : Feedback.Why.of(why),
            said.note(),
            scene.viewer(),
            Preconditions.operation(key, scene.viewer().name()));
    return ResponseEntity.created(
            URI.create("/api/nodes/%s/partners/%s/feedback".formatted(id, candidate)))
        .body(FeedbackBody.of(feedback, scene));
  }

  @GetMapping("/api/nodes/{id}/partners/{candidate}/feedback")
  @Operation(summary = "What you have said of one suggested partner")
  FeedbackBody get(@PathVariable String id, @PathVariable String candidate, Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    return FeedbackBody.of(
        feedbacks.get(NodeId.of(id), NodeId.of(candidate), scene.viewer()), scene);
  }

  @DeleteMapping("/api/nodes/{id}/partners/{candidate}/feedback")
  @Operation(summary = "Takes back what you have said of a suggested partner")
  ResponseEntity<Void> takeBack(
      @PathVariable String id,
      @PathVariable String candidate,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    feedbacks.takeBack(
        NodeId.of(id),
        NodeId.of(candidate),
        scene.viewer(),
        Preconditions.operation(key, scene.viewer().name()));
    return ResponseEntity.noContent().build();
  }
}
