package id.jejaring.network.algorithm.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Drawn;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
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

  @Test
  void fewHopsOfFewAreGivenUpToo() {
    var drawn = Drawn.network("Ayu [person] - Budi [person] - Citra [person]");
    var cancel = new Cancel();
    cancel.ask();

    assertThatThrownBy(() -> Levels.from(drawn.view(), drawn.nodes("Ayu"), 2, cancel))
        .isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Levels.from(drawn.view(), drawn.nodes("Ayu"), 2))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hopsFromWhichManySpreadAreSharedOutAndReachWhatOneThreadDoes() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    int people = 30_000;
    var builder = Snapshot.builder();
    for (int person = 0; person < people; person++) {
      builder.node(person(person), NodeKind.PERSON);
    }
    var pairs = random.ints(2L * people, 0, people).toArray();
    for (int at = 0; at < pairs.length; at += 2) {
      builder.tie(TieKind.KNOWS, person(pairs[at]), person(pairs[at + 1]));
    }
    var view = View.of(builder.build(), Mask.of(Viewer.ANYONE, World.SOURCED));
    var hops = new int[people];
    Arrays.fill(hops, 0, 100, 1);
    for (int hop = 1; hop <= 12; hop++) {
      for (int at = 0; at < pairs.length; at++) {
        if (hops[pairs[at]] == hop && hops[pairs[at ^ 1]] == 0) {
          hops[pairs[at ^ 1]] = hop + 1;
        }
      }
    }

    var sources = IntStream.range(0, 100).map(at -> view.find(person(at))).toArray();
    var levels = Levels.from(view, sources, 12);

    assertThat(IntStream.range(0, people).map(at -> levels.hop(view.find(person(at)))).toArray())
        .as("seed %d", seed)
        .isEqualTo(Arrays.stream(hops).map(hop -> hop - 1).toArray());
    assertThat(levels.count(12))
        .isEqualTo((int) Arrays.stream(hops).filter(hop -> hop > 1).count());
  }

  private static NodeId person(int number) {
    return new NodeId(new UUID(number, 1));
  }
}
