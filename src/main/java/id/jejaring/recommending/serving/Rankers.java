package id.jejaring.recommending.serving;

import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Mask;
import id.jejaring.network.Network;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The rankings at hand, one for each world: learned from the public network in the background, and
 * again once a twentieth of its ties has changed, or a day has gone by. Until the first is there,
 * and where nothing can be learned, fixed weights rank. Thread-safe; whoever asks never waits.
 */
@Component
public final class Rankers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Rankers.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration OLD = Duration.ofDays(1);
  private static final int TWENTIETH = 20;
  private static final double BYTES_A_NODE = 250;
  private static final double BYTES_A_TIE = 64;

  private final Network network;
  private final Clock clock = Clock.systemUTC();
  private final Map<World, Ranker> current = new ConcurrentHashMap<>();
  private final Map<World, Long> tried = new EnumMap<>(World.class);
  private final Path folder;
  private volatile Cancel cancel = new Cancel();
  private volatile boolean stopping;
  private volatile @Nullable Thread thread;

  /** Learns from the network once started. */
  @Autowired
  public Rankers(Network network, @Value("${jejaring.data:data}") Path data) {
    this.network = network;
    folder = data.resolve("network");
  }

  /** The ranking for whoever looks through a mask; none before the first has been learned. */
  public Optional<Ranker> of(Mask mask) {
    return Optional.ofNullable(current.get(mask.world()));
  }

  @Override
  public void start() {
    stopping = false;
    cancel = new Cancel();
    var learner = Thread.ofPlatform().daemon().name("learning").unstarted(this::run);

    thread = learner;
    learner.start();
  }

  @Override
  public void stop() {
    stopping = true;
    cancel.ask();
    var learner = thread;
    if (learner != null) {
      LockSupport.unpark(learner);
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    for (var world : World.values()) {
      file(world)
          .read()
          .filter(_ -> !current.containsKey(world))
          .ifPresent(kept -> {
            current.put(world, kept);
            tried.put(world, kept.ties());
          });
    }
    while (!stopping) {
      if (network.ready()) {
        for (var world : World.values()) {
          renew(world);
        }
      }
      if (!stopping) {
        LockSupport.parkNanos(this, PAUSE.toNanos());
      }
    }
  }

  private void renew(World world) {
    var snapshot = network.current();
    if (stopping || !isDue(world, snapshot)) {
      return;
    }
    if (!fits(snapshot)) {
      tried.put(world, snapshot.ties());
      LOG.warn(
          "A network of {} nodes and {} ties is too large to learn a ranking from in {} MB of"
              + " memory; fixed weights rank. Give the program more (-Xmx).",
          snapshot.size(),
          snapshot.ties(),
          Runtime.getRuntime().maxMemory() >> 20);
      return;
    }
    try {
      var began = System.nanoTime();
      var view = View.of(snapshot, Mask.of(Viewer.ANYONE, world));
      var ranker = Renewal.of(view, clock.instant(), cancel);
      current.put(world, ranker);
      tried.put(world, snapshot.ties());
      file(world).keep(ranker);
      LOG.info(
          "Ranking of the {} network at change {}: {}, {} first ties, {} ms.",
          world,
          snapshot.version(),
          ranker.model().standing().key(),
          ranker.model().standing().ties(),
          Duration.ofNanos(System.nanoTime() - began).toMillis());
    } catch (CancellationException _) {
      LOG.debug("Learning was given up.");
    } catch (RuntimeException | OutOfMemoryError failure) {
      tried.put(world, snapshot.ties());
      LOG.error(
          "The ranking of the {} network could not be learned; the one before stays.",
          world,
          failure);
    }
  }

  /** Whether what learning keeps, of three windows at once, leaves half of the memory free. */
  private static boolean fits(Snapshot snapshot) {
    double needed = 3 * (BYTES_A_NODE * snapshot.size() + BYTES_A_TIE * snapshot.ties());
    return needed < 0.5 * Runtime.getRuntime().maxMemory();
  }

  private RankerFile file(World world) {
    return new RankerFile(folder.resolve("ranking-" + world.name().toLowerCase(Locale.ROOT)));
  }

  private boolean isDue(World world, Snapshot snapshot) {
    var known = tried.get(world);
    if (known == null) {
      return true;
    }
    var ranker = current.get(world);
    boolean old =
        ranker != null
            && ranker.learned().plus(OLD).isBefore(clock.instant())
            && ranker.version() != snapshot.version();
    return old || Math.abs(snapshot.ties() - known) * TWENTIETH > Math.max(known, TWENTIETH);
  }
}
