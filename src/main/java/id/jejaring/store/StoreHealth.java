package id.jejaring.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the store answers. */
@Component("storeHealthIndicator")
final class StoreHealth implements HealthIndicator {

  private final ChangeLog changes;

  StoreHealth(ChangeLog changes) {
    this.changes = changes;
  }

  @Override
  public Health health() {
    try {
      changes.last();
      return Health.up().build();
    } catch (RuntimeException e) {
      return Health.down(e).build();
    }
  }
}
