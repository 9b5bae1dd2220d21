package id.jejaring.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings a store to the shape this program needs: the files of {@code cypher/migrations}, in order,
 * each once. A file that was applied and has been edited since is refused. One process at a time.
 */
final class Migrations {

  private static final Logger log = LoggerFactory.getLogger(Migrations.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Writes first, so that it holds the write lock when it reads; again by its owner, it renews. */
  private static final String LOCK =
      """
      MERGE (lock:MigrationLock {name: 'migrations'})
      SET lock.asked = $owner
      WITH lock
      WHERE lock.owner IS NULL OR lock.owner = $owner OR lock.until < datetime()
      SET lock.owner = $owner, lock.until = datetime() + duration('PT2M')
      RETURN lock.owner AS owner
      """;

  private static final List<String> UNIQUE =
      List.of(
          """
          CREATE CONSTRAINT migration_lock IF NOT EXISTS
          FOR (n:MigrationLock) REQUIRE n.name IS UNIQUE
          """,
          """
          CREATE CONSTRAINT migration_file IF NOT EXISTS
          FOR (n:Migration) REQUIRE n.file IS UNIQUE
          """);

  private static final String UNLOCK =
      """
      MATCH (lock:MigrationLock {name: 'migrations', owner: $owner})
      REMOVE lock.owner, lock.until
      """;

  private static final String APPLIED =
      """
      MATCH (migration:Migration)
      RETURN migration.file AS file, migration.checksum AS checksum
      ORDER BY file
      """;

  private static final String RECORD =
      """
      CREATE (:Migration {file: $file, checksum: $checksum, at: datetime()})
      """;

  private final Connection connection;

  Migrations(Connection connection) {
    this.connection = connection;
  }

  /** A migration as it is shipped. */
  record Shipped(String file, String text) {
    String checksum() {
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    List<String> statements() {
      return Arrays.stream(text.split(";\\s*(\\n|$)", -1))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    }
  }

  /** Applies the migrations that the program ships. */
  void apply() {
    apply(shipped());
  }

  void apply(List<Shipped> migrations) {
    UNIQUE.forEach(constraint -> connection.run(constraint, Map.of()));
    var owner = lock();
    try {
      apply(migrations, owner);
    } catch (RuntimeException e) {
      try {
        unlock(owner);
      } catch (RuntimeException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    unlock(owner);
  }

  private void apply(List<Shipped> migrations, String owner) {
    var applied = applied();
    for (var migration : migrations) {
      var checksum = applied.remove(migration.file());
      if (checksum == null) {
        apply(migration, owner);
      } else if (!checksum.equals(migration.checksum())) {
        throw new IllegalStateException(
            "%s has been edited since it was applied to this store. Restore the file as it was, and put the change into a new migration."
                .formatted(migration.file()));
      }
    }
    if (!applied.isEmpty()) {
      throw new IllegalStateException(
          "This store was written by a newer program, which applied %s. Use that program."
              .formatted(applied.keySet()));
    }
  }

  private void apply(Shipped migration, String owner) {
    for (var statement : migration.statements()) {
      if (!isMine(owner)) {
        throw new IllegalStateException(
            "Another process took over migrating this store within %s. Start again."
                .formatted(migration.file()));
      }
      connection.run(statement, Map.of());
    }
    connection.run(RECORD, Map.of("file", migration.file(), "checksum", migration.checksum()));
    log.info("Applied {}", migration.file());
  }

  private String lock() {
    var owner = UUID.randomUUID().toString();
    var until = System.nanoTime() + PATIENCE.toNanos() + 5_000_000_000L;
    while (System.nanoTime() < until) {
      if (isMine(owner)) {
        return owner;
      }
      LockSupport.parkNanos(250_000_000L);
    }
    throw new IllegalStateException(
        "Another process has been migrating this store for over two minutes. Stop it, then start again.");
  }

  /** Takes the lock, or renews it; false while another process has it. */
  private boolean isMine(String owner) {
    return connection.<Boolean>write(tx -> !tx.run(LOCK, Map.of("owner", owner)).list().isEmpty());
  }

  private void unlock(String owner) {
    connection.run(UNLOCK, Map.of("owner", owner));
  }

  private Map<String, String> applied() {
    return connection.read(tx -> {
      var applied = new HashMap<String, String>();
      for (var row : tx.run(APPLIED).list()) {
        applied.put(row.get("file").asString(), row.get("checksum").asString());
      }
      return applied;
    });
  }

  static List<Shipped> shipped() {
    return resources("classpath*:cypher/migrations/V*.cypher");
  }

  static List<Shipped> resources(String pattern) {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
          .map(Migrations::read)
          .distinct() // a class path may lead to the same folder twice
          .sorted(Comparator.comparing(Shipped::file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shipped read(Resource resource) {
    try {
      var name = resource.getFilename();
      return new Shipped(
          name == null ? resource.getDescription() : name,
          resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
