package id.jejaring.web.api;

import id.jejaring.registry.Confidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** How far a statement may be relied on. */
record ConfidenceBody(
    @Schema(description = "0 to 1, in hundredths.") double value,
    @Schema(description = "weak, fair, strong, or disputed.") String word) {

  static ConfidenceBody of(Confidence confidence) {
    return new ConfidenceBody(
        Math.round(confidence.value() * 100) / 100.0,
        confidence.word().name().toLowerCase(Locale.ROOT));
  }
}
