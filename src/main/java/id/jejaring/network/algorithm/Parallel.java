package id.jejaring.network.algorithm;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the vertices of a graph to all processors, in chunks, to whoever is free next. What is
 * worked out for a vertex must not depend on the order in which they come; then the answer does not
 * depend on how many processors there are.
 *
 * <p>It runs on the common pool and on the calling thread; where the pool is busy with other work
 * the caller does it all.
 */
public final class Parallel {

  private static final int CHUNK = 256;

  private Parallel() {}

  /** What one thread does, with arrays of its own. */
  @FunctionalInterface
  public interface Share {

    /** Works on the vertices {@code [from, to)}. */
    void work(int from, int to);
  }

  /** Works on the vertices below {@code size}; each thread asks for a share of its own. */
  public static void overVertices(int size, Cancel cancel, Supplier<? extends Share> shares) {
    var next = new AtomicInteger();
    var cancelled = new AtomicReference<@Nullable CancellationException>();
    int chunks = Math.ceilDiv(size, CHUNK);
    int threads = Math.clamp(chunks, 1, Runtime.getRuntime().availableProcessors());
    IntStream.range(0, threads)
        .parallel()
        .forEach(_ -> {
          try {
            work(size, next, cancel, shares.get());
          } catch (CancellationException e) {
            cancelled.compareAndSet(null, e);
            next.set(chunks);
          }
        });
    var thrown = cancelled.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private static void work(int size, AtomicInteger next, Cancel cancel, Share share) {
    cancel.check();
    int chunks = Math.ceilDiv(size, CHUNK);
    for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
      cancel.check();
      share.work(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK));
    }
  }
}
