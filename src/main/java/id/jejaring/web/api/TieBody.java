package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Confidence;
import id.jejaring.web.Scene;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tie with the claims it rests on. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TieBody(
    String id,
    @Schema(description = "The kind in lower case.", example = "collaborates_with") String kind,
    Ref from,
    Ref to,
    @Schema(description = "The first day, month or year on which it holds.") @Nullable String since,
    @Schema(description = "The first day, month or year on which it no longer holds.")
        @Nullable String until,
    @Schema(description = "1 (weak) to 5 (strong); left out where nobody said.")
        @Nullable Integer strength,
    @Schema(description = "description, stage, title, role, support, inferred.")
        Map<String, String> details,
    boolean fictional,
    @Schema(description = "Counts its changes; the ETag begins with it.") long rev,
    @Schema(description = "How far it may be relied on: docs/reference/confidence.md.")
        ConfidenceBody confidence,
    List<ClaimBody> claims) {

  static TieBody of(ClaimedTie claimed, Scene scene) {
    var tie = claimed.tie();
    var since = tie.span().since();
    var until = tie.span().until();
    return new TieBody(
        tie.id().toString(),
        tie.kind().name().toLowerCase(Locale.ROOT),
        Ref.of(scene, tie.from()),
        Ref.of(scene, tie.to()),
        since == null ? null : since.toString(),
        until == null ? null : until.toString(),
        tie.strength() == 0 ? null : tie.strength(),
        ClaimBody.keyed(tie.details()),
        tie.scope().isFictional(),
        tie.rev(),
        ConfidenceBody.of(
            Confidence.ofTie(claimed.claims(), scene.sources(claimed.claims()), Instant.now())),
        claimed.claims().stream().map(claim -> ClaimBody.of(claim, scene)).toList());
  }
}
