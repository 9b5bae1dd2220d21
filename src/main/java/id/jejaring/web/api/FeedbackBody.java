package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.Feedback;
import id.jejaring.web.MatterSentences;
import id.jejaring.web.Scene;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the asker has said of a candidate for an actor. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedbackBody(
    Ref actor,
    Ref candidate,
    @Schema(description = "useful, not_for_me, known or kept_apart.") String verdict,
    @Schema(description = "With not_for_me: too_far, same_line, other_size, no_capacity or other.")
        @Nullable String why,
    @Nullable String note,
    Instant at,
    @Schema(description = "The same in words.") String sentence) {

  static FeedbackBody of(Feedback feedback, Scene scene) {
    var why = feedback.why();
    return new FeedbackBody(
        Ref.of(scene, feedback.actor()),
        Ref.of(scene, feedback.candidate()),
        feedback.verdict().key(),
        why == null ? null : why.key(),
        feedback.note(),
        feedback.at(),
        new MatterSentences(scene).of(feedback));
  }
}
