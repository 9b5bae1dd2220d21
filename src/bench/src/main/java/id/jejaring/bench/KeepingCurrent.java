package id.jejaring.bench;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

/**
 * How a network keeps current while somebody reads: a reader asks for partners, first alone and
 * then while ties change at a steady rate, half of them new and half taken out again. It asks
 * without a pause, or at a pace: one that never pauses takes a processor from whoever writes.
 */
final class KeepingCurrent {

  /** Changes ties: the new ones, and those to take out; says under which number. */
  interface Writing extends ToLongFunction<Ties> {}

  /** What one round changes. */
  record Ties(List<Tie> added, List<Tie> removed) {}

  private record Written(long seq, long nanos) {}

  private static final Duration ALONE = Duration.ofSeconds(10);
  private static final Duration CHANGING = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String name;
  private final Size size;
  private final Network network;
  private final long pause;
  private final SplittableRandom random = new SplittableRandom(NetworkSection.SEED);
  private final List<Long> reads = new ArrayList<>();
  private volatile boolean reading = true;
  private int ties;

  private KeepingCurrent(String name, Size size, Network network, long pause) {
    this.pause = pause;
    this.name = name;
    this.size = size;
    this.network = network;
  }

  /**
   * Measures it.
   *
   * @param perSecond how many ties are to change in a second
   * @param perRound how many in one change
   * @param pause the nanoseconds from one question of the reader to the next; 0 for none
   */
  static void measure(
      String name,
      Size size,
      Network network,
      int perSecond,
      int perRound,
      long pause,
      Writing writing)
      throws InterruptedException {
    new KeepingCurrent(name, size, network, pause).measure(perSecond, perRound, writing);
  }

  private void measure(int perSecond, int perRound, Writing writing) throws InterruptedException {
    Timings.of(20_000, 0, this::read);
    var alone = during(() -> LockSupport.parkNanos(ALONE.toNanos()));
    var latencies = new ArrayList<Long>();
    long folds = network.folds();
    var rate = new double[1];
    var changing = during(() -> rate[0] = change(perSecond, perRound, writing, latencies));
    Figures.figure(name + ".rate", rate[0]);
    Figures.timings(name + ".visible", Timings.ofNanos(latencies));
    Figures.timings(name + ".alone", alone);
    Figures.timings(name + ".changing", changing);
    Figures.figure(name + ".folds", network.folds() - folds);
    Figures.figure(name + ".reloads", network.reloads());
  }

  /** How long a reader's questions took meanwhile. */
  private Timings during(Runnable work) throws InterruptedException {
    reads.clear();
    reading = true;
    var reader = Thread.ofPlatform().daemon().name("reader").start(this::readOn);
    work.run();
    reading = false;
    reader.join();
    return Timings.ofNanos(reads);
  }

  private void readOn() {
    long due = System.nanoTime();
    while (reading) {
      long begun = System.nanoTime();
      read();
      reads.add(System.nanoTime() - begun);
      due += pause;
      LockSupport.parkNanos(pause == 0 ? 0 : due - System.nanoTime());
    }
  }

  private void read() {
    var view = NetworkSection.view(network.current()).withPast();
    int source = view.find(business());
    var _ = NetworkSection.partners(view).from(source).best(NetworkSection.BEST);
  }

  private NodeId business() {
    return GeneratedNetwork.id(NodeKind.BUSINESS, random.nextInt(size.businesses));
  }

  private double change(int perSecond, int perRound, Writing writing, List<Long> latencies) {
    var written = new ConcurrentLinkedQueue<Written>();
    var watcher =
        Thread.ofPlatform().daemon().name("watcher").start(() -> watch(written, latencies));
    var draws = new SplittableRandom(NetworkSection.SEED + 1);
    long begun = System.nanoTime();
    long end = begun + CHANGING.toNanos();
    List<Tie> before = List.of();
    long changed = 0;
    while (System.nanoTime() < end) {
      List<Tie> added = new ArrayList<>();
      for (int at = 0; at < perRound / 2; at++) {
        added.add(tie(draws));
      }
      long seq = writing.applyAsLong(new Ties(added, before));
      written.add(new Written(seq, System.nanoTime()));
      changed += added.size() + before.size();
      before = added;
      long due = begun + 1_000_000_000L * changed / perSecond;
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    long last = writing.applyAsLong(new Ties(List.of(), before));
    written.add(new Written(last, System.nanoTime()));
    written.add(new Written(Long.MAX_VALUE, 0));
    try {
      watcher.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return changed / seconds;
  }

  /** Waits for each change to show. */
  private void watch(ConcurrentLinkedQueue<Written> written, List<Long> latencies) {
    while (true) {
      var next = written.poll();
      if (next == null) {
        LockSupport.parkNanos(20_000);
      } else if (next.seq() == Long.MAX_VALUE) {
        return;
      } else {
        network.atLeast(next.seq(), PATIENCE);
        latencies.add(System.nanoTime() - next.nanos());
      }
    }
  }

  private Tie tie(SplittableRandom draws) {
    return new Tie(
        new TieId(new UUID((long) name.hashCode() << 32 | 0x8001L, Long.MIN_VALUE | ties++)),
        TieKind.KNOWS,
        GeneratedNetwork.id(NodeKind.BUSINESS, draws.nextInt(size.businesses / 2)),
        GeneratedNetwork.id(
            NodeKind.BUSINESS, size.businesses / 2 + draws.nextInt(size.businesses / 2)),
        Span.OPEN,
        3,
        Map.of(),
        Level.PUBLIC,
        Scope.NONE,
        1);
  }
}
