package id.jejaring.store;

import id.jejaring.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Neo4j in this process, reached through Bolt on loopback like a remote one. Nobody calls its
 * embedded API from a thread that may be interrupted: an interrupt inside an embedded transaction
 * panics the database.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private static final String SETTINGS =
      """
      # Written by the program at each start; changes made here are lost.
      server.bolt.enabled=true
      server.bolt.listen_address=127.0.0.1:0
      server.bolt.advertised_address=127.0.0.1:0
      dbms.security.auth_enabled=true
      dbms.usage_report.enabled=false
      dbms.fleet_manager.enabled=false
      server.fleet_discovery.enabled=false
      dbms.security.allow_csv_import_from_file_urls=false
      internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
      server.memory.pagecache.size=%s
      db.transaction.timeout=120s
      db.lock.acquisition.timeout=10s
      db.memory.transaction.max=512m
      dbms.memory.transaction.total.max=768m
      internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
      """;

  private final DatabaseManagementService service;
  private final String uri;
  private final String password;

  private EmbeddedDatabase(DatabaseManagementService service, String uri, String password) {
    this.service = service;
    this.uri = uri;
    this.password = password;
  }

  /**
   * Opens the store in a directory, making it when it is not there. The password is made anew at
   * each start and is never written down.
   */
  static EmbeddedDatabase open(Path directory, String pageCache) {
    var serverId = directory.resolve("data").resolve("server_id");
    setAsideIfEmpty(serverId);
    var service =
        new DatabaseManagementServiceBuilder(directory.toAbsolutePath())
            .loadPropertiesFromFile(settings(directory, pageCache))
            .build();
    try {
      var password = HexFormat.of().formatHex(randomBytes());
      service
          .database("system")
          .executeTransactionally(
              "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
              Map.of("password", password));
      var system = (GraphDatabaseAPI) service.database("system");
      var address =
          system
              .getDependencyResolver()
              .resolveDependency(ConnectorPortRegister.class)
              .getLocalAddress(ConnectorType.BOLT);
      if (address == null) {
        throw new IllegalStateException("The embedded store opened no Bolt port.");
      }
      sync(serverId);
      return new EmbeddedDatabase(service, "bolt://127.0.0.1:" + address.getPort(), password);
    } catch (RuntimeException e) {
      service.shutdown();
      throw e;
    }
  }

  String uri() {
    return uri;
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    service.shutdown();
  }

  /**
   * Neo4j's settings, written anew at each start: what is not needed is off, and limits are set.
   */
  private static Path settings(Path directory, String pageCache) {
    var file = directory.resolve("neo4j.conf");
    try {
      Files.createDirectories(directory);
      return Files.writeString(file, SETTINGS.formatted(pageCache));
    } catch (IOException e) {
      throw new Refusal.Unavailable(
          "The data directory %s cannot be written. Check its permissions.".formatted(directory),
          e);
    }
  }

  private static byte[] randomBytes() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** A power cut just after the very first start can leave an empty id that no start gets over. */
  private static void setAsideIfEmpty(Path serverId) {
    try {
      if (Files.isRegularFile(serverId) && Files.size(serverId) == 0) {
        var aside = serverId.resolveSibling("server_id.empty");
        Files.move(serverId, aside, StandardCopyOption.REPLACE_EXISTING);
        log.warn("Moved an empty {} aside; the store makes a new one.", serverId);
      }
    } catch (IOException e) {
      throw new Refusal.Unavailable(
          "The data directory %s cannot be read. Check its permissions.".formatted(serverId), e);
    }
  }

  private static void sync(Path serverId) {
    try (var file = FileChannel.open(serverId, StandardOpenOption.WRITE);
        var directory = FileChannel.open(serverId.getParent(), StandardOpenOption.READ)) {
      file.force(true);
      directory.force(true);
    } catch (IOException e) {
      if (Files.exists(serverId) && !System.getProperty("os.name", "").startsWith("Windows")) {
        throw new UncheckedIOException("Cannot sync " + serverId, e);
      }
    }
  }
}
