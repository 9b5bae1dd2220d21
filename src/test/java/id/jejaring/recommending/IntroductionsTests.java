package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.network.Drawn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IntroductionsTests {

  private final Introductions introductions = Introductions.withOwnWords();

  @Test
  void bringNeedsAndOffersTogetherFirst() {
    var network =
        Drawn.network(
            "Batik Ayu - product:batik [capability]; Jahit Bima - product:jahit [capability]",
            "Citra -NEEDS- ruang [capability]; Dewi -OFFERS- ruang");
    assertThat(pairs(network, 5)).containsExactly("Citra + Dewi", "Batik Ayu + Jahit Bima");
  }

  @Test
  void leaveOutThoseWhoKnowEachOther() {
    var network =
        Drawn.network(
            "Batik Ayu - product:batik [capability]; Jahit Bima - product:jahit [capability]",
            "Batik Ayu -KNOWS- Jahit Bima");
    assertThat(pairs(network, 5)).isEmpty();
  }

  @Test
  void leaveOutThoseWhoDoTheSame() {
    var network =
        Drawn.network(
            "Ayu - product:batik [capability]; Ayu - product:jahit [capability]",
            "Bima - product:batik");
    assertThat(pairs(network, 5)).isEmpty();
  }

  @Test
  void takeNobodyMoreThanTwice() {
    var network =
        Drawn.network(
            "Ayu -OFFERS- a [capability]; Ayu -OFFERS- b [capability]; Ayu -OFFERS- c [capability]",
            "Bima -NEEDS- a; Citra -NEEDS- b; Dewi -NEEDS- c");
    assertThat(pairs(network, 5)).hasSize(2).allMatch(pair -> pair.contains("Ayu"));
  }

  @Test
  void preferTheNearer() {
    var network =
        Drawn.network(
            "Batik Ayu [business at=-7.56,110.82] - product:batik [capability]",
            "Far [business at=-7.66,110.92] - product:jahit [capability]",
            "Near [business at=-7.561,110.821] - product:jahit");
    assertThat(pairs(network, 1)).containsExactly("Batik Ayu + Near");
  }

  private List<String> pairs(Drawn network, int limit) {
    var all =
        Stream.of("Ayu", "Batik Ayu", "Bima", "Jahit Bima", "Citra", "Dewi", "Far", "Near")
            .filter(name -> isDrawn(network, name))
            .map(network::id)
            .toList();
    return introductions.among(all, network.view(), limit).stream()
        .map(found ->
            String.join(
                " + ", Stream.of(found.one(), found.other()).map(network::name).sorted().toList()))
        .toList();
  }

  private static boolean isDrawn(Drawn network, String name) {
    try {
      network.id(name);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
