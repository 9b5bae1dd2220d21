package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

final class ChecksHealthIT {

  @Test
  void isUpOnceTheChecksHaveRunAndFoundNothing() {
    try (var test = StoreForTests.empty()) {
      var health = new ChecksHealth(test.checks, Runnable::run);

      assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
  }

  @Test
  void checksThatCannotRunAreToldSoAndNotTriedAgainAtOnce() {
    try (var test = StoreForTests.empty()) {
      var connection = test.connectAgain();
      var runs = new ArrayList<Runnable>();
      var health =
          new ChecksHealth(
              new Checks(connection),
              run -> {
                runs.add(run);
                run.run();
              });
      connection.close();

      health.health();

      assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
      assertThat(health.health().getDetails()).containsKey("could not run");
      assertThat(runs).hasSize(1);
    }
  }
}
