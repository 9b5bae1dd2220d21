package id.jejaring.importing;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Write;
import id.jejaring.importing.exchange.Opened;
import id.jejaring.importing.layout.DataRows;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One import from its sheet to its account. It looks through the whole file before it writes
 * anything; then every batch of rows is one write, named after the import and the batch, so that a
 * repeated one changes nothing and an interrupted import goes on where it stopped.
 */
final class Run {

  static final int BATCH = 500;
  private static final int TRIES = 5;
  private static final long PAUSE_MILLIS = 500;

  private final Tools tools;
  private final AtomicBoolean stopping;
  private final AtomicInteger read = new AtomicInteger();
  private Journal.Entry entry;
  private volatile Map<Outcome, Integer> counts = Map.of();

  Run(Tools tools, Journal.Entry entry, AtomicBoolean stopping) {
    this.tools = tools;
    this.entry = entry;
    this.stopping = stopping;
  }

  /** The import as it stands, while it runs. */
  Import view(Journal.Entry latest) {
    return latest.view(read.get(), counts);
  }

  /** Runs it to its end, or until the program stops; what it cannot read it refuses. */
  void run() throws IOException {
    try (var book = Opened.book(tools.journal().file(entry.id()), entry.fileName())) {
      entry = new Planning(tools.references(), entry).plan(book);
      tools.journal().put(entry);
      record(book);
    }
  }

  private void record(Book book) {
    var recorder = tools.recorder(entry, source());
    var summarising = new Summarising(entry.fileName());
    var cautions = new LinkedHashSet<>(entry.cautions());
    counts = tools.records().countRows(entry.id());
    int done = counts.values().stream().mapToInt(Integer::intValue).sum();
    recorder.hasMade(tools.createdBy(entry.id()));
    var batches = new Batches(recorder, done);
    for (var part : entry.sheets()) {
      summarising.add(part.heading());
      var drafting = tools.references().drafting(entry, part);
      try (var rows = sheet(book, part).rows()) {
        var rest = rows.filter(new DataRows(part.heading())::test).iterator();
        while (rest.hasNext()) {
          orStop();
          var draft = drafting.draft(rest.next());
          summarising.add(draft);
          batches.add(draft);
        }
      }
      cautions.addAll(drafting.cautions());
    }
    batches.finish();
    for (var part : entry.sheets()) {
      if (Relations.isAskedFor(part)) {
        new Relating(tools, entry, recorder).relate(sheet(book, part), part, this::orStop);
      }
    }
    var accounted = tools.records().countRows(entry.id());
    entry = entry.done(accounted, List.copyOf(cautions), summarising.summary());
    counts = accounted;
    tools.journal().put(entry);
  }

  private void orStop() {
    if (stopping.get()) {
      throw new Stopped();
    }
  }

  private static Sheet sheet(Book book, Journal.Part part) {
    return book.sheets().stream()
        .filter(sheet -> sheet.name().equals(part.sheet()))
        .findFirst()
        .orElseThrow();
  }

  private Source source() {
    return new Source(sourceId(entry), Source.Kind.SHEET, entry.fileName(), Scope.NONE, entry.at());
  }

  static SourceId sourceId(Journal.Entry entry) {
    return SourceId.named("import:" + entry.id());
  }

  /** Records rows that a person has decided about, in one write. */
  static void again(
      Tools tools,
      Journal.Entry entry,
      List<Draft> drafts,
      Map<String, Resolver.Decision> decisions) {
    var run = new Run(tools, entry, new AtomicBoolean());
    var recorded = tools.recorder(entry, run.source()).record(drafts, decisions);
    tools.registry().write(Write.of(entry.viewer().name(), recorded.operations()));
  }

  /** The program is stopping; the import goes on when it starts again. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Gathers drafts into batches and writes those that are not written yet. */
  private final class Batches {

    private final Recorder recorder;
    private final int done;
    private final List<Draft> batch = new ArrayList<>(BATCH);
    private int number;
    private int passed;

    Batches(Recorder recorder, int done) {
      this.recorder = recorder;
      this.done = done;
    }

    void add(Draft draft) {
      batch.add(draft);
      if (batch.size() == BATCH) {
        finish();
      }
    }

    void finish() {
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
    }

    private void write() {
      var id = OperationId.named("import:%s:%d".formatted(entry.id(), number));
      for (int attempt = 1; ; attempt++) {
        var recorded = recorder.record(batch, Map.of());
        try {
          tools
              .registry()
              .write(new Write(id, entry.viewer().name(), recorded.operations(), Map.of()));
          add(recorded.counts());
          return;
        } catch (Refusal.Unavailable e) {
          if (attempt == TRIES || stopping.get()) {
            throw e;
          }
          recorder.forget();
          pause();
        }
      }
    }

    private void add(Map<Outcome, Integer> more) {
      var sum = new EnumMap<Outcome, Integer>(Outcome.class);
      sum.putAll(counts);
      more.forEach((outcome, rows) -> sum.merge(outcome, rows, Integer::sum));
      counts = Map.copyOf(sum);
    }

    private static void pause() {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
