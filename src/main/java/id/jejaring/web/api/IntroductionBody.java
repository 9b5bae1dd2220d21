package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.Step;
import id.jejaring.web.MatterSentences;
import id.jejaring.web.Scene;
import id.jejaring.web.introducing.Letters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An introduction, its answers, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntroductionBody(
    String id,
    Ref from,
    Ref to,
    List<Ref> through,
    @Schema(
            description =
                "asked, agreed (all have), declined (somebody would rather not), met,"
                    + " working_together, nothing or withdrawn.")
        String state,
    boolean open,
    List<Consent> consents,
    List<StepBody> steps,
    @Schema(description = "What to do next, in words.") String next,
    @Schema(description = "The message to whoever is asked next, while somebody is.")
        PathsController.@Nullable MessageBody message) {

  /** Somebody who has to agree. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Consent(
      Ref who,
      @Schema(description = "agreed or declined; left out while there is none.")
          @Nullable String answer) {}

  /** One thing that happened. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepBody(
      String step, @Nullable Ref who, String on, @Nullable String note, String by, String at) {}

  static IntroductionBody of(Introduction introduction, Scene scene, @Nullable Letters letters) {
    scene.load(introduction.concerns());
    var sentences = new MatterSentences(scene);
    var answers = introduction.answers();
    return new IntroductionBody(
        introduction.id().toString(),
        Ref.of(scene, introduction.from()),
        Ref.of(scene, introduction.to()),
        introduction.through().stream().map(each -> Ref.of(scene, each)).toList(),
        introduction.state().key(),
        introduction.goesOn(),
        introduction.consenting().stream()
            .map(who -> {
              var answer = answers.get(who);
              return new Consent(Ref.of(scene, who), answer == null ? null : answer.key());
            })
            .toList(),
        introduction.steps().stream().map(step -> step(step, scene)).toList(),
        sentences.next(introduction),
        letters == null ? null : message(introduction, scene, letters));
  }

  private static PathsController.@Nullable MessageBody message(
      Introduction introduction, Scene scene, Letters letters) {
    var waiting = introduction.waiting();
    return waiting.isEmpty() || !introduction.goesOn()
        ? null
        : PathsController.MessageBody.of(
            letters
                .about(introduction.from(), introduction.to(), scene)
                .to(waiting.getFirst(), introduction.through(), false),
            scene);
  }

  private static StepBody step(Step step, Scene scene) {
    var who = step.who();
    return new StepBody(
        step.what().key(),
        who == null ? null : Ref.of(scene, who),
        step.on().toString(),
        step.note(),
        step.by(),
        step.at().toString());
  }
}
