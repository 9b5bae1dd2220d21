package id.jejaring.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down once a check of the store has failed. The checks scan the whole store, so they run in the
 * background, at most every ten minutes; until they first end the answer is that it is not known.
 */
@Component("checksHealthIndicator")
final class ChecksHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(ChecksHealth.class);
  private static final long PAUSE = Duration.ofMinutes(10).toNanos();

  private final Checks checks;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile @Nullable Last last;

  private record Last(Set<String> failed, long at) {}

  ChecksHealth(Checks checks) {
    this.checks = checks;
  }

  @Override
  public Health health() {
    var known = last;
    if ((known == null || System.nanoTime() - known.at > PAUSE)
        && running.compareAndSet(false, true)) {
      Thread.ofVirtual().name("checks").start(this::run);
    }
    if (known == null) {
      return Health.unknown().build();
    }
    return known.failed.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("failed", known.failed).build();
  }

  private void run() {
    try {
      last = new Last(Set.copyOf(checks.run().keySet()), System.nanoTime());
    } catch (RuntimeException e) {
      LOG.debug("The checks did not end; the store is closing or cannot answer", e);
    } finally {
      running.set(false);
    }
  }
}
