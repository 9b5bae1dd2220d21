package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.store.Records;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The accounts of an import's rows, read a page at a time. */
record Accounts(Records records) {

  private static final int PAGE = 1_000;

  /** The account of one row, where it came to one of these outcomes. */
  Optional<RowAccount> find(ImportId id, String sheet, int row, Set<Outcome> outcomes) {
    var before = new RowAccount(id, sheet, row - 1, Outcome.CREATED, List.of(), null, List.of());
    return records.rows(id, before, 1, outcomes).stream()
        .filter(account -> account.sheet().equals(sheet) && account.row() == row)
        .findFirst();
  }

  /** Every row that came to one of these outcomes, in the sheets' order. */
  void each(ImportId id, Set<Outcome> outcomes, Consumer<RowAccount> consumer) {
    RowAccount after = null;
    List<RowAccount> page;
    do {
      page = records.rows(id, after, PAGE, outcomes);
      page.forEach(consumer);
      after = page.isEmpty() ? after : page.getLast();
    } while (page.size() == PAGE);
  }
}
