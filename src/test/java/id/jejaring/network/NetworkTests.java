package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkTests {

  private static final Mask MASK = Mask.of(Viewer.SYSTEM, World.SOURCED);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of one world, so that one mask sees all that a digest sums up. */
  private static final List<Scope> CIRCLES = List.of(Scope.NONE, new Scope("malang"));

  private final long seed = new Random().nextLong();
  private final MemoryFeed feed =
      new MemoryFeed(() -> new RandomChanges(seed, 400, CIRCLES), Integer.MAX_VALUE);
  private final Network network = new Network(feed, 20, null);

  @AfterEach
  void stop() {
    network.stop();
  }

  @Test
  void refusesUntilItIsLoaded() {
    assertThat(network.ready()).isFalse();
    assertThatThrownBy(network::current)
        .isInstanceOf(Refusal.Unavailable.class)
        .hasMessageContaining("still loading");

    network.start();

    assertThat(network.atLeast(0, PATIENCE).version()).isZero();
    assertThat(network.ready()).isTrue();
    assertThatThrownBy(() -> network.atLeast(1, Duration.ZERO))
        .isInstanceOf(Refusal.Unavailable.class)
        .hasMessageContaining("change 1");
  }

  @Test
  void loadsRightAlthoughChangesCommitDuringTheScan() {
    feed.commit(60).commitDuringScan(10);
    network.start();

    assertShowsEverything();
    assertThat(network.reloads()).isZero();
  }

  @Test
  void followsAStoreThatTellsOfNoCommit() {
    feed.silent();
    network.start();
    feed.commit(30);

    assertShowsEverything();
  }

  @Test
  void readersHoldOneVersionWhileOthersArePublishedAndFolded() throws Exception {
    feed.commit(20);
    network.start();
    network.atLeast(20, PATIENCE);
    var over = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(3)) {
      var readers = new ArrayList<Future<Integer>>();
      for (int reader = 0; reader < 3; reader++) {
        readers.add(threads.submit(reading(over)));
      }
      for (int batch = 0; batch < 150; batch++) {
        network.atLeast(feed.commit(1 + batch % 3).last() - 5, PATIENCE);
      }
      assertShowsEverything();
      over.set(true);
      for (var reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
    assertThat(network.folds()).as("seed %d", seed).isPositive();
    assertThat(network.reloads()).as("seed %d", seed).isZero();
  }

  @Test
  void aGapInTheLogIsCountedAndTheNetworkLoadedAnew() {
    feed.commit(10);
    network.start();
    network.atLeast(10, PATIENCE);
    feed.losing(true).commit(1).losing(false).commit(1);
    network.atLeast(12, PATIENCE);
    feed.commit(10);

    assertShowsEverything();
    assertThat(network.reloads()).isEqualTo(1);
  }

  @Test
  void aLogThatLacksItsLastChangesIsNeitherWaitedForNorFollowed() {
    feed.commit(10);
    network.start();
    network.atLeast(10, PATIENCE);
    feed.losing(true).commit(1);

    assertShowsEverything();
    assertThat(network.reloads()).isEqualTo(1);
  }

  @Test
  void aLoadWhoseLogLacksWhatCommittedDuringTheScanBeginsAgain() {
    feed.commit(10).losing(true).commitDuringScan(2);
    network.start();

    assertShowsEverything();
    assertThat(network.reloads()).isEqualTo(1);
  }

  @Test
  void aStoreThatWasRestoredToAnOlderStateIsLoadedAnew() {
    feed.commit(30);
    network.start();
    network.atLeast(30, PATIENCE);
    feed.restore(20);

    await(() -> network.current().version() == 20);
    assertShowsEverything();
    assertThat(network.reloads()).isEqualTo(1);
  }

  @Test
  void keepsWhatItHasWhileTheStoreIsAway() {
    feed.commit(10);
    network.start();
    network.atLeast(10, PATIENCE);
    feed.failNext(1).commit(1);

    assertThat(network.current().version()).isBetween(10L, 11L);
    assertShowsEverything();
    assertThat(network.reloads()).isZero();
  }

  @Test
  void aChangeThatCannotBeTakenInIsCountedAndTheNetworkLoadedAnew() {
    feed.commit(10);
    assertThat(network.follow()).isTrue();
    feed.commitNonsense();

    assertThat(network.follow()).isTrue();
    assertThat(network.reloads()).isEqualTo(1);
    assertThat(network.failures()).isZero();
    assertShowsEverything();
  }

  @Test
  void healthTellsWhatTheStoreCannotGiveFromWhatTheNetworkCannotTake() {
    feed.commit(10);
    assertThat(network.follow()).isTrue();
    assertThat(network.trouble()).isEmpty();

    feed.failNext(1).commit(1);
    assertThat(network.follow()).isFalse();
    assertThat(health()).contains("DOWN", "The store cannot be read");
    assertThat(network.reloads()).isZero();

    feed.commitNonsense().nonsenseDuringScan();
    assertThat(network.follow()).isFalse();
    assertThat(health()).contains("DOWN", "cannot take in what the store holds");
    assertThat(network.reloads()).isEqualTo(1);
    assertThat(network.current().version()).isEqualTo(10);

    assertThat(network.follow()).isTrue();
    assertThat(network.trouble()).isEmpty();
    assertThat(network.failures()).isZero();
    assertShowsEverything();
  }

  private String health() {
    return String.valueOf(new NetworkHealth(network).health());
  }

  @Test
  void aStoreThatWasAwayAndHasGoneAnotherWaySinceIsLoadedAnew() {
    feed.commit(30);
    assertThat(network.follow()).isTrue();
    feed.failNext(1).commit(1);
    assertThat(network.follow()).isFalse();
    feed.becomes(seed + 1, 30);

    assertThat(network.follow()).isTrue();
    assertShowsEverything();
    assertThat(network.reloads()).isEqualTo(1);
  }

  @Test
  void readersGetOneStateOfTheStoreOrTheOtherWhileItIsSetBackAgainAndAgain() throws Exception {
    feed.commit(40);
    network.start();
    network.atLeast(40, PATIENCE);
    var over = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(2);
        AutoCloseable _ = () -> over.set(true)) {
      var readers = List.of(threads.submit(sound(over)), threads.submit(sound(over)));
      for (int round = 1; round <= 15; round++) {
        long reloads = network.reloads();
        feed.commitDuringScan(2).restore(20);
        await(() -> network.reloads() > reloads);
        feed.commit(20 + round);
        await(() -> network.current().version() == feed.last());
      }
      over.set(true);
      for (var reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertShowsEverything();
    }
  }

  /** Reads until it is over: each snapshot is what the store was at that version. */
  private Callable<Integer> sound(AtomicBoolean over) {
    return () -> {
      var reads = 0;
      while (!over.get() || reads == 0) {
        var snapshot = network.current();
        assertThat(Digest.of(View.of(snapshot, MASK).withPast()))
            .as("seed %d, version %d", seed, snapshot.version())
            .isEqualTo(feed.digest(snapshot.version()));
        reads++;
      }
      return reads;
    };
  }

  @Test
  void aStartFromTheFileWhileChangesArriveMissesNone(@TempDir Path folder) throws Exception {
    feed.commit(50);
    for (int round = 0; round < 10; round++) {
      var started = new Network(feed, 20, folder);
      try (var threads = Executors.newSingleThreadExecutor()) {
        var writing =
            threads.submit(() -> {
              for (int change = 0; change < 40; change++) {
                feed.commit(1);
              }
            });
        started.start();
        writing.get();
      }
      var snapshot = started.atLeast(feed.last(), PATIENCE);
      assertThat(Twin.lines(View.of(snapshot, MASK).withPast()))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(feed.lines(MASK));
      assertThat(started.reloads()).as("seed %d", seed).isZero();
      started.stop();
    }
    assertThat(feed.scans()).as("all but the first start read the file").isEqualTo(1);
  }

  @Test
  void anInterruptedCallerHarmsNobody() throws Exception {
    network.start();
    network.atLeast(0, PATIENCE);
    var caller =
        Thread.ofPlatform()
            .start(() -> {
              Thread.currentThread().interrupt();
              assertThatThrownBy(() -> network.atLeast(1, PATIENCE))
                  .isInstanceOf(Refusal.Unavailable.class);
            });
    caller.join();
    feed.commit(5);

    assertShowsEverything();
  }

  private Callable<Integer> reading(AtomicBoolean over) {
    return () -> {
      var reads = 0;
      var last = 0L;
      while (!over.get() || reads == 0) {
        var snapshot = network.current();
        var view = View.of(snapshot, MASK).withPast();
        var lines = Twin.lines(view);
        assertThat(snapshot.version()).isGreaterThanOrEqualTo(last);
        assertThat(Twin.lines(view)).as("seed %d", seed).isEqualTo(lines);
        last = snapshot.version();
        reads++;
      }
      return reads;
    };
  }

  private static void await(BooleanSupplier condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("out of patience").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private void assertShowsEverything() {
    // What commits during a load may come after the number first asked for.
    var snapshot = network.atLeast(0, PATIENCE);
    snapshot = network.atLeast(feed.last(), PATIENCE);
    assertThat(Twin.lines(View.of(snapshot, MASK).withPast()))
        .as("seed %d", seed)
        .isEqualTo(feed.lines(MASK));
  }
}
