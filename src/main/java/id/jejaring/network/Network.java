package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Refusal;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.Records;
import id.jejaring.store.StoreProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The network in memory: loads once, then follows the change log and hands out snapshots.
 *
 * <p>It starts from the snapshot that the last stop or fold has kept in a file, where that is there
 * and sound, and the log from there on.
 *
 * <p>One thread follows: it is woken by each commit of this process and looks by itself every 100
 * ms, lays new changes over the snapshot as a patch, and publishes it by one volatile write.
 * Another folds patches into new columns once there are many. Readers never wait for either. Where
 * the log contradicts what is in memory, or a change cannot be taken in, the network is loaded anew
 * and readers keep the old one until then.
 */
@Component
public final class Network implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Network.class);
  private static final long POLL_NANOS = Duration.ofMillis(100).toNanos();
  private static final long PAUSE_AFTER_FAILURE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int MOST_DOUBLINGS = 6;
  private static final String AWAY = "The store cannot be read";
  private static final String UNFIT = "The network cannot take in what the store holds";
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

  private final Feed feed;
  private final Keeping keeping;
  private final int mostPatched;
  private final AtomicBoolean woken = new AtomicBoolean();
  private final AtomicReference<@Nullable Fold> folded = new AtomicReference<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition published = lock.newCondition();
  private volatile @Nullable Snapshot current;
  private volatile @Nullable Thread follower;
  private volatile boolean stopping;
  private volatile String trouble = "";
  private volatile boolean folding;
  private final AtomicLong reloads = new AtomicLong();
  private final AtomicLong folds = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  /** A snapshot and what became of its layers by folding. */
  private record Fold(Layers before, Layers after) {}

  /** The network of the store; it loads when started. */
  @Autowired
  public Network(Records records, ChangeLog changes, StoreProperties properties) {
    this(Feed.of(records, changes), 4096, properties.data().resolve("network"));
  }

  /**
   * The network of a feed.
   *
   * @param mostPatched fold once so many rows and nodes are patched, and an eighth of all
   * @param kept where a snapshot is kept from one start to the next; null for nowhere
   */
  Network(Feed feed, int mostPatched, @Nullable Path kept) {
    this.feed = feed;
    this.mostPatched = mostPatched;
    this.keeping = new Keeping(feed, kept == null ? null : kept.resolve("snapshot"));
  }

  /** The newest snapshot. Ask once for each answer, and give that answer from one snapshot. */
  public Snapshot current() {
    var snapshot = current;
    if (snapshot == null) {
      throw new Refusal.Unavailable("The network is still loading. Try again in a few seconds.");
    }
    return snapshot;
  }

  /** The newest snapshot, once it includes the change; refuses when that takes too long. */
  public Snapshot atLeast(long seq, Duration patience) {
    var snapshot = current;
    if (snapshot != null && snapshot.version() >= seq) {
      return snapshot;
    }
    lock.lock();
    try {
      var nanos = patience.toNanos();
      while ((snapshot = current) == null || snapshot.version() < seq) {
        if (nanos <= 0) {
          throw new Refusal.Unavailable(
              "The network does not show change %d yet. Try again in a few seconds."
                  .formatted(seq));
        }
        nanos = published.awaitNanos(nanos);
      }
      return snapshot;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal.Unavailable("The wait for the network was broken off.", e);
    } finally {
      lock.unlock();
    }
  }

  /** Whether the first load is over. Until then {@link #current()} refuses. */
  public boolean ready() {
    return current != null;
  }

  /** How often what the store told did not fit what was in memory, which was loaded anew. */
  public long reloads() {
    return reloads.get();
  }

  /** How often patches have been folded. */
  public long folds() {
    return folds.get();
  }

  /**
   * How often in a row the store could not be read, or the network not take in what it holds; 0
   * when all is well.
   */
  public long failures() {
    return failures.get();
  }

  /** What is wrong, for whoever runs the program; empty when all is well. */
  String trouble() {
    return trouble;
  }

  /** Whether the thread that follows the log lives. */
  boolean isFollowing() {
    var thread = follower;
    return thread != null && thread.isAlive();
  }

  @Override
  public void start() {
    stopping = false;
    var thread = Thread.ofPlatform().daemon().name("network").unstarted(this::run);
    follower = thread;
    thread.start();
  }

  @Override
  public void stop() {
    var thread = follower;
    stopping = true;
    if (thread != null) {
      LockSupport.unpark(thread);
      try {
        thread.join(PATIENCE_AT_STOP);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      follower = null;
      var last = current;
      if (last != null) {
        keeping.keep(last, reloads.get());
      }
    }
  }

  @Override
  public boolean isRunning() {
    return follower != null;
  }

  /** Before the web server, so that it stops after it. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    try (var _ = feed.onCommit(this::wake)) {
      while (!stopping) {
        if (follow()) {
          pause(POLL_NANOS);
        } else if (trouble.equals(UNFIT)) {
          rest();
        } else {
          pause(PAUSE_AFTER_FAILURE_NANOS);
        }
      }
    } catch (Exception e) {
      LOG.error("The network is not followed any more.", e);
    }
  }

  private void wake() {
    woken.set(true);
    var thread = follower;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  /** Parks rather than waits: no interrupt is needed to stop, and none does harm. */
  private void pause(long nanos) {
    if (!woken.getAndSet(false) && !stopping) {
      LockSupport.parkNanos(this, nanos);
    }
  }

  /** Parks for longer each time, whatever commits: another load would ask the store for all. */
  private void rest() {
    long nanos = PAUSE_AFTER_FAILURE_NANOS << Math.min(failures.get() - 1, MOST_DOUBLINGS);
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0 && !stopping; left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }

  /** Catches up with the log; false when that failed. For the one thread that follows. */
  boolean follow() {
    try {
      var snapshot = current;
      if (snapshot == null) {
        publish(keeping.restore().orElseGet(this::load));
      } else if (failures.get() > 0) {
        checkThatTheLogGoesOn(snapshot);
      }
      while (!stopping && advance()) {
        fold();
      }
      well();
      return true;
    } catch (Contradiction e) {
      if (failures.get() == 0) {
        LOG.warn("The network in memory and the store do not fit; it is loaded anew.", e);
      }
      return reload();
    } catch (RuntimeException e) {
      failed(e);
      return false;
    }
  }

  private boolean reload() {
    reloads.incrementAndGet();
    try {
      publish(load());
      well();
      return true;
    } catch (RuntimeException e) {
      failed(e);
      return false;
    }
  }

  private void failed(RuntimeException e) {
    failures.incrementAndGet();
    var now = e instanceof Contradiction ? UNFIT : AWAY;
    if (!now.equals(trouble)) {
      trouble = now;
      LOG.warn("{}; the network stays as it is until that is mended.", now, e);
    }
  }

  private void well() {
    failures.set(0);
    trouble = "";
  }

  /** A store that was away may have been set back, and gone on another way since. */
  private void checkThatTheLogGoesOn(Snapshot snapshot) {
    var mark = feed.mark(snapshot.version());
    if (mark.isPresent() && snapshot.mark() != 0 && mark.getAsLong() != snapshot.mark()) {
      throw new Contradiction(
          "Change %d of the log is another one than was taken in.".formatted(snapshot.version()));
    }
  }

  private Snapshot load() {
    var begun = System.nanoTime();
    var snapshot = Loading.from(feed);
    LOG.info(
        "Network loaded: {} nodes, {} ties, change {}, {} ms.",
        snapshot.size(),
        snapshot.ties(),
        snapshot.version(),
        Duration.ofNanos(System.nanoTime() - begun).toMillis());
    return snapshot;
  }

  /** Publishes the next changes; false when there are none. For the one thread that follows. */
  boolean advance() {
    var snapshot = adoptFold(current());
    var changes = feed.next(snapshot.version());
    if (changes.isEmpty()) {
      return false;
    }
    publish(patched(snapshot, changes));
    return true;
  }

  private static Snapshot patched(Snapshot snapshot, List<Change> changes) {
    return Contradiction.takingIn(
        "the changes after %d".formatted(snapshot.version()),
        () -> {
          var patch = new Patch(snapshot);
          changes.forEach(patch::add);
          return patch.snapshot();
        });
  }

  private void publish(Snapshot snapshot) {
    lock.lock();
    try {
      current = snapshot;
      published.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Begins to fold in the background when there is much to fold. */
  private void fold() {
    var snapshot = current();
    var layers = snapshot.layers();
    if (folding || layers.patched() < mostPatched + layers.size() / 8) {
      return;
    }
    folding = true;
    long load = reloads.get();
    Thread.ofPlatform()
        .daemon()
        .name("network-fold")
        .start(() -> {
          try {
            fold(snapshot, load);
          } finally {
            folding = false;
            wake();
          }
        });
  }

  /** Writes a snapshot and its patches into new columns, for the thread that follows to adopt. */
  void fold(Snapshot snapshot, long load) {
    var after = snapshot.layers().folded();
    folded.set(new Fold(snapshot.layers(), after));
    wake();
    keeping.keep(snapshot.with(after), load);
  }

  /** Lays what came after a finished fold over its columns, unless a reload overtook it. */
  private Snapshot adoptFold(Snapshot snapshot) {
    var fold = folded.getAndSet(null);
    if (fold == null || fold.before().base() != snapshot.layers().base()) {
      return snapshot;
    }
    folds.incrementAndGet();
    var thinner = snapshot.with(snapshot.layers().over(fold.after(), fold.before()));
    publish(thinner);
    return thinner;
  }
}
