package id.jejaring.web.gatherings;

import id.jejaring.convening.Guest;
import id.jejaring.convening.Meeting;
import id.jejaring.convening.Round;
import id.jejaring.convening.Strongest;
import id.jejaring.convening.Why;
import id.jejaring.domain.NodeId;
import id.jejaring.recommending.Caution;
import id.jejaring.recommending.Gap;
import id.jejaring.recommending.Link;
import id.jejaring.web.Answers;
import id.jejaring.web.Evidence;
import id.jejaring.web.Scene;
import id.jejaring.web.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Says in sentences why two should meet. */
public final class Saying {

  private final Scene scene;
  private final Sentences sentences;

  public Saying(Scene scene) {
    this.scene = scene;
    sentences = new Sentences(scene);
  }

  /** Looks up every name and source that a round shows, in one go. */
  void load(Round round) {
    load(
        round.people().stream().map(Round.Seat::guest).toList(),
        round.people().stream().flatMap(seat -> seat.meet().stream()).toList());
  }

  /** Looks up every name and source that these introductions show, in one go. */
  public void load(Strongest strongest) {
    var introductions = strongest.introductions();
    load(
        introductions.stream().flatMap(each -> Stream.of(each.one(), each.other())).toList(),
        introductions.stream().map(Strongest.Introduced::meeting).toList());
  }

  private void load(List<Guest> guests, List<Meeting> meetings) {
    var nodes = new LinkedHashSet<NodeId>();
    for (var guest : guests) {
      nodes.add(guest.node());
      nodes.addAll(guest.standsFor());
    }
    var whys = meetings.stream().flatMap(meeting -> meeting.reasons().stream()).toList();
    for (var why : whys) {
      nodes.add(why.mine());
      nodes.add(why.theirs());
      nodes.addAll(named(why));
    }
    for (var meeting : meetings) {
      if (meeting.caution().orElse(null) instanceof Caution.MayCompete(var product)) {
        nodes.add(product);
      }
    }
    Answers.load(
        whys.stream()
            .filter(Why.Partnership.class::isInstance)
            .map(why -> ((Why.Partnership) why).reason())
            .toList(),
        nodes,
        scene);
    scene.loadEvidence(whys.stream().flatMap(why -> evidence(why).stream()).toList());
  }

  private static List<NodeId> named(Why why) {
    return switch (why) {
      case Why.Partnership _ -> List.of();
      case Why.KindredSubsectors _ -> List.of();
      case Why.AnotherCity(_, _, var city) -> List.of(city);
    };
  }

  /** Why, in a sentence. */
  public String of(Why why) {
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
  public List<String> citations(Why why) {
    return scene.citeEvidence(evidence(why));
  }

  static List<Evidence> evidence(Why why) {
    return why.evidence().stream().map(Saying::evidence).toList();
  }

  static Evidence evidence(Link link) {
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
