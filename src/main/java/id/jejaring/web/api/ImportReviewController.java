package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.importing.Answer;
import id.jejaring.importing.Imports;
import id.jejaring.importing.Question;
import id.jejaring.importing.Unanswered;
import id.jejaring.importing.drafting.Options;
import id.jejaring.security.Viewers;
import id.jejaring.web.Reasons;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of an import that wait for a person, and what is said of them. */
@RestController
@RequestMapping("/api/imports/{id}")
@Tag(name = "Imports")
class ImportReviewController {

  private final Imports imports;
  private final Scenes scenes;
  private final Viewers viewers;

  ImportReviewController(Imports imports, Scenes scenes, Viewers viewers) {
    this.imports = imports;
    this.scenes = scenes;
    this.viewers = viewers;
  }

  /** A row that an answer to all has left waiting. */
  record LeftBody(
      String sheet,
      int row,
      @Schema(description = "none_of_the_name, several_of_the_name or asks_otherwise.")
          String why) {
    static LeftBody of(Unanswered left) {
      return new LeftBody(
          left.row().sheet(), left.row().row(), left.why().name().toLowerCase(Locale.ROOT));
    }
  }

  /** The import after an answer to all rows that wait, with those that it did not settle. */
  record AnsweredBody(@JsonUnwrapped ImportBody sheet, List<LeftBody> left) {}

  /** An answer to all rows that wait. */
  record All(@Schema(description = "known, new or sure.") String answer) {}

  /** What a person says of a row that waits: the node it means, or null for something new. */
  record Decision(
      @Nullable String sheet,
      int row,
      @Nullable String same,
      @Schema(description = "`asked.question` of the review; needed where same is null.")
          @Nullable String question) {
    Answer answer() {
      if (same == null && question == null) {
        throw Refusal.invalid(
            "question", "", "Say which question is answered: asked.question of the review.");
      }
      return new Answer(
          sheet == null ? "" : sheet, row, same == null ? null : NodeId.of(same), question);
    }
  }

  @GetMapping("/review")
  @Operation(
      summary = "The rows that wait for a person",
      description = "Each with what it may mean, how probably, and why.")
  Listing<RowBody> review(
      @PathVariable String id,
      @RequestParam(defaultValue = "200") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Locale locale) {
    RowCursor.checkLimit(limit);
    var scene = scenes.fresh(World.SOURCED, locale);
    var questions =
        imports.questions(
            ImportId.of(id), scene.viewer(), RowCursor.after(ImportId.of(id), cursor), limit + 1);
    var page = questions.subList(0, Math.min(limit, questions.size()));
    scene.load(
        page.stream()
            .flatMap(question -> question.choices().stream())
            .map(Question.Choice::node)
            .toList());
    return new Listing<>(
        page.stream()
            .map(question ->
                RowBody.of(
                    question.row(), RowBody.AskedBody.of(question), candidates(question, scene)))
            .toList(),
        questions.size() > limit ? RowCursor.of(page.getLast().row()) : null);
  }

  private static List<RowBody.CandidateBody> candidates(Question question, Scene scene) {
    return question.choices().stream()
        .map(choice ->
            new RowBody.CandidateBody(
                choice.node().toString(),
                scene.name(choice.node()),
                scene.find(choice.node()).map(node -> node.kind().path()).orElse(""),
                choice.probability(),
                Reasons.likely(choice.probability(), scene.phrases()),
                choice.reasons().stream()
                    .map(why ->
                        new RowBody.WhyBody(
                            why.agreement(), why.bits(), Reasons.say(why, scene.phrases())))
                    .toList()))
        .toList();
  }

  @PostMapping("/review/all")
  @Operation(
      summary = "Settles all rows that wait and can be",
      description =
          "known: as the only one that bears their very name; new: as something new; sure: those that are nearly"
              + " certain, as the likeliest they may mean. `left` names the rows that known or new did not settle, and why. Undone with the import.")
  AnsweredBody decideAll(@PathVariable String id, @RequestBody All all) {
    var viewer = viewers.current();
    var left =
        switch (all.answer()) {
          case "known" -> imports.decideAll(ImportId.of(id), Options.SameNames.KNOWN, viewer);
          case "new" -> imports.decideAll(ImportId.of(id), Options.SameNames.NEW, viewer);
          case "sure" -> {
            imports.decideSure(ImportId.of(id), viewer);
            yield List.<Unanswered>of();
          }
          default -> throw Refusal.invalid("answer", all.answer(), "Use known, new or sure.");
        };
    return new AnsweredBody(
        ImportBody.of(imports.get(ImportId.of(id), viewer)),
        left.stream().map(LeftBody::of).toList());
  }

  @PostMapping("/review")
  @Operation(
      summary = "Settles a row that waits: it means this node, or something new",
      description =
          "A row that is settled, or asks something else by now, is refused with 409: look at the"
              + " review again.")
  RowBody decide(@PathVariable String id, @RequestBody Decision decision) {
    return RowBody.of(imports.decide(ImportId.of(id), decision.answer(), viewers.current()));
  }
}
