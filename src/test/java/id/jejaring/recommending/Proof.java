package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.recommending.Facts.Done;
import id.jejaring.recommending.Facts.Time;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;

/**
 * Holds a reason against what the store says of its very fact: who, what, when, how many and how
 * far, to the day; and what it leans on against what the fact takes.
 */
final class Proof {

  private final Facts facts;
  private final View view;
  private final Complements complements = new Complements();

  Proof(Facts facts, View view) {
    this.facts = facts;
    this.view = view;
  }

  void of(Reason reason, NodeId actor, NodeId candidate) {
    assertThat(reason.evidence().isEmpty()).isEqualTo(reason instanceof Reason.Near);
    reason
        .evidence()
        .forEach(link ->
            assertThat(link.spell().over()).as("%s", link).isEqualTo(Time.of(link).isOver()));
    switch (reason) {
      case Reason.ThroughPartner through -> {
        assertThat(through.partner()).isNotIn(actor, candidate);
        deeds(through.mine(), actor, through.partner());
        deeds(through.theirs(), candidate, through.partner());
      }
      case Reason.Chain chain -> {
        var way = List.of(actor, chain.partner(), chain.other(), candidate);
        assertThat(way).doesNotHaveDuplicates();
        assertThat(chain.steps()).hasSize(3);
        for (int at = 0; at < 3; at++) {
          deeds(chain.steps().get(at), way.get(at), way.get(at + 1));
        }
      }
      case Reason.Shared shared -> {
        var who = facts.shared(shared.at(), shared.kind());
        assertThat(shared.members()).isEqualTo(who.size());
        assertThat(shared.evidence()).map(Link::from).containsExactly(actor, candidate);
        for (var link : shared.evidence()) {
          assertThat(link.kind()).isEqualTo(shared.kind());
          assertThat(link.to()).isEqualTo(shared.at());
          assertThat(Time.of(link)).isEqualTo(who.get(link.from().toString()));
        }
      }
      case Reason.OffersWhatIsNeeded offers ->
          both(reason, actor, TieKind.NEEDS, candidate, TieKind.OFFERS, offers.capability());
      case Reason.NeedsWhatIsOffered needs ->
          both(reason, actor, TieKind.OFFERS, candidate, TieKind.NEEDS, needs.capability());
      case Reason.SameProduct same ->
          both(reason, actor, TieKind.OFFERS, candidate, TieKind.OFFERS, same.product());
      case Reason.SameSubsector same ->
          both(reason, actor, TieKind.WORKS_IN, candidate, TieKind.WORKS_IN, same.subsector());
      case Reason.AsWished wished -> {
        var links = List.of(new Link(candidate, wished.kind(), wished.capability()));
        ties(reason, links);
        assertThat(facts.wished(candidate, wished.kind(), wished.capability()))
            .contains(times(reason));
      }
      case Reason.Complementary goes -> {
        assertThat(complements.of(goes.mine()))
            .contains(new Complements.Complement(goes.theirs(), goes.indonesian(), goes.english()));
        both(reason, actor, TieKind.OFFERS, goes.mine(), candidate, TieKind.OFFERS, goes.theirs());
      }
      case Reason.Near near -> {
        var apart = facts.apart(actor, candidate);
        assertThat(near.distance().kilometres())
            .isCloseTo(apart.kilometres(), Offset.offset(0.005 * apart.kilometres() + 0.005));
        assertThat(near.distance().betweenPlaces()).isEqualTo(apart.betweenPlaces());
        assertThat(apart.kilometres()).isLessThan(10.1);
      }
    }
  }

  private void both(
      Reason reason, NodeId one, TieKind kind, NodeId other, TieKind otherKind, NodeId at) {
    both(reason, one, kind, at, other, otherKind, at);
  }

  private void both(
      Reason reason,
      NodeId one,
      TieKind kind,
      NodeId mine,
      NodeId other,
      TieKind otherKind,
      NodeId theirs) {
    ties(reason, List.of(new Link(one, kind, mine), new Link(other, otherKind, theirs)));
    assertThat(facts.both(one, kind, mine, other, otherKind, theirs)).contains(times(reason));
  }

  /** What a reason leans on is what it takes, and no more. */
  private static void ties(Reason reason, List<Link> expected) {
    assertThat(reason.evidence())
        .map(link -> new Link(link.from(), link.kind(), link.to()))
        .isEqualTo(expected);
  }

  private static List<Time> times(Reason reason) {
    return reason.evidence().stream().map(Time::of).toList();
  }

  /** They are all that the two did together, no more and no less, and each on its days. */
  private void deeds(List<Reason.Deed> deeds, NodeId one, NodeId other) {
    assertThat(view.seesActor(view.find(one))).isTrue();
    assertThat(view.seesActor(view.find(other))).isTrue();
    var known = facts.deeds(one, other);
    assertThat(deeds).isNotEmpty();
    assertThat(deeds.stream().map(Proof::done).collect(Collectors.toSet()))
        .isEqualTo(known.keySet());
    for (var deed : deeds) {
      assertThat(known.getOrDefault(done(deed), Set.of()))
          .as("%s", deed)
          .contains(deed.evidence().stream().map(Time::of).toList());
      var at = deed.at();
      if (at == null) {
        assertThat(List.of(deed.evidence().getFirst().from(), deed.evidence().getFirst().to()))
            .containsExactlyInAnyOrder(one, other);
      } else {
        assertThat(deed.evidence()).map(Link::from).containsExactly(one, other);
        assertThat(deed.evidence()).map(Link::to).containsExactly(at, at);
      }
    }
  }

  private static Done done(Reason.Deed deed) {
    var at = deed.at();
    return new Done(
        deed.kind().name(),
        at == null ? deed.evidence().getFirst().from().toString() : at.toString());
  }
}
