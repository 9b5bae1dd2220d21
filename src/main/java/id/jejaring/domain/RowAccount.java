package id.jejaring.domain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of an imported sheet. Each input row has exactly one.
 *
 * @param sheet the sheet's name, empty for a file that has only one
 * @param row the row's number as a spreadsheet shows it, from 1
 * @param nodes what the row made or touched
 * @param reason why it was rejected or needs a look
 * @param cells the row as it stood, kept only where it has to be mended
 */
public record RowAccount(
    ImportId importId,
    String sheet,
    int row,
    Outcome outcome,
    List<NodeId> nodes,
    @Nullable String reason,
    List<String> cells) {

  public RowAccount {
    nodes = List.copyOf(nodes);
    cells = List.copyOf(cells);
  }

  /** What became of a row that makes several things: the strongest outcome, in this order. */
  public enum Outcome {
    CREATED,
    UPDATED,
    MERGED,
    REVIEW,
    UNCHANGED,
    REJECTED;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
