package id.jejaring.network.algorithm;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the vertices of a graph to all processors, in chunks, to whoever is free next; nobody takes
 * one once somebody has given up or failed. What is worked out for a vertex must not depend on the
 * order in which they come; then the answer does not depend on how many processors there are.
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
    over(size, CHUNK, cancel, shares);
  }

  /** The same for work that has been cut into pieces, which are taken one by one. */
  public static void overPieces(int pieces, Cancel cancel, Supplier<? extends Share> shares) {
    over(pieces, 1, cancel, shares);
  }

  private static void over(int size, int chunk, Cancel cancel, Supplier<? extends Share> shares) {
    var next = new AtomicInteger();
    var cancelled = new AtomicReference<@Nullable CancellationException>();
    int chunks = Math.ceilDiv(size, chunk);
    int threads = Math.clamp(chunks, 1, Runtime.getRuntime().availableProcessors());
    IntStream.range(0, threads)
        .parallel()
        .forEach(_ -> {
          try {
            work(size, chunk, next, cancel, shares.get());
          } catch (CancellationException e) {
            cancelled.compareAndSet(null, e);
            next.set(chunks);
          } catch (RuntimeException e) {
            next.set(chunks);
            throw e;
          }
        });
    var thrown = cancelled.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private static void work(int size, int chunk, AtomicInteger next, Cancel cancel, Share share) {
    cancel.check();
    int chunks = Math.ceilDiv(size, chunk);
    for (int at = next.getAndIncrement(); at < chunks; at = next.getAndIncrement()) {
      cancel.check();
      share.work(at * chunk, Math.min(size, (at + 1) * chunk));
    }
  }
}
