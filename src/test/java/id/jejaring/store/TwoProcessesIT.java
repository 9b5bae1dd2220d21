package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Write;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded store, and a second connection to it as to a remote one. */
final class TwoProcessesIT {

  private static final SourceId SOURCE = SourceId.named("sheet");

  private StoreForTests here;
  private Connection remote;

  @BeforeEach
  void open() {
    here = StoreForTests.empty();
    remote = remote(here.address().get("password"));
  }

  @AfterEach
  void checkAndClose() {
    assertThat(here.checks.run()).isEmpty();
    remote.close();
    here.close();
  }

  @Test
  void aRemoteStoreIsUsedThroughItsAddress() {
    new Migrations(remote).apply();
    var changes = new ChangeLog(remote);
    try (var writer = new Writer(remote, InstantSource.system(), changes::committed)) {
      var id = NodeId.random();
      writer.submit(Write.of("far", List.of(source(), node(id)))).join();

      assertThat(here.records.findNode(id).orElseThrow().name()).isEqualTo("Batik Rina");
      assertThat(here.changes.last()).isEqualTo(changes.last());
    }
  }

  @Test
  void twoProcessesNumberTheirChangesWithoutGapOrRepeat() throws Exception {
    var far = new ChangeLog(remote);
    try (var writer = new Writer(remote, InstantSource.system(), far::committed);
        var threads = Executors.newFixedThreadPool(4)) {
      here.store.write(Write.of("near", List.of(source())));
      var answers = new ArrayList<Future<?>>();
      for (int t = 0; t < 4; t++) {
        var near = t % 2 == 0;
        answers.add(
            threads.submit(() -> {
              for (int i = 0; i < 25; i++) {
                var write = Write.of("t", List.of(node(NodeId.random())));
                (near ? here.store.submit(write) : writer.submit(write)).join();
              }
            }));
      }
      for (var answer : answers) {
        answer.get();
      }
    }
    var changes = here.changes.after(0, 1000);
    assertThat(changes)
        .extracting(change -> change.seq())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size()).boxed().toList());
    assertThat(
            changes.stream()
                .flatMap(change -> change.parts().stream())
                .mapToInt(part -> part.entries().size())
                .sum())
        .isEqualTo(100);
  }

  @Test
  void callersThatAreInterruptedLoseNothingThatWasAcknowledged() {
    here.store.write(Write.of("near", List.of(source())));
    for (int i = 0; i < 200; i++) {
      Thread.currentThread().interrupt();
      var id = NodeId.random();
      var answer = here.store.submit(Write.of("near", List.of(node(id))));
      assertThat(Thread.interrupted()).isTrue();
      answer.join();
      assertThat(here.records.findNode(id)).isPresent();
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThatThrownBy(() -> remote("wrong")).hasMessageContaining("unauthorized");
  }

  @Test
  void aMigrationThatWasEditedAfterwardsIsRefusedByName() {
    var migrations = new Migrations(remote);
    var shipped = new ArrayList<>(Migrations.shipped());
    migrations.apply(shipped);
    var first = shipped.getFirst();
    shipped.set(0, new Migrations.Shipped(first.file(), first.text() + "\n// edited"));

    assertThatThrownBy(() -> migrations.apply(shipped))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(first.file())
        .hasMessageContaining("edited");
    migrations.apply(Migrations.shipped());
  }

  @Test
  void programsThatStartTogetherApplyEachMigrationOnce() throws Exception {
    var migrations = new ArrayList<>(Migrations.shipped());
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int round = 1; round <= 8; round++) {
        migrations.add(
            new Migrations.Shipped("V9%02d__test.cypher".formatted(round), "CREATE (:Once)"));
        var together = new CyclicBarrier(4);
        var starts = new ArrayList<Future<?>>();
        for (int t = 0; t < 4; t++) {
          var connection = t % 2 == 0 ? remote : StoreForTests.connection();
          starts.add(
              threads.submit(() -> {
                together.await();
                new Migrations(connection).apply(List.copyOf(migrations));
                return true;
              }));
        }
        for (var start : starts) {
          start.get();
        }
        assertThat(here.query("MATCH (n:Once) RETURN count(n) AS n", Map.of()))
            .containsExactly(Map.of("n", (long) round));
      }
    } finally {
      remote.run("MATCH (n:Migration) WHERE n.file STARTS WITH 'V9' DELETE n", Map.of());
    }
  }

  @Test
  void aFileCannotBeReadByAQuery() {
    assertThatThrownBy(() -> load("file:///members.csv"))
        .hasMessageContaining("dbms.security.allow_csv_import_from_file_urls");
  }

  @Test
  void anAddressCannotBeReadByAQuery() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThatThrownBy(
              () -> load("http://127.0.0.1:%d/x".formatted(server.getAddress().getPort())))
          .isInstanceOf(RuntimeException.class);
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private void load(String from) {
    here.query("LOAD CSV FROM $from AS line RETURN line", Map.of("from", from));
  }

  @Test
  void theDatabaseIsSetToPhoneNobody() {
    var settings =
        here.query(
            "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value",
            Map.of(
                "names",
                List.of(
                    "dbms.usage_report.enabled",
                    "dbms.fleet_manager.enabled",
                    "server.fleet_discovery.enabled",
                    "dbms.security.auth_enabled")));
    assertThat(settings)
        .extracting(row -> row.get("name") + "=" + row.get("value"))
        .containsExactlyInAnyOrder(
            "dbms.usage_report.enabled=false",
            "dbms.fleet_manager.enabled=false",
            "server.fleet_discovery.enabled=false",
            "dbms.security.auth_enabled=true");
  }

  private Connection remote(String password) {
    return Connection.open(
        new StoreProperties(
            Path.of("unused"),
            new StoreProperties.Remote(
                here.address().get("uri"), "neo4j", password, "neo4j", "64m")));
  }

  private static Operation source() {
    return new Operation.AddSource(
        new Source(SOURCE, Source.Kind.SHEET, "members.csv", Scope.NONE, Instant.EPOCH));
  }

  private static Operation node(NodeId id) {
    return new Operation.AddNode(
        id,
        NodeKind.BUSINESS,
        null,
        Map.of(Field.NAME, "Batik Rina"),
        Level.PUBLIC,
        Scope.NONE,
        new Provenance(SOURCE, "17", "test"));
  }
}
