package id.jejaring.web.gatherings;

import id.jejaring.convening.Guest;
import id.jejaring.convening.Meeting;
import id.jejaring.convening.Round;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes handouts of rounds: what the facilitator sees, less what is not for everyone's eyes. */
final class Handouts {

  private final Gathered gathered;
  private final Saying saying;
  private final ForEveryone everyone;
  private final OwnWords words;

  private Handouts(Gathered gathered) {
    this.gathered = gathered;
    var scene = gathered.scene();
    saying = new Saying(scene);
    saying.load(gathered.round());
    words = new OwnWords(scene, gathered.lists());
    everyone =
        new ForEveryone(
            scene,
            gathered.round().people().stream()
                .map(Round.Seat::guest)
                .flatMap(
                    guest -> Stream.concat(Stream.of(guest.node()), guest.standsFor().stream()))
                .collect(Collectors.toSet()),
            gathered.lists());
  }

  /** By table, then by name. */
  static Handout of(Gathered gathered) {
    var handouts = new Handouts(gathered);
    return new Handout(
        gathered.title(),
        gathered.round().people().stream()
            .map(handouts::card)
            .sorted(
                Comparator.comparingInt(Handout.Card::table)
                    .thenComparing(Handout.Card::name, String.CASE_INSENSITIVE_ORDER))
            .toList());
  }

  private Handout.Card card(Round.Seat seat) {
    var guest = guest(seat);
    var scene = gathered.scene();
    return new Handout.Card(
        seat.guest(),
        scene.name(guest.node()),
        guest.standsFor().isEmpty()
            ? scene.detail(scene.get(guest.node()))
            : saying.names(guest.standsFor()),
        seat.table(),
        seat.meet().stream().map(this::line).toList());
  }

  /** With those whom all may know that the guest is there for. */
  private Guest guest(Round.Seat seat) {
    var node = seat.guest().node();
    return new Guest(
        node,
        seat.guest().standsFor().stream().filter(own -> everyone.mayRead(node, own)).toList());
  }

  private Handout.Line line(Meeting meeting) {
    var other = gathered.round().people().get(meeting.other());
    return new Handout.Line(
        saying.guest(guest(other)),
        other.table(),
        meeting.reasons().stream()
            .filter(everyone::mayRead)
            .map(why -> words.of(why).orElseGet(() -> saying.of(why)))
            .findFirst()
            .orElseGet(() -> gathered.scene().phrases().say("round.why.suggested")));
  }
}
