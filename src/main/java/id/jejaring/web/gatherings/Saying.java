package id.jejaring.web.gatherings;

import id.jejaring.convening.Guest;
import id.jejaring.convening.Round;
import id.jejaring.convening.Why;
import id.jejaring.domain.NodeId;
import id.jejaring.recommending.Caution;
import id.jejaring.recommending.Gap;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import id.jejaring.web.Answers;
import id.jejaring.web.Evidence;
import id.jejaring.web.Scene;
import id.jejaring.web.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Says in sentences why two should meet. */
final class Saying {

  private final Scene scene;
  private final Sentences sentences;

  Saying(Scene scene) {
    this.scene = scene;
    sentences = new Sentences(scene);
  }

  /** Looks up every name and source that a round shows, in one go. */
  void load(Round round) {
    var nodes = new LinkedHashSet<NodeId>();
    var evidence = new LinkedHashSet<Evidence>();
    for (var seat : round.people()) {
      nodes.add(seat.guest().node());
      nodes.addAll(seat.guest().standsFor());
      for (var meeting : seat.meet()) {
        for (var why : meeting.reasons()) {
          nodes.add(why.mine());
          nodes.add(why.theirs());
          nodes.addAll(named(why));
          evidence.addAll(evidence(why));
        }
        meeting
            .caution()
            .ifPresent(caution -> {
              if (caution instanceof Caution.MayCompete(var product)) {
                nodes.add(product);
              }
            });
      }
    }
    Answers.load(partnerships(round), nodes, scene);
    scene.loadEvidence(evidence);
  }

  private static List<Reason> partnerships(Round round) {
    return round.people().stream()
        .flatMap(seat -> seat.meet().stream())
        .flatMap(meeting -> meeting.reasons().stream())
        .filter(Why.Partnership.class::isInstance)
        .map(why -> ((Why.Partnership) why).reason())
        .toList();
  }

  private static List<NodeId> named(Why why) {
    return switch (why) {
      case Why.Partnership _ -> List.of();
      case Why.KindredSubsectors _ -> List.of();
      case Why.AnotherCity(_, _, var city) -> List.of(city);
    };
  }

  /** Why, in a sentence. */
  String of(Why why) {
    var phrases = scene.phrases();
    return switch (why) {
      case Why.Partnership(var mine, var theirs, var reason) -> sentences.of(reason, mine, theirs);
      case Why.KindredSubsectors kindred ->
          phrases.say(
              "round.why.kindred",
              phrases.subsector(kindred.one()),
              phrases.subsector(kindred.other()),
              phrases.isIndonesian()
                  ? kindred.example().indonesian()
                  : kindred.example().english());
      case Why.AnotherCity(_, var theirs, var city) ->
          phrases.say("round.why.elsewhere", scene.name(theirs), scene.name(city));
    };
  }

  String of(Caution caution) {
    return sentences.of(caution);
  }

  String of(Gap gap) {
    return sentences.of(gap);
  }

  /** Who says what a reason rests on. */
  List<String> citations(Why why) {
    return scene.citeEvidence(evidence(why));
  }

  static List<Evidence> evidence(Why why) {
    return why.evidence().stream().map(Saying::evidence).toList();
  }

  private static Evidence evidence(Link link) {
    return new Evidence(link.from(), link.kind(), link.to());
  }

  /** What somebody is called, with those that they stand for in brackets. */
  String guest(Guest guest) {
    return guest.standsFor().isEmpty()
        ? scene.name(guest.node())
        : scene.name(guest.node()) + " (" + names(guest.standsFor()) + ")";
  }

  /** Why an introduction is weak, and what of either would make it better. */
  List<String> weakness(Round.Seat one, Round.Seat other) {
    var said = new ArrayList<String>();
    said.add(scene.phrases().say("round.weak"));
    for (var seat : List.of(one, other)) {
      seat.missing().stream()
          .sorted()
          .map(gap -> scene.phrases().say("round.weak.missing", guest(seat.guest()), of(gap)))
          .forEach(said::add);
    }
    return said;
  }

  /** Names, one after the other. */
  String names(Collection<NodeId> ids) {
    return String.join(", ", ids.stream().map(scene::name).sorted().toList());
  }
}
