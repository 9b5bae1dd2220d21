package id.jejaring.importing.recording;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.store.ImportRecords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The accounts of an import's rows, read a page at a time. */
public record Accounts(ImportRecords records) {

  /** The store sorts all rows of an import for each page, so pages are long. */
  private static final int PAGE = 10_000;

  /** The account of one row, where it came to one of these outcomes. */
  public Optional<RowAccount> find(ImportId id, String sheet, int row, Set<Outcome> outcomes) {
    return records.rows(id, sheet, List.of(row), outcomes).stream().findFirst();
  }

  /** The first row that came to one of these outcomes. */
  public Optional<RowAccount> first(ImportId id, Set<Outcome> outcomes) {
    return records.rows(id, null, 1, outcomes).stream().findFirst();
  }

  /** Every row that came to one of these outcomes, in the sheets' order. */
  public void each(ImportId id, Set<Outcome> outcomes, Consumer<RowAccount> consumer) {
    RowAccount after = null;
    List<RowAccount> page;
    do {
      page = records.rows(id, after, PAGE, outcomes);
      page.forEach(consumer);
      after = page.isEmpty() ? after : page.getLast();
    } while (page.size() == PAGE);
  }
}
