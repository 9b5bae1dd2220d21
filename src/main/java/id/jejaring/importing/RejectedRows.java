package id.jejaring.importing;

import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.importing.sheet.Rejects;
import java.io.Writer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The rows that an import rejected, as files to be mended and sent again. Thread-safe. */
public final class RejectedRows {

  private final Journal.Entry entry;
  private final Accounts accounts;

  RejectedRows(Journal.Entry entry, Accounts accounts) {
    this.entry = entry;
    this.accounts = accounts;
  }

  /**
   * Writes the rejected rows as CSV, to be mended and sent again: those of the first sheet that has
   * any, or of the sheet named.
   */
  public void write(@Nullable String sheet, Writer out) {
    var rejected = EnumSet.of(Outcome.REJECTED);
    var first = accounts.first(entry.id(), rejected);
    var wanted = sheet != null || first.isEmpty() ? sheet : first.get().sheet();
    try (var rejects = new Rejects(out, entry.options().language())) {
      for (var part : entry.sheets()) {
        if (wanted == null || part.sheet().equals(wanted)) {
          rejects.sheet(part.heading(), entry.options().again(part));
          accounts.each(
              entry.id(),
              rejected,
              row -> {
                if (row.sheet().equals(part.sheet())) {
                  rejects.row(row.cells(), row.reason());
                }
              });
          return;
        }
      }
    }
  }

  /** How many rows of each sheet were rejected, in the workbook's order; only sheets with any. */
  public SequencedMap<String, Integer> bySheet() {
    var counts = new LinkedHashMap<String, Integer>();
    entry.sheets().forEach(part -> counts.put(part.sheet(), 0));
    accounts.each(
        entry.id(),
        EnumSet.of(Outcome.REJECTED),
        row -> counts.merge(row.sheet(), 1, Integer::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /** A name for a sheet's file of rejects under which it counts as the same sheet. */
  public String fileName(@Nullable String sheet) {
    var at = sheet == null ? 0 : List.copyOf(bySheet().keySet()).indexOf(sheet);
    return entry.fileName().replaceFirst("(?i)\\.(csv|tsv|txt|xlsx|gexf|graphml|xml|json|zip)$", "")
        + (at > 0 ? ".rejects-%d.csv".formatted(at + 1) : ".rejects.csv");
  }
}
