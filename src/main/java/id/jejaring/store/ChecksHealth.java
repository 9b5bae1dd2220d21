package id.jejaring.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down once a check of the store has failed. The checks scan the whole store, so they run in the
 * background, at most every ten minutes, also when they could not end; until they first do, the
 * answer is that it is not known.
 */
@Component("checksHealthIndicator")
final class ChecksHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(ChecksHealth.class);
  private static final long PAUSE = Duration.ofMinutes(10).toNanos();

  private final Checks checks;
  private final Executor background;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile @Nullable Last last;

  /** How the last run ended: with the checks that failed, or with why it could not end. */
  private record Last(Set<String> failed, @Nullable String obstacle, long at) {}

  @Autowired
  ChecksHealth(Checks checks) {
    this(checks, run -> Thread.ofVirtual().name("checks").start(run));
  }

  ChecksHealth(Checks checks, Executor background) {
    this.checks = checks;
    this.background = background;
  }

  @Override
  public Health health() {
    var known = last;
    if ((known == null || System.nanoTime() - known.at > PAUSE)
        && running.compareAndSet(false, true)) {
      background.execute(this::run);
    }
    if (known == null) {
      return Health.unknown().build();
    }
    if (known.obstacle != null) {
      return Health.unknown().withDetail("could not run", known.obstacle).build();
    }
    return known.failed.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("failed", known.failed).build();
  }

  private void run() {
    try {
      last = new Last(Set.copyOf(checks.run().keySet()), null, System.nanoTime());
    } catch (RuntimeException e) {
      var known = last;
      if (known == null || known.obstacle == null) {
        LOG.warn("The checks of the store could not run; they are tried again later.", e);
      }
      last = new Last(Set.of(), String.valueOf(e.getMessage()), System.nanoTime());
    } finally {
      running.set(false);
    }
  }
}
