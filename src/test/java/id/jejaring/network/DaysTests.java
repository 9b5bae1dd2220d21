package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days of 16 bits: what they hold, and what becomes of the rest. */
final class DaysTests {

  private static final LocalDate LAST = LocalDate.of(2079, 6, 4);

  @Test
  void everyDayFrom1900ToTheLastIsItself() {
    int number = 1;
    for (var day = LocalDate.of(1900, 1, 1); !day.isAfter(LAST); day = day.plusDays(1)) {
      assertThat(Days.of(day)).isEqualTo(number);
      assertThat(Days.date(number)).isEqualTo(day);
      number++;
    }
    assertThat(number).isEqualTo(Days.OPEN_UNTIL);
  }

  @Test
  void daysOutOfRangeCountAsTheFirstOrTheLast() {
    assertThat(Days.of(LocalDate.of(1899, 12, 31))).isEqualTo(Days.OPEN_SINCE);
    assertThat(Days.of(LocalDate.of(1605, 1, 1))).isEqualTo(Days.OPEN_SINCE);
    assertThat(Days.of(LocalDate.MIN)).isEqualTo(Days.OPEN_SINCE);
    assertThat(Days.of(LocalDate.of(2079, 6, 3))).isEqualTo(65533);
    assertThat(Days.of(LAST)).isEqualTo(65534);
    assertThat(Days.of(LAST.plusDays(1))).isEqualTo(65534);
    assertThat(Days.of(LAST.plusDays(2))).isEqualTo(65534);
    assertThat(Days.of(LocalDate.MAX)).isEqualTo(65534);
  }

  @Test
  void anEndThatIsUnknownOrAfterTheLastDayIsOpen() {
    assertThat((int) Days.until(Span.OPEN)).isEqualTo(Days.OPEN_UNTIL);
    assertThat((int) Days.until(until(LAST.plusDays(1)))).isEqualTo(Days.OPEN_UNTIL);
    assertThat((int) Days.until(until(LAST.plusYears(20)))).isEqualTo(Days.OPEN_UNTIL);
    assertThat((int) Days.until(until(LAST))).isEqualTo(65534);
    assertThat((int) Days.until(until(LocalDate.of(1900, 1, 1)))).isEqualTo(1);
    assertThat((int) Days.until(until(LocalDate.of(1850, 1, 1)))).isZero();
  }

  @Test
  void aBeginningThatIsUnknownOrBefore1900IsOpen() {
    assertThat((int) Days.since(Span.OPEN)).isEqualTo(Days.OPEN_SINCE);
    assertThat((int) Days.since(Span.since(Dated.year(1899)))).isEqualTo(Days.OPEN_SINCE);
    assertThat((int) Days.since(Span.since(Dated.year(1900)))).isEqualTo(1);
    assertThat((int) Days.since(Span.since(Dated.year(2100)))).isEqualTo(65534);
  }

  private static Span until(LocalDate day) {
    return new Span(null, Dated.day(day));
  }
}
