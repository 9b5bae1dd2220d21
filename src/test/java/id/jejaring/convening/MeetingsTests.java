package id.jejaring.convening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.network.Drawn;
import id.jejaring.network.View;
import id.jejaring.recommending.Caution;
import id.jejaring.recommending.Gap;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MeetingsTests {

  private final Meetings meetings = Meetings.withOwnWords();

  @Test
  void bringNeedsAndOffersTogetherWithTheTiesOfBothSides() {
    var network =
        Drawn.network(
            "Ayu - Temu [event]; Bima - Temu",
            "Ayu -NEEDS- kemasan [capability]; Bima -OFFERS- kemasan");
    var round = at(network, "Temu");
    var evidence =
        List.of(
            new Link(network.id("Ayu"), TieKind.NEEDS, network.id("kemasan")),
            new Link(network.id("Bima"), TieKind.OFFERS, network.id("kemasan")));
    assertThat(reasons(round, network, "Ayu"))
        .containsExactly(new Reason.OffersWhatIsNeeded(network.id("kemasan"), evidence));
    assertThat(reasons(round, network, "Bima"))
        .containsExactly(new Reason.NeedsWhatIsOffered(network.id("kemasan"), evidence.reversed()));
  }

  @Test
  void preferWhatHelpsBothToWhatHelpsOne() {
    var network =
        Drawn.network(
            "Ayu -NEEDS- kemasan [capability]; Bima -OFFERS- kemasan; Citra -OFFERS- kemasan",
            "Bima -NEEDS- foto [capability]; Ayu -OFFERS- foto");
    assertThat(pairs(among(network, new Terms(1, 8, 1, false), "Ayu", "Bima", "Citra"), network))
        .containsExactly("Ayu + Bima");
  }

  @Test
  void leaveOutThoseWhoAreTiedAlreadyAndThoseOfOneHouse() {
    var network =
        Drawn.network(
            "Ayu -NEEDS- kemasan [capability]; Bima -OFFERS- kemasan; Ayu -KNOWS ..2020- Bima",
            "Citra -OFFERS- kemasan; Ayu - Laskar [project]; Citra - Laskar",
            "Dewi [person] -OWNS- Toko; Eko [person] -OPERATES- Toko; Toko -NEEDS- kemasan");
    assertThat(
            pairs(
                among(network, Terms.USUAL, "Ayu", "Bima", "Citra", "Dewi", "Eko", "Toko"),
                network))
        .containsExactly(
            "Bima + Citra", "Bima + Dewi", "Bima + Eko", "Citra + Dewi", "Citra + Eko");
  }

  @Test
  void honourThatSomebodyWantsTwoApartForWhoeverAsksAndSayNothingOfIt() {
    var lines =
        "Ayu -NEEDS- kemasan [capability]; Bima -OFFERS- kemasan; Citra -OFFERS- kemasan;"
            + "Dewi -NEEDS- kemasan";
    var apart = Drawn.network(lines, "Ayu -KEPT_APART own in=dinas- Bima");
    var open = Drawn.network(lines);
    for (var viewer : List.of(Viewer.ANYONE, Viewer.OWNER, Viewer.SYSTEM)) {
      var round =
          meetings.among(
              ids(apart, "Ayu", "Bima", "Citra", "Dewi"),
              apart.view(viewer),
              new Terms(3, 2, 1, false));
      assertThat(pairs(round, apart)).doesNotContain("Ayu + Bima").contains("Ayu + Citra");
      assertThat(tables(round, apart)).doesNotContain("Ayu, Bima");
      assertThat(round.measures().acquainted()).isZero();
    }
    assertThat(
            pairs(
                meetings.among(ids(open, "Ayu", "Bima", "Citra", "Dewi"), open.view(), Terms.USUAL),
                open))
        .contains("Ayu + Bima");
  }

  @Test
  void setOneTableMoreRatherThanBringThoseTogetherWhoAreKeptApart() {
    var network =
        Drawn.network(
            "Ayu -KEPT_APART own in=dinas- Bima; Bima -KEPT_APART own in=lain- Citra",
            "Dewi -WORKS_IN- Kriya [subsector]");
    var round = among(network, Terms.USUAL, "Ayu", "Bima", "Citra", "Dewi");
    assertThat(tables(round, network))
        .hasSize(2)
        .noneMatch(table -> table.contains("Ayu") && table.contains("Bima"))
        .noneMatch(table -> table.contains("Bima") && table.contains("Citra"));
  }

  @Test
  void leaveOutWhatTheViewerMayNotSeeAsPeopleAndAsReasons() {
    var network =
        Drawn.network(
            "Ayu - Temu [event]; Bima - Temu; Rahasia [business own in=dinas] - Temu",
            "Ayu -NEEDS- kemasan [capability]; Rahasia -OFFERS- kemasan",
            "Bima -OFFERS own in=dinas- kemasan");
    var round = meetings.at(network.id("Temu"), network.view(Viewer.ANYONE), Terms.USUAL);
    assertThat(round.people()).hasSize(2);
    assertThat(round.measures().introductions()).isZero();
    assertThat(round.people()).allMatch(seat -> seat.missing().contains(Gap.POINT));
  }

  @Test
  void giveAPersonAndTheirBusinessOneSeatWithWhatBothOffer() {
    var network =
        Drawn.network(
            "Wulan [person] - Temu [event]; Anyaman - Temu; Wulan -OWNS- Anyaman",
            "Kopi - Temu; Kopi -NEEDS- besek [capability]; Anyaman -OFFERS- besek");
    var round = at(network, "Temu");
    assertThat(pairs(round, network)).containsExactly("Kopi + Wulan");
    assertThat(round.people()).hasSize(2);
    var wulan =
        round.people().stream()
            .filter(seat -> seat.guest().node().equals(network.id("Wulan")))
            .findFirst()
            .orElseThrow();
    assertThat(wulan.guest().standsFor()).containsExactly(network.id("Anyaman"));
    assertThat(wulan.meet().getFirst().reasons().getFirst().mine())
        .isEqualTo(network.id("Anyaman"));
  }

  @Test
  void doNotTakeTheEventItselfForAReasonButAnEarlierOne() {
    var network =
        Drawn.network(
            "Ayu - Temu [event]; Bima - Temu; Citra - Temu; Ayu - Pasar [event]; Bima - Pasar");
    var round = at(network, "Temu");
    assertThat(pairs(round, network)).containsExactly("Ayu + Bima");
    assertThat(((Reason.Shared) reasons(round, network, "Ayu").getFirst()).at())
        .isEqualTo(network.id("Pasar"));
  }

  @Test
  void sayThroughWhomTwoWhoDoNotKnowEachOtherAreConnected() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Joko [person]; Bima -KNOWS- Joko", "Citra -WORKS_IN- Kriya [subsector]");
    var round = among(network, Terms.USUAL, "Ayu", "Bima", "Citra");
    assertThat(pairs(round, network)).containsExactly("Ayu + Bima");
    var reason = (Reason.ThroughPartner) reasons(round, network, "Ayu").getFirst();
    assertThat(reason.partner()).isEqualTo(network.id("Joko"));
    assertThat(reason.evidence()).hasSize(2);
  }

  @Test
  void markWhatRestsOnSubsectorsAloneAsWeakAndSayWhatIsMissing() {
    var network =
        Drawn.network("Ayu -WORKS_IN- Fesyen [subsector]; Bima -WORKS_IN- Fotografi [subsector]");
    var round = among(network, Terms.USUAL, "Ayu", "Bima");
    assertThat(round.people().getFirst().meet())
        .singleElement()
        .satisfies(meeting -> {
          assertThat(meeting.weak()).isTrue();
          assertThat(meeting.reasons()).first().isInstanceOf(Why.KindredSubsectors.class);
        });
    assertThat(round.people().getFirst().missing())
        .containsExactlyInAnyOrder(Gap.PRODUCT, Gap.NEEDS, Gap.POINT);
    assertThat(round.measures().weak()).isEqualTo(1);
  }

  @Test
  void seatThoseWhoOfferTheSameApart() {
    var network =
        Drawn.network(
            "Ayu - product:batik [capability]; Bima - product:batik; Citra - product:jahit [capability];"
                + "Dewi - product:jahit");
    var round = among(network, new Terms(1, 2, 1, false), "Ayu", "Bima", "Citra", "Dewi");
    assertThat(round.measures().competing()).isZero();
    assertThat(round.measures().seatedTogether()).isEqualTo(2);
  }

  @Test
  void cautionThatTwoMayCompete() {
    var network =
        Drawn.network(
            "Ayu - product:batik [capability]; Bima - product:batik; Bima - product:jahit [capability]");
    assertThat(among(network, Terms.USUAL, "Ayu", "Bima").people().getFirst().meet())
        .singleElement()
        .satisfies(meeting ->
            assertThat(meeting.caution())
                .contains(new Caution.MayCompete(network.id("product:batik"))));
  }

  @Test
  void putPeopleFromAnotherCityFirstWhereThatIsAsked() {
    var network =
        Drawn.network(
            "Malang [place] - Jatim [place]; Solo [place] - Jateng [place]",
            "Ayu - Malang; Bima - Malang; Citra - Solo; Dewi - Solo",
            "Ayu -NEEDS- foto [capability]; Bima -OFFERS- foto; Citra -OFFERS- foto");
    var wanted = new Terms(1, 8, 1, true);
    var round = among(network, wanted, "Ayu", "Bima", "Citra", "Dewi");
    assertThat(pairs(round, network)).containsExactly("Ayu + Citra");
    assertThat(round.people().stream().flatMap(seat -> seat.meet().stream()).toList())
        .allMatch(
            meeting -> meeting.reasons().stream().anyMatch(Why.AnotherCity.class::isInstance));
  }

  @Test
  void refuseWhatCannotBeAsked() {
    assertThatThrownBy(() -> new Terms(0, 8, 1, false))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("1 to 5");
    assertThatThrownBy(() -> new Terms(3, 21, 1, false))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("2 to 20");
    var network = Drawn.network("Ayu -KNOWS- Bima");
    assertThatThrownBy(() -> meetings.at(network.id("Ayu"), network.view(), Terms.USUAL))
        .isInstanceOf(Refusal.Invalid.class);
    var many =
        Drawn.network(
            IntStream.rangeClosed(0, 500)
                .mapToObj(each -> "Usaha " + each + " - Temu [event]")
                .toArray(String[]::new));
    assertThatThrownBy(() -> meetings.at(many.id("Temu"), many.view(), Terms.USUAL))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("501");
  }

  @Test
  void runTheWorkedExample() throws IOException {
    var page = Files.readString(Path.of("docs/reference/gatherings.md"));
    var start = page.indexOf("```text\n") + "```text\n".length();
    var network = Drawn.network(page.substring(start, page.indexOf("```", start)));
    var round =
        among(
            network,
            new Terms(1, 8, 1, false),
            "Batik Ayu",
            "Jahit Bima",
            "Batik Citra",
            "Foto Dewi");
    assertThat(round.measures().introductions()).isEqualTo(2);
    assertThat(round.measures().without()).isZero();
    for (var seat : round.people()) {
      var one = network.name(seat.guest().node());
      var other = network.name(round.people().get(seat.meet().getFirst().other()).guest().node());
      var row =
          page.lines()
              .filter(line -> line.startsWith("| " + one + ", " + other + " |"))
              .findFirst()
              .or(() ->
                  page.lines()
                      .filter(line -> line.startsWith("| " + other + ", " + one + " |"))
                      .findFirst());
      assertThat(row.orElseThrow()).endsWith("| %.4f |".formatted(seat.meet().getFirst().score()));
    }
  }

  @Test
  void haveAnAnswerForNobodyAndForOne() {
    var network = Drawn.network("Temu [event]; Ayu -KNOWS- Bima");
    assertThat(at(network, "Temu").people()).isEmpty();
    var alone = among(network, Terms.USUAL, "Ayu");
    assertThat(alone.people()).hasSize(1);
    assertThat(alone.tables()).hasSize(1);
  }

  private Round at(Drawn network, String event) {
    return meetings.at(network.id(event), network.view(), Terms.USUAL);
  }

  private Round among(Drawn network, Terms wanted, String... names) {
    return among(network, network.view(), wanted, names);
  }

  private Round among(Drawn network, View view, Terms wanted, String... names) {
    return meetings.among(ids(network, names), view, wanted);
  }

  private static List<NodeId> ids(Drawn network, String... names) {
    return Stream.of(names).map(network::id).toList();
  }

  private static List<Reason> reasons(Round round, Drawn network, String name) {
    return round.people().stream()
        .filter(seat -> seat.guest().node().equals(network.id(name)))
        .flatMap(seat -> seat.meet().getFirst().reasons().stream())
        .map(why -> ((Why.Partnership) why).reason())
        .toList();
  }

  /** Who meets whom, in the order of names. */
  static List<String> pairs(Round round, Drawn network) {
    var pairs = new TreeSet<String>();
    for (var seat : round.people()) {
      for (var meeting : seat.meet()) {
        var one = network.name(seat.guest().node());
        var other = network.name(round.people().get(meeting.other()).guest().node());
        pairs.add(one.compareTo(other) < 0 ? one + " + " + other : other + " + " + one);
      }
    }
    return List.copyOf(pairs);
  }

  private static List<String> tables(Round round, Drawn network) {
    Map<Integer, List<String>> tables = new TreeMap<>();
    for (var seat : round.people()) {
      tables
          .computeIfAbsent(seat.table(), _ -> new ArrayList<>())
          .add(network.name(seat.guest().node()));
    }
    return tables.values().stream()
        .map(names -> String.join(", ", names.stream().sorted().toList()))
        .toList();
  }
}
