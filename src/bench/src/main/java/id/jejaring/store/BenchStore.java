package id.jejaring.store;

import id.jejaring.domain.Node;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Tie;
import id.jejaring.domain.Write;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The embedded store as the program opens it, and Cypher over Bolt beside it. */
public final class BenchStore implements AutoCloseable {

  private static final String PUT_NODES =
      """
      UNWIND $rows AS row
      CREATE (:Node:%%s {%s})
      """
          .formatted(Properties.OF_NODES.from("row"));

  private static final String PUT_TIES =
      """
      UNWIND $rows AS row
      MATCH (from:Node {id: row.from})
      MATCH (to:Node {id: row.to})
      WITH from, to, row.properties AS tie
      CREATE (from)-[:%%s {%s}]->(to)
      """
          .formatted(Properties.OF_TIES.from("tie"));

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
            directory, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "3g"));
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

  /**
   * Puts nodes into the store as the program keeps them, but without claims and log: many times
   * faster, and what queries walk is the same.
   */
  public void putNodes(List<Node> nodes) {
    nodes.stream()
        .collect(Collectors.groupingBy(Node::kind))
        .forEach((kind, some) -> {
          var rows = some.stream().map(node -> Mapping.properties(node, null)).toList();
          write(Labels.in(PUT_NODES, kind), rows);
        });
  }

  /** The same for ties. */
  public void putTies(List<Tie> ties) {
    ties.stream()
        .collect(Collectors.groupingBy(Tie::kind))
        .forEach((kind, some) -> {
          var rows =
              some.stream()
                  .map(tie ->
                      Map.<String, Object>of(
                          "from", tie.from().toString(),
                          "to", tie.to().toString(),
                          "properties", Mapping.properties(tie)))
                  .toList();
          write(Labels.in(PUT_TIES, kind), rows);
        });
  }

  private void write(String statement, List<Map<String, Object>> rows) {
    write(statement, Map.<String, Object>of("rows", rows));
  }

  /** Runs a statement that writes. */
  public void write(String statement, Map<String, Object> parameters) {
    var _ = connection.write(tx -> tx.run(statement, parameters).consume());
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
