package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.RowAccount;
import id.jejaring.importing.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RowBody(
    String sheet,
    int row,
    @Schema(description = "created, updated, merged, review, unchanged or rejected.")
        String outcome,
    List<String> nodes,
    @Nullable String reason,
    List<String> cells,
    @Schema(description = "What is asked about in a row that waits.") @Nullable AskedBody asked,
    @Schema(description = "What it may mean, the likeliest first.")
        List<CandidateBody> candidates) {
  static RowBody of(RowAccount row) {
    return of(row, null, List.of());
  }

  static RowBody of(RowAccount row, @Nullable AskedBody asked, List<CandidateBody> candidates) {
    return new RowBody(
        row.sheet(),
        row.row(),
        row.outcome().key(),
        row.nodes().stream().map(NodeId::toString).toList(),
        row.reason(),
        row.cells(),
        asked,
        candidates);
  }

  /** What is asked about in a row that waits. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AskedBody(
      String name,
      @Schema(description = "What it would be, such as business.") String kind,
      @Schema(description = "The heading of the cell that names it.") @Nullable String column,
      @Schema(
              description =
                  "The question, to be sent with its answer: another one where it changes.")
          String question) {
    static AskedBody of(Question question) {
      return new AskedBody(
          question.name(), question.kind().path(), question.column(), question.row().asking());
    }
  }

  /** What a row that waits may mean. */
  record CandidateBody(
      String node,
      String name,
      @Schema(description = "What it is, such as business.") String kind,
      @Schema(description = "From 0 to 1.") double probability,
      @Schema(description = "That in words.") String likely,
      List<WhyBody> reasons) {}

  /** What speaks for a candidate, or, below zero bits, against it. */
  record WhyBody(String agreement, double bits, String sentence) {}
}
