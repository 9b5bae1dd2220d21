package id.jejaring.recommending.backtest;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Backtests that were asked for: one runs at a time, a few wait, and what was found is kept for
 * {@link #KEPT}, in memory. Whoever asked sees it, nobody else. Thread-safe.
 */
@Component
public final class Backtests implements AutoCloseable {

  /** How long what was found is kept. */
  public static final Duration KEPT = Duration.ofHours(6);

  private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
  private static final int MOST_KEPT = 20;
  private static final int MOST_WAITING = 3;

  private final Map<UUID, Job> jobs = new LinkedHashMap<>();
  private final Clock clock = Clock.systemUTC();
  private final ThreadPoolExecutor running =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("backtest").daemon().factory());

  Backtests() {}

  /**
   * Begins a backtest; the question is made when it is its turn, and may refuse.
   *
   * @throws Refusal.Unavailable when too many wait
   */
  public Job begin(String title, Supplier<Question> question, Viewer viewer) {
    var job = new Job(UUID.randomUUID(), title, viewer.name(), clock.instant());
    try {
      running.execute(() -> run(job, question));
    } catch (RejectedExecutionException e) {
      throw new Refusal.Unavailable(
          "%d backtests are waiting already. Try again when one is done.".formatted(MOST_WAITING),
          e);
    }
    synchronized (jobs) {
      forget();
      jobs.put(job.id(), job);
    }
    return job;
  }

  /** A backtest of a viewer; refuses when there is none. */
  public Job get(UUID id, Viewer viewer) {
    synchronized (jobs) {
      forget();
      return Optional.ofNullable(jobs.get(id))
          .filter(job -> job.by().equals(viewer.name()))
          .orElseThrow(() ->
              new Refusal.NotFound(
                  "There is no backtest \"%s\": what was found is kept for %d hours, and until the program ends. Begin it again."
                      .formatted(id, KEPT.toHours()),
                  Map.of("what", "backtest", "id", id.toString())));
    }
  }

  /** All of a viewer, the latest first. */
  public List<Job> all(Viewer viewer) {
    synchronized (jobs) {
      forget();
      return jobs.values().stream()
          .filter(job -> job.by().equals(viewer.name()))
          .toList()
          .reversed();
    }
  }

  /** Whether a backtest has not been forgotten. */
  public boolean has(UUID id) {
    synchronized (jobs) {
      return jobs.containsKey(id);
    }
  }

  /** The latest backtest of a viewer that bears a title. */
  public Optional<Job> latest(String title, Viewer viewer) {
    synchronized (jobs) {
      forget();
      return jobs.values().stream()
          .filter(job -> job.title().equals(title) && job.by().equals(viewer.name()))
          .reduce((_, later) -> later);
    }
  }

  /** Gives a backtest up; one that is over is forgotten. */
  public Job cancel(UUID id, Viewer viewer) {
    var job = get(id, viewer);
    job.cancel().ask();
    if (job.state().stage().isOver()) {
      synchronized (jobs) {
        jobs.remove(id);
      }
    } else {
      job.at(Stage.CANCELLED, 0, 0);
    }
    return job;
  }

  @Override
  public void close() {
    synchronized (jobs) {
      jobs.values().forEach(job -> job.cancel().ask());
    }
    running.shutdownNow();
  }

  private static void run(Job job, Supplier<Question> question) {
    try {
      job.cancel().check();
      job.at(Stage.READING, 0, 0);
      job.done(Backtest.of(question.get(), job::at, job.cancel()));
    } catch (CancellationException _) {
      job.at(Stage.CANCELLED, 0, 0);
    } catch (Refusal refusal) {
      job.refused(refusal);
    } catch (RuntimeException | OutOfMemoryError failure) {
      LOG.error("Backtest {} failed", job.id(), failure);
      job.at(Stage.FAILED, 0, 0);
    }
  }

  /** Those that are over and old, and the oldest where there are many. */
  private void forget() {
    var old = clock.instant().minus(KEPT);
    jobs.values()
        .removeIf(job ->
            job.state().stage().isOver() && (job.at().isBefore(old) || jobs.size() > MOST_KEPT));
  }
}
