package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Viewer;
import id.jejaring.network.Drawn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class LevelsTests {

  @Test
  void countsAddUpOverHopsAndLeaveOutTheSources() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person] - Dewi [person] - Eka [person]",
            "Ayu - Citra; Fajar [person] - Gita [person]");
    var levels = Levels.from(drawn.view(), drawn.nodes("Ayu", "Fajar"), 2);

    assertThat(levels.sources()).isEqualTo(2);
    assertThat(levels.count(1)).isEqualTo(3);
    assertThat(levels.count(2)).isEqualTo(4);
    assertThat(drawn.names(levels.at(1))).containsExactly("Budi", "Citra", "Gita");
    assertThat(drawn.names(levels.at(2))).containsExactly("Dewi");
    assertThat(levels.hop(drawn.node("Ayu"))).isZero();
    assertThat(levels.hop(drawn.node("Dewi"))).isEqualTo(2);
    assertThat(levels.hop(drawn.node("Eka"))).isEqualTo(-1);
  }

  @Test
  void jointWorkIsOneHopWhileSharedEventsCommunitiesAndExploredTiesAreNone() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Film [project] - Budi [person]; Film - Citra [person]",
            "Ayu - Fair [event] - Dewi [person]; Ayu - Weavers [community] - Eka [person]",
            "Ayu -COLLABORATES_WITH explored- Fajar [person]; Ayu -KEPT_APART- Gita [person]",
            "Citra <-SUPPORTS- Bank [agency] - Loan [agreement] - Hadi [person]");
    var levels = Levels.from(drawn.view(), drawn.nodes("Ayu"), 3);

    assertThat(drawn.names(levels.at(1))).containsExactly("Budi", "Citra");
    assertThat(drawn.names(levels.at(2))).containsExactly("Bank");
    assertThat(drawn.names(levels.at(3))).containsExactly("Hadi");
  }

  @Test
  void whatIsHiddenIsNotWalkedThrough() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person own] - Citra [person] - Dewi [person]",
            "Ayu - Film [project own] - Eka [person]; Ayu -KNOWS own- Fajar [person]");

    assertThat(Levels.from(drawn.view(Viewer.ANYONE), drawn.nodes("Ayu"), 5).count(5)).isZero();
    assertThat(Levels.from(drawn.view(), drawn.nodes("Ayu"), 5).count(5)).isEqualTo(5);
  }

  @Test
  void onlyTiesThatHeldInTheTimeAskedForAreWalked() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS 2018..2019- Budi [person] -KNOWS 2019..- Citra [person]",
            "Ayu -2019-06- Show [project] -2019-06- Dewi [person]");
    var during2018 = drawn.view().between(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1));

    assertThat(Levels.from(during2018, drawn.nodes("Ayu"), 3).count(3)).isEqualTo(1);
    assertThat(Levels.from(drawn.view("2019-06-30"), drawn.nodes("Ayu"), 3).count(3)).isEqualTo(1);
    assertThat(Levels.from(drawn.view().withPast(), drawn.nodes("Ayu"), 3).count(3)).isEqualTo(3);
  }
}
