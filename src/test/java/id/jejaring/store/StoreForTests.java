package id.jejaring.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real store for tests: one embedded Neo4j for the whole test run, emptied for each that asks.
 * Tests that use it run one after the other.
 */
public final class StoreForTests implements AutoCloseable {

  private static @Nullable Connection shared;

  private final Writer writer;
  public final Store store;
  public final Records records;
  public final ChangeLog changes;
  public final History history;
  public final Checks checks;

  private StoreForTests(Connection connection, InstantSource clock) {
    this.changes = new ChangeLog(connection);
    this.writer = new Writer(connection, clock, changes::committed);
    this.store = new Store(writer);
    this.records = new Records(connection);
    this.history = new History(connection);
    this.checks = new Checks(connection);
  }

  /** An empty store in its current shape. Close it when done; the database stays for the next. */
  public static StoreForTests empty() {
    return empty(InstantSource.system());
  }

  /** An empty store whose changes happen when this clock says. */
  public static StoreForTests empty(InstantSource clock) {
    var connection = connection();
    connection.run(
        "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
        Map.of());
    connection.run("CREATE (:Counter {name: 'changes', seq: 0})", Map.of());
    return new StoreForTests(connection, clock);
  }

  /** Asks the database itself, past the program. */
  public List<Map<String, Object>> query(String cypher, Map<String, Object> parameters) {
    return connection().read(tx -> tx.run(cypher, parameters).list(row -> row.asMap()));
  }

  /** The address and password of the database, for a second connection as to a remote one. */
  public Map<String, String> address() {
    var embedded = connection().embedded();
    if (embedded == null) {
      throw new IllegalStateException("The test store is embedded.");
    }
    return Map.of("uri", embedded.uri(), "password", embedded.password());
  }

  /** A second connection to the same store, as to a remote one. */
  Connection connectAgain() {
    return connectAgain(address().getOrDefault("uri", ""));
  }

  /** A second connection, by an address that leads to the same store. */
  Connection connectAgain(String uri) {
    return Connection.open(
        new StoreProperties(
            Path.of("unused"),
            new StoreProperties.Remote(uri, "neo4j", address().get("password"), "neo4j", "64m")));
  }

  @Override
  public void close() {
    writer.close();
  }

  static synchronized Connection connection() {
    if (shared == null) {
      try {
        var directory = Files.createTempDirectory("jejaring-test");
        var connection =
            Connection.open(
                new StoreProperties(
                    directory, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "64m")));
        new Migrations(connection).apply();
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> {
                  connection.close();
                  FileSystemUtils.deleteRecursively(directory.toFile());
                }));
        shared = connection;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }
}
