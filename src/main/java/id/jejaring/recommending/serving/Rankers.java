package id.jejaring.recommending.serving;

import id.jejaring.domain.Level;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * The rankings at hand, of each world one for whoever has signed in, learned from what all of these
 * see, and one for anybody else, learned from what is public once such a one has asked. Learned in
 * the background, and again once a twentieth of the ties has changed, or a day has gone by. Until
 * the first is there, and where nothing can be learned, fixed weights rank. Thread-safe; whoever
 * asks never waits.
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
  private final Map<Audience, Ranker> current = new ConcurrentHashMap<>();
  private final Set<Audience> asked = ConcurrentHashMap.newKeySet();
  private final Map<Audience, Tried> tried = new HashMap<>();
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
    var audience = Audience.of(mask);
    asked.add(audience);
    return Optional.ofNullable(current.get(audience));
  }

  /** Who is shown the same. */
  private record Audience(World world, Level level) {

    static Audience of(Mask mask) {
      boolean signedIn = mask.viewer().clearance().compareTo(Level.SIGNED_IN) >= 0;
      return new Audience(mask.world(), signedIn ? Level.SIGNED_IN : Level.PUBLIC);
    }

    /** What all of them see. */
    Mask mask() {
      return Mask.of(new Viewer("ranking", level, Set.of()), world);
    }

    String key() {
      return "ranking-%s-%s".formatted(world, level).toLowerCase(Locale.ROOT);
    }
  }

  private List<Audience> audiences() {
    var audiences = new ArrayList<Audience>();
    for (var world : World.values()) {
      audiences.add(new Audience(world, Level.SIGNED_IN));
    }
    asked.stream()
        .filter(one -> one.level == Level.PUBLIC)
        .sorted(Comparator.comparing(Audience::world))
        .forEach(audiences::add);
    return audiences;
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
      read(new Audience(world, Level.SIGNED_IN));
      read(new Audience(world, Level.PUBLIC));
    }
    while (!stopping) {
      if (network.ready()) {
        audiences().forEach(this::renew);
      }
      if (!stopping) {
        LockSupport.parkNanos(this, PAUSE.toNanos());
      }
    }
  }

  private void read(Audience audience) {
    file(audience)
        .read()
        .filter(_ -> !current.containsKey(audience))
        .ifPresent(kept -> {
          current.put(audience, kept);
          tried.put(audience, new Tried(kept.ties(), kept.learned()));
        });
  }

  private void renew(Audience audience) {
    var snapshot = network.current();
    if (stopping || !isDue(audience, snapshot)) {
      return;
    }
    if (!fits(snapshot)) {
      tried.put(audience, new Tried(snapshot.ties(), clock.instant()));
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
      var view = View.of(snapshot, audience.mask());
      var ranker = Renewal.of(view, clock.instant(), cancel);
      current.put(audience, ranker);
      tried.put(audience, new Tried(snapshot.ties(), clock.instant()));
      file(audience).keep(ranker);
      LOG.info(
          "{} at change {}: {}, {} first ties, {} ms.",
          audience.key(),
          snapshot.version(),
          ranker.model().standing().key(),
          ranker.model().standing().ties(),
          Duration.ofNanos(System.nanoTime() - began).toMillis());
    } catch (CancellationException _) {
      LOG.debug("Learning was given up.");
    } catch (RuntimeException | OutOfMemoryError failure) {
      tried.put(audience, new Tried(snapshot.ties(), clock.instant()));
      LOG.error("{} could not be learned; the one before stays.", audience.key(), failure);
    }
  }

  /** Whether what learning keeps, of three windows at once, leaves half of the memory free. */
  private static boolean fits(Snapshot snapshot) {
    double needed = 3 * (BYTES_A_NODE * snapshot.size() + BYTES_A_TIE * snapshot.ties());
    return needed < 0.5 * Runtime.getRuntime().maxMemory();
  }

  private RankerFile file(Audience audience) {
    return new RankerFile(folder.resolve(audience.key()));
  }

  /** When, and at how many ties, a ranking was last learned or could not be. */
  private record Tried(long ties, Instant at) {}

  private boolean isDue(Audience audience, Snapshot snapshot) {
    var known = tried.get(audience);
    if (known == null) {
      return true;
    }
    var ranker = current.get(audience);
    boolean old =
        ranker != null
            && known.at.plus(OLD).isBefore(clock.instant())
            && ranker.version() != snapshot.version();
    return old
        || Math.abs(snapshot.ties() - known.ties) * TWENTIETH > Math.max(known.ties, TWENTIETH);
  }
}
