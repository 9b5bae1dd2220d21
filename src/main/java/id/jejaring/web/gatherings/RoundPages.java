package id.jejaring.web.gatherings;

import id.jejaring.convening.Guest;
import id.jejaring.convening.Meeting;
import id.jejaring.convening.Round;
import id.jejaring.convening.Terms;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.recommending.Gap;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts rounds into words for the page. */
final class RoundPages {

  private final Gathered gathered;
  private final Scene scene;
  private final Round round;
  private final Phrases phrases;
  private final Saying saying;
  private final Handout handout;
  private final ChatTexts chat;
  private final Map<Guest, Handout.Card> cards = new HashMap<>();

  private RoundPages(Gathered gathered) {
    this.gathered = gathered;
    scene = gathered.scene();
    round = gathered.round();
    phrases = scene.phrases();
    saying = new Saying(scene);
    saying.load(round);
    handout = Handouts.of(gathered);
    chat = new ChatTexts(handout, phrases);
    handout.cards().forEach(card -> cards.put(card.guest(), card));
  }

  static RoundPage of(Gathered gathered) {
    return new RoundPages(gathered).page();
  }

  private RoundPage page() {
    var terms = round.terms();
    return new RoundPage(
        gathered.title(),
        String.valueOf(gathered.path()),
        String.valueOf(gathered.back()),
        gathered.waiting(),
        query(terms),
        terms.each(),
        terms.table(),
        terms.seed(),
        terms.elsewhere(),
        round.people().isEmpty() ? List.of() : summary(),
        improve(),
        round.tables().stream().map(this::table).toList(),
        people(),
        chat.group(),
        chat.groupAddress());
  }

  static String query(Terms terms) {
    return "?each=%d&table=%d&seed=%d%s"
        .formatted(
            terms.each(), terms.table(), terms.seed(), terms.elsewhere() ? "&elsewhere=true" : "");
  }

  private List<String> summary() {
    var measures = round.measures();
    var said = new ArrayList<String>();
    said.add(phrases.say("round.sum.people", round.people().size(), round.tables().size()));
    said.add(
        phrases.say(
            "round.sum.introductions", measures.introductions(), measures.seatedTogether()));
    if (measures.weak() > 0) {
      said.add(phrases.say("round.sum.weak", measures.weak()));
    }
    if (measures.without() > 0) {
      said.add(phrases.say("round.sum.without", measures.without()));
    }
    said.add(
        phrases.say(
            "round.sum.mixed",
            phrases.number(measures.subsectors(), 1),
            phrases.number(measures.cities(), 1)));
    said.add(phrases.say("round.sum.together", measures.acquainted(), measures.competing()));
    if (measures.introductions() > 0) {
      said.add(phrases.say("round.sum.share", Math.floor(measures.share() * 1000) / 10));
    }
    return said;
  }

  private List<String> improve() {
    var counts = new EnumMap<Gap, Integer>(Gap.class);
    round
        .people()
        .forEach(seat -> seat.missing().forEach(gap -> counts.merge(gap, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Gap, Integer>comparingByValue().reversed())
        .map(each -> phrases.say("round.improve", each.getValue(), saying.of(each.getKey())))
        .toList();
  }

  private RoundPage.Table table(Round.Table table) {
    return new RoundPage.Table(
        phrases.say("round.table.of", table.number()),
        table.people().stream()
            .map(guest -> round.people().get(guest).guest())
            .map(guest ->
                new RoundPage.Sitting(
                    anchor(guest), scene.name(guest.node()), saying.names(guest.standsFor())))
            .sorted(Comparator.comparing(RoundPage.Sitting::name, String.CASE_INSENSITIVE_ORDER))
            .toList());
  }

  private List<RoundPage.Person> people() {
    return round.people().stream()
        .map(this::person)
        .sorted(Comparator.comparing(RoundPage.Person::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private RoundPage.Person person(Round.Seat seat) {
    var guest = seat.guest();
    var node = scene.get(guest.node());
    var detail = guest.standsFor().isEmpty() ? scene.detail(node) : saying.names(guest.standsFor());
    var card = cards.get(guest);
    return new RoundPage.Person(
        anchor(guest),
        href(guest.node(), node.kind()),
        scene.name(guest.node()),
        detail,
        phrases.say("round.table.of", seat.table()),
        seat.meet().stream().map(meeting -> meet(seat, meeting)).toList(),
        seat.missing().stream().sorted().map(saying::of).toList(),
        card == null ? "" : ChatTexts.address(chat.person(card)));
  }

  private RoundPage.Meet meet(Round.Seat seat, Meeting meeting) {
    var other = round.people().get(meeting.other());
    return new RoundPage.Meet(
        anchor(other.guest()),
        saying.guest(other.guest()),
        other.table() == seat.table()
            ? phrases.say("round.sameTable")
            : phrases.say("round.table.of", other.table()),
        meeting.weak(),
        meeting.reasons().stream()
            .map(why -> new RoundPage.Line(saying.of(why), saying.citations(why)))
            .toList(),
        meeting.caution().map(saying::of).orElse(null),
        meeting.weak() ? saying.weakness(seat, other) : List.of());
  }

  private static String anchor(Guest guest) {
    return "p-" + guest.node();
  }

  private static String href(NodeId id, NodeKind kind) {
    return (kind == NodeKind.PROGRAM ? "/programs/" : "/nodes/") + id;
  }
}
