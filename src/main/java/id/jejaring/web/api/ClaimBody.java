package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.Claim;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Source;
import id.jejaring.domain.Stance;
import id.jejaring.web.Scene;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one source states of a field of a node, or of a tie. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ClaimBody(
    String id,
    @Schema(description = "Of a node: the field that is stated.") @Nullable String field,
    @Nullable String value,
    @Schema(description = "Of a tie: since when it holds.") @Nullable String since,
    @Nullable String until,
    @Nullable Integer strength,
    Map<String, String> details,
    @Nullable SourceBody source,
    @Schema(description = "The row of a sheet, the paragraph of a report.") @Nullable String row,
    @Schema(description = "Who said or entered it.") String by,
    Instant at,
    @Schema(description = "Whether it takes the place of all that was said before it.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean anew,
    @Schema(description = "Who confirms and who disputes it, oldest first.")
        List<StanceBody> stances) {

  /** What somebody says of a claim. */
  record StanceBody(
      @Schema(description = "confirmed or disputed.") String verdict,
      String by,
      @Schema(description = "The node on whose behalf.") @Nullable String side,
      @Nullable String why,
      Instant at) {
    static StanceBody of(Stance stance) {
      var side = stance.side();
      return new StanceBody(
          stance.verdict().key(),
          stance.by(),
          side == null ? null : side.toString(),
          stance.why(),
          stance.at());
    }
  }

  /** Where claims come from. */
  record SourceBody(
      String id,
      @Schema(description = "report, register, sheet, statement or practice.") String kind,
      String title) {
    static SourceBody of(Source source) {
      return new SourceBody(
          source.id().toString(), source.kind().name().toLowerCase(Locale.ROOT), source.title());
    }
  }

  static ClaimBody of(Claim claim, Scene scene) {
    var source = scene.source(claim.provenance().source()).map(SourceBody::of).orElse(null);
    var stances = claim.stances().stream().map(StanceBody::of).toList();
    return switch (claim.subject()) {
      case Claim.OfField(var _, var field, var value) ->
          new ClaimBody(
              claim.id().toString(),
              field.key(),
              value,
              null,
              null,
              null,
              Map.of(),
              source,
              claim.row(),
              claim.provenance().by(),
              claim.at(),
              claim.anew(),
              stances);
      case Claim.OfTie(var _, var span, var strength, var details) ->
          new ClaimBody(
              claim.id().toString(),
              null,
              null,
              span.since() == null ? null : span.since().toString(),
              span.until() == null ? null : span.until().toString(),
              strength == 0 ? null : strength,
              keyed(details),
              source,
              claim.row(),
              claim.provenance().by(),
              claim.at(),
              claim.anew(),
              stances);
    };
  }

  static Map<String, String> keyed(Map<Detail, String> details) {
    var keyed = new TreeMap<String, String>();
    details.forEach((detail, value) -> keyed.put(detail.key(), value));
    return keyed;
  }
}
