package id.jejaring.web.gatherings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round as REST tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundBody(
    @Nullable Named event,
    Asked asked,
    List<Person> people,
    List<Table> tables,
    Measures measures,
    @Schema(
            description =
                "Rows of the import that wait for an answer; who they mean may be missing.")
        int waiting,
    @Schema(description = "A text for the group's chat, without contact data.") String text) {

  /** A node by name. */
  record Named(String id, String kind, String name) {}

  /** What was asked for. */
  record Asked(int each, int table, long seed, boolean elsewhere) {}

  /** Somebody with a seat. */
  record Person(
      Named node,
      @Schema(description = "Those of the list for whom this person is there.")
          List<Named> standsFor,
      int table,
      List<Meet> meet,
      @Schema(description = "What is not known, and would lead to better introductions.")
          List<Missing> missing) {}

  /** Whom to meet, and why. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Meet(
      Named node,
      List<Reason> reasons,
      @Schema(description = "The strongest that speaks against it.") @Nullable String caution,
      @Schema(description = "Orders the introductions of one round; no percentage.") double score,
      @Schema(description = "Whether only words of a line of business or subsectors speak for it.")
          boolean weak,
      @Schema(description = "Why it is weak, and what would make it better.")
          @Nullable List<String> weakness) {}

  /** A reason as a sentence, with the ties it rests on and who states them. */
  record Reason(String kind, String sentence, List<Tie> ties, List<String> sources) {}

  /** A tie of the evidence. */
  record Tie(Named from, String kind, Named to) {}

  /** Something that is not known. */
  record Missing(String what, String sentence) {}

  /** Who sits at a table. */
  record Table(int number, List<Named> people) {}

  /** How well it came out. */
  record Measures(
      int people,
      int introductions,
      int weak,
      int without,
      @Schema(description = "Of the best sum of scores that any choice could have, at least this.")
          double share,
      int tables,
      int seatedTogether,
      double subsectorsPerTable,
      double citiesPerTable,
      int acquaintedAtOneTable,
      int competingAtOneTable) {}
}
