package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Write;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Part;
import id.jejaring.importing.drafting.Relations;
import id.jejaring.importing.exchange.Opened;
import id.jejaring.importing.layout.DataRows;
import id.jejaring.importing.planning.Planning;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.importing.recording.Recorder;
import id.jejaring.importing.resolving.Decisions;
import id.jejaring.importing.resolving.Resolver;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.importing.summarising.Summarising;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One import from its sheet to its account. It looks through the whole file before it writes
 * anything; then every batch of rows is one write, named after the import and the batch, so that a
 * repeated one changes nothing and an interrupted import goes on where it stopped.
 */
final class Run {

  static final int BATCH = 500;

  private final Tools tools;
  private final AtomicBoolean stopping;
  private final Errands errands;
  private final AtomicInteger read = new AtomicInteger();
  private Journal.Entry entry;
  private volatile Map<Outcome, Integer> counts = Map.of();

  Run(Tools tools, Journal.Entry entry, AtomicBoolean stopping, Errands errands) {
    this.tools = tools;
    this.entry = entry;
    this.stopping = stopping;
    this.errands = errands;
  }

  /** The import as it stands, while it runs. */
  Import view(Journal.Entry latest) {
    return latest.view(read.get(), counts);
  }

  /** Runs it to its end, or until the program stops; what it cannot read it refuses. */
  void run() throws IOException {
    try (var book = Opened.book(tools.journal().file(entry.id()), entry.fileName())) {
      plan(book);
      if (entry.content() == null) {
        entry = entry.saying(Content.of(tools.journal(), entry));
      }
      tools.journal().put(entry);
      var before = tools.journal().ofSource(entry).stream().findFirst();
      if (before.isPresent()) {
        repeat(before.get());
      } else {
        record(book);
      }
    }
  }

  private void plan(Book book) {
    var plan =
        new Planning(
                tools.references(),
                entry.fileName(),
                entry.viewer(),
                entry.options(),
                entry.layouts(),
                this::pause)
            .plan(book);
    entry = entry.with(plan.options()).planned(plan.total(), plan.parts(), plan.cautions());
  }

  private void record(Book book) {
    var recorder = tools.recorder(entry, source(entry));
    var summarising = new Summarising(entry.fileName());
    var cautions = new LinkedHashSet<>(entry.cautions());
    counts = tools.records().ofImports().countRows(entry.id());
    int done = counts.values().stream().mapToInt(Integer::intValue).sum();
    recorder.hasMade(tools.createdBy(entry.id(), sourceId(entry)));
    var batches = new Batches(recorder, done);
    try {
      for (var part : entry.sheets()) {
        summarising.add(part.heading());
        cautions.addAll(record(book, part, summarising, batches));
      }
      batches.finish();
    } catch (RuntimeException e) {
      batches.abandon(e);
      throw e;
    }
    for (var part : entry.sheets()) {
      if (Relations.isAskedFor(part)) {
        new Relating(tools, entry, recorder).relate(sheet(book, part), part, this::pause);
      }
    }
    var accounted = tools.records().ofImports().countRows(entry.id());
    entry = entry.done(accounted, List.copyOf(cautions), summarising.summary());
    counts = accounted;
    tools.journal().put(entry);
  }

  /** Accounts for every row as another import of the same content has, and records nothing. */
  private void repeat(Journal.Entry before) {
    var batch = new ArrayList<Operation>(BATCH);
    var number = new AtomicInteger();
    new Accounts(tools.records().ofImports())
        .each(
            before.id(),
            EnumSet.allOf(Outcome.class),
            row -> {
              batch.add(new Operation.AccountRow(row.repeatedIn(entry.id())));
              if (batch.size() == BATCH) {
                write(batch, number.getAndIncrement());
              }
            });
    write(batch, number.get());
    counts = tools.records().ofImports().countRows(entry.id());
    entry = entry.done(counts, before.cautions(), before.summary());
    tools.journal().put(entry);
  }

  private void write(List<Operation> batch, int number) {
    orStop();
    if (!batch.isEmpty()) {
      tools
          .registry()
          .write(
              new Write(
                  batch(entry.id(), number), entry.viewer().name(), List.copyOf(batch), Map.of()));
      read.addAndGet(batch.size());
      batch.clear();
    }
  }

  /** Records a sheet and tells what to look out for in it. */
  private Collection<String> record(
      Book book, Part part, Summarising summarising, Batches batches) {
    var drafting = tools.references().drafting(entry.options(), entry.viewer(), part);
    try (var rows = sheet(book, part).rows()) {
      var rest = rows.filter(new DataRows(part.heading())::test).iterator();
      while (rest.hasNext()) {
        orStop();
        var draft = drafting.draft(rest.next());
        summarising.add(draft);
        batches.add(draft);
      }
    }
    return drafting.cautions();
  }

  private void orStop() {
    if (stopping.get()) {
      throw new Stopped();
    }
  }

  /** Lets others have their turn, where nothing is on its way to the store. */
  private void pause() {
    orStop();
    errands.runWaiting();
  }

  private static Sheet sheet(Book book, Part part) {
    return book.sheets().stream()
        .filter(sheet -> sheet.name().equals(part.sheet()))
        .findFirst()
        .orElseThrow();
  }

  private static Source source(Journal.Entry entry) {
    return new Source(sourceId(entry), Source.Kind.SHEET, entry.fileName(), Scope.NONE, entry.at());
  }

  /** The write that records a batch of rows, the first being 0. */
  static OperationId batch(ImportId id, int number) {
    return OperationId.named("import:%s:%d".formatted(id, number));
  }

  static SourceId sourceId(Journal.Entry entry) {
    return SourceId.named("import:" + entry.first());
  }

  /**
   * Records rows that a person has decided about, in one write, and remembers what was decided.
   *
   * @param before the accounts of the rows that have one, by where they stand
   * @param offered what the sheet has made that these rows may mean all the same
   * @return whether any decision fitted what is asked by now
   */
  static boolean again(
      Tools tools,
      Journal.Entry entry,
      List<Draft> drafts,
      Map<String, RowAccount> before,
      Map<String, Resolver.Decision> decisions,
      Set<NodeId> offered) {
    var said = new ArrayList<Decisions.Decision>();
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var by = entry.viewer().name();
    var recorder =
        tools.again(
            entry,
            source(entry),
            (key, means) ->
                said.add(
                    new Decisions.Decision(
                        key.hash(), means.node(), means.none(), entry.id(), means.name(), by, now)),
            offered);
    var recorded = recorder.record(drafts, decisions);
    var operations =
        recorded.operations().stream().map(operation -> together(operation, before)).toList();
    tools.journal().decisions().remember(said); // first: what was said asks nobody again
    tools.registry().write(Write.of(by, operations));
    return !said.isEmpty();
  }

  /** The account of a row that had one says what became of it altogether. */
  private static Operation together(Operation operation, Map<String, RowAccount> before) {
    if (operation instanceof Operation.AccountRow(var row)) {
      var then = before.get(Recorder.where(row.sheet(), row.row()));
      return then == null ? operation : new Operation.AccountRow(row.after(then));
    }
    return operation;
  }

  /** The program is stopping; the import goes on when it starts again. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Somebody else has changed what a batch is about, before it was written. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;
    private final boolean gotAhead;

    Overtaken(Refusal refusal, boolean gotAhead) {
      super(refusal);
      this.refusal = refusal;
      this.gotAhead = gotAhead;
    }

    /** Whether something new was written before it since the import last looked again. */
    boolean gotAhead() {
      return gotAhead;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  /** Gathers drafts into batches and writes those that are not written yet. */
  private final class Batches {

    private final Recorder recorder;
    private final int done;
    private final List<Draft> batch = new ArrayList<>(BATCH);
    private int number;
    private int passed;
    private boolean gotAhead;
    private @Nullable Supplier<Receipt> writing;
    private Map<Outcome, Integer> onItsWay = Map.of();

    Batches(Recorder recorder, int done) {
      this.recorder = recorder;
      this.done = done;
    }

    void add(Draft draft) {
      batch.add(draft);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    /** Waits for what is on its way when nothing more will be written, whatever becomes of it. */
    void abandon(RuntimeException why) {
      try {
        untilWritten();
      } catch (RuntimeException e) {
        why.addSuppressed(e);
      }
    }

    /** Writes what is left, and waits until everything is written. */
    void finish() {
      flush();
      untilWritten();
    }

    private void flush() {
      if (batch.isEmpty()) {
        return;
      }
      if (passed + batch.size() <= done) {
        recorder.pass(batch);
      } else {
        write();
      }
      passed += batch.size();
      number++;
      read.addAndGet(batch.size());
      batch.clear();
      if (errands.areWaiting()) {
        untilWritten();
        errands.runWaiting();
      }
    }

    /** Records the batch while the one before is being written, and has it written after that. */
    private void write() {
      var recorded = recorder.record(batch, Map.of(), this::untilWritten);
      untilWritten();
      var id = batch(entry.id(), number);
      writing =
          tools
              .registry()
              .begin(new Write(id, entry.viewer().name(), recorded.operations(), Map.of()));
      onItsWay = recorded.counts();
    }

    private void untilWritten() {
      var last = writing;
      if (last == null) {
        return;
      }
      writing = null;
      try {
        var _ = last.get();
        gotAhead = true;
        add(onItsWay);
      } catch (Refusal.NotFound | Refusal.Conflict | Refusal.Stale e) {
        throw new Overtaken(e, gotAhead);
      }
    }

    private void add(Map<Outcome, Integer> more) {
      var sum = new EnumMap<Outcome, Integer>(Outcome.class);
      sum.putAll(counts);
      more.forEach((outcome, rows) -> sum.merge(outcome, rows, Integer::sum));
      counts = Map.copyOf(sum);
    }
  }
}
