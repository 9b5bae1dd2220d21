package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.Figure;
import id.jejaring.web.Scene;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that somebody declared. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureBody(
    String id,
    @Schema(example = "participants") String measure,
    double value,
    @Schema(example = "businesses") String unit,
    @Schema(description = "exact, about, more_than, at_least or at_most.") String qualifier,
    @Schema(description = "count, target, money, growth or share.") String kind,
    @Nullable String asOf,
    @Nullable String since,
    @Nullable String partOf,
    @Nullable String declaredBy,
    @Schema(description = "The figure as a sentence says it.", example = "sekitar 40 usaha")
        String sentence,
    ClaimBody.@Nullable SourceBody source,
    @Nullable String row) {

  static FigureBody of(Figure figure, Scene scene) {
    return new FigureBody(
        figure.id().toString(),
        figure.measure(),
        figure.value(),
        figure.unit(),
        figure.qualifier().key(),
        figure.kind().key(),
        figure.asOf() == null ? null : figure.asOf().toString(),
        figure.since() == null ? null : figure.since().toString(),
        figure.partOf() == null ? null : figure.partOf().toString(),
        figure.declaredBy(),
        scene.phrases().figure(figure),
        scene.source(figure.provenance().source()).map(ClaimBody.SourceBody::of).orElse(null),
        figure.provenance().row());
  }
}
