package id.jejaring.importing;

import id.jejaring.domain.Operation;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Write;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Drafting;
import id.jejaring.importing.drafting.Part;
import id.jejaring.importing.drafting.Relations;
import id.jejaring.importing.layout.DataRows;
import id.jejaring.importing.recording.Recorder;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records whom the rows of a sheet name as known or worked with, once everyone whom the sheet
 * describes is there to be named. What has been recorded already is not said twice, so that it can
 * be repeated after a stop.
 */
final class Relating {

  private static final int BATCH = 200;
  private static final Set<Outcome> RECORDED =
      EnumSet.of(Outcome.CREATED, Outcome.UPDATED, Outcome.MERGED, Outcome.UNCHANGED);

  private final Tools tools;
  private final Journal.Entry entry;
  private final Recorder recorder;
  private final List<Draft> read = new ArrayList<>();
  private final List<Draft> batch = new ArrayList<>();
  private final Map<Integer, RowAccount> accounts = new HashMap<>();
  private boolean gotAhead;

  Relating(Tools tools, Journal.Entry entry, Recorder recorder) {
    this.tools = tools;
    this.entry = entry;
    this.recorder = recorder;
  }

  /** Goes through the sheet once more. */
  void relate(Sheet sheet, Part part, Runnable eachBatch) {
    var drafting = tools.references().drafting(entry.options(), entry.viewer(), part);
    try (var rows = sheet.rows()) {
      rows.filter(new DataRows(part.heading())::test)
          .forEach(row -> {
            add(drafting, row);
            if (read.size() == BATCH) {
              eachBatch.run();
              write();
            }
          });
    }
    write();
  }

  private void add(Drafting drafting, Row row) {
    var whole = drafting.whole(row);
    if (!whole.problems().isEmpty() || whole.repeats() != null) {
      return;
    }
    read.add(whole);
  }

  /** The ties of the rows that have been read, each from what its account has recorded. */
  private void recall() {
    var rows = read.stream().collect(Collectors.toMap(Draft::row, draft -> draft));
    for (var account :
        tools
            .records()
            .ofImports()
            .rows(entry.id(), read.getFirst().sheet(), rows.keySet(), RECORDED)) {
      accounts.put(account.row(), account);
    }
    for (var whole : read) {
      var account = accounts.get(whole.row());
      if (account != null) {
        Relations.of(whole, account).ifPresent(batch::add);
      }
    }
    read.clear();
  }

  private void write() {
    if (!read.isEmpty()) {
      recall();
    }
    if (batch.isEmpty()) {
      accounts.clear();
      return;
    }
    var operations = new ArrayList<Operation>();
    for (var operation : recorder.record(batch, Map.of()).operations()) {
      operations.add(
          operation instanceof Operation.AccountRow(var now)
              ? new Operation.AccountRow(both(now))
              : operation);
    }
    try {
      tools.registry().write(Write.of(entry.viewer().name(), operations));
    } catch (Refusal.NotFound | Refusal.Conflict | Refusal.Stale e) {
      throw new Run.Overtaken(e, gotAhead);
    }
    gotAhead |=
        operations.stream()
            .anyMatch(each ->
                !(each instanceof Operation.AddSource || each instanceof Operation.AccountRow));
    batch.clear();
    accounts.clear();
  }

  private RowAccount both(RowAccount now) {
    var before = accounts.get(now.row());
    return before == null ? now : now.after(before);
  }
}
