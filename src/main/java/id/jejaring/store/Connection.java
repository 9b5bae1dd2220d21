package id.jejaring.store;

import id.jejaring.domain.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * The one way to the database, embedded or remote: sessions over Bolt, in the order in which this
 * process wrote (bookmarks included). Thread-safe.
 */
final class Connection implements AutoCloseable {

  private static final Config CONFIG = config();
  private static final TransactionConfig SCAN =
      TransactionConfig.builder().withTimeout(Duration.ofHours(1)).build();

  private final @Nullable EmbeddedDatabase embedded;
  private final Driver driver;
  private final SessionConfig sessions;

  private Connection(@Nullable EmbeddedDatabase embedded, Driver driver, String database) {
    this.embedded = embedded;
    this.driver = driver;
    this.sessions =
        SessionConfig.builder()
            .withDatabase(database)
            .withBookmarkManager(driver.executableQueryBookmarkManager())
            .build();
  }

  /**
   * What may pass before a store that does not answer is said not to: seconds, not minutes. The
   * driver's own logging writes out every message with all its parameters before it finds that
   * nobody wants to read it; what replaces it asks first.
   */
  @SuppressWarnings("deprecation")
  private static Config config() {
    return Config.builder()
        .withUserAgent("jejaring")
        .withLogging(Logging.slf4j())
        .withConnectionTimeout(5, TimeUnit.SECONDS)
        .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
        .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
        .build();
  }

  /** Opens the embedded store of the data directory, or the remote one when an address is set. */
  static Connection open(StoreProperties properties) {
    var remote = properties.store();
    var uri = remote.uri();
    if (uri == null || uri.isBlank()) {
      var embedded = EmbeddedDatabase.open(properties.data().resolve("store"), remote.pageCache());
      try {
        return connect(embedded, embedded.uri(), "neo4j", embedded.password(), "neo4j");
      } catch (RuntimeException e) {
        embedded.close();
        throw e;
      }
    }
    var password = remote.password();
    if (password == null || password.isBlank()) {
      throw new IllegalStateException(
          "The store at %s needs a password. Set JEJARING_STORE_PASSWORD.".formatted(uri));
    }
    return connect(null, uri, remote.username(), password, remote.database());
  }

  private static Connection connect(
      @Nullable EmbeddedDatabase embedded,
      String uri,
      String username,
      String password,
      String database) {
    var driver = GraphDatabase.driver(uri, AuthTokens.basic(username, password), CONFIG);
    try {
      driver.verifyConnectivity();
      return new Connection(embedded, driver, database);
    } catch (RuntimeException e) {
      driver.close();
      throw e;
    }
  }

  /** Where this store answers Bolt, and the password, for a second connection to the same one. */
  @Nullable EmbeddedDatabase embedded() {
    return embedded;
  }

  <T> T read(Function<TransactionContext, T> work) {
    return inSession(session -> session.executeRead(work::apply));
  }

  /**
   * The same for what reads all there is: millions of ties take longer than any answer may, which
   * is what the store's own limit is for.
   */
  <T> T scan(Function<TransactionContext, T> work) {
    return inSession(session -> session.executeRead(work::apply, SCAN));
  }

  /** Runs a write whose repetition is harmless: the driver may apply it twice. */
  <T> T write(Function<TransactionContext, T> work) {
    return inSession(session -> session.executeWrite(work::apply));
  }

  /** Runs a statement in a transaction of its own, as changes to the schema need. */
  void run(String statement, Map<String, Object> parameters) {
    var _ = inSession(session -> session.run(statement, parameters).consume());
  }

  private <T> T inSession(Function<Session, T> work) {
    try (var session = driver.session(sessions)) {
      return work.apply(session);
    } catch (Neo4jException e) {
      throw e instanceof RetryableException ? unavailable(e) : e;
    }
  }

  private static Refusal.Unavailable unavailable(Neo4jException cause) {
    return new Refusal.Unavailable(
        "The store does not answer. Nothing was lost that was acknowledged; try again in a moment.",
        cause);
  }

  @Override
  public void close() {
    driver.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
