package id.jejaring.convening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Drawn;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StrongestTests {

  private final Meetings meetings = Meetings.withOwnWords();

  @Test
  void bringNeedsAndOffersTogetherFirst() {
    var network =
        Drawn.network(
            "Ayu - product:batik [capability]; Bima - product:jahit [capability]",
            "Citra -NEEDS- ruang [capability]; Dewi -OFFERS- ruang");
    assertThat(pairs(network, 5, "Ayu", "Bima", "Citra", "Dewi"))
        .containsExactly("Citra + Dewi", "Ayu + Bima");
  }

  @Test
  void leaveOutTheAcquaintedTheKeptApartAndWhatIsWeak() {
    var network =
        Drawn.network(
            "Ayu - product:batik [capability]; Bima - product:jahit [capability]",
            "Ayu -KNOWS- Bima; Citra - product:batik; Bima -KEPT_APART own in=dinas- Citra");
    assertThat(pairs(network, 5, "Ayu", "Bima", "Citra")).isEmpty();
  }

  @Test
  void losesNoGoodPairToOneThatIsTiedAlready() {
    var network =
        Drawn.network(
            "Ayu - product:batik [capability]; Bima - product:jahit [capability]",
            "Ayu -KNOWS- Bima; Citra - product:jahit");
    assertThat(pairs(network, 5, "Ayu", "Bima", "Citra")).containsExactly("Ayu + Citra");
  }

  @Test
  void takeNobodyMoreThanTwice() {
    var network =
        Drawn.network(
            "Ayu -OFFERS- a [capability]; Ayu -OFFERS- b [capability]; Ayu -OFFERS- c [capability]",
            "Bima -NEEDS- a; Citra -NEEDS- b; Dewi -NEEDS- c");
    assertThat(pairs(network, 5, "Ayu", "Bima", "Citra", "Dewi"))
        .hasSize(2)
        .allMatch(pair -> pair.contains("Ayu"));
  }

  @Test
  void tellDifferingReasonsFirst() {
    var network =
        Drawn.network(
            "Ayu -NEEDS- a [capability]; Bima -NEEDS- a; Citra -OFFERS- a",
            "Dewi -NEEDS- b [capability]; Eko -OFFERS- b; Ayu -NEEDS- c [capability]");
    assertThat(pairs(network, 2, "Ayu", "Bima", "Citra", "Dewi", "Eko"))
        .hasSize(2)
        .contains("Dewi + Eko");
  }

  @Test
  void areAmongThoseOfTheGatheringItself() {
    for (int seed = 1; seed <= 30; seed++) {
      var random = new Random(seed);
      var ids = new ArrayList<NodeId>();
      var view = market(random, 12 + random.nextInt(20), ids);
      var round = meetings.among(ids, view, Terms.USUAL);
      var all = new HashSet<Set<NodeId>>();
      for (var seat : round.people()) {
        for (var meeting : seat.meet()) {
          var other = round.people().get(meeting.other()).guest().node();
          all.add(Set.of(seat.guest().node(), other));
        }
      }
      var found = meetings.strongest(ids, view, 5);
      assertThat(found.introductions()).as("seed %d", seed).isNotEmpty();
      assertThat(found.introductions())
          .as("seed %d", seed)
          .allMatch(each -> all.contains(Set.of(each.one().node(), each.other().node())));
    }
  }

  @Test
  void lookAtTheMostPromisingOfAListOfAHundredThousand() {
    var ids = new ArrayList<NodeId>();
    var view = market(new Random(7), 100_000, ids);
    meetings.strongest(ids.subList(0, 400), view, 5);
    var time = new ProcessorTime();
    var found = meetings.strongest(ids, view, 5);
    var took = time.millis();
    System.out.printf("five introductions among 100,000: %d ms%n", took);
    assertThat(found.listed()).isEqualTo(100_000);
    assertThat(found.people()).isEqualTo(300);
    assertThat(found.introductions()).hasSize(5).allMatch(each -> !each.meeting().weak());
    assertThat(took).isLessThan(10_000);
  }

  /** So many businesses, each of which offers something and needs something. */
  private static View market(Random random, int size, List<NodeId> ids) {
    var builder = Snapshot.builder();
    for (int at = 0; at < 40; at++) {
      builder.node(NodeId.named("thing:" + at), NodeKind.CAPABILITY);
    }
    for (int at = 0; at < size; at++) {
      var id = NodeId.named("business:" + at);
      ids.add(id);
      builder.node(id, NodeKind.BUSINESS);
      var offered = random.nextInt(40);
      builder.tie(TieKind.OFFERS, id, NodeId.named("thing:" + offered));
      builder.tie(
          TieKind.NEEDS, id, NodeId.named("thing:" + (offered + 1 + random.nextInt(39)) % 40));
    }
    return View.of(builder.build(), Mask.of(Viewer.OWNER, World.SOURCED));
  }

  private List<String> pairs(Drawn network, int most, String... names) {
    var ids = Stream.of(names).map(network::id).toList();
    return meetings.strongest(ids, network.view(), most).introductions().stream()
        .map(found ->
            String.join(
                " + ",
                Stream.of(found.one().node(), found.other().node())
                    .map(network::name)
                    .sorted()
                    .toList()))
        .toList();
  }
}
