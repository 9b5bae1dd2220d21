package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.importing.Import;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import as it stands; rows is the sum of the six outcomes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportBody(
    String id,
    @Schema(description = "columns, queued, reading, done, failed, undoing or undone.")
        String state,
    String file,
    Instant at,
    int rows,
    int created,
    int updated,
    int unchanged,
    int merged,
    int review,
    int rejected,
    @Schema(
            description =
                "How many of these rows are recorded, yet name somebody of whom a person has to"
                    + " say who it is; they stand in the review as well.")
        int open,
    @Schema(description = "How many rows there are to read; 0 until they are counted.") int total,
    int read,
    @Schema(description = "Why it failed, or what was forgotten with it.") @Nullable String message,
    List<String> cautions) {

  static ImportBody of(Import sheet) {
    return new ImportBody(
        sheet.id().toString(),
        sheet.state().key(),
        sheet.fileName(),
        sheet.at(),
        sheet.rows(),
        sheet.count(Outcome.CREATED),
        sheet.count(Outcome.UPDATED),
        sheet.count(Outcome.UNCHANGED),
        sheet.count(Outcome.MERGED),
        sheet.count(Outcome.REVIEW),
        sheet.count(Outcome.REJECTED),
        sheet.open(),
        sheet.total(),
        sheet.read(),
        sheet.message(),
        sheet.cautions());
  }
}
