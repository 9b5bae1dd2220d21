package id.jejaring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpanTests {

  @ParameterizedTest
  @ValueSource(strings = {"2019", "2019-12", "2019-12-31", "2020-02-29"})
  void whatHoldsDuringADateEndsWithIt(String text) {
    var date = Dated.of("date", text);
    assertThat(Span.during(date).last()).contains(date);
  }

  @Test
  void whatIsOpenHasNoLastDay() {
    assertThat(Span.since(Dated.year(2019)).last()).isEmpty();
  }
}
