package id.jejaring.importing;

import id.jejaring.domain.Refusal;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What people ask of imports while another import runs: answering its questions, accepting its
 * words. Imports have one thread, and a large one keeps it for minutes; so it stops between two
 * batches, does what is waiting, and goes on. Thread-safe.
 */
final class Errands {

  private static final int LONGEST_WAIT_SECONDS = 20;

  private final Executor imports;
  private final Queue<FutureTask<?>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param imports the one thread on which all of it happens
   */
  Errands(Executor imports) {
    this.imports = imports;
  }

  /**
   * Has it done on the imports' thread, and waits for it.
   *
   * @throws Refusal.Unavailable when it has not been begun in {@value #LONGEST_WAIT_SECONDS}
   *     seconds; then it never will be
   */
  void run(Runnable errand) {
    var task = new FutureTask<>(errand, null);
    waiting.add(task);
    try {
      imports.execute(this::runWaiting);
      try {
        task.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (waiting.remove(task)) {
          throw new Refusal.Unavailable(
              "Another import is being read. Try again when it is done.", e);
        }
        task.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      waiting.remove(task);
      throw new Refusal.Unavailable("The program is stopping. Try again when it runs.", e);
    } catch (RejectedExecutionException e) {
      waiting.remove(task);
      throw new Refusal.Unavailable("The program is stopping. Try again when it runs.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }

  /** The same without waiting for it. */
  void begin(Runnable errand) {
    waiting.add(new FutureTask<>(errand, null));
    imports.execute(this::runWaiting);
  }

  /** Whether anyone waits. */
  boolean areWaiting() {
    return !waiting.isEmpty();
  }

  /** Does what is waiting, one after the other. On the imports' thread only. */
  void runWaiting() {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }
}
