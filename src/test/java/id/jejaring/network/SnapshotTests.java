package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SnapshotTests {

  @Test
  void columnsSayWhatWasDrawn() {
    var drawn =
        Drawn.network(
            "Lantern Print [business micro at=-7.98,112.63 2019..] -> Kriya [subsector]",
            "Lantern Print - Kota Malang [place]; Lantern Print - Fashion [subsector]");
    var snapshot = drawn.snapshot();
    var lantern = drawn.node("Lantern Print");

    assertThat(snapshot.size()).isEqualTo(4);
    assertThat(snapshot.ties()).isEqualTo(3);
    assertThat(snapshot.kind(lantern)).isEqualTo(NodeKind.BUSINESS);
    assertThat(snapshot.sizeClass(lantern)).contains(SizeClass.MICRO);
    assertThat(snapshot.point(lantern).orElseThrow().latitude()).isEqualTo((float) -7.98);
    assertThat(Days.date(snapshot.since(lantern))).isEqualTo(LocalDate.of(2019, 1, 1));
    assertThat(snapshot.until(lantern)).isEqualTo(Days.OPEN_UNTIL);
    assertThat(snapshot.subsectors(lantern))
        .isEqualTo(bit(Subsector.CRAFT) | bit(Subsector.FASHION));
    assertThat(snapshot.place(lantern)).isEqualTo(drawn.node("Kota Malang"));
    assertThat(snapshot.find(drawn.id("Lantern Print"))).isEqualTo(lantern);
  }

  @Test
  void thoseOfOnePlaceLieTogetherTheOneWithTheMostTiesFirst() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Kota Malang [place]; Budi [person] - Kota Batu [place]",
            "Citra [person] - Kota Malang; Dewi [person] - Kota Batu; Eka [person] -KNOWS- Citra",
            "Citra -KNOWS- Ayu; Citra -KNOWS- Dewi; Dewi -KNOWS- Budi; Dewi -KNOWS- Eka");

    assertThat(drawn.names(IntStream.range(0, drawn.snapshot().size())))
        .containsExactly("Citra", "Ayu", "Kota Malang", "Eka", "Dewi", "Budi", "Kota Batu");
  }

  @Test
  void aWalkGoesAwayFirstThenBackByKindAndEnd() {
    var drawn =
        Drawn.network(
            "Ayu [person] <-SUPPLIES *5 2019..2021- Weavers [community]",
            "Ayu -COLLABORATES_WITH explored-> Lantern",
            "Ayu - Weavers");

    assertThat(steps(drawn, drawn.view("2020-06-01"), "Ayu"))
        .containsExactly(
            "COLLABORATES_WITH -> Lantern explored",
            "MEMBER_OF -> Weavers work=false",
            "SUPPLIES <- Weavers 1.67");
    assertThat(steps(drawn, drawn.view("2021-01-01"), "Ayu")).hasSize(2);
    assertThat(steps(drawn, drawn.view("2021-01-01").withPast(), "Ayu")).hasSize(3);
    assertThat(steps(drawn, drawn.view("2018-12-31").withPast(), "Ayu")).hasSize(2);
    assertThat(steps(drawn, drawn.view("2020-01-01").kinds(TieKind.SUPPLIES), "Ayu")).hasSize(1);
  }

  @Test
  void whatIsHiddenIsNeitherFoundNorWalkedNorAnsweredFromAColumn() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS own-> Budi [person]; Ayu -KNOWS-> Citra [person own]",
            "Ayu -LOCATED_IN own-> Kota Malang [place]; Ayu -WORKS_IN own-> Kriya [subsector]",
            "Ayu -> Film [subsector sealed]; Ayu -KNOWS-> Dewi [person practice]");
    var anyone = drawn.view(Viewer.ANYONE);
    var ayu = drawn.node("Ayu");

    assertThat(steps(drawn, anyone, "Ayu")).isEmpty();
    assertThat(steps(drawn, anyone, "Citra")).isEmpty();
    assertThat(anyone.find(drawn.id("Citra"))).isEqualTo(-1);
    assertThat(anyone.find(drawn.id("Dewi"))).isEqualTo(-1);
    assertThat(anyone.place(ayu)).isEqualTo(-1);
    assertThat(anyone.subsectors(ayu)).isZero();
    assertThat(drawn.view().place(ayu)).isEqualTo(drawn.node("Kota Malang"));
    assertThat(drawn.view().subsectors(ayu)).isEqualTo(bit(Subsector.CRAFT));
    assertThat(steps(drawn, drawn.view(), "Ayu")).hasSize(4);
  }

  @Test
  void practiceSeesOnlyPracticeAndWhatBothWorldsShare() {
    var drawn =
        Drawn.network(
            "Kombet [program practice] - Rina [person practice]",
            "Rina -practice-> Kriya [subsector]; Budi [person] - Kriya");
    var practice = View.of(drawn.snapshot(), Mask.of(Viewer.ANYONE, World.PRACTICE));

    assertThat(steps(drawn, practice, "Rina"))
        .containsExactly("WORKS_IN -> Kriya work=false", "RUNS -> Kombet work=false");
    assertThat(steps(drawn, practice, "Kriya")).containsExactly("WORKS_IN <- Rina work=false");
    assertThat(practice.subsectors(drawn.node("Rina"))).isNotZero();
    assertThat(steps(drawn, drawn.view(), "Kriya")).containsExactly("WORKS_IN <- Budi work=false");
    assertThat(steps(drawn, drawn.view(), "Rina")).isEmpty();
  }

  private static int bit(Subsector subsector) {
    return 1 << (subsector.number() - 1);
  }

  private static List<String> steps(Drawn drawn, View view, String from) {
    var steps = new ArrayList<String>();
    for (var walk = view.walk().from(drawn.node(from)); walk.next(); ) {
      var kind = walk.kind() + (walk.isOutgoing() ? " -> " : " <- ");
      var rest =
          walk.isExplored()
              ? " explored"
              : walk.isWork() ? " %.2f".formatted(walk.weight()) : " work=false";
      steps.add(kind + drawn.name(walk.node()) + rest);
    }
    return steps;
  }
}
