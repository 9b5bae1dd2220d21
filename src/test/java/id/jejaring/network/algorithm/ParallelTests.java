package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Vertices on all processors. */
final class ParallelTests {

  @Test
  void everyVertexComesOnce() {
    for (var size : new int[] {0, 1, 255, 256, 257, 5000}) {
      var times = new AtomicIntegerArray(size);
      Parallel.overVertices(size, Cancel.never(), () -> (from, to) -> count(times, from, to));
      for (int vertex = 0; vertex < size; vertex++) {
        assertThat(times.get(vertex)).isEqualTo(1);
      }
    }
  }

  @Test
  void whoeverCancelsStopsAllThreads() {
    var cancel = new Cancel();
    var chunks = new AtomicInteger();
    assertThatThrownBy(() ->
            Parallel.overVertices(
                1_000_000,
                cancel,
                () ->
                    (_, _) -> {
                      chunks.incrementAndGet();
                      cancel.ask();
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(chunks.get()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void anInterruptedCallerStopsToo() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Parallel.overVertices(1_000_000, Cancel.never(), () -> (_, _) -> {}))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void onceTheCallerIsInterruptedNobodyTakesAnotherPiece() {
    var caller = Thread.currentThread();
    var begun = new AtomicInteger();
    // Whoever waits for the pool puts its own flag aside meanwhile.
    var interrupted = new AtomicBoolean();
    assertThatThrownBy(() ->
            Parallel.overPieces(
                1 << 30,
                Cancel.never(),
                () ->
                    (_, _) -> {
                      begun.incrementAndGet();
                      if (Thread.currentThread().equals(caller)) {
                        caller.interrupt();
                        interrupted.set(true);
                      }
                      while (!interrupted.get()) {
                        Thread.onSpinWait();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.MINUTES)).isTrue();
    assertThat(begun.get()).isLessThan(1 << 29);
  }

  @Test
  void whatFailsIsToldToTheCaller() {
    assertThatThrownBy(() ->
            Parallel.overVertices(
                1000,
                Cancel.never(),
                () ->
                    (_, _) -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void count(AtomicIntegerArray times, int from, int to) {
    for (int vertex = from; vertex < to; vertex++) {
      times.incrementAndGet(vertex);
    }
  }
}
