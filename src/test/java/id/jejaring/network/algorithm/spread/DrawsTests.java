package id.jejaring.network.algorithm.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Shapes;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random draws that somebody no longer waits for. */
final class DrawsTests {

  private static final int PIECES = 100_000;

  @Test
  void onceTheCallerIsInterruptedNobodyDrawsAnotherPiece() {
    var graph = Shapes.path(3);
    var tries = new Tries(graph, new Cascade.ByDegree());
    var caller = Thread.currentThread();
    var begun = new AtomicInteger();
    // Whoever waits for the pool puts its own flag aside meanwhile.
    var interrupted = new AtomicBoolean();
    assertThatThrownBy(() ->
            Draws.each(
                PIECES,
                new SplittableRandom(1),
                tries,
                Cancel.never(),
                (_, _, _) -> {
                  begun.incrementAndGet();
                  if (Thread.currentThread().equals(caller)) {
                    caller.interrupt();
                    interrupted.set(true);
                  }
                  while (!interrupted.get()) {
                    Thread.onSpinWait();
                  }
                  IntStream.range(0, 1000).forEach(_ -> Thread.onSpinWait());
                }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.MINUTES)).isTrue();
    assertThat(begun.get()).isLessThan(PIECES / 2);
  }
}
