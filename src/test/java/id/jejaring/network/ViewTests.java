package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a view shows on which day, and of whom. */
final class ViewTests {

  private static final LocalDate LAST = LocalDate.of(2079, 6, 4);

  /** Days that Days can tell apart, and the ends of what it holds. */
  private static final List<LocalDate> DAYS =
      Stream.of("1900-01-01", "1900-01-02", "1999-12-31", "2000-01-01", "2079-06-03", "2079-06-04")
          .map(LocalDate::parse)
          .toList();

  private static final List<LocalDate> BEYOND =
      Stream.of("0001-01-01", "1800-01-01", "1899-12-31", "2079-06-05", "2079-06-06", "2090-01-01")
          .map(LocalDate::parse)
          .toList();

  @Test
  void onAnyDayAViewShowsTheTiesWhoseSpanHoldsThen() {
    for (var span : spans()) {
      var view = view(span);
      for (var day : DAYS) {
        assertThat(shows(view.asOf(day))).as("%s on %s", span, day).isEqualTo(span.holdsOn(day));
      }
    }
  }

  @Test
  void beforeAndAfterWhatDaysHoldAViewShowsWhatHeldFirstOrHoldsLast() {
    for (var span : spans()) {
      var view = view(span);
      for (var day : BEYOND) {
        var nearest = day.isAfter(LAST) ? LAST : LocalDate.of(1899, 12, 31);
        assertThat(shows(view.asOf(day)))
            .as("%s on %s", span, day)
            .isEqualTo(span.holdsOn(nearest));
      }
    }
  }

  @Test
  void whatHasNoDatesHoldsInEveryPeriod() {
    var view = view(Span.OPEN);
    var days = Stream.concat(DAYS.stream(), BEYOND.stream()).sorted().toList();
    for (var from : days) {
      assertThat(shows(view.asOf(from))).as("on %s", from).isTrue();
      assertThat(shows(view.asOf(from).withPast())).as("until %s", from).isTrue();
      for (var to : days) {
        assertThat(shows(view.between(from, to)))
            .as("from %s to %s", from, to)
            .isEqualTo(from.isBefore(to));
      }
    }
  }

  @Test
  void inAPeriodAViewShowsWhatHoldsOnAnyOfItsDays() {
    for (var span : spans()) {
      var view = view(span);
      for (var from : DAYS) {
        for (var to : DAYS) {
          var any =
              DAYS.stream()
                  .anyMatch(day -> !day.isBefore(from) && day.isBefore(to) && span.holdsOn(day));
          assertThat(shows(view.between(from, to)))
              .as("%s from %s to %s", span, from, to)
              .isEqualTo(any);
        }
      }
    }
  }

  @Test
  void aViewOfNoDaysMayBeAskedOfAnotherDay() {
    var day = LocalDate.of(2020, 1, 1);
    var none = view(Span.OPEN).between(day, day);

    assertThat(shows(none)).isFalse();
    assertThat(shows(none.asOf(day))).isTrue();
  }

  @Test
  void ofAHiddenNodeNeitherPlaceNorSubsectorsAreTold() {
    var drawn =
        Drawn.network(
            "Ayu [person own] -> Kota Malang [place]; Ayu -> Kriya [subsector]",
            "Lomba [event] -> Kota Malang; Lomba - Citra [person]; Citra -> Kota Malang",
            "Citra -> Kriya");
    var ayu = drawn.node("Ayu");
    var anyone = drawn.view(Viewer.ANYONE);

    assertThat(drawn.view().place(ayu)).isEqualTo(drawn.node("Kota Malang"));
    assertThat(drawn.view().subsectors(ayu)).isEqualTo(1 << (Subsector.CRAFT.number() - 1));
    assertThat(anyone.sees(ayu)).isFalse();
    assertThat(anyone.place(ayu)).isEqualTo(-1);
    assertThat(anyone.subsectors(ayu)).isZero();

    var without = drawn.view().without(drawn.node("Lomba"));
    assertThat(without.place(drawn.node("Lomba"))).isEqualTo(-1);
    assertThat(without.place(drawn.node("Citra"))).isEqualTo(drawn.node("Kota Malang"));
  }

  private static List<Span> spans() {
    var spans = new ArrayList<>(List.of(Span.OPEN));
    for (var since : DAYS) {
      spans.add(Span.since(Dated.day(since)));
      spans.add(new Span(null, Dated.day(since)));
      DAYS.stream()
          .filter(since::isBefore)
          .forEach(until -> spans.add(new Span(Dated.day(since), Dated.day(until))));
    }
    return spans;
  }

  private static View view(Span span) {
    var ayu = NodeId.random();
    var budi = NodeId.random();
    var snapshot =
        Snapshot.builder()
            .node(ayu, NodeKind.PERSON)
            .node(budi, NodeKind.PERSON)
            .tie(TieKind.KNOWS, ayu, budi, span, 0, false, Level.PUBLIC, Scope.NONE)
            .build();
    return View.of(snapshot, Mask.of(Viewer.ANYONE, World.SOURCED));
  }

  /** Whether a walk and a row show the one tie; they must agree. */
  private static boolean shows(View view) {
    var walks = view.walk().from(0).next();
    assertThat(view.row().read(0) == 1).isEqualTo(walks);
    return walks;
  }
}
