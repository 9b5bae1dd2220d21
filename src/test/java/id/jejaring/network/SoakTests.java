package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Level;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long day of a network, for {@code -Dsoak.seconds} (10): changes as the log gives them, with
 * merges, at full speed while others read; gaps in the log, a store that is away, and starts from
 * the file in between.
 */
final class SoakTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<Scope> CIRCLES = List.of(Scope.NONE, Scope.NONE, new Scope("malang"));
  private static final Mask EVERYTHING = Mask.of(Viewer.SYSTEM, World.SOURCED);
  private static final List<Viewer> VIEWERS =
      List.of(
          Viewer.ANYONE,
          Viewer.OWNER,
          Viewer.SYSTEM,
          new Viewer("member", Level.SIGNED_IN, Set.of(new Scope("malang"))));

  private final long seed = Long.getLong("soak.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final MemoryFeed feed =
      new MemoryFeed(() -> new RandomChanges(seed, 400, CIRCLES), 200_000);
  private final AtomicBoolean over = new AtomicBoolean();

  @TempDir private Path kept;
  private volatile Network network = new Network(feed, 20, null);

  @Test
  void readersSeeOneVersionAtATimeAndAfterEachPhaseTheNetworkIsWhatARebuiltOneIs()
      throws Exception {
    long end = System.nanoTime() + 1_000_000_000L * Integer.getInteger("soak.seconds", 10);
    network = started();
    network.atLeast(0, PATIENCE);
    long folds = 0;
    long reloads = 0;
    int phases = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var readers = IntStream.range(0, 2).mapToObj(_ -> threads.submit(reading())).toList();
      try {
        for (; System.nanoTime() < end; phases++) {
          trouble();
          for (int batch = 0; batch < 200 && System.nanoTime() < end; batch++) {
            feed.commit(1 + random.nextInt(8));
            network.atLeast(feed.last() - 50, PATIENCE);
          }
          compare("seed %d, phase %d".formatted(seed, phases));
          if (random.nextInt(4) == 0) {
            folds += network.folds();
            reloads += network.reloads();
            network.stop();
            network = started();
            network.atLeast(feed.last(), PATIENCE);
          }
        }
      } finally {
        over.set(true);
        network.stop();
      }
      long reads = 0;
      for (Future<Long> reader : readers) {
        reads += reader.get();
      }
      folds += network.folds();
      reloads += network.reloads();
      System.out.printf(
          "Soak, seed %d: %,d changes in %d phases, %,d reads, %d folds, %d reloads%n",
          seed, feed.last(), phases, reads, folds, reloads);
      assertThat(folds).as("seed %d", seed).isPositive();
      assertThat(reads).as("seed %d", seed).isPositive();
    }
  }

  /** From the file, where one has been kept, and the log from there. */
  private Network started() {
    var started = new Network(feed, 20, kept);
    started.start();
    started.atLeast(0, PATIENCE);
    return started;
  }

  /** What a bad day brings: a change that the log has lost, a store that is away for a moment. */
  private void trouble() {
    switch (random.nextInt(4)) {
      case 0 -> feed.losing(true).commit(1).losing(false).commit(1);
      case 1 -> feed.commitDuringScan(3).losing(true).commit(1).losing(false).commit(1);
      default -> {}
    }
  }

  /** Whatever version a reader has, it is that version: all of it, and nothing of a later one. */
  private Callable<Long> reading() {
    return () -> {
      long reads = 0;
      while (!over.get()) {
        var snapshot = network.current();
        var view = View.of(snapshot, EVERYTHING).withPast();
        assertThat(Digest.of(view))
            .as("seed %d, version %d", seed, snapshot.version())
            .isEqualTo(feed.digest(snapshot.version()));
        reads++;
      }
      return reads;
    };
  }

  private void compare(String where) {
    var followed = network.atLeast(feed.last(), PATIENCE);
    var rebuilt = feed.twin().snapshot();
    assertThat(followed.ties()).as(where).isEqualTo(rebuilt.ties());
    var viewer = VIEWERS.get(random.nextInt(VIEWERS.size()));
    for (var world : World.values()) {
      var mask = Mask.of(viewer, world);
      assertThat(Twin.lines(View.of(followed, mask)))
          .as("%s, %s", where, mask)
          .isEqualTo(Twin.lines(View.of(rebuilt, mask)));
    }
    assertThat(Digest.of(View.of(rebuilt, EVERYTHING).withPast()))
        .as(where)
        .isEqualTo(feed.digest(followed.version()));
  }
}
