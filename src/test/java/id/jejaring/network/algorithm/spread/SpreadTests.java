package id.jejaring.network.algorithm.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.KarateClub;
import id.jejaring.network.algorithm.Shapes;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** How many some seeds are expected to reach. */
final class SpreadTests {

  private static final int RUNS = 40_000;

  @Test
  void theWorkedExampleOfTheReferenceHolds() {
    var path = Shapes.drawn("0-1 1-2");
    var spread = spread(path, new Cascade.Uniform(0.5), 0);
    assertThat(spread.mean()).isCloseTo(1.75, within(0.03));
    assertThat(spread.low()).isLessThan(1.75 + 0.02);
    assertThat(spread.high() - spread.low()).isCloseTo(2 * 1.96 * 0.829 / 200, within(0.001));
    // Towards the middle 1/2, towards an end 1.
    assertThat(spread(path, new Cascade.ByDegree(), 0).mean()).isCloseTo(2, within(0.03));
  }

  @Test
  void aStarAndAPathHaveTheSpreadOfTheirFormula() {
    var star = Shapes.drawn("0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-9 0-10 0-11 0-12 0-13 0-14");
    assertThat(spread(star, new Cascade.Uniform(0.2), 0).mean())
        .isCloseTo(1 + 14 * 0.2, within(0.05));
    assertThat(spread(star, new Cascade.Uniform(0.2), 1).mean())
        .isCloseTo(1 + 0.2 * (1 + 13 * 0.2), within(0.05));
    assertThat(spread(star, new Cascade.ByDegree(), 0)).isEqualTo(new Spread(15, 0, RUNS));
    var path = Shapes.drawn("0-1 1-2 2-3 3-4");
    assertThat(spread(path, new Cascade.Uniform(0.7), 0).mean())
        .isCloseTo((1 - Math.pow(0.7, 5)) / 0.3, within(0.05));
    assertThat(spread(path, new Cascade.Uniform(0), 0, 2, 2).mean()).isEqualTo(2);
    assertThat(spread(path, new Cascade.Uniform(1), 3).mean()).isEqualTo(5);
    assertThat(spread(path, new Cascade.Uniform(1)).mean()).isZero();
  }

  @Test
  void simulationAgreesWithAllWorldsEnumerated() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int at = 0; at < 12; at++) {
      var graph = Shapes.random(random, 8, 12);
      var cascade = cascade(random, at);
      int[] seeds = {random.nextInt(8), random.nextInt(8)};
      var spread = Spread.of(graph, cascade, seeds, RUNS, seed + at, Cancel.never());
      assertThat(spread.mean())
          .as("seed %d, %d: %s", seed, at, cascade)
          .isCloseTo(new Worlds(graph, cascade).spread(seeds), within(6 * spread.error() + 1e-6));
    }
  }

  @Test
  void theSameSeedGivesTheSameSpreadAndWhatMakesNoSenseIsRefused() {
    var cascade = new Cascade.Uniform(0.1);
    var one = spread(KarateClub.GRAPH, cascade, 0, 33);
    assertThat(spread(KarateClub.GRAPH, cascade, 33, 0, 0)).isEqualTo(one);
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Spread.of(KarateClub.GRAPH, cascade, new int[1], 10, 1, cancel))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> Spread.of(KarateClub.GRAPH, cascade, new int[1], 1, 1, cancel))
        .hasMessageContaining("1 runs");
    assertThatThrownBy(() -> new Cascade.Uniform(1.5)).hasMessageContaining("1.5");
  }

  private static Spread spread(Graph graph, Cascade cascade, int... seeds) {
    return Spread.of(graph, cascade, seeds, RUNS, 1, Cancel.never());
  }

  static Cascade cascade(Random random, int kind) {
    return switch (kind % 3) {
      case 0 -> new Cascade.Uniform(random.nextDouble());
      case 1 -> new Cascade.ByDegree();
      default -> new Cascade.ByStrength();
    };
  }
}
