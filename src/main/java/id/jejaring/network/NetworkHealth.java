package id.jejaring.network;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Out of service while the network is loading, down while it cannot follow the store: because it
 * cannot be read, or because what it holds cannot be taken in.
 */
@Component("networkHealthIndicator")
final class NetworkHealth implements HealthIndicator {

  private final Network network;

  NetworkHealth(Network network) {
    this.network = network;
  }

  @Override
  public Health health() {
    if (!network.ready()) {
      return Health.outOfService()
          .withDetail("state", "loading")
          .withDetail("trouble", network.trouble())
          .build();
    }
    var follows = network.isFollowing() && network.failures() == 0;
    var health = follows ? Health.up() : Health.down();
    return health
        .withDetail("version", network.current().version())
        .withDetail("reloads", network.reloads())
        .withDetail("folds", network.folds())
        .withDetail("trouble", network.trouble())
        .build();
  }
}
