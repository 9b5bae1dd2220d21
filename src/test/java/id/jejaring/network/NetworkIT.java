package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Change;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.store.StoreForTests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network over a real store. */
final class NetworkIT {

  private static final Mask MASK = Mask.of(Viewer.SYSTEM, World.SOURCED);
  private static final SourceId SOURCE = SourceId.named("sheet");
  private static final Provenance PROVENANCE = new Provenance(SOURCE, "1", "rina");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Usually milliseconds, and 200 are promised; this many only where something is wrong. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private StoreForTests store;
  private Network network;

  @BeforeEach
  void open() {
    store = StoreForTests.empty();
    network = new Network(Feed.of(store.records, store.changes), 20, null);
    write(
        new Operation.AddSource(
            new Source(SOURCE, Source.Kind.SHEET, "members.csv", Scope.NONE, Instant.EPOCH)));
  }

  @AfterEach
  void close() {
    network.stop();
    store.close();
  }

  @Test
  void aWrittenTieIsSeenAtOnce() {
    network.start();
    network.atLeast(0, PATIENCE);
    var ayu = node();
    var budi = node();
    var delays = new ArrayList<Double>();
    for (int tie = 0; tie < 100; tie++) {
      var receipt = write(tie(TieId.random(), ayu, budi));
      var acknowledged = System.nanoTime();
      var snapshot = network.atLeast(receipt, SOON);
      delays.add((System.nanoTime() - acknowledged) / 1e6);
      assertThat(ties(snapshot, ayu)).isEqualTo(tie + 1);
    }
    Collections.sort(delays);
    System.out.printf(
        "A written tie is seen after %.1f ms (median), %.1f ms (worst of 100).%n",
        delays.get(50), delays.getLast());
  }

  @Test
  void concurrentWritersLoseNothingAndTheNetworkEqualsOneLoadedAnew() throws Exception {
    var seed = new Random().nextLong();
    var writers = new ArrayList<Future<Long>>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int writer = 0; writer < 4; writer++) {
        writers.add(threads.submit(writing(new Random(seed + writer))));
      }
      network.start();
      for (var writer : writers) {
        network.atLeast(writer.get(), PATIENCE);
      }
    }
    var snapshot = network.atLeast(store.changes.last(), PATIENCE);
    var anew = Loading.from(Feed.of(store.records, store.changes));

    assertThat(lines(snapshot)).as("seed %d", seed).isEqualTo(lines(anew));
    assertThat(snapshot.ties())
        .isEqualTo(
            store.query("MATCH (:Node)-[t]->(:Node) RETURN count(t) AS n", Map.of()).stream()
                .mapToLong(row -> (Long) row.get("n"))
                .sum());
    assertThat(network.reloads()).as("seed %d", seed).isZero();
  }

  @Test
  void twoNetworksThatFollowOneStoreShowTheSame() throws Exception {
    var seed = new Random().nextLong();
    var feed = Feed.of(store.records, store.changes);
    var other = new Network(silent(feed), 20, null);
    try (var threads = Executors.newFixedThreadPool(4)) {
      network.start();
      other.start();
      var writers = new ArrayList<Future<Long>>();
      for (int writer = 0; writer < 4; writer++) {
        writers.add(threads.submit(writing(new Random(seed + writer))));
      }
      for (var writer : writers) {
        network.atLeast(writer.get(), PATIENCE);
        other.atLeast(writer.get(), PATIENCE);
      }
      var last = store.changes.last();
      var one = network.atLeast(last, PATIENCE);
      var two = other.atLeast(last, PATIENCE);
      var anew = Loading.from(feed);

      assertThat(one.version()).isEqualTo(two.version()).isEqualTo(last);
      assertThat(digest(one)).as("seed %d", seed).isEqualTo(digest(anew));
      assertThat(digest(two)).as("seed %d", seed).isEqualTo(digest(anew));
      assertThat(lines(two)).as("seed %d", seed).isEqualTo(lines(anew));
      assertThat(network.reloads() + other.reloads()).as("seed %d", seed).isZero();
    } finally {
      other.stop();
    }
  }

  /** What another process sees of the same store: no commit is told, it has to ask. */
  private static Feed silent(Feed feed) {
    return new Feed() {
      @Override
      public long last() {
        return feed.last();
      }

      @Override
      public List<Change> after(long seq, int limit) {
        return feed.after(seq, limit);
      }

      @Override
      public AutoCloseable onCommit(Runnable listener) {
        return () -> {};
      }

      @Override
      public void scanNodes(Consumer<Node> consumer) {
        feed.scanNodes(consumer);
      }

      @Override
      public void scanTies(Consumer<Tie> consumer) {
        feed.scanTies(consumer);
      }
    };
  }

  private static long digest(Snapshot snapshot) {
    return Digest.of(View.of(snapshot, MASK).withPast());
  }

  /** Adds, claims anew, hides and removes nodes and ties of its own; returns its last change. */
  private Callable<Long> writing(Random random) {
    return () -> {
      var nodes = new ArrayList<>(List.of(node(), node(), node()));
      var ties = new ArrayList<TieId>();
      var last = 0L;
      for (int step = 0; step < 60; step++) {
        var dice = random.nextInt(10);
        var one = nodes.get(random.nextInt(nodes.size()));
        if (dice < 2) {
          nodes.add(node());
        } else if (dice < 6 || ties.isEmpty()) {
          var other = nodes.get((nodes.indexOf(one) + 1) % nodes.size());
          var id = TieId.random();
          ties.add(id);
          last = write(tie(id, one, other));
        } else if (dice < 7) {
          last = write(claim(ties.get(random.nextInt(ties.size())), random));
        } else if (dice < 8) {
          last = write(new Operation.SetLevel(one, Level.OWN, new Scope("malang")));
        } else if (dice < 9) {
          last = write(new Operation.RemoveTie(ties.remove(random.nextInt(ties.size()))));
        } else if (nodes.size() > 3) {
          nodes.remove(one);
          ties.clear();
          last = write(new Operation.RemoveNode(one));
        }
      }
      return last;
    };
  }

  private NodeId node() {
    var id = NodeId.random();
    write(
        new Operation.AddNode(
            id,
            NodeKind.PERSON,
            null,
            Map.of(Field.NAME, "Ayu", Field.POINT, "-7.98,112.63"),
            Level.PUBLIC,
            Scope.NONE,
            PROVENANCE));
    return id;
  }

  private static Operation tie(TieId id, NodeId from, NodeId to) {
    return new Operation.AddTie(
        id,
        TieKind.COLLABORATES_WITH,
        from,
        to,
        Span.since(Dated.year(2019)),
        3,
        Map.of(),
        Level.PUBLIC,
        Scope.NONE,
        PROVENANCE);
  }

  private static Operation claim(TieId id, Random random) {
    return new Operation.ClaimTie(
        id,
        new Span(Dated.year(2018), random.nextBoolean() ? Dated.year(2024) : null),
        1 + random.nextInt(5),
        Map.of(Detail.STAGE, random.nextBoolean() ? "explored" : "running"),
        PROVENANCE);
  }

  private long write(Operation... operations) {
    return store.store.write(Write.of("rina", List.of(operations))).seq();
  }

  private static int ties(Snapshot snapshot, NodeId id) {
    var ties = 0;
    var view = View.of(snapshot, MASK).withPast();
    for (var walk = view.walk().from(view.find(id)); walk.next(); ) {
      ties++;
    }
    return ties;
  }

  private static List<String> lines(Snapshot snapshot) {
    return Twin.lines(View.of(snapshot, MASK).withPast());
  }
}
