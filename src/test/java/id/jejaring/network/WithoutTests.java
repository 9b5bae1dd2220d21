package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.algorithm.proximity.Levels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network as it would be without a program. */
final class WithoutTests {

  private static final String KOMBET =
      """
      Kombet [program] - Temu Malang [event 2019-03-01..2019-03-02]
      Ayu [person] - Temu Malang; Bima [person] - Temu Malang; Citra [person] - Temu Malang
      """;

  @Test
  void withoutItsEventsAndWhoTookPartButWithItsParticipants() {
    var drawn =
        Drawn.network(
            "Bekraf [agency] -> Kombet [program] <- Kombet 2019 [program] <- Temu Malang [event]",
            "Bekraf -RUNS-> Temu Malang; Temu Malang -HELD_AT-> MCC [venue]; Ayu [person] - MCC",
            "Ayu - Temu Malang; Ayu - Fair [event]; Ayu -KNOWS- Bima [person]");
    var without = drawn.view().without(drawn.node("Kombet"));

    assertThat(seen(drawn, without))
        .containsExactlyInAnyOrder("Bekraf", "MCC", "Ayu", "Fair", "Bima");
    assertThat(without.find(drawn.id("Temu Malang"))).isEqualTo(-1);
    assertThat(around(drawn, without, "Ayu")).containsExactly("Bima", "Fair", "MCC");
    assertThat(around(drawn, without, "Bekraf")).isEmpty();
    assertThat(around(drawn, without, "Temu Malang")).isEmpty();
  }

  @Test
  void anEventOfAnotherProgramTooStays() {
    var drawn =
        Drawn.network(
            "Kombet [program] - Temu Malang [event] - Pekan Desain [program]",
            "Ayu [person] - Temu Malang");

    assertThat(around(drawn, drawn.view().without(drawn.node("Kombet")), "Ayu"))
        .containsExactly("Temu Malang");
    assertThat(
            seen(
                drawn,
                drawn.view().without(drawn.node("Kombet")).without(drawn.node("Pekan Desain"))))
        .containsExactly("Ayu");
  }

  @Test
  void aTieFallsThatBeganOnceBothHadMetThereAndNowhereElse() {
    var drawn =
        Drawn.network(
            KOMBET,
            "Ayu -KNOWS 2019-03-01..- Bima; Ayu -SUPPLIES 2021..-> Bima",
            "Ayu -COLLABORATES_WITH explored 2020..- Citra; Bima -KNOWS 2018..- Citra",
            "Citra -KNOWS 2020..- Dewi [person]");

    assertThat(ties(drawn, "Ayu")).isEmpty();
    assertThat(ties(drawn, "Bima")).containsExactly("Citra");
    assertThat(ties(drawn, "Citra")).containsExactly("Bima", "Dewi");
  }

  @Test
  void aTieWithAnotherGroundOrWithoutADateStays() {
    for (var ground :
        List.of(
            "Ayu -KNOWS- Bima",
            "Ayu -2020- Fair [event] -2020- Bima",
            "Ayu - Weavers [community] - Bima",
            "Ayu -TENANT_OF 2019-06..-> MCC [venue] <-TENANT_OF 2020..- Bima",
            "Ayu -MADE 2018-> Film [project] <-MADE 2018- Bima",
            "Ayu -SUPPLIES 2017..2018-> Bima",
            "Ayu -COLLABORATES_WITH explored 2018..- Bima",
            "Ayu -PARTY_TO-> Pact [agreement 2019-02..] <-PARTY_TO- Bima")) {
      var drawn = Drawn.network(KOMBET, "Ayu -SUPPLIES 2021..-> Bima", ground);
      assertThat(ties(drawn, "Ayu")).as(ground).contains("Bima");
    }
    for (var none :
        List.of(
            "Ayu - Fair [event 2022] - Bima",
            "Ayu -KEPT_APART- Bima",
            "Ayu - Weavers [community own] - Bima",
            "Ayu -MADE 2020-> Film [project] <-MADE 2020- Bima")) {
      var drawn = Drawn.network(KOMBET, "Ayu -SUPPLIES 2021..-> Bima", none);
      var view = drawn.view(Viewer.ANYONE).without(drawn.node("Kombet"));
      assertThat(work(drawn, view, "Ayu")).as(none).isEmpty();
    }
  }

  @Test
  void jointWorkFallsWhereItIsTheWorkOfThoseWhoMetThereAlone() {
    var drawn =
        Drawn.network(
            KOMBET,
            "Ayu -MADE 2020-> Film [project] <-MADE 2020- Bima; Citra -MADE 2020-> Film",
            "Ayu -> Show [project 2021] <- Bima; Dewi [person] -> Show",
            "Ayu -PARTY_TO 2018-> Pact [agreement] <-PARTY_TO 2018- Citra; Bima -> Solo [project]");
    var without = drawn.view().withPast().without(drawn.node("Kombet"));

    assertThat(without.sees(drawn.node("Show"))).isTrue();
    assertThat(without.sees(drawn.node("Pact"))).isTrue();
    assertThat(without.sees(drawn.node("Solo"))).isTrue();
    // Ayu and Citra had signed a pact before, so their film has another ground.
    assertThat(without.sees(drawn.node("Film"))).isTrue();

    var undated = Drawn.network(KOMBET, "Ayu -> Film [project] <- Bima; Citra -MADE 2020-> Film");
    assertThat(undated.view().without(undated.node("Kombet")).sees(undated.node("Film"))).isTrue();
    var dated =
        Drawn.network(
            KOMBET, "Ayu -MADE 2020-> Film [project] <-MADE 2020- Bima; Citra -MADE 2022-> Film");
    assertThat(dated.view().without(dated.node("Kombet")).sees(dated.node("Film"))).isFalse();
  }

  @Test
  void whatCannotBeTakenAwayIsRefusedAndWhatIsHiddenChangesNothing() {
    var drawn = Drawn.network("Ayu [person] - Temu [event own]; Ayu -KNOWS- Bima [person]");
    assertThatThrownBy(() -> drawn.view().without(drawn.node("Ayu")))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Ask for a program or an event.");
    var anyone = drawn.view(Viewer.ANYONE);
    assertThat(anyone.without(drawn.node("Temu"))).isSameAs(anyone);
    assertThat(around(drawn, drawn.view().without(drawn.node("Temu")), "Ayu"))
        .containsExactly("Bima");
  }

  @Test
  void aWalkSkipsJustWhatTheDefinitionTakesOutWhateverIsHidden() {
    for (int round = 0; round < 12; round++) {
      var seed = System.nanoTime();
      var twin = new WithoutTwin(seed);
      for (var viewer : List.of(Viewer.OWNER, Viewer.ANYONE)) {
        var mask = Mask.of(viewer, World.SOURCED);
        var shown = twin.twin().without(mask);
        for (var program : shown.nodes.values()) {
          if (program.kind() != NodeKind.PROGRAM && program.kind() != NodeKind.EVENT) {
            continue;
          }
          var rest = WithoutTwin.without(shown, program.id());
          var snapshot = twin.twin().snapshot();
          var day = RandomNetwork.TODAY;
          var view =
              View.of(snapshot, mask).asOf(day).without(snapshot.find(program.id())).withPast();
          assertThat(Twin.lines(view))
              .as("seed %d, without %s", seed, program)
              .containsExactlyElementsOf(rest.lines(0, Days.of(day)));
        }
      }
    }
  }

  @Test
  void reachWithoutAProgramIsThatOfTheTiesThatAreLeft() {
    var drawn =
        Drawn.network(
            KOMBET,
            "Ayu -KNOWS 2020..- Bima; Bima -KNOWS- Dewi [person]; Citra -KNOWS- Eka [person]");
    var without = drawn.view().without(drawn.node("Kombet"));
    var ayu = drawn.nodes("Ayu");

    assertThat(Levels.from(drawn.view(), ayu, 3).count(3)).isEqualTo(2);
    assertThat(Levels.from(without, ayu, 3).count(3)).isZero();
  }

  private static List<String> ties(Drawn drawn, String name) {
    return work(drawn, drawn.view().withPast().without(drawn.node("Kombet")), name);
  }

  private static List<String> work(Drawn drawn, View view, String name) {
    return around(
        drawn,
        view.kinds(TieKind.KNOWS, TieKind.COLLABORATES_WITH, TieKind.SUPPLIES, TieKind.SUPPORTS),
        name);
  }

  private static List<String> around(Drawn drawn, View view, String name) {
    var found = IntStream.builder();
    for (var walk = view.walk().from(drawn.node(name)); walk.next(); ) {
      found.add(walk.node());
    }
    return drawn.names(found.build()).stream().distinct().sorted().toList();
  }

  private static List<String> seen(Drawn drawn, View view) {
    return drawn.names(IntStream.range(0, view.size()).filter(view::sees));
  }
}
