package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.registry.Happening;
import id.jejaring.web.Happenings;
import id.jejaring.web.Scene;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a history, of the feed, and of what webhooks deliver. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntryBody(
    @Schema(description = "Names the change; POST /api/changes/{id}/undo takes it back.") String id,
    Instant at,
    String by,
    @Schema(description = "The change that this one took back.") @Nullable String undoes,
    @Nullable String why,
    @Schema(description = "What happened, in the language asked for.") List<String> sentences,
    @Schema(
            description =
                "How much more it did than is told here; GET /api/changes/{id} tells it all, page by"
                    + " page. Left out where this is all.")
        @Nullable Integer more) {

  /** In words. */
  public static EntryBody of(Happening happening, Scene scene) {
    var undoes = happening.undoes();
    return new EntryBody(
        happening.op().toString(),
        happening.at(),
        happening.by(),
        undoes == null ? null : undoes.toString(),
        happening.why(),
        Happenings.sentences(happening, scene),
        happening.more() == 0 ? null : happening.more());
  }
}
