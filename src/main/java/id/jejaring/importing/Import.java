package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands now.
 *
 * @param by who sent the sheet
 * @param total how many rows there are to read; 0 until they have been counted
 * @param read how many of them have been read
 * @param counts how many rows came to which outcome; they add up to the rows read
 * @param message why it failed or waits, or what was forgotten with it; null where nothing is to
 *     say
 * @param cautions what somebody should look at though no row was rejected for it
 * @param sheets the sheets that were read; one without a name for a CSV file
 * @param open how many of the rows are recorded, yet name somebody of whom a person has to say who
 *     it is; they are counted as what was recorded
 * @param source what all claims of the import cite; the same for files that say the same
 */
public record Import(
    ImportId id,
    String fileName,
    String by,
    Instant at,
    State state,
    int total,
    int read,
    Map<Outcome, Integer> counts,
    @Nullable String message,
    List<String> cautions,
    List<String> sheets,
    int open,
    SourceId source) {

  /** How far it has come. */
  public enum State {
    /** It waits until somebody has looked at its columns. */
    COLUMNS,
    QUEUED,
    READING,
    DONE,
    FAILED,
    UNDOING,
    UNDONE;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more happens by itself. */
    public boolean isFinal() {
      return this == DONE || this == FAILED || this == UNDONE;
    }
  }

  public Import {
    counts = Map.copyOf(counts);
    cautions = List.copyOf(cautions);
    sheets = List.copyOf(sheets);
  }

  Import withOpen(int rows) {
    return new Import(
        id, fileName, by, at, state, total, read, counts, message, cautions, sheets, rows, source);
  }

  /** With one more thing to look out for, before all others. */
  Import withCaution(String caution) {
    var all = Stream.concat(Stream.of(caution), cautions.stream()).toList();
    return new Import(
        id, fileName, by, at, state, total, read, counts, message, all, sheets, open, source);
  }

  /** The rows that wait for a person. */
  public int waiting() {
    return count(Outcome.REVIEW) + open;
  }

  /** The rows of an outcome. */
  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** The rows in the account: the sum over all outcomes. */
  public int rows() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
