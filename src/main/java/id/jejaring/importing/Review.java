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
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Row;
import id.jejaring.registry.Registry;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * @throws Refusal.Conflict where somebody else has settled it, or it asks something else by now
   */
  void settle(Tools tools, ImportId id, Answer answer) {
    var entry = settledIn(id);
    var account = find(entry, answer).filter(answer::isTo).orElseThrow(() -> askedNoLonger(answer));
    var candidates = account.candidates();
    var same = answer.same();
    if (same != null && !candidates.contains(same)) {
      throw Refusal.invalid(
          "same", same, "Choose one of those the row may mean: " + candidates + ".");
    }
    var decision = same == null ? new Resolver.Another(candidates) : new Resolver.Same(same);
    boolean isUsed = settle(tools, entry, List.of(account), _ -> decision, List.of());
    tools.names().catchUp();
    var made = same == null ? recorded(entry, answer) : List.<NodeId>of();
    for (var others : likewise(entry, account, same == null)) {
      settle(tools, entry, others, _ -> null, made);
    }
    count(entry);
    if (!isUsed && find(entry, answer).isPresent()) {
      throw askedNoLonger(answer);
    }
  }

  private Optional<RowAccount> find(Journal.Entry entry, Answer answer) {
    return new Accounts(records.ofImports())
        .find(entry.id(), answer.sheet(), answer.row(), EnumSet.of(Outcome.REVIEW))
        .filter(row -> !row.candidates().isEmpty());
  }

  /** What a row speaks of, as far as it is recorded. */
  private List<NodeId> recorded(Journal.Entry entry, Answer answer) {
    return new Accounts(records.ofImports())
        .find(entry.id(), answer.sheet(), answer.row(), EnumSet.allOf(Outcome.class))
        .filter(row -> row.outcome() != Outcome.REVIEW)
        .map(RowAccount::nodes)
        .orElse(List.of());
  }

  private static Refusal.Conflict askedNoLonger(Answer answer) {
    return new Refusal.Conflict(
        Reason.ASKED_NO_LONGER.in(Locale.ENGLISH, answer.row()),
        Reason.ASKED_NO_LONGER.in(Locale.of("id"), answer.row()),
        Map.of("sheet", answer.sheet(), "row", answer.row()));
  }

  /**
   * What to look at again after an answer, a write at a time: the rows that asked the same, and
   * where it made something new some of those that may mean one of the same, since now they may
   * mean the new one.
   */
  private List<List<RowAccount>> likewise(
      Journal.Entry entry, RowAccount answered, boolean madeNew) {
    var rows = new ArrayList<RowAccount>();
    int others = 0;
    List<RowAccount> page = List.of();
    do {
      page =
          records
              .ofImports()
              .rowsThatMayMean(
                  entry.id(),
                  answered.candidates(),
                  page.isEmpty() ? null : page.getLast(),
                  Run.BATCH);
      for (var row : page) {
        if (row.asking().equals(answered.asking())) {
          rows.add(row);
        } else if (madeNew && others < Run.BATCH) {
          rows.add(row);
          others++;
        }
      }
    } while (page.size() == Run.BATCH);
    var writes = new ArrayList<List<RowAccount>>();
    for (int from = 0; from < rows.size(); from += Run.BATCH) {
      writes.add(rows.subList(from, Math.min(rows.size(), from + Run.BATCH)));
    }
    return writes;
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
          settle(tools, entry, some, row -> new Resolver.Another(row.candidates()), List.of());
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
          List.of());
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
   * @param made what has been made of the sheet just now, which they may mean, too
   * @return whether any decision fitted what is asked by now
   */
  private boolean settle(
      Tools tools,
      Journal.Entry entry,
      List<RowAccount> rows,
      Function<RowAccount, Resolver.@Nullable Decision> decision,
      List<NodeId> made) {
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
    var offered = new HashSet<>(made);
    rows.forEach(row -> offered.addAll(row.candidates()));
    boolean isUsed = Run.again(tools, entry, drafts, before, decisions, offered);
    repeat(tools.registry(), entry, rows);
    return isUsed;
  }

  /**
   * Does what a stop in the middle of an answer has left undone: what repeats an import asks what
   * that one has been answered, and counts are not those of the rows.
   */
  void goOn(Registry registry, ImportId id) {
    var entry = settledIn(id);
    if (!entry.id().equals(id)) {
      var asking = waiting(id, new HashSet<>());
      var still =
          waiting(entry.id(), new HashSet<>()).stream()
              .map(row -> row.in(id))
              .collect(Collectors.toSet());
      var answered = asking.stream().filter(row -> !still.contains(row)).toList();
      if (!answered.isEmpty()) {
        repeat(registry, entry, answered);
      }
    }
    var counts = records.ofImports().countRows(id);
    journal
        .find(id)
        .filter(now -> !now.counts().equals(counts))
        .ifPresent(now -> journal.put(now.counted(counts)));
  }

  /** Has the imports of the same content account for rows as this one does now. */
  private void repeat(Registry registry, Journal.Entry entry, List<RowAccount> rows) {
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
        registry.write(Write.of(entry.viewer().name(), accounts));
      }
    }
  }
}
