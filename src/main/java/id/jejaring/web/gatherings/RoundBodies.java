package id.jejaring.web.gatherings;

import id.jejaring.convening.Meeting;
import id.jejaring.convening.Round;
import id.jejaring.convening.Why;
import id.jejaring.domain.NodeId;
import id.jejaring.web.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells rounds in JSON. */
final class RoundBodies {

  private final Scene scene;
  private final Round round;
  private final Saying saying;

  private RoundBodies(Scene scene, Round round) {
    this.scene = scene;
    this.round = round;
    saying = new Saying(scene);
  }

  static RoundBody of(Gathered gathered) {
    var bodies = new RoundBodies(gathered.scene(), gathered.round());
    bodies.saying.load(gathered.round());
    return bodies.body(gathered);
  }

  private RoundBody body(Gathered gathered) {
    var terms = round.terms();
    var event = gathered.event();
    return new RoundBody(
        event == null ? null : named(event),
        new RoundBody.Asked(terms.each(), terms.table(), terms.seed(), terms.elsewhere()),
        round.people().stream().map(this::person).toList(),
        round.tables().stream()
            .map(table ->
                new RoundBody.Table(
                    table.number(),
                    table.people().stream()
                        .map(guest -> named(round.people().get(guest).guest().node()))
                        .toList()))
            .toList(),
        measures(),
        gathered.waiting(),
        new ChatTexts(Handouts.of(gathered), scene.phrases()).group());
  }

  private RoundBody.Person person(Round.Seat seat) {
    return new RoundBody.Person(
        named(seat.guest().node()),
        seat.guest().standsFor().stream().map(this::named).toList(),
        seat.table(),
        seat.meet().stream().map(meeting -> meet(seat, meeting)).toList(),
        seat.missing().stream()
            .sorted(Comparator.naturalOrder())
            .map(gap -> new RoundBody.Missing(gap.key(), saying.of(gap)))
            .toList());
  }

  private RoundBody.Meet meet(Round.Seat seat, Meeting meeting) {
    var other = round.people().get(meeting.other());
    return new RoundBody.Meet(
        named(other.guest().node()),
        meeting.reasons().stream().map(this::reason).toList(),
        meeting.caution().map(saying::of).orElse(null),
        meeting.score(),
        meeting.weak(),
        weakness(seat, meeting, other));
  }

  private @Nullable List<String> weakness(Round.Seat seat, Meeting meeting, Round.Seat other) {
    return meeting.weak() ? saying.weakness(seat, other) : null;
  }

  private RoundBody.Reason reason(Why why) {
    return new RoundBody.Reason(
        word(why),
        saying.of(why),
        why.evidence().stream()
            .map(link ->
                new RoundBody.Tie(
                    named(link.from()),
                    link.kind().name().toLowerCase(Locale.ROOT),
                    named(link.to())))
            .toList(),
        saying.citations(why));
  }

  private static String word(Why why) {
    var record = why instanceof Why.Partnership(_, _, var reason) ? (Record) reason : (Record) why;
    return record
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private RoundBody.Measures measures() {
    var measures = round.measures();
    return new RoundBody.Measures(
        round.people().size(),
        measures.introductions(),
        measures.weak(),
        measures.without(),
        rounded(measures.share()),
        round.tables().size(),
        measures.seatedTogether(),
        rounded(measures.subsectors()),
        rounded(measures.cities()),
        measures.acquainted(),
        measures.competing());
  }

  private static double rounded(double value) {
    return Math.floor(value * 1000) / 1000;
  }

  private RoundBody.Named named(NodeId id) {
    return scene
        .find(id)
        .map(node -> new RoundBody.Named(id.toString(), node.kind().path(), node.name()))
        .orElseGet(() -> new RoundBody.Named(id.toString(), "unknown", "…"));
  }
}
