package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.Imports;
import id.jejaring.importing.suggesting.SuggestedWords;
import id.jejaring.importing.suggesting.UnknownWords;
import id.jejaring.security.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The words that an import's suggestions rest on, and those that are missing from the list. */
@RestController("wordsApi")
@RequestMapping("/api/imports/{id}/words")
@Tag(name = "Imports", description = "Sheets: taken in, accounted for, summed up, taken back")
class WordsController {

  private final Imports imports;
  private final SuggestedWords suggested;
  private final UnknownWords unknown;
  private final Viewers viewers;

  WordsController(
      Imports imports, SuggestedWords suggested, UnknownWords unknown, Viewers viewers) {
    this.imports = imports;
    this.suggested = suggested;
    this.unknown = unknown;
    this.viewers = viewers;
  }

  /** A word of the list, or a code such as KBLI 13134, and what it suggests. */
  record WordBody(
      String word,
      @Schema(description = "Numbers of the 17 subsectors; none for what is outside them.")
          List<Integer> subsectors,
      List<String> products,
      int things,
      int open,
      int accepted,
      List<String> examples) {
    static WordBody of(SuggestedWords.Word word) {
      return new WordBody(
          word.word(),
          word.subsectors().stream().map(Subsector::number).toList(),
          word.products(),
          word.things(),
          word.open(),
          word.accepted(),
          word.examples());
    }
  }

  /** A word that no phrase of the list holds. */
  record UnknownBody(String word, int things, List<String> examples) {}

  /** Everything about the words of an import. */
  record WordsBody(
      @Schema(description = "How many businesses, communities and persons the sheet speaks of.")
          int things,
      @Schema(description = "How many of them have neither subsector, product nor sector.")
          int unknown,
      List<WordBody> items,
      List<UnknownBody> unknownWords) {}

  /** Accepts or rejects words, or takes the last answer back. */
  record Answer(
      @Schema(description = "accept, reject or undo.") String answer,
      @Nullable List<String> words) {}

  /** A word to add, and the product it means. */
  record Addition(
      String word,
      @Schema(description = "The key or name of a product, or the name of a new one.")
          String product,
      @Schema(description = "Of a new product: 1 to 17, or outside.") @Nullable String subsector) {}

  /** What a word does, or would do. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PreviewBody(
      String word,
      int standing,
      int suggested,
      int unknown,
      @Nullable String now,
      List<String> examples) {}

  @GetMapping
  @Operation(
      summary = "The words and codes that suggestions rest on, and the words that match nothing")
  WordsBody words(@PathVariable String id) {
    return words(ImportId.of(id), viewers.current());
  }

  private WordsBody words(ImportId id, Viewer viewer) {
    var left = unknown.of(id, viewer);
    return new WordsBody(
        left.things(),
        left.unknown(),
        suggested.of(id, viewer).stream().map(WordBody::of).toList(),
        left.words().stream()
            .map(word -> new UnknownBody(word.word(), word.things(), word.examples()))
            .toList());
  }

  @PostMapping
  @Operation(summary = "Accepts or rejects words, or takes the last answer back")
  WordsBody answer(@PathVariable String id, @RequestBody Answer answer) {
    var viewer = viewers.current();
    var key = ImportId.of(id);
    var given = answer.words();
    var words = given == null ? List.<String>of() : given;
    switch (answer.answer()) {
      case "accept" -> suggested.accept(key, words, viewer);
      case "reject" -> suggested.reject(key, words, viewer);
      case "undo" -> suggested.undo(key, viewer);
      default -> throw Refusal.invalid("answer", answer.answer(), "Use accept, reject or undo.");
    }
    return words(key, viewer);
  }

  @GetMapping("/preview")
  @Operation(summary = "What a word would suggest in this import; nothing is kept")
  PreviewBody preview(
      @PathVariable String id,
      @RequestParam String word,
      @Parameter(description = "The key or name of a product, or the name of a new one.")
          @RequestParam
          String product,
      @Parameter(description = "Of a new product: 1 to 17, or outside.")
          @RequestParam(required = false)
          @Nullable String subsector) {
    var preview = unknown.preview(ImportId.of(id), word, product, subsector, viewers.current());
    return new PreviewBody(
        preview.word(),
        preview.standing(),
        preview.suggested(),
        preview.unknown(),
        preview.now().orElse(null),
        preview.examples());
  }

  @PostMapping("/own")
  @Operation(
      summary = "Adds a word to the list of this installation",
      description = "It holds for every later import, and is suggested in this one at once.")
  WordsBody add(@PathVariable String id, @RequestBody Addition addition) {
    var viewer = viewers.current();
    var key = ImportId.of(id);
    imports.get(key, viewer);
    var word = unknown.add(addition.word(), addition.product(), addition.subsector());
    unknown.suggest(key, word, viewer);
    return words(key, viewer);
  }

  @DeleteMapping("/own/{word}")
  @Operation(summary = "Takes an added word out of the list; what it suggested stays")
  WordsBody remove(@PathVariable String id, @PathVariable String word) {
    var viewer = viewers.current();
    var key = ImportId.of(id);
    imports.get(key, viewer);
    unknown.remove(word);
    return words(key, viewer);
  }
}
