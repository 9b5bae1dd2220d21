package id.jejaring.web.api;

import id.jejaring.domain.ClaimId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Stance;
import id.jejaring.domain.World;
import id.jejaring.registry.Ledger;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people say of single claims. No {@code If-Match} is needed: what a claim says never changes,
 * and everybody has one stance on it.
 */
@RestController
@RequestMapping("/api/claims/{id}")
@Tag(name = "Claims", description = "What sources state, and who confirms or disputes it")
class ClaimsController {

  private final Ledger ledger;
  private final Scenes scenes;

  ClaimsController(Ledger ledger, Scenes scenes) {
    this.ledger = ledger;
    this.scenes = scenes;
  }

  /** What somebody says of a claim. */
  record StanceRequest(
      @Schema(description = "In the words of whoever says so; at most 1,000 characters.")
          @Nullable String why,
      @Schema(description = "On behalf of which node: the claim's own, or an end of its tie.")
          @Nullable String side) {}

  @GetMapping
  @Operation(summary = "One claim")
  ClaimBody get(@PathVariable String id, Locale locale) {
    var scene = scenes.of(World.SOURCED, locale);
    var claim = ledger.get(ClaimId.of(id), scene.viewer());
    scene.cite(List.of(claim));
    return ClaimBody.of(claim, scene);
  }

  @PostMapping("/confirm")
  @Operation(summary = "Confirms a claim", description = "In place of what one said of it before.")
  ClaimBody confirm(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable StanceRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    return judge(id, Stance.Verdict.CONFIRMED, request, key, locale);
  }

  @PostMapping("/dispute")
  @Operation(
      summary = "Disputes a claim",
      description = "It no longer wins where one that nobody disputes says something else.")
  ClaimBody dispute(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable StanceRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    return judge(id, Stance.Verdict.DISPUTED, request, key, locale);
  }

  @DeleteMapping("/stance")
  @Operation(summary = "Takes one's own confirmation or dispute back")
  ClaimBody unjudge(
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    return judge(id, null, null, key, locale);
  }

  @DeleteMapping
  @Operation(
      summary = "Withdraws a claim",
      description = "A tie goes with its last claim. The change can be undone.")
  ResponseEntity<Void> withdraw(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String why,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    ledger.withdraw(ClaimId.of(id), why, viewer, Preconditions.operation(key, viewer.name()));
    return ResponseEntity.noContent().build();
  }

  private ClaimBody judge(
      String id,
      Stance.@Nullable Verdict verdict,
      @Nullable StanceRequest request,
      @Nullable String key,
      Locale locale) {
    var scene = scenes.of(World.SOURCED, locale);
    var side = request == null || request.side() == null ? null : NodeId.of(request.side());
    var claim =
        ledger.judge(
            ClaimId.of(id),
            verdict,
            side,
            request == null ? null : request.why(),
            scene.viewer(),
            Preconditions.operation(key, scene.viewer().name()));
    scene.cite(List.of(claim));
    return ClaimBody.of(claim, scene);
  }
}
