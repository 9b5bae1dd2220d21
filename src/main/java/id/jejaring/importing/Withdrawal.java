package id.jejaring.importing;

import id.jejaring.domain.Operation;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.registry.Registry;
import id.jejaring.store.ImportRecords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Withdraws what an import said. On the imports' thread only. */
final class Withdrawal {

  private static final int CLAIMS_PER_WRITE = 2_000;

  /** The store sorts all claims of a source for each page, so pages are long. */
  private static final int CLAIMS_PER_PAGE = 50_000;

  private final Registry registry;
  private final ImportRecords records;
  private final Journal journal;
  private final Runnable pause;

  /**
   * @param pause called before each write; throws where it is not to go on
   */
  Withdrawal(Registry registry, ImportRecords records, Journal journal, Runnable pause) {
    this.registry = registry;
    this.records = records;
    this.journal = journal;
    this.pause = pause;
  }

  /** Another import that says the same, and is not taken back: the one that says it first. */
  Optional<Journal.Entry> stillSaying(Journal.Entry entry) {
    return journal.ofSource(entry).stream()
        .filter(other -> !other.id().equals(entry.id()))
        .findFirst();
  }

  /**
   * Withdraws all that an import said, ties first, names last; or where another one says the same,
   * leaves to that what was recorded and answered.
   */
  void of(Journal.Entry entry) {
    var other = stillSaying(entry);
    while (other.isPresent() && !handOver(entry, other.get())) {
      other = stillSaying(entry);
    }
    if (other.isEmpty()) {
      withdraw(entry.viewer(), Run.sourceId(entry));
    }
    registry.write(Write.of(entry.viewer().name(), List.of(new Operation.DropRows(entry.id()))));
  }

  /** Whether it was taken over: not by one that is taken back itself in a pause meanwhile. */
  private boolean handOver(Journal.Entry from, Journal.Entry to) {
    journal.decisions().move(from.id(), to.id());
    if (from.at().isAfter(to.at())) {
      return true; // it has only repeated what the other has recorded
    }
    var rows = new ArrayList<Operation>();
    new Accounts(records)
        .each(
            from.id(),
            EnumSet.allOf(Outcome.class),
            row -> rows.add(new Operation.AccountRow(row.in(to.id()))));
    for (int first = 0; first < rows.size(); first += CLAIMS_PER_WRITE) {
      pause.run();
      if (!isDone(to)) {
        return false;
      }
      var some = rows.subList(first, Math.min(rows.size(), first + CLAIMS_PER_WRITE));
      registry.write(Write.of(to.viewer().name(), some));
    }
    var now = journal.find(to.id()).filter(entry -> entry.state() == Import.State.DONE);
    now.ifPresent(entry -> journal.put(entry.counted(records.countRows(entry.id()))));
    return now.isPresent();
  }

  private boolean isDone(Journal.Entry entry) {
    return journal.find(entry.id()).filter(now -> now.state() == Import.State.DONE).isPresent();
  }

  private void withdraw(Viewer viewer, SourceId source) {
    for (var claims = records.claimsFrom(source, CLAIMS_PER_PAGE);
        !claims.isEmpty();
        claims = records.claimsFrom(source, CLAIMS_PER_PAGE)) {
      for (int from = 0; from < claims.size(); from += CLAIMS_PER_WRITE) {
        pause.run();
        var some = claims.subList(from, Math.min(claims.size(), from + CLAIMS_PER_WRITE));
        registry.write(Write.of(viewer.name(), List.of(new Operation.Withdraw(some))));
      }
    }
  }
}
