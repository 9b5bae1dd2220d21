package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums of weights whose memory serves again. */
final class WeightsTests {

  /** More than 2^23. */
  private static final int NATION = 9_300_000;

  @Test
  void asManyNodesAsANationHasMayHaveAWeight() {
    var weights = new Weights();
    for (int round = 0; round < 2; round++) {
      weights.clear();
      for (int node = 0; node < NATION; node++) {
        weights.add(node, node);
      }
    }
    assertThat(weights.size()).isEqualTo(NATION);
    for (int node = 0; node < NATION; node += 997) {
      assertThat(weights.find(node)).isEqualTo(node);
      assertThat(weights.of(node)).isEqualTo(node);
    }
    assertThat(weights.has(NATION)).isFalse();
  }

  @Test
  void aMapSaysTheSameHoweverOftenTheMemoryHasServed() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var weights = new Weights();
    for (int round = 0; round < 1000; round++) {
      weights.clear();
      var map = new LinkedHashMap<Integer, Double>();
      int nodes = 1 + random.nextInt(round % 50 == 0 ? 3000 : 40);
      for (int step = 0; step < nodes; step++) {
        int node = random.nextInt(nodes) * (round % 2 == 0 ? 1 : 100_003);
        double weight = random.nextDouble();
        if (random.nextInt(8) == 0) {
          map.putIfAbsent(node, 0.0);
          assertThat(weights.node(weights.meet(node))).isEqualTo(node);
        } else if (random.nextInt(4) == 0) {
          weights.keepLeast(node, weight);
          map.merge(node, weight, Math::min);
        } else {
          weights.add(node, weight);
          map.merge(node, weight, Double::sum);
        }
      }
      assertThat(IntStream.range(0, weights.size()).map(weights::node).boxed().toList())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(List.copyOf(map.keySet()));
      map.forEach((node, weight) -> assertThat(weights.of(node)).isEqualTo(weight));
      assertThat(weights.has(Integer.MAX_VALUE)).isFalse();
      assertThat(weights.of(Integer.MAX_VALUE)).isZero();
      assertThat(weights.total())
          .isCloseTo(map.values().stream().mapToDouble(each -> each).sum(), within(1e-9));
    }
  }
}
