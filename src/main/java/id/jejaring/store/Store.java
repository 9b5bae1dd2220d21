package id.jejaring.store;

import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Write;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Where the graph is kept. Writes are durable and ordered once their receipt is there, and each is
 * applied exactly once, however often it is sent. Thread-safe.
 */
public final class Store implements AutoCloseable {

  private final Connection connection;
  private final Writer writer;

  Store(Connection connection, Writer writer) {
    this.connection = connection;
    this.writer = writer;
  }

  /**
   * Records a write and waits until it is durable.
   *
   * @throws Refusal when it cannot be done, and then nothing of it was
   */
  public Receipt write(Write write) {
    try {
      return submit(write).join();
    } catch (CompletionException e) {
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

  /** Finishes the writes that are waiting, then closes the database. */
  @Override
  public void close() {
    writer.close();
    connection.close();
  }
}
