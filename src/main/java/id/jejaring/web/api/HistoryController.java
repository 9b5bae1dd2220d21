package id.jejaring.web.api;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieId;
import id.jejaring.domain.World;
import id.jejaring.registry.Chronicle;
import id.jejaring.registry.Ledger;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a node or a tie, in sentences, and taking it back. */
@RestController
@Tag(name = "History", description = "What happened to a node or a tie, and taking it back")
class HistoryController {

  private final Chronicle chronicle;
  private final Ledger ledger;
  private final Scenes scenes;

  HistoryController(Chronicle chronicle, Ledger ledger, Scenes scenes) {
    this.chronicle = chronicle;
    this.ledger = ledger;
    this.scenes = scenes;
  }

  @GetMapping("/api/nodes/{id}/history")
  @Operation(summary = "What happened to a node and its ties, newest first")
  Listing<EntryBody> ofNode(
      @PathVariable String id,
      @Parameter(description = "1 to 100.") @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    return listing(
        chronicle.ofNode(NodeId.of(id), before(cursor), checked(limit), scene.viewer()), scene);
  }

  @GetMapping("/api/ties/{id}/history")
  @Operation(summary = "What happened to a tie, newest first")
  Listing<EntryBody> ofTie(
      @PathVariable String id,
      @Parameter(description = "1 to 100.") @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Locale locale) {
    var scene = scenes.of(World.SOURCED, locale);
    return listing(
        chronicle.ofTie(TieId.of(id), before(cursor), checked(limit), scene.viewer()), scene);
  }

  @PostMapping("/api/changes/{id}/undo")
  @Operation(
      summary = "Takes a change back, as a new change",
      description =
          "All of it or nothing; 409 names what later stands on it. An undo can be undone.")
  ResponseEntity<Void> undo(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String why,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    ledger.undo(OperationId.of(id), why, viewer, Preconditions.operation(key, viewer.name()));
    return ResponseEntity.noContent().build();
  }

  private static Listing<EntryBody> listing(Chronicle.Page page, Scene scene) {
    var next = page.next();
    return new Listing<>(
        page.items().stream().map(item -> EntryBody.of(item, scene)).toList(),
        next == null ? null : Cursor.of(next));
  }

  private static @Nullable OperationId before(@Nullable String cursor) {
    return Cursor.position(cursor, OperationId::of).orElse(null);
  }

  private static int checked(int limit) {
    if (limit < 1 || limit > 100) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 100 entries.");
    }
    return limit;
  }
}
