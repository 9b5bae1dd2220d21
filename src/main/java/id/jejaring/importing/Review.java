package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Write;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.importing.recording.Recorder;
import id.jejaring.importing.resolving.Resolver;
import id.jejaring.importing.sheet.Row;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settles rows that wait for a person, on the thread of the imports. */
final class Review {

  private final Journal journal;
  private final Records records;
  private final BooleanSupplier stopping;

  Review(Journal journal, Records records, BooleanSupplier stopping) {
    this.journal = journal;
    this.records = records;
    this.stopping = stopping;
  }

  /**
   * Settles one row, and the others that ask the same, as far as the answer settles them too.
   *
   * @param same what it means; null for something new
   * @throws Refusal.Conflict where somebody else has settled it, or it asks something else by now
   */
  void settle(Tools tools, ImportId id, String sheet, int row, @Nullable NodeId same) {
    var entry = settledIn(id);
    var account =
        new Accounts(records.ofImports())
            .find(entry.id(), sheet, row, EnumSet.of(Outcome.REVIEW))
            .filter(one -> !one.candidates().isEmpty())
            .orElseThrow(() -> askedNoLonger(sheet, row));
    var candidates = account.candidates();
    if (same != null && !candidates.contains(same)) {
      throw Refusal.invalid(
          "same", same, "Choose one of those the row may mean: " + candidates + ".");
    }
    var rows = new ArrayList<>(List.of(account));
    waiting(entry.id(), new HashSet<>()).stream()
        .filter(other -> !other.equals(account) && asksTheSame(other, account))
        .limit(Run.BATCH)
        .forEach(rows::add);
    var decision = same == null ? new Resolver.Another(candidates) : new Resolver.Same(same);
    if (!settle(tools, entry, rows, other -> other.equals(account) ? decision : null, true)) {
      throw askedNoLonger(sheet, row);
    }
    count(entry);
  }

  private static Refusal.Conflict askedNoLonger(String sheet, int row) {
    return new Refusal.Conflict(
        "Row %d is settled, or asks something else by now. Look at the questions again."
            .formatted(row),
        Map.of("sheet", sheet, "row", row));
  }

  private static boolean asksTheSame(RowAccount one, RowAccount other) {
    return Objects.equals(one.reason(), other.reason())
        && one.candidates().equals(other.candidates());
  }

  /**
   * Settles all rows that can be: as the only one that bears their name, or as something new.
   *
   * @return those that still wait, and why
   */
  List<Unanswered> settleAll(Tools tools, ImportId id, Options.SameNames names) {
    var entry = settledIn(id);
    var asked = new HashSet<RowAccount>();
    var left = new HashMap<RowAccount, Unanswered.Why>();
    var waiting = waiting(entry.id(), asked);
    while (!waiting.isEmpty()) { // settling one thing of a row may show the next that waits
      for (int from = 0; from < waiting.size(); from += Run.BATCH) {
        if (stopping.getAsBoolean()) {
          throw new Refusal.Unavailable("The program is stopping. Try again when it runs.");
        }
        var some = waiting.subList(from, Math.min(waiting.size(), from + Run.BATCH));
        if (names == Options.SameNames.NEW) {
          settle(tools, entry, some, row -> new Resolver.Another(row.candidates()), false);
        } else {
          settleNamesakes(tools, entry, some, left);
        }
      }
      waiting = waiting(entry.id(), asked);
    }
    count(entry);
    return waiting(entry.id(), new HashSet<>()).stream()
        .map(row -> new Unanswered(row, left.getOrDefault(row, Unanswered.Why.ASKS_OTHERWISE)))
        .toList();
  }

  /** Settles those of which just one candidate bears the name; tells why the others are left. */
  private void settleNamesakes(
      Tools tools,
      Journal.Entry entry,
      List<RowAccount> rows,
      Map<RowAccount, Unanswered.Why> left) {
    var meant = new LinkedHashMap<RowAccount, NodeId>();
    Namesakes.of(tools, entry, rows)
        .forEach((row, bearing) -> {
          if (bearing.size() == 1) {
            meant.put(row, bearing.iterator().next());
          } else {
            left.put(
                row,
                bearing.isEmpty()
                    ? Unanswered.Why.NONE_OF_THE_NAME
                    : Unanswered.Why.SEVERAL_OF_THE_NAME);
          }
        });
    settleSame(tools, entry, meant);
  }

  /** Settles the rows that are nearly certain, each as the likeliest of its choices. */
  void settleSure(Tools tools, ImportId id) {
    var entry = settledIn(id);
    var questions = new Questions(tools, entry);
    var batch = new ArrayList<RowAccount>(Run.BATCH);
    new Accounts(records.ofImports())
        .each(
            entry.id(),
            EnumSet.of(Outcome.REVIEW),
            row -> {
              batch.add(row);
              if (batch.size() == Run.BATCH) {
                settleSure(tools, entry, questions.of(batch));
                batch.clear();
              }
            });
    settleSure(tools, entry, questions.of(batch));
    count(entry);
  }

  private void settleSure(Tools tools, Journal.Entry entry, List<Question> questions) {
    var meant = new LinkedHashMap<RowAccount, NodeId>();
    for (var question : questions) {
      if (question.isNearlyCertain()) {
        meant.put(question.row(), question.choices().getFirst().node());
      }
    }
    settleSame(tools, entry, meant);
  }

  private void settleSame(Tools tools, Journal.Entry entry, Map<RowAccount, NodeId> meant) {
    if (!meant.isEmpty()) {
      settle(
          tools,
          entry,
          List.copyOf(meant.keySet()),
          row -> new Resolver.Same(meant.getOrDefault(row, row.candidates().getFirst())),
          false);
    }
  }

  /** The rows that wait, and of which nobody has been asked this before. */
  private List<RowAccount> waiting(ImportId id, Set<RowAccount> asked) {
    var waiting = new ArrayList<RowAccount>();
    new Accounts(records.ofImports())
        .each(
            id,
            EnumSet.of(Outcome.REVIEW),
            row -> {
              if (asked.add(row)) {
                waiting.add(row);
              }
            });
    return waiting;
  }

  /** How the rows stand now, of this import and those that repeat it. */
  private void count(Journal.Entry entry) {
    for (var each : journal.ofSource(entry)) {
      journal.put(each.counted(records.ofImports().countRows(each.id())));
    }
  }

  /**
   * The import in which the questions of this one are settled: the first that says the same.
   * Refuses one that is not done.
   */
  Journal.Entry settledIn(ImportId id) {
    return journal.ofSource(done(id)).getFirst();
  }

  /** The import; refuses one that is not done. */
  Journal.Entry done(ImportId id) {
    var entry = journal.find(id).orElseThrow(() -> Refusal.notFound("import", id));
    if (entry.state() != Import.State.DONE) {
      throw new Refusal.Conflict(
          "The import is %s. Its rows can be settled when it is done."
              .formatted(entry.state().name().toLowerCase(Locale.ROOT)),
          Map.of("id", id.toString()));
    }
    return entry;
  }

  /**
   * Settles rows in one write.
   *
   * @param isOneAnswer whether nothing is to be written where no decision fits what is asked by now
   * @return whether it was written
   */
  private boolean settle(
      Tools tools,
      Journal.Entry entry,
      List<RowAccount> rows,
      Function<RowAccount, Resolver.@Nullable Decision> decision,
      boolean isOneAnswer) {
    var decisions = new HashMap<String, Resolver.Decision>();
    var before = new HashMap<String, RowAccount>();
    var drafts = new ArrayList<Draft>();
    for (var part : entry.sheets()) {
      var drafting = tools.references().drafting(entry.options(), entry.viewer(), part);
      for (var row : rows) {
        if (row.sheet().equals(part.sheet())) {
          var draft = drafting.whole(new Row(row.row(), row.cells()));
          drafts.add(draft);
          before.put(Recorder.where(draft), row);
          var decided = decision.apply(row);
          if (decided != null) {
            decisions.put(Recorder.where(draft), decided);
          }
        }
      }
    }
    if (!Run.again(tools, entry, drafts, before, decisions, isOneAnswer)) {
      return false;
    }
    repeat(tools, entry, rows);
    return true;
  }

  /** Has the imports of the same content account for rows as this one does now. */
  private void repeat(Tools tools, Journal.Entry entry, List<RowAccount> rows) {
    var now = new ArrayList<RowAccount>();
    rows.stream()
        .collect(
            Collectors.groupingBy(
                RowAccount::sheet, Collectors.mapping(RowAccount::row, Collectors.toList())))
        .forEach((sheet, numbers) ->
            now.addAll(
                records
                    .ofImports()
                    .rows(entry.id(), sheet, numbers, EnumSet.allOf(Outcome.class))));
    for (var other : journal.ofSource(entry)) {
      if (!other.id().equals(entry.id())) {
        var accounts =
            now.stream()
                .<Operation>map(row -> new Operation.AccountRow(row.repeatedIn(other.id())))
                .toList();
        tools.registry().write(Write.of(entry.viewer().name(), accounts));
      }
    }
  }
}
