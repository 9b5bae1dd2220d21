package id.jejaring.bench;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.network.Network;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.proximity.Score;
import id.jejaring.network.algorithm.proximity.TwoHop;
import id.jejaring.store.BenchStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.util.FileSystemUtils;

/**
 * The network in memory beside Cypher on the embedded store that holds it: partners through Bolt,
 * reach through Bolt and in process. Every answer is compared before anything is timed.
 */
final class CypherSection {

  private static final int SOURCES = 300;
  private static final int SOURCES_OF_PEER = 100;
  private static final int CHECKED = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Size size;
  private final String name;
  private final Path directory;
  private final Path work;

  private CypherSection(Size size, Path directory) {
    this.size = size;
    work = directory;
    this.directory = directory.resolve("store-" + size.key());
    name = size.key() + ".";
  }

  static void run(Size size, Path directory) throws IOException, InterruptedException {
    new CypherSection(size, directory).run();
  }

  private void run() throws IOException, InterruptedException {
    View view;
    List<List<NodeId>> forties;
    try (var store = new BenchStore(directory)) {
      forties = StoreFilling.of(store, size);
      var network = load(store);
      try {
        view = NetworkSection.view(network.current());
        partners(store, view);
        reach(view, forties, "cypher.bolt", event -> askReach(store, event));
        StoreChanges.measure(size, store, network);
      } finally {
        network.stop();
      }
    }
    var service =
        new DatabaseManagementServiceBuilder(directory.resolve("store").toAbsolutePath()).build();
    try {
      var database = service.database("neo4j");
      reach(view, forties, "cypher.inside", event -> askReach(database, event));
    } finally {
      service.shutdown();
    }
  }

  /**
   * S is read from the store; larger ones start from the file that {@link NetworkSection} left where
   * there is one, as a scan of millions of ties may outlast the store's longest transaction.
   */
  private Network load(BenchStore store) throws IOException {
    var kept = store.properties.data().resolve("network");
    FileSystemUtils.deleteRecursively(kept);
    var file = NetworkSection.kept(work, size).resolve("snapshot");
    boolean fromFile = size != Size.S && Files.exists(file);
    if (fromFile) {
      Files.copy(file, Files.createDirectories(kept).resolve("snapshot"));
    }
    Figures.say("%s: reading the network from the %s", size, fromFile ? "file" : "store");
    long begun = System.nanoTime();
    var network = new Network(store.records, store.changes, store.properties);
    network.start();
    network.atLeast(store.changes.last(), PATIENCE);
    if (!fromFile) {
      Figures.figure(name + "load.s", (System.nanoTime() - begun) / 1e9);
    }
    return network;
  }

  private void partners(BenchStore store, View view) {
    var past = view.withPast();
    var partners = NetworkSection.partners(past);
    var sources = sources(past, partners);
    for (var source : sources.subList(0, CHECKED)) {
      same("partners of " + source, comparable(ours(past, partners, source)), comparable(ask(store, source)));
    }
    Figures.timings(
        name + "cypher.partners.ours",
        Timings.of(sources, 3 * SOURCES, source -> best(past, partners, source)));
    Figures.timings(
        name + "cypher.partners",
        Timings.of(
            sources.subList(0, SOURCES_OF_PEER),
            SOURCES_OF_PEER,
            source -> ask(store, source)));
  }

  /** Businesses drawn among those that have a candidate. */
  private List<NodeId> sources(View view, TwoHop partners) {
    return new SplittableRandom(NetworkSection.SEED)
        .ints(0, size.businesses)
        .mapToObj(number -> GeneratedNetwork.id(NodeKind.BUSINESS, number))
        .filter(id -> !best(view, partners, id).isEmpty())
        .limit(SOURCES)
        .toList();
  }

  private static List<Score> best(View view, TwoHop partners, NodeId source) {
    return partners.from(view.find(source)).best(NetworkSection.BEST);
  }

  private record Scored(NodeId id, double score) {}

  private static List<Scored> ours(View view, TwoHop partners, NodeId source) {
    return best(view, partners, source).stream()
        .map(score -> new Scored(view.snapshot().id(score.node()), score.score()))
        .toList();
  }

  private static List<Scored> ask(BenchStore store, NodeId source) {
    return store.query(
        Queries.PARTNERS,
        Map.of("id", source.toString(), "day", GeneratedNetwork.TODAY, "years", 3.0),
        row -> new Scored(NodeId.of(row.get("id").asString()), row.get("score").asDouble()));
  }

  /** Scores to nine digits; whose, only above the last one, where a tie may go either way. */
  private static List<String> comparable(List<Scored> best) {
    var lines = new ArrayList<String>();
    double last = best.getLast().score() + 1e-9;
    for (var each : best) {
      var whose = each.score() > last ? each.id().toString() : "";
      lines.add(String.format(Locale.ROOT, "%.9f %s", each.score(), whose));
    }
    Collections.sort(lines);
    return lines;
  }

  private void reach(
      View view, List<List<NodeId>> forties, String peer, Function<List<NodeId>, String> ask) {
    var asked = forties.subList(0, forties.size() / 3);
    for (var event : asked.subList(0, 5)) {
      same("reach of " + event.getFirst(), List.of(counts(view, event)), List.of(ask.apply(event)));
    }
    Figures.timings(
        name + peer + ".reach.ours",
        Timings.of(forties, 5 * forties.size(), event -> counts(view, event)));
    Figures.timings(name + peer + ".reach", Timings.of(asked, asked.size(), ask::apply));
  }

  private static String counts(View view, List<NodeId> event) {
    var levels = NetworkSection.reach(view, event);
    return "%d %d %d".formatted(levels.count(1), levels.count(2), levels.count(3));
  }

  private static String askReach(BenchStore store, List<NodeId> event) {
    return store.query(
            Queries.REACH,
            parameters(event),
            row ->
                "%d %d %d"
                    .formatted(
                        row.get("one").asInt(), row.get("two").asInt(), row.get("three").asInt()))
        .getFirst();
  }

  private static String askReach(GraphDatabaseService database, List<NodeId> event) {
    return database.executeTransactionally(
        Queries.REACH,
        parameters(event),
        result -> {
          var row = result.next();
          return "%s %s %s".formatted(row.get("one"), row.get("two"), row.get("three"));
        });
  }

  private static Map<String, Object> parameters(List<NodeId> event) {
    return Map.of(
        "ids", event.stream().map(NodeId::toString).toList(), "day", GeneratedNetwork.TODAY);
  }

  private static void same(String what, List<String> ours, List<String> theirs) {
    if (!ours.equals(theirs)) {
      throw new IllegalStateException(
          "The answers differ for %s:%n%s%n%s".formatted(what, ours, theirs));
    }
  }
}
