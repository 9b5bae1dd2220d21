package id.jejaring.web.api;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.importing.suggesting.Suggestions;
import id.jejaring.security.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the words of an import suggest: subsectors and products, accepted or rejected in bulk. */
@RestController
@RequestMapping("/api/imports/{id}")
@Tag(name = "Imports")
class ImportSuggestionsController {

  private final Suggestions suggestions;
  private final Viewers viewers;

  ImportSuggestionsController(Suggestions suggestions, Viewers viewers) {
    this.suggestions = suggestions;
    this.viewers = viewers;
  }

  /** A product or subsector that the word list suggests. */
  record SuggestedBody(
      String node,
      String name,
      @Schema(description = "offers or works_in.") String kind,
      int open,
      int accepted) {}

  /** Accepts or rejects all suggestions of these products and subsectors. */
  record Answer(@Schema(description = "accept or reject.") String answer, List<String> nodes) {}

  @GetMapping("/suggestions")
  @Operation(summary = "The subsectors and products that the word list suggests")
  Listing<SuggestedBody> suggestions(@PathVariable String id) {
    return new Listing<>(suggested(ImportId.of(id)), null);
  }

  @PostMapping("/suggestions")
  @Operation(summary = "Accepts or rejects suggestions in bulk")
  Listing<SuggestedBody> answer(@PathVariable String id, @RequestBody Answer answer) {
    var viewer = viewers.current();
    for (var node : answer.nodes()) {
      switch (answer.answer()) {
        case "accept" -> suggestions.accept(ImportId.of(id), NodeId.of(node), viewer);
        case "reject" -> suggestions.reject(ImportId.of(id), NodeId.of(node), viewer);
        default -> throw Refusal.invalid("answer", answer.answer(), "Use accept or reject.");
      }
    }
    return suggestions(id);
  }

  private List<SuggestedBody> suggested(ImportId id) {
    return suggestions.of(id, viewers.current()).stream()
        .map(each ->
            new SuggestedBody(
                each.node().toString(),
                each.name(),
                each.kind().name().toLowerCase(Locale.ROOT),
                each.open(),
                each.accepted()))
        .toList();
  }
}
