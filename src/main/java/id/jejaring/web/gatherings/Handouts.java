package id.jejaring.web.gatherings;

import id.jejaring.convening.Meeting;
import id.jejaring.convening.Round;
import id.jejaring.convening.Why;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Viewer;
import id.jejaring.network.Mask;
import id.jejaring.network.View;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** Makes handouts of rounds: what the facilitator sees, less what is not for everyone's eyes. */
final class Handouts {

  private static final Viewer READER = new Viewer("handout", Level.SIGNED_IN, Set.of());

  private final Gathered gathered;
  private final Saying saying;
  private final View open;
  private final Set<NodeId> inTheRoom = new HashSet<>();

  private Handouts(Gathered gathered) {
    this.gathered = gathered;
    var scene = gathered.scene();
    saying = new Saying(scene);
    saying.load(gathered.round());
    open = View.of(scene.view().snapshot(), Mask.of(READER, scene.world())).withPast();
    for (var seat : gathered.round().people()) {
      inTheRoom.add(seat.guest().node());
      inTheRoom.addAll(seat.guest().standsFor());
    }
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
    var guest = seat.guest();
    var scene = gathered.scene();
    return new Handout.Card(
        scene.name(guest.node()),
        guest.standsFor().isEmpty()
            ? scene.detail(scene.get(guest.node()))
            : saying.names(guest.standsFor()),
        seat.table(),
        seat.meet().stream().map(this::line).toList());
  }

  private Handout.Line line(Meeting meeting) {
    var other = gathered.round().people().get(meeting.other());
    return new Handout.Line(
        saying.guest(other.guest()),
        other.table(),
        meeting.reasons().stream()
            .filter(this::isForEveryone)
            .map(saying::of)
            .findFirst()
            .orElseGet(() -> gathered.scene().phrases().say("round.why.suggested")));
  }

  private boolean isForEveryone(Why why) {
    return why instanceof Why.Partnership(_, _, Reason.ThroughPartner through)
        ? through.evidence().stream().allMatch(this::isOpen)
        : why.evidence().stream()
            .allMatch(link -> mayBeNamed(link.from()) && mayBeNamed(link.to()));
  }

  private boolean mayBeNamed(NodeId id) {
    return inTheRoom.contains(id) || open.find(id) >= 0;
  }

  private boolean isOpen(Link link) {
    var from = open.find(link.from());
    var to = open.find(link.to());
    if (from < 0 || to < 0) {
      return false;
    }
    for (var walk = open.kinds(link.kind()).walk().from(from); walk.next(); ) {
      if (walk.node() == to) {
        return true;
      }
    }
    return false;
  }
}
