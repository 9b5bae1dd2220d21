package id.jejaring.exploring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.network.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EgoNetworksTests {

  private final EgoNetworks networks = new EgoNetworks();

  @Test
  void showWhatIsTiedWithTheMiddleAndHow() {
    var network =
        Drawn.network(
            "Ayu -COLLABORATES_WITH 2019..2021 *4- Bima; Ayu - Temu [event]; Citra - Temu",
            "Ayu - Kriya [subsector]");
    var ego = networks.of(network.id("Ayu"), network.view("2026-01-01"), 1, 50);
    assertThat(names(network, ego)).containsExactlyInAnyOrder("Ayu", "Bima", "Temu", "Kriya");
    assertThat(ego.nodes().getFirst().node()).isEqualTo(network.id("Ayu"));
    assertThat(ego.nodes().get(1).node()).isEqualTo(network.id("Bima"));
    assertThat(ego.ties())
        .filteredOn(tie -> tie.kind() == TieKind.COLLABORATES_WITH)
        .singleElement()
        .satisfies(tie -> {
          assertThat(tie.past()).isTrue();
          assertThat(tie.work()).isTrue();
          assertThat(tie.strength()).isEqualTo(4);
          assertThat(tie.since()).isPresent();
        });
    assertThat(ego.truncated()).isFalse();
  }

  @Test
  void goTwoTiesFarButNotThroughSubsectorsPlacesAndProducts() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Citra -KNOWS- Dewi",
            "Ayu - Kriya [subsector]; Eko - Kriya; Ayu - Malang [place]; Fitri - Malang",
            "Ayu - batik [capability]; Gita - batik");
    var ego = networks.of(network.id("Ayu"), network.view(), 2, 50);
    assertThat(names(network, ego))
        .containsExactlyInAnyOrder("Ayu", "Bima", "Citra", "Kriya", "Malang", "batik");
  }

  @Test
  void keepTheClosestWhenThereAreTooMany() {
    var network =
        Drawn.network(
            "Ayu - Temu [event]; Ayu - Kriya [subsector]; Ayu - Film [project]; Ayu -KNOWS- Bima");
    var ego = networks.of(network.id("Ayu"), network.view(), 1, 3);
    assertThat(names(network, ego)).containsExactly("Ayu", "Bima", "Film");
    assertThat(ego.truncated()).isTrue();
    assertThat(ego.ties()).hasSize(2);
  }

  @Test
  void hideWhatTheViewerDoesNotSee() {
    var network = Drawn.network("Ayu -KNOWS own- Bima; Ayu -KNOWS- Citra");
    var ego = networks.of(network.id("Ayu"), network.view(Viewer.ANYONE), 1, 50);
    assertThat(names(network, ego)).containsExactly("Ayu", "Citra");
  }

  @Test
  void refuseMoreThanCanBeDrawn() {
    var network = Drawn.network("Ayu -KNOWS- Bima");
    assertThatThrownBy(() -> networks.of(network.id("Ayu"), network.view(), 3, 50))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> networks.of(network.id("Ayu"), network.view(), 1, 5000))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private static List<String> names(Drawn network, Ego ego) {
    return ego.nodes().stream().map(shown -> network.name(shown.node())).toList();
  }
}
