package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Viewer;
import id.jejaring.network.Drawn;
import id.jejaring.network.View;
import org.junit.jupiter.api.Test;

final class ResourceAllocationTests {

  @Test
  void withoutStrengthsAndDatesItIsTheSumOfOneOverTheDegreeOfSharedNeighbours() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person]; Ayu - Dewi [person] - Citra",
            "Budi - Eka [person]; Ayu - Fajar [person]; Fajar - Budi");
    var allocation = from(drawn, drawn.view(), "Ayu");

    assertThat(score(drawn, allocation, "Citra")).isCloseTo(1 / 4.0 + 1 / 2.0, within(1e-12));
    assertThat(score(drawn, allocation, "Eka")).isCloseTo(1 / 4.0, within(1e-12));
    assertThat(score(drawn, allocation, "Fajar")).isZero();
    assertThat(drawn.names(allocation.best(5).stream().mapToInt(ResourceAllocation.Score::node)))
        .containsExactly("Citra", "Eka");
    assertThat(
            drawn.names(
                allocation.through(drawn.node("Citra")).stream()
                    .mapToInt(ResourceAllocation.Score::node)))
        .containsExactly("Dewi", "Budi");
  }

  @Test
  void strengthWeighsWhatIsPassedOn() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS *3- Budi [person] -SUPPLIES *5-> Citra [person]",
            "Budi -KNOWS *1- Dewi [person]");
    var allocation = from(drawn, drawn.view(), "Ayu");

    assertThat(score(drawn, allocation, "Citra")).isCloseTo(5 / 9.0, within(1e-12));
    assertThat(score(drawn, allocation, "Dewi")).isCloseTo(1 / 9.0, within(1e-12));
  }

  @Test
  void nobodyFromASharedProjectIsACandidate() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Film [project] - Budi [person]; Film - Citra [person]",
            "Budi - Sequel [project] - Dewi [person]");
    var work = new Work(drawn.view(), Decay.NONE);
    var allocation = from(drawn, drawn.view(), "Ayu");

    assertThat(work.from(drawn.node("Ayu")).of(drawn.node("Budi"))).isEqualTo(0.5);
    assertThat(work.from(drawn.node("Budi")).of(drawn.node("Dewi"))).isEqualTo(1);
    assertThat(score(drawn, allocation, "Citra")).isZero();
    // Budi gets 1/2 and has 1/2 to Ayu, 1/2 to Citra, 1 to Dewi.
    assertThat(score(drawn, allocation, "Dewi")).isCloseTo(0.25, within(1e-12));
    assertThat(work.between(drawn.node("Ayu"), drawn.node("Budi"))).hasSize(2);
  }

  @Test
  void whatHasEndedDecaysAndWhatIsStillRunningDoesNot() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS 2000..- Budi [person]",
            "Ayu -KNOWS 2010..2017- Citra [person]",
            "Ayu -2014- Film [project] -2014- Dewi [person]",
            "Ayu - Pact [agreement 2017..] - Eka [person]");
    var weights =
        new Work(drawn.view("2020-01-01").withPast(), Decay.THREE_YEARS).from(drawn.node("Ayu"));

    assertThat(weights.of(drawn.node("Budi"))).isEqualTo(1);
    assertThat(weights.of(drawn.node("Citra"))).isCloseTo(Math.exp(-1), within(1e-3));
    assertThat(weights.of(drawn.node("Dewi"))).isCloseTo(Math.exp(-5 / 3.0), within(1e-3));
    assertThat(weights.of(drawn.node("Eka"))).isCloseTo(Math.exp(-1), within(1e-3));
  }

  @Test
  void aHiddenPartnerOfAProjectIsNotCounted() {
    var drawn =
        Drawn.network("Ayu [person] - Film [project] - Budi [person]; Film - Citra [person own]");
    var seen = new Work(drawn.view(Viewer.ANYONE), Decay.NONE).from(drawn.node("Ayu"));

    assertThat(seen.size()).isEqualTo(1);
    assertThat(seen.of(drawn.node("Budi"))).isEqualTo(1);
  }

  private static ResourceAllocation from(Drawn drawn, View view, String name) {
    return ResourceAllocation.from(view, drawn.node(name), Decay.THREE_YEARS);
  }

  private static double score(Drawn drawn, ResourceAllocation allocation, String name) {
    return allocation.scores().of(drawn.node(name));
  }
}
