package id.jejaring.store;

import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Write;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Where the graph is kept. Writes are durable and ordered once their receipt is there, and each is
 * applied exactly once, however often it is sent. Thread-safe.
 */
public final class Store implements AutoCloseable {

  /** As long as the database lets one transaction take. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Writer writer;

  Store(Writer writer) {
    this.writer = writer;
  }

  /**
   * Records a write and waits until it is durable, for at most two minutes.
   *
   * @throws Refusal when it cannot be done, and then nothing of it was; only after {@link
   *     Refusal.Unavailable} it may be there yet, and the same write again finds out
   */
  public Receipt write(Write write) {
    return begin(write).get();
  }

  /**
   * Puts a write in line; asking for its receipt waits as {@link #write} does, and refuses as it
   * does. Writes are recorded in the order in which they were begun.
   */
  public Supplier<Receipt> begin(Write write) {
    var receipt = submit(write).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return () -> join(receipt);
  }

  private static Receipt join(CompletableFuture<Receipt> receipt) {
    try {
      return receipt.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException late) {
        throw new Refusal.Unavailable(
            "The store has not answered for %d minutes. The write may be recorded yet; repeat it under the same id or key."
                .formatted(PATIENCE.toMinutes()),
            late);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Records a write; the answer fails with a {@link Refusal} when it cannot be done. */
  public CompletableFuture<Receipt> submit(Write write) {
    return writer.submit(write);
  }

  /** Finishes the writes that are waiting and takes no more. */
  @Override
  public void close() {
    writer.close();
  }
}
