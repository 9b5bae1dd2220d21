package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.drafting.Places;
import id.jejaring.importing.drafting.References;
import id.jejaring.importing.drafting.Relations;
import id.jejaring.importing.layout.Lexicon;
import id.jejaring.importing.linkage.Contacts;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.importing.resolving.KnownNames;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.summarising.Summary;
import id.jejaring.importing.words.WordList;
import id.jejaring.registry.Registry;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.Records;
import id.jejaring.store.StoreProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes sheets in, one after the other, accounts for every row, and takes an import back when
 * asked. What a stop of the program interrupts goes on when it starts again. Thread-safe.
 */
@Component
public final class Imports implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final int ATTEMPTS = 3;
  private static final int RETRY_SECONDS = 15;
  private static final int LONGEST_NAME = 200;
  private final Registry registry;
  private final Records records;
  private final Path data;
  private final Journal journal;
  private final KnownNames names;
  private final Accounts accounts;
  private final Review review;
  private final Remembered remembered;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Map<ImportId, Running> running = new ConcurrentHashMap<>();

  /** A thread of its own, which nobody interrupts: an interrupt in a read closes the store. */
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("imports").factory());

  private final Errands errands = new Errands(executor);
  private final Withdrawal withdrawal;

  private record Running(Run run, AtomicBoolean stop) {}

  Imports(Registry registry, Records records, ChangeLog changes, StoreProperties properties) {
    this.registry = registry;
    this.records = records;
    this.data = properties.data();
    this.journal = new Journal(data);
    this.names = new KnownNames(records, changes, Contacts.in(data));
    this.accounts = new Accounts(records.ofImports());
    this.review = new Review(journal, records, stopping::get);
    this.remembered = new Remembered(journal);
    this.withdrawal = new Withdrawal(registry, records.ofImports(), journal, this::pause);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Goes on with what was interrupted. */
  @EventListener(ApplicationReadyEvent.class)
  void resume() {
    var interrupted = new ArrayList<>(journal.all());
    interrupted.removeIf(entry -> entry.state().isFinal() || entry.state() == Import.State.COLUMNS);
    journal.all().stream()
        .filter(entry -> entry.state() == Import.State.DONE)
        .filter(entry -> entry.counts().getOrDefault(Outcome.REVIEW, 0) > 0)
        .forEach(entry -> executor.execute(() -> goOnAnswering(entry.id())));
    for (var entry : interrupted.reversed()) {
      log.info("Going on with the import of {} ({}).", entry.fileName(), entry.id());
      if (entry.state() == Import.State.UNDOING) {
        executor.execute(() -> takeBack(entry.id()));
      } else if (entry.attempts() < ATTEMPTS) {
        submit(entry);
      } else {
        executor.execute(
            () -> fail(entry, Reason.TRIED_TOO_OFTEN.in(entry.options().language(), ATTEMPTS)));
      }
    }
  }

  /** Where a stop may have come between an answer and what follows from it. */
  private void goOnAnswering(ImportId id) {
    try {
      review.goOn(registry, id);
    } catch (RuntimeException e) {
      log.error("What was answered of the import {} could not be gone through.", id, e);
    }
  }

  /**
   * Begins to take in a sheet; {@link #find} tells how far it is. The upload is copied and may go.
   *
   * @param fileName as its owner calls it; sheets of the same name are taken for the same sheet
   */
  public ImportId start(String fileName, Path upload, Options options, Viewer viewer) {
    var entry = entry(fileName, options, viewer, Import.State.QUEUED);
    journal.add(entry, upload);
    submit(entry);
    return entry.id();
  }

  /** An import of a file of this name that has not begun. */
  static Journal.Entry entry(String fileName, Options options, Viewer viewer, Import.State state) {
    return new Journal.Entry(
        ImportId.random(),
        plain(fileName),
        viewer,
        options,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        state,
        0,
        Map.of(),
        null,
        List.of(),
        List.of(),
        Summary.EMPTY,
        0,
        List.of(),
        null);
  }

  /** The last part of a path, without what nobody sees, and not too long to be read. */
  private static String plain(String path) {
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var bare = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
    int excess = bare.length() - LONGEST_NAME;
    var shown =
        excess <= 0
            ? bare
            : bare.substring(0, LONGEST_NAME / 2)
                + "…"
                + bare.substring(bare.length() - LONGEST_NAME / 2);
    return shown.isEmpty() ? "sheet.csv" : shown;
  }

  /** What is remembered of imports. */
  Journal journal() {
    return journal;
  }

  /** Has an import run whose columns are settled. */
  void submit(Journal.Entry entry) {
    var stop = new AtomicBoolean();
    executor.execute(() -> run(entry, stop));
  }

  private void run(Journal.Entry queued, AtomicBoolean stop) {
    var found = journal.find(queued.id()).orElse(queued);
    if (stopping.get() || found.state() == Import.State.UNDOING || found.state().isFinal()) {
      return;
    }
    var entry = found.attempted(1);
    var id = entry.id();
    journal.put(entry);
    long start = System.nanoTime();
    try {
      var run = new Run(tools(), entry, stop, errands);
      running.put(id, new Running(run, stop));
      run.run();
      var seconds = (System.nanoTime() - start) / 1e9;
      var rows = get(id).counts().values().stream().mapToInt(Integer::intValue).sum();
      log.info("Imported {} rows in {} s.", rows, String.format(Locale.ROOT, "%.1f", seconds));
    } catch (Run.Stopped _) {
      journal.put(get(id).attempted(-1));
      log.info("The import {} stops and goes on at the next start.", id);
    } catch (Refusal.Unavailable e) {
      journal.put(get(id).attempted(-1));
      log.warn("The import {} waits: {}", id, e.getMessage());
      later(id, Reason.WAITS.in(entry.options().language()), () -> run(entry, stop));
    } catch (Run.Overtaken e) {
      var refused = get(id).refused(e.gotAhead());
      journal.put(refused);
      if (refused.attempts() < ATTEMPTS) {
        log.info("The import {} looks again: {}", id, e.refusal().getMessage());
        executor.execute(() -> run(entry, stop));
      } else {
        fail(entry, told(e.refusal(), entry));
      }
    } catch (Refusal e) {
      fail(entry, told(e, entry));
    } catch (IOException | RuntimeException e) {
      log.error("The import {} failed.", id, e);
      fail(entry, Reason.NOT_READ.in(entry.options().language()));
    } finally {
      running.remove(id);
      names.release();
    }
  }

  private static @Nullable String told(Refusal refusal, Journal.Entry entry) {
    return refusal.in(entry.options().language()).orElse(refusal.getMessage());
  }

  /** Tries again in a while, and says meanwhile why nothing moves. */
  private void later(ImportId id, @Nullable String message, Runnable again) {
    var entry = get(id);
    journal.put(entry.in(entry.state(), message));
    if (!stopping.get()) {
      var _ = executor.schedule(again, RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Nothing half done: what was written before it failed is taken back. */
  void fail(Journal.Entry entry, @Nullable String message) {
    var now = get(entry.id()).state();
    if (now == Import.State.UNDOING || now.isFinal()) {
      return; // taken back meanwhile
    }
    try {
      withdrawal.of(get(entry.id()));
      journal.put(get(entry.id()).counted(Map.of()).in(Import.State.FAILED, message));
    } catch (Run.Stopped _) {
      log.info("Taking back {} goes on at the next start.", entry.id());
    } catch (RuntimeException e) {
      log.error("The failed import {} could not be taken back yet.", entry.id(), e);
      later(entry.id(), message, () -> fail(entry, message));
    }
  }

  /** The import as it stands, where the viewer may know of it. */
  public Optional<Import> find(ImportId id, Viewer viewer) {
    return journal.find(id).filter(entry -> isSeen(entry, viewer)).map(this::view);
  }

  /** The import as it stands; refuses one that the viewer may not know of. */
  public Import get(ImportId id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> Refusal.notFound("import", id));
  }

  /** Every import the viewer may know of, newest first. */
  public List<Import> all(Viewer viewer) {
    return journal.all().stream().filter(entry -> isSeen(entry, viewer)).map(this::view).toList();
  }

  /** The writes by which an import recorded its rows, and perhaps a few that there never were. */
  public Set<OperationId> writes(Import sheet) {
    int most = Math.max(sheet.total(), sheet.rows()) / Run.BATCH + sheet.sheets().size() + 1;
    return IntStream.rangeClosed(0, most)
        .<OperationId>mapToObj(number -> Run.batch(sheet.id(), number))
        .collect(Collectors.toSet());
  }

  /** Waits until an import is done, failed or taken back, or for so long. */
  public Import await(ImportId id, Viewer viewer, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    var now = get(id, viewer);
    while (!now.state().isFinal()
        && now.state() != Import.State.COLUMNS
        && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
      now = get(id, viewer);
    }
    return now;
  }

  private static boolean isSeen(Journal.Entry entry, Viewer viewer) {
    return viewer.clearance().compareTo(Viewer.OWNER.clearance()) >= 0
        || viewer.name().equals(entry.viewer().name());
  }

  private Journal.Entry get(ImportId id) {
    return journal.find(id).orElseThrow(() -> Refusal.notFound("import", id));
  }

  private Import view(Journal.Entry entry) {
    var now = running.get(entry.id());
    int read = entry.counts().values().stream().mapToInt(Integer::intValue).sum();
    var view = now != null ? now.run().view(entry) : entry.view(read, entry.counts());
    view = Content.repeating(journal, entry).map(view::withCaution).orElse(view);
    boolean mayBeOpen =
        entry.state() == Import.State.DONE
            && entry.sheets().stream().anyMatch(Relations::isAskedFor);
    return mayBeOpen ? view.withOpen(records.ofImports().countOpenRows(entry.id())) : view;
  }

  /** What the import gives back; empty until it is done. */
  public Summary summary(ImportId id, Viewer viewer) {
    get(id, viewer);
    return get(id).summary();
  }

  /** What became of the rows, in their order. */
  public List<RowAccount> rows(
      ImportId id, Viewer viewer, Set<Outcome> outcomes, @Nullable RowAccount after, int limit) {
    get(id, viewer);
    return records.ofImports().rows(id, after, limit, outcomes);
  }

  /** The nodes that rows of an import made or touched, in their order, each once. */
  public Set<NodeId> touched(ImportId id, Viewer viewer) {
    get(id, viewer);
    var nodes = new java.util.LinkedHashSet<NodeId>();
    accounts.each(
        id,
        EnumSet.of(Outcome.CREATED, Outcome.UPDATED, Outcome.MERGED, Outcome.UNCHANGED),
        row -> nodes.addAll(row.nodes()));
    return nodes;
  }

  /** Those whom an import is a list of, with its events; whom rows merely name is not on it. */
  public Set<NodeId> participants(ImportId id, Viewer viewer) {
    get(id, viewer);
    return new Participants(registry, accounts).of(get(id), viewer);
  }

  /** The headings that stand over a row's cells. */
  public List<String> headings(ImportId id, Viewer viewer, String sheet) {
    get(id, viewer);
    return get(id).sheets().stream()
        .filter(part -> part.sheet().equals(sheet))
        .findFirst()
        .map(part -> part.heading().titles())
        .orElse(List.of());
  }

  /**
   * Settles a row that waits: it means a node, or something new.
   *
   * @return the row's account now
   * @throws Refusal.Conflict where it is settled, or asks something else than was answered
   */
  public RowAccount decide(ImportId id, Answer answer, Viewer viewer) {
    get(id, viewer);
    errands.run(() -> review.settle(tools(), id, answer));
    return accounts
        .find(id, answer.sheet(), answer.row(), EnumSet.allOf(Outcome.class))
        .orElseThrow();
  }

  /**
   * Settles every row that waits: it means the one node of its name, or something new.
   *
   * @param names not {@link Options.SameNames#ASK}, which is what has been done
   * @return the rows that still wait, and why
   */
  public List<Unanswered> decideAll(ImportId id, Options.SameNames names, Viewer viewer) {
    get(id, viewer);
    var left = new ArrayList<Unanswered>();
    errands.run(() -> left.addAll(review.settleAll(tools(), id, names)));
    return left;
  }

  /**
   * Settles every row that waits and is nearly certain: it means the likeliest of its choices.
   *
   * @return how many rows still wait
   */
  public int decideSure(ImportId id, Viewer viewer) {
    get(id, viewer);
    errands.run(() -> review.settleSure(tools(), id));
    return get(id, viewer).waiting();
  }

  /** The rows that wait, each beside what it may mean; some tens of microseconds a row. */
  public List<Question> questions(
      ImportId id, Viewer viewer, @Nullable RowAccount after, int limit) {
    get(id, viewer);
    var found = new ArrayList<Question>();
    errands.run(() -> {
      var rows = records.ofImports().rows(id, after, limit, EnumSet.of(Outcome.REVIEW));
      if (!rows.isEmpty()) {
        var asking = journal.ofSource(get(id)).stream().findFirst().orElse(get(id));
        found.addAll(new Questions(tools(), asking).of(rows));
      }
    });
    return found;
  }

  /** The rows that were rejected, to be mended and sent again. */
  public RejectedRows rejected(ImportId id, Viewer viewer) {
    get(id, viewer);
    return new RejectedRows(get(id), accounts);
  }

  /** What people have answered in reviews, and when. */
  public Remembered remembered() {
    return remembered;
  }

  /** Does something with an import that is done, between whatever else is done with imports. */
  public void whenDone(ImportId id, Runnable task) {
    errands.run(() -> {
      review.done(id);
      task.run();
    });
  }

  /**
   * Takes an import back: afterwards nothing it said is there, no row of it accounted for, and what
   * was answered in its review forgotten.
   */
  public void undo(ImportId id, Viewer viewer) {
    undo(id, false, viewer);
  }

  /**
   * Takes an import back.
   *
   * @param remember whether what was answered in its review still holds
   */
  public void undo(ImportId id, boolean remember, Viewer viewer) {
    get(id, viewer);
    var entry = get(id);
    if (entry.state() == Import.State.UNDONE || entry.state() == Import.State.UNDOING) {
      return;
    }
    if (remember) {
      journal.decisions().move(id, null);
    }
    journal.put(entry.in(Import.State.UNDOING, null));
    var now = running.get(id);
    if (now != null) {
      now.stop().set(true);
    }
    errands.begin(() -> takeBackInTurn(id)); // another may run for long
  }

  /** At once, unless it is the very one that runs: that has to stop first. */
  private void takeBackInTurn(ImportId id) {
    if (running.containsKey(id)) {
      executor.execute(() -> takeBack(id));
    } else {
      takeBack(id);
    }
  }

  private void takeBack(ImportId id) {
    var entry = get(id);
    try {
      journal.put(entry.in(Import.State.UNDOING, null));
      withdrawal.of(entry);
      int forgotten = journal.decisions().forget(id);
      var told = new ArrayList<String>();
      if (forgotten > 0) {
        told.add(Reason.ANSWERS_FORGOTTEN.in(entry.options().language(), forgotten));
      }
      withdrawal
          .stillSaying(entry)
          .ifPresent(other ->
              told.add(Reason.STILL_SAID.in(entry.options().language(), other.fileName())));
      var message = told.isEmpty() ? null : String.join(" ", told);
      journal.put(entry.counted(Map.of()).in(Import.State.UNDONE, message));
    } catch (Run.Stopped _) {
      log.info("Undoing {} goes on at the next start.", id);
    } catch (RuntimeException e) {
      log.error("The import {} could not be taken back yet.", id, e);
      later(id, Reason.WAITS.in(entry.options().language()), () -> takeBack(id));
    }
  }

  /** Between two writes: stops in order, and lets others have their turn. */
  private void pause() {
    if (stopping.get()) {
      throw new Run.Stopped();
    }
    errands.runWaiting();
  }

  /** On the thread of imports only: what is known by name is for one thread. */
  private Tools tools() {
    return Tools.of(registry, records, journal, names, data);
  }

  /** What sheets are looked at by, apart from what is known by name. */
  Lexicon lexicon() {
    return References.lexicon(Places.in(records), WordList.in(data));
  }

  /** Stops between two batches; waits until the running one is written. */
  @Override
  public void destroy() throws InterruptedException {
    stopping.set(true);
    running.values().forEach(now -> now.stop().set(true));
    executor.shutdown();
    if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
      log.warn("An import did not stop in time; it goes on at the next start.");
    }
  }
}
