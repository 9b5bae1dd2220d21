package id.jejaring.store;

import id.jejaring.domain.Operation;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Write;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The embedded store as the program opens it, and Cypher over Bolt beside it. */
public final class BenchStore implements AutoCloseable {

  private static final int OPERATIONS = 1000;
  private static final int WAITING = 4;

  private final Connection connection;
  private final Writer writer;
  private final ArrayDeque<CompletableFuture<Receipt>> waiting = new ArrayDeque<>();
  private final List<Operation> gathered = new ArrayList<>();
  public final StoreProperties properties;
  public final Store store;
  public final ChangeLog changes;
  public final Records records;

  /** Opens the store in a directory. */
  public BenchStore(Path directory) {
    properties =
        new StoreProperties(
            directory, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "512m"));
    connection = Connection.open(properties);
    new Migrations(connection).apply();
    changes = new ChangeLog(connection);
    writer = new Writer(connection, InstantSource.system(), changes::committed);
    store = new Store(writer);
    records = new Records(connection);
  }

  /** Adds an operation to the next write of a thousand. */
  public void add(Operation operation) {
    gathered.add(operation);
    if (gathered.size() == OPERATIONS) {
      flush(WAITING);
    }
  }

  /** Waits until everything added is durable. */
  public void flush() {
    flush(0);
  }

  private void flush(int mayWait) {
    if (!gathered.isEmpty()) {
      waiting.add(store.submit(Write.of("bench", List.copyOf(gathered))));
      gathered.clear();
    }
    while (waiting.size() > mayWait) {
      waiting.removeFirst().join();
    }
  }

  /** Runs a query over Bolt. */
  public <T> List<T> query(
      String cypher,
      Map<String, Object> parameters,
      Function<org.neo4j.driver.Record, T> row) {
    return connection.read(tx -> tx.run(cypher, parameters).list(row::apply));
  }

  @Override
  public void close() {
    writer.close();
    connection.close();
  }
}
