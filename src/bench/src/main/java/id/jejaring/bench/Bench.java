package id.jejaring.bench;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.network.Mask;
import id.jejaring.network.Network;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Levels;
import id.jejaring.network.algorithm.ResourceAllocation;
import id.jejaring.store.BenchStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/**
 * Partners and reach: the network in memory beside Cypher over Bolt, on one store that holds one
 * generated network. Every answer is compared before anything is timed.
 */
public final class Bench {

  private static final long SEED = 2026;
  private static final int SOURCES = 300;
  private static final int SOURCES_OF_PEER = 100;
  private static final int WRITES = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final SourceId SOURCE = SourceId.named("bench");
  private static final Provenance PROVENANCE = new Provenance(SOURCE, null, "bench");
  private static final Mask MASK = Mask.of(Viewer.ANYONE, World.SOURCED);

  private final BenchStore store;
  private final GeneratedNetwork generated;

  private Bench(BenchStore store, GeneratedNetwork generated) {
    this.store = store;
    this.generated = generated;
  }

  /** Runs everything; the argument is a directory to keep the store in. */
  public static void main(String[] arguments) {
    var generated = new GeneratedNetwork(SEED);
    say("%,d nodes, %,d ties, seed %d", generated.nodes.size(), generated.ties.size(), SEED);
    inMemory(generated);
    try (var store = new BenchStore(Path.of(arguments[0]))) {
      new Bench(store, generated).run();
    }
  }

  private static void inMemory(GeneratedNetwork generated) {
    var begun = System.nanoTime();
    var builder = Snapshot.builder();
    generated.nodes.forEach(builder::node);
    generated.ties.forEach(builder::tie);
    var snapshot = builder.build();
    say("Built without a store in %,d ms", millisSince(begun));
    var nodesOnly = Snapshot.builder();
    generated.nodes.forEach(nodesOnly::node);
    var bytes = nodesOnly.build().bytes();
    say(
        "%.1f bytes a node, %.1f bytes a tie (both directions), %.1f MiB in all",
        (double) bytes / snapshot.size(),
        (double) (snapshot.bytes() - bytes) / snapshot.ties(),
        snapshot.bytes() / 1048576.0);
  }

  private void run() {
    fill();
    FileSystemUtils.deleteRecursively(store.properties.data().resolve("network").toFile());
    start("Loaded from the store").stop();
    var network = start("Read from the file of the last stop");
    try {
      visibility(network);
      System.out.println();
      System.out.println("| question | network, median / p99 | Cypher, median / p99 | ratio |");
      System.out.println("|---|--:|--:|--:|");
      var view = View.of(network.current(), MASK).asOf(GeneratedNetwork.TODAY);
      partners(view);
      reach(view);
    } finally {
      network.stop();
    }
  }

  private Network start(String said) {
    var network = new Network(store.records, store.changes, store.properties);
    var begun = System.nanoTime();
    network.start();
    var snapshot = network.atLeast(store.changes.last(), PATIENCE);
    say(
        "%s in %,d ms: %,d nodes, %,d ties",
        said, millisSince(begun), snapshot.size(), snapshot.ties());
    return network;
  }

  private void fill() {
    var held =
        store.query("MATCH (n:Node) RETURN count(n) AS n", Map.of(), row -> row.get("n").asInt());
    if (held.getFirst() == generated.nodes.size()) {
      say("The store holds the network already");
      return;
    }
    var begun = System.nanoTime();
    store.add(
        new Operation.AddSource(
            new Source(SOURCE, Source.Kind.PRACTICE, "Benchmark", Scope.NONE, Instant.EPOCH)));
    generated.nodes.forEach(node -> store.add(adding(node)));
    store.flush();
    generated.ties.forEach(tie -> store.add(adding(tie)));
    store.flush();
    var rows = generated.nodes.size() + generated.ties.size();
    var millis = millisSince(begun);
    say("Written to the store in %,d s: %,d rows a second", millis / 1000, rows * 1000L / millis);
  }

  private static Operation adding(Node node) {
    return new Operation.AddNode(
        node.id(), node.kind(), null, node.fields(), node.level(), node.scope(), PROVENANCE);
  }

  private static Operation adding(Tie tie) {
    return new Operation.AddTie(
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        tie.span(),
        tie.strength(),
        tie.details(),
        tie.level(),
        tie.scope(),
        PROVENANCE);
  }

  /** Writes ties one by one, and takes them out again. */
  private void visibility(Network network) {
    var business = generated.ties.getFirst().from();
    var other = generated.ties.getLast().to();
    var fromWrite = new ArrayList<Double>();
    var fromReceipt = new ArrayList<Double>();
    for (int write = 0; write < WRITES; write++) {
      var tie =
          new Tie(
              TieId.named("bench:visible"),
              TieKind.SUPPLIES,
              business,
              other,
              id.jejaring.domain.Span.OPEN,
              3,
              Map.of(),
              id.jejaring.domain.Level.PUBLIC,
              Scope.NONE,
              1);
      var operation = write % 2 == 0 ? adding(tie) : new Operation.RemoveTie(tie.id());
      var begun = System.nanoTime();
      var receipt = store.store.write(Write.of("bench", List.of(operation)));
      var durable = System.nanoTime();
      network.atLeast(receipt.seq(), PATIENCE);
      var seen = System.nanoTime();
      fromWrite.add((seen - begun) / 1e6);
      fromReceipt.add((seen - durable) / 1e6);
    }
    Collections.sort(fromWrite);
    Collections.sort(fromReceipt);
    say(
        "A write is seen %.1f / %.1f / %.1f ms (median, p99, worst of %d) after it is durable,"
            + " %.1f / %.1f / %.1f ms after it was sent",
        fromReceipt.get(WRITES / 2),
        fromReceipt.get(WRITES * 99 / 100),
        fromReceipt.getLast(),
        WRITES,
        fromWrite.get(WRITES / 2),
        fromWrite.get(WRITES * 99 / 100),
        fromWrite.getLast());
  }

  private void partners(View view) {
    var past = view.withPast();
    var sources = sources(past);
    for (var source : sources.subList(0, 30)) {
      var ours =
          best(past, source).stream()
              .map(score -> new Scored(view.snapshot().id(score.node()), score.score()))
              .toList();
      same("partners of " + source, comparable(ours), comparable(askPartners(source)));
    }
    var ours = Timings.of(sources, 2 * SOURCES, source -> best(past, source));
    var theirs =
        Timings.of(
            sources.subList(0, SOURCES_OF_PEER), SOURCES_OF_PEER, source -> askPartners(source));
    System.out.println(Timings.row("Partners: two-hop resource allocation, ten best", ours, theirs));
  }

  /** Businesses, drawn at random among those that have a candidate at all. */
  private List<NodeId> sources(View view) {
    var businesses =
        new ArrayList<>(
            generated.nodes.stream()
                .filter(node -> node.kind() == NodeKind.BUSINESS)
                .map(Node::id)
                .toList());
    Collections.shuffle(businesses, new Random(SEED));
    return businesses.stream().filter(id -> !best(view, id).isEmpty()).limit(SOURCES).toList();
  }

  private static List<ResourceAllocation.Score> best(View view, NodeId source) {
    return ResourceAllocation.from(view, view.find(source), Decay.THREE_YEARS).best(10);
  }

  private record Scored(NodeId id, double score) {}

  /** Scores to nine digits; whose, only above the last one, where a tie may go either way. */
  private static List<String> comparable(List<Scored> best) {
    var lines = new ArrayList<String>();
    var last = best.getLast().score() + 1e-9;
    for (var each : best) {
      var whose = each.score() > last ? each.id().toString() : "";
      lines.add(String.format(Locale.ROOT, "%.9f %s", each.score(), whose));
    }
    Collections.sort(lines);
    return lines;
  }

  private List<Scored> askPartners(NodeId source) {
    return store.query(
        Queries.PARTNERS,
        Map.of(
            "id", source.toString(),
            "day", GeneratedNetwork.TODAY,
            "years", 3.0),
        row -> new Scored(NodeId.of(row.get("id").asString()), row.get("score").asDouble()));
  }

  private void reach(View view) {
    var events = generated.forties;
    for (var event : events.subList(0, 5)) {
      same("reach of " + event.getFirst(), List.of(counts(view, event)), askReach(event));
    }
    var ours = Timings.of(events, 10 * events.size(), event -> counts(view, event));
    var theirs = Timings.of(events, events.size() / 3, this::askReach);
    System.out.println(Timings.row("Reach: 40 participants, three hops", ours, theirs));
    say("");
    say("Within 1, 2, 3 hops of the first event's 40: %s", counts(view, events.getFirst()));
  }

  private static String counts(View view, List<NodeId> event) {
    var levels = Levels.from(view, event.stream().mapToInt(view::find).toArray(), 3);
    return "%d %d %d".formatted(levels.count(1), levels.count(2), levels.count(3));
  }

  private List<String> askReach(List<NodeId> event) {
    return store.query(
        Queries.REACH,
        Map.of(
            "ids", event.stream().map(NodeId::toString).toList(), "day", GeneratedNetwork.TODAY),
        row ->
            "%d %d %d"
                .formatted(
                    row.get("one").asInt(), row.get("two").asInt(), row.get("three").asInt()));
  }

  private static void same(String what, List<String> ours, List<String> theirs) {
    if (!ours.equals(theirs)) {
      throw new IllegalStateException(
          "The answers differ for %s:%n%s%n%s".formatted(what, ours, theirs));
    }
  }

  private static long millisSince(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static void say(String text, Object... values) {
    System.out.printf(Locale.ROOT, text + "%n", values);
  }
}
