package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.importing.Imports;
import id.jejaring.importing.Remembered;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people have said of who is who, over REST. */
@RestController
@RequestMapping("/api/answers")
@Tag(name = "Imports")
class AnswersController {

  private final Imports imports;
  private final Scenes scenes;

  AnswersController(Imports imports, Scenes scenes) {
    this.imports = imports;
    this.scenes = scenes;
  }

  /** A remembered answer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AnswerBody(
      String id,
      @Schema(description = "As the row had it.") @Nullable String name,
      @Schema(description = "The node that it means; absent where it is a new one.")
          @Nullable Ref node,
      @Schema(description = "What it does not mean, where it is a new one.")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          List<Ref> none,
      @Schema(description = "The import with which it is forgotten.", name = "import")
          @JsonProperty("import")
          @Nullable String importId,
      @Nullable String file,
      @Nullable Instant at) {}

  @GetMapping
  @Operation(summary = "The answers about who is who that decide without asking, latest first")
  Listing<AnswerBody> all(Locale locale) {
    var scene = scenes.of(World.SOURCED, locale);
    var all = imports.remembered().all(scene.viewer());
    scene.load(all.stream().flatMap(answer -> answer.nodes().stream()).toList());
    return new Listing<>(
        all.stream()
            .filter(answer -> answer.node() == null || scene.find(answer.node()).isPresent())
            .map(answer -> body(answer, scene))
            .toList(),
        null);
  }

  private static AnswerBody body(Remembered.Answer answer, Scene scene) {
    var id = answer.importId();
    var node = answer.node();
    return new AnswerBody(
        answer.id().toString(),
        answer.name(),
        node == null ? null : Ref.of(scene, node),
        answer.none().stream()
            .filter(other -> scene.find(other).isPresent())
            .map(other -> Ref.of(scene, other))
            .toList(),
        id == null ? null : id.toString(),
        answer.file(),
        answer.at());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Forgets an answer: the next sheet asks again, what is recorded stays")
  void forget(@PathVariable String id, Locale locale) {
    imports.remembered().forget(key(id), scenes.of(World.SOURCED, locale).viewer());
  }

  private static UUID key(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException _) {
      throw Refusal.notFound("answer", id);
    }
  }
}
