package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.network.Drawn;
import id.jejaring.network.WorkedExample;
import id.jejaring.recommending.Suggestion.Basis;
import id.jejaring.recommending.Suggestion.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PartnersTests {

  private final Partners partners = Partners.withDecay(3);

  @Test
  void runsTheWorkedExample() {
    var network = WorkedExample.of("partners");
    var slate = partners.of(network.id("Ayu"), network.view("2026-07-01"), Wish.atMost(5));
    assertThat(names(network, slate)).containsExactly("Citra", "Dewi");
    assertThat(Allocated.best(network.id("Ayu"), network.view("2026-07-01"), 3, 5).values())
        .satisfiesExactly(
            citra -> assertThat(citra).isCloseTo(0.9223, within(0.00005)),
            dewi -> assertThat(dewi).isCloseTo(0.1553, within(0.00005)));
    assertThat(slate.evidence()).isEqualTo(Strength.STRONG);
    assertThat(slate.suggestions().get(1).evidence()).isEqualTo(Strength.SOME);
  }

  @Test
  void runsTheWorkedExampleWithoutTies() {
    var network = WorkedExample.of("partners-without-ties");
    var slate = partners.of(network.id("Batik Ayu"), network.view(), Wish.atMost(5));
    assertThat(names(network, slate)).containsExactly("Toko Dewi", "Jahit Bima", "Batik Citra");
    assertThat(slate.suggestions())
        .extracting(found -> found.parts().get(Part.NEEDS))
        .containsExactly(2.0, null, null);
    assertThat(slate.suggestions())
        .extracting(found -> found.parts().get(Part.COMPLEMENTS))
        .containsExactly(null, 1.0, null);
    assertThat(slate.suggestions())
        .extracting(found -> found.parts().get(Part.DISTANCE))
        .containsExactly(1.0, 1.0, 1.0);
    assertThat(slate.evidence()).isEqualTo(Strength.SOME);
    assertThat(slate.suggestions().get(2).cautions())
        .containsExactly(new Caution.MayCompete(network.id("product:batik")));
  }

  @Test
  void saysOfOneCandidateWhatItSaysOfItInTheList() {
    for (var example : List.of("partners", "partners-without-ties")) {
      var network = WorkedExample.of(example);
      var actor = network.id(example.equals("partners") ? "Ayu" : "Batik Ayu");
      for (var said : partners.of(actor, network.view(), Wish.atMost(5)).suggestions()) {
        assertThat(partners.between(actor, said.node(), network.view()))
            .containsAll(said.reasons());
      }
    }
    var hidden = Drawn.network("Ayu [person] - Pasar [event]; Bima [person own] - Pasar");
    assertThat(partners.between(hidden.id("Ayu"), hidden.id("Bima"), hidden.view(Viewer.ANYONE)))
        .isEmpty();
    assertThat(partners.between(hidden.id("Ayu"), hidden.id("Bima"), hidden.view())).hasSize(1);
  }

  @Test
  void saysThroughWhomWithTheTiesAsEvidence() {
    var network =
        Drawn.network(
            "Ayu [person] - Laskar [project]; Bima [person] - Laskar",
            "Bima - Sang [project]; Citra [person] - Sang");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(5));
    var reason = (Reason.ThroughPartner) slate.suggestions().getFirst().reasons().getFirst();
    assertThat(network.name(reason.partner())).isEqualTo("Bima");
    assertThat(reason.mine())
        .singleElement()
        .satisfies(deed -> assertThat(deed.at()).isEqualTo(network.id("Laskar")));
    assertThat(reason.evidence())
        .containsExactlyInAnyOrder(
            new Link(network.id("Ayu"), TieKind.MADE, network.id("Laskar")),
            new Link(network.id("Bima"), TieKind.MADE, network.id("Laskar")),
            new Link(network.id("Citra"), TieKind.MADE, network.id("Sang")),
            new Link(network.id("Bima"), TieKind.MADE, network.id("Sang")));
  }

  @Test
  void leavesOutWhoeverHasWorkedWithTheActorOrIsTiedOtherwise() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Ayu -COLLABORATES_WITH ..2020- Citra",
            "Bima -KNOWS- Dewi; Ayu - Pasar [project]; Dewi - Pasar",
            "Bima -KNOWS- Eko; Ayu -KEPT_APART- Eko",
            "Bima -KNOWS- Perajin [community]; Ayu -MEMBER_OF- Perajin",
            "Bima -KNOWS- Fitri; Ayu -MEMBER_OF ..2020- Fitri");
    assertThat(names(network, partners.of(network.id("Ayu"), network.view(), Wish.atMost(9))))
        .containsExactly("Fitri");
  }

  @Test
  void keepsOneThatIsOnlyExploredAndSaysSo() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Ayu -COLLABORATES_WITH explored- Citra");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(9));
    assertThat(slate.suggestions())
        .singleElement()
        .satisfies(found ->
            assertThat(found.cautions())
                .contains(
                    new Caution.AlreadyExploring(
                        new Link(
                            network.id("Ayu"), TieKind.COLLABORATES_WITH, network.id("Citra")))));
  }

  @Test
  void suggestsPersonsByTradeAndNoOfficials() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima",
            "Bima -KNOWS- Pejabat [person]; Pejabat -HOLDS_OFFICE- Dinas [agency]",
            "Bima -KNOWS- Pelukis [person]; Pelukis - Pameran [project]",
            "Bima -KNOWS- Guru [person]; Guru -NEEDS- ruang [capability]");
    assertThat(names(network, partners.of(network.id("Ayu"), network.view(), Wish.atMost(9))))
        .containsExactlyInAnyOrder("Pelukis", "Guru");
  }

  @Test
  void takesASharedEventCommunityOrVenueAsEvidence() {
    var network =
        Drawn.network(
            "Ayu - Temu [event]; Bima - Temu",
            "Ayu - Perajin [community]; Citra - Perajin",
            "Ayu - Galeri [venue]; Dewi - Galeri");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(9));
    assertThat(names(network, slate)).containsExactlyInAnyOrder("Bima", "Citra", "Dewi");
    assertThat(slate.evidence()).isEqualTo(Strength.SOME);
    assertThat(slate.suggestions())
        .allSatisfy(found ->
            assertThat(found.reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                    Reason.Shared.class, shared -> assertThat(shared.members()).isEqualTo(2)));
  }

  @Test
  void matchesNeedsWithOffersBothWays() {
    var network =
        Drawn.network(
            "Ayu -NEEDS- ruang [capability]; Bima -OFFERS- ruang",
            "Ayu -OFFERS- tenun [capability]; Citra -NEEDS- tenun");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(9));
    assertThat(names(network, slate)).containsExactlyInAnyOrder("Bima", "Citra");
    assertThat(slate.suggestions())
        .allSatisfy(found -> assertThat(found.type()).isEqualTo(Suggestion.Type.COMPLEMENTARY));
    assertThat(reasons(slate))
        .hasAtLeastOneElementOfType(Reason.OffersWhatIsNeeded.class)
        .hasAtLeastOneElementOfType(Reason.NeedsWhatIsOffered.class);
  }

  @Test
  void doesNotSuggestSomeoneMerelyForBeingNear() {
    var network =
        Drawn.network(
            "Ayu [business at=-7.56,110.82] - Surakarta [place]",
            "Bima [business at=-7.56,110.82] - Surakarta");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(9));
    assertThat(slate.suggestions()).isEmpty();
    assertThat(slate.missing()).contains(Gap.LINE_OF_BUSINESS).doesNotContain(Gap.POINT);
  }

  @Test
  void takesTheMiddlesOfPlacesWherePointsAreNotKnown() {
    var network =
        Drawn.network(
            "Malang [place at=-7.98,112.63]; Batu [place at=-7.93,112.56]; Solo [place at=-7.57,110.83]",
            "Ayu - Malang; Ayu -NEEDS- ruang [capability]",
            "Bima - Batu; Bima -OFFERS- ruang; Citra - Solo; Citra -OFFERS- ruang",
            "Dewi - Malang; Dewi -OFFERS- ruang");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(9));
    assertThat(slate.missing()).doesNotContain(Gap.POINT);
    assertThat(found(network, slate, "Bima").reasons())
        .anySatisfy(reason ->
            assertThat(reason)
                .isInstanceOfSatisfying(
                    Reason.Near.class,
                    near -> {
                      assertThat(near.distance().kilometres()).isCloseTo(9.5, within(0.1));
                      assertThat(near.distance().betweenPlaces()).isTrue();
                    }));
    assertThat(found(network, slate, "Citra").cautions())
        .hasAtLeastOneElementOfType(Caution.FarAway.class);
    assertThat(found(network, slate, "Dewi").parts()).doesNotContainKey(Part.DISTANCE);
  }

  private static Suggestion found(Drawn network, Slate slate, String name) {
    return slate.suggestions().stream()
        .filter(found -> found.node().equals(network.id(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsOnlyWhatItCouldLookAtToTheEnd() {
    var whole = Drawn.network(members("Ayu - Warga [community]", 40));
    assertThat(counted(whole, Wish.atMost(3))).containsOnly(41);
    assertThat(partners.of(whole.id("Ayu"), whole.view(), Wish.atMost(3)).truncated()).isFalse();
    var cut = Drawn.network(members("Ayu - Warga [community]", 200_000));
    assertThat(counted(cut, Wish.atMost(3))).containsOnly(0);
    assertThat(partners.of(cut.id("Ayu"), cut.view(), Wish.atMost(3)).truncated()).isTrue();
  }

  private static String[] members(String first, int more) {
    return Stream.concat(
            Stream.of(first), IntStream.range(0, more).mapToObj("A%d - Warga"::formatted))
        .toArray(String[]::new);
  }

  /** How many members are told of what is shared. */
  private List<Integer> counted(Drawn network, Wish wish) {
    return partners.of(network.id("Ayu"), network.view(), wish).suggestions().stream()
        .flatMap(found -> found.reasons().stream())
        .map(Reason.Shared.class::cast)
        .map(Reason.Shared::members)
        .toList();
  }

  @Test
  void tellsOnceWhatIsOnRecordTwice() {
    var network =
        Drawn.network(
            "Ayu -COLLABORATES_WITH 2019..- Bima; Ayu -COLLABORATES_WITH 2021..- Bima",
            "Bima -KNOWS- Citra; Bima -KNOWS- Citra; Ayu - Temu [event]; Ayu -2019- Temu",
            "Dewi - Temu");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(5));
    var reasons = slate.suggestions().stream().flatMap(of -> of.reasons().stream()).toList();
    assertThat(reasons).hasSize(2);
    assertThat(reasons)
        .filteredOn(Reason.ThroughPartner.class::isInstance)
        .singleElement()
        .satisfies(reason -> {
          var through = (Reason.ThroughPartner) reason;
          assertThat(through.mine()).hasSize(1);
          assertThat(through.theirs()).hasSize(1);
          assertThat(reason.evidence()).hasSize(2);
        });
    assertThat(reasons)
        .filteredOn(Reason.Shared.class::isInstance)
        .singleElement()
        .satisfies(reason -> {
          assertThat(((Reason.Shared) reason).members()).isEqualTo(2);
          assertThat(reason.evidence()).hasSize(2);
        });
  }

  @Test
  void neverUsesWhatTheViewerDoesNotSee() {
    var network = Drawn.network("Ayu -KNOWS own- Bima; Bima -KNOWS- Citra", "Ayu - Temu [event]");
    var asAnyone = network.view(Viewer.ANYONE);
    assertThat(partners.of(network.id("Ayu"), network.view(), Wish.atMost(9)).suggestions())
        .hasSize(1);
    assertThat(partners.of(network.id("Ayu"), asAnyone, Wish.atMost(9)).suggestions()).isEmpty();
  }

  @Test
  void looksOnlyAtTheWorldOfTheView() {
    var network =
        Drawn.network(
            "Ayu - product:batik [capability]",
            "Latihan [business practice] - product:jahit [capability]");
    assertThat(partners.of(network.id("Ayu"), network.view(), Wish.atMost(9)).suggestions())
        .isEmpty();
  }

  @Test
  void keepsPlacesForThoseWhoHaveWhatIsNeeded() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Bima -KNOWS- Dewi; Bima -KNOWS- Eko",
            "Ayu -NEEDS- ruang [capability]; Galuh -OFFERS- ruang");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(3));
    assertThat(names(network, slate)).hasSize(3).contains("Galuh");
    assertThat(slate.suggestions())
        .anySatisfy(found -> assertThat(found.parts()).containsKey(Part.NETWORK));
  }

  @Test
  void leadsOverThreeTiesAndSaysByWhom() {
    var network =
        Drawn.network("Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Citra -KNOWS- Dewi; Dewi -KNOWS- Eko");
    var slate = partners.of(network.id("Ayu"), network.view(), Wish.atMost(5));
    assertThat(names(network, slate)).containsExactly("Citra", "Dewi");
    assertThat(found(network, slate, "Dewi").basis()).isEqualTo(Basis.CHAIN);
    assertThat(found(network, slate, "Dewi").evidence()).isEqualTo(Strength.SOME);
    assertThat(found(network, slate, "Dewi").reasons())
        .singleElement()
        .isInstanceOfSatisfying(
            Reason.Chain.class,
            chain -> {
              assertThat(network.name(chain.partner())).isEqualTo("Bima");
              assertThat(network.name(chain.other())).isEqualTo("Citra");
              assertThat(chain.evidence())
                  .containsExactly(
                      new Link(network.id("Ayu"), TieKind.KNOWS, network.id("Bima")),
                      new Link(network.id("Bima"), TieKind.KNOWS, network.id("Citra")),
                      new Link(network.id("Citra"), TieKind.KNOWS, network.id("Dewi")));
            });
  }

  @Test
  void findsWhoOffersWhatIsLookedFor() {
    var network =
        Drawn.network(
            "Ayu [business]; ruang [capability]; tenun [capability]",
            "Bima -OFFERS- ruang; Citra -OFFERS- tenun; Dewi -NEEDS- tenun");
    var looking = new Wish(5, none(), Filter.NONE, Optional.of(network.id("ruang")), none());
    assertThat(wished(network, looking)).containsExactly("Bima");
    var giving = new Wish(5, none(), Filter.NONE, none(), Optional.of(network.id("tenun")));
    assertThat(wished(network, giving)).containsExactly("Dewi");
    assertThat(reasons(partners.of(network.id("Ayu"), network.view(), giving)))
        .containsExactly(
            new Reason.AsWished(
                network.id("tenun"),
                TieKind.NEEDS,
                List.of(new Link(network.id("Dewi"), TieKind.NEEDS, network.id("tenun")))));
  }

  @Test
  void keepsToThoseNearAndToThoseOfAnotherCity() {
    var network =
        Drawn.network(
            "Jatim [place]; Malang [place at=-7.98,112.63] -PART_OF-> Jatim",
            "Lowokwaru [place at=-7.94,112.61] -PART_OF-> Malang",
            "Batu [place at=-7.87,112.53] -PART_OF-> Jatim; Kediri [place at=-7.82,112.01] -PART_OF-> Jatim",
            "Ayu - Malang; Ayu -NEEDS- ruang [capability]",
            "Bima - Lowokwaru; Bima -OFFERS- ruang; Citra - Batu; Citra -OFFERS- ruang",
            "Dewi - Kediri; Dewi -OFFERS- ruang; Eko -OFFERS- ruang");
    var near = new Filter(none(), none(), none(), java.util.OptionalDouble.of(25), false);
    assertThat(wished(network, Wish.atMost(9).among(near)))
        .containsExactlyInAnyOrder("Bima", "Citra");
    var elsewhere = new Filter(none(), none(), none(), java.util.OptionalDouble.empty(), true);
    assertThat(wished(network, Wish.atMost(9).among(elsewhere)))
        .containsExactlyInAnyOrder("Citra", "Dewi");
  }

  @Test
  void callsOneABridgeWhoLeadsToAnotherSubsector() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Bima -KNOWS- Dewi",
            "Ayu - Kriya [subsector]; Citra - Musik [subsector]; Dewi - Kriya");
    var types =
        partners.of(network.id("Ayu"), network.view(), Wish.atMost(9)).suggestions().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    found -> network.name(found.node()), Suggestion::type));
    assertThat(types)
        .isEqualTo(Map.of("Citra", Suggestion.Type.BRIDGE, "Dewi", Suggestion.Type.SIMILAR));
  }

  @Test
  void keepsToTheSubsectorPlaceAndTypeWished() {
    var network =
        Drawn.network(
            "Jatim [place]; Malang [place] -PART_OF-> Jatim",
            "Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Bima -KNOWS- Dewi",
            "Citra - Musik [subsector]; Citra - Malang; Dewi - Kriya [subsector]");
    assertThat(wished(network, Wish.atMost(5).among(Filter.in(Subsector.MUSIC))))
        .containsExactly("Citra");
    assertThat(wished(network, Wish.atMost(5).among(Filter.in(network.id("Jatim")))))
        .containsExactly("Citra");
    assertThat(wished(network, Wish.atMost(5).of(Suggestion.Type.COMPLEMENTARY))).isEmpty();
  }

  @Test
  void refusesWhatIsNotThereAndWhatDoesNotAct() {
    var network = Drawn.network("Ayu - Temu [event]");
    assertThatThrownBy(() -> partners.of(NodeId.random(), network.view(), Wish.atMost(5)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> partners.of(network.id("Temu"), network.view(), Wish.atMost(5)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private List<String> wished(Drawn network, Wish wish) {
    return names(network, partners.of(network.id("Ayu"), network.view(), wish));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static List<String> names(Drawn network, Slate slate) {
    return slate.suggestions().stream().map(found -> network.name(found.node())).toList();
  }

  private static List<Reason> reasons(Slate slate) {
    return slate.suggestions().stream().flatMap(found -> found.reasons().stream()).toList();
  }
}
