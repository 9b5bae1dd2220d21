package id.jejaring.web.recaps;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import gives back at once, in words. Everything counts things, not rows.
 *
 * @param things how many actors the rows speak of
 * @param byKind of which kinds the nodes are that its rows made or speak of
 * @param first the first few of these nodes, in the order of the rows
 * @param duplicateGroups how many groups of possible duplicates there are, shown or not
 * @param introducedAmong among how many the introductions were sought, where not among all
 * @param shareText the same in short, for a chat: without contact data, and without persons
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recap(
    int things,
    List<Counted> byKind,
    List<Party> first,
    List<Counted> bySubsector,
    List<Counted> byPlace,
    List<Counted> byProduct,
    List<Duplicate> duplicates,
    int duplicateGroups,
    List<Missing> missing,
    List<Counted> offersWithoutNeeds,
    List<Counted> needsWithoutOffers,
    List<Meeting> introductions,
    @Nullable Integer introducedAmong,
    String shareText) {

  /**
   * So many things of a kind, subsector, place, product or skill; without an id where none is
   * known.
   */
  public record Counted(@Nullable String id, String name, int things) {}

  /** Things that may be the same, and the rows they stand in. */
  public record Duplicate(String name, List<String> rows, @Nullable Integer metres) {}

  /** A field that so many things lack. */
  public record Missing(
      String field,
      String name,
      int things,
      @Schema(description = "Whether the sheet has a column for it.") boolean column) {}

  /** Two who should meet, and why. */
  public record Meeting(Party one, Party other, String strength, List<Why> reasons) {}

  /** One of the two. */
  public record Party(String id, String kind, String name) {}

  /** A reason as a sentence, with who says what it rests on. */
  public record Why(String sentence, List<String> sources) {}
}
