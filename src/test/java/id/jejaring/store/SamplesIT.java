package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SamplesIT {

  @Test
  void everySampleQueryRuns() {
    var samples = Migrations.resources("classpath*:cypher/samples/*.cypher");
    assertThat(samples).isNotEmpty();
    try (var test = StoreForTests.empty()) {
      for (var sample : samples) {
        assertThatCode(() -> test.query(sample.text(), Map.of()))
            .as(sample.file())
            .doesNotThrowAnyException();
      }
    }
  }
}
