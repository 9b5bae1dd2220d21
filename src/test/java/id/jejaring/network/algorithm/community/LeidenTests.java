package id.jejaring.network.algorithm.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.KarateClub;
import id.jejaring.network.algorithm.Shapes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Communities, by modularity and by the constant Potts model. */
final class LeidenTests {

  private static final Path DBLP = Path.of("../shared/data/dblp-2010/edges.tsv.gz");

  @Test
  void theWorkedExampleOfTheReferenceHolds() {
    var graph = Shapes.drawn("0-1 0-2 1-2 2-3 3-4 3-5 4-5");
    var leiden = leiden(graph, Quality.modularity(), 1);

    assertThat(leiden.size()).isEqualTo(2);
    assertThat(leiden.members(0)).containsExactly(0, 1, 2);
    assertThat(leiden.members(1)).containsExactly(3, 4, 5);
    assertThat(leiden.quality()).isCloseTo(2 * (3 / 7.0 - 0.25), within(1e-12));
    assertThat(leiden(graph, new Quality.ConstantPotts(0.5), 1).quality())
        .isCloseTo(2 * (3 - 0.5 * 3), within(1e-12));
    assertThat(leiden(graph, new Quality.ConstantPotts(0.05), 1).size()).isEqualTo(1);
  }

  @Test
  void aRingOfCliquesIsItsCliquesAndModularityJoinsThemWhereThereAreMany() {
    var cliques = 30;
    var graph = ringOfCliques(cliques, 5);

    assertThat(leiden(graph, new Quality.ConstantPotts(0.5), 7).size()).isEqualTo(cliques);
    var ties = cliques * 11.0;
    assertThat(leiden(ringOfCliques(6, 5), Quality.modularity(), 7).quality())
        .isCloseTo(10 / 11.0 - 1 / 6.0, within(1e-9));
    // The resolution limit: pairs are better than single cliques, and that is what is found.
    assertThat(leiden(graph, Quality.modularity(), 7).quality())
        .isGreaterThan(cliques * (10 / ties - Math.pow(22 / (2 * ties), 2)))
        .isLessThanOrEqualTo(cliques / 2 * (21 / ties - Math.pow(44 / (2 * ties), 2)) + 1e-9);
  }

  @Test
  void aStarIsOneCommunityAndAPathOfFourIsTwo() {
    var star = leiden(Shapes.drawn("0-1 0-2 0-3 0-4"), Quality.modularity(), 3);
    assertThat(star.size()).isEqualTo(1);
    assertThat(star.quality()).isCloseTo(0, within(1e-12));
    var path = leiden(Shapes.drawn("0-1 1-2 2-3"), Quality.modularity(), 3);
    assertThat(path.members(0)).containsExactly(0, 1);
    assertThat(path.quality()).isCloseTo(2 * (1 / 3.0 - 0.25), within(1e-12));
  }

  @Test
  void whoIsTiedWithNobodyIsACommunityOfOne() {
    var graph = Graph.of(4, new int[] {3}, new int[] {1});
    var leiden = leiden(graph, Quality.modularity(), 3);
    assertThat(leiden.members(0)).containsExactly(1, 3);
    assertThat(leiden.size()).isEqualTo(3);
    assertThat(leiden(Graph.of(0, new int[0], new int[0]), Quality.modularity(), 1).size())
        .isZero();
    assertThat(leiden(Graph.of(2, new int[0], new int[0]), Quality.modularity(), 1).quality())
        .isZero();
  }

  @Test
  void zacharysKarateClubHasTheBestModularityKnownOfIt() {
    var best =
        IntStream.range(0, 10)
            .mapToObj(seed -> leiden(KarateClub.GRAPH, Quality.modularity(), seed))
            .max((one, other) -> Double.compare(one.quality(), other.quality()))
            .orElseThrow();
    assertThat(KarateClub.GRAPH.ties()).isEqualTo(78);
    assertThat(best.quality()).isCloseTo(0.4198, within(5e-5));
    assertThat(best.size()).isEqualTo(4);
  }

  @Test
  void nothingIsBetterThanTheBestOfAllPartitionsAndThatIsNearlyAlwaysFound() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    int found = 0;
    int tries = 200;
    for (int at = 0; at < tries; at++) {
      var graph = Shapes.random(random, 7, 12);
      var quality =
          at % 2 == 0
              ? new Quality.Modularity(0.5 + random.nextDouble())
              : new Quality.ConstantPotts(0.2 + 2 * random.nextDouble());
      var best = best(graph, quality, new int[7], 0, 0);
      double most =
          IntStream.range(0, 5)
              .mapToDouble(turn -> leiden(graph, quality, turn).quality())
              .max()
              .orElseThrow();
      assertThat(most).as("seed %d, %d", seed, at).isLessThanOrEqualTo(best + 1e-5);
      if (most > best - 1e-5) {
        found++;
      }
    }
    assertThat(found).as("seed %d", seed).isGreaterThan(tries * 9 / 10);
  }

  @Test
  void qualityIsThatOfANaiveSumOverPairs() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var graph = Shapes.random(random, 20, 60);
    var communities = random.ints(20, 0, 5).toArray();
    assertThat(new Quality.Modularity(1.3).of(graph, communities))
        .as("seed %d", seed)
        .isCloseTo(naiveModularity(graph, communities, 1.3), within(1e-9));
    assertThat(new Quality.ConstantPotts(0.7).of(graph, communities))
        .as("seed %d", seed)
        .isCloseTo(naivePotts(graph, communities, 0.7), within(1e-5));
  }

  @Test
  void everyCommunityIsConnectedAfterAnyNumberOfIterations() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int at = 0; at < 60; at++) {
      int size = 2 + random.nextInt(300);
      var graph = Shapes.random(random, size, random.nextInt(4 * size));
      var quality =
          random.nextBoolean()
              ? Quality.modularity()
              : new Quality.ConstantPotts(random.nextDouble() + 0.01);
      var leiden = Leiden.of(graph, quality, 1 + random.nextInt(3), at, Cancel.never());
      assertConnected(graph, leiden, "seed " + seed + ", " + at);
    }
  }

  @Test
  void theSameSeedGivesTheSameCommunities() {
    var seed = System.nanoTime();
    var graph = Shapes.random(new Random(seed), 500, 2000);
    var one = Leiden.of(graph, Quality.modularity(), 2, seed, Cancel.never());
    var again = Leiden.of(graph, Quality.modularity(), 2, seed, Cancel.never());
    assertThat(communities(again, 500)).as("seed %d", seed).isEqualTo(communities(one, 500));
    assertThat(one.members(0)).hasSizeGreaterThanOrEqualTo(one.members(one.size() - 1).length);
  }

  @Test
  void whatIsCancelledStopsAndWhatMakesNoSenseIsRefused() {
    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() -> Leiden.of(KarateClub.GRAPH, Quality.modularity(), 1, 1, cancel))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> Leiden.of(KarateClub.GRAPH, Quality.modularity(), 0, 1, cancel))
        .hasMessageContaining("0 iterations");
    assertThatThrownBy(() -> new Quality.Modularity(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Quality.ConstantPotts(-1)).hasMessageContaining("-1");
  }

  @Test
  void coAuthorsOfDblpHaveAModularityOfAtLeastEightyEightPercentAndConnectedCommunities() {
    assumeTrue(Files.exists(DBLP), "../shared/data/dblp-2010 is not here");
    var pairs = pairs();
    var graph = Graph.of(326_186, pairs[0], pairs[1]);
    var leiden = Leiden.of(graph, Quality.modularity(), 2, 1, Cancel.never());
    assertThat(leiden.quality()).isGreaterThan(0.88);
    assertConnected(graph, leiden, "dblp-2010");
  }

  private static Leiden leiden(Graph graph, Quality quality, long seed) {
    return Leiden.of(graph, quality, Leiden.UNTIL_STABLE, seed, Cancel.never());
  }

  private static int[] communities(Leiden leiden, int size) {
    return IntStream.range(0, size).map(leiden::community).toArray();
  }

  private static void assertConnected(Graph graph, Leiden leiden, String of) {
    int members = 0;
    for (int community = 0; community < leiden.size(); community++) {
      var all = leiden.members(community);
      var reached = new BitSet();
      var stack = new int[all.length];
      int top = 0;
      stack[top++] = all[0];
      reached.set(all[0]);
      while (top > 0) {
        int vertex = stack[--top];
        for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
          int other = graph.ends()[at];
          if (leiden.community(other) == community && !reached.get(other)) {
            reached.set(other);
            stack[top++] = other;
          }
        }
      }
      assertThat(reached.cardinality()).as(of).isEqualTo(all.length);
      members += all.length;
    }
    assertThat(members).as(of).isEqualTo(graph.size());
  }

  /** The best value of all partitions, each written with the smallest possible numbers. */
  private static double best(
      Graph graph, Quality quality, int[] communities, int vertex, int count) {
    if (vertex == communities.length) {
      return quality.of(graph, communities);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int community = 0; community <= count; community++) {
      communities[vertex] = community;
      var next = Math.max(count, community + 1);
      best = Math.max(best, best(graph, quality, communities, vertex + 1, next));
    }
    return best;
  }

  private static double naiveModularity(Graph graph, int[] communities, double resolution) {
    double twice = IntStream.range(0, graph.size()).mapToDouble(graph::strength).sum();
    double sum = 0;
    for (int one = 0; one < graph.size(); one++) {
      for (int other = 0; other < graph.size(); other++) {
        if (communities[one] == communities[other]) {
          sum +=
              weight(graph, one, other)
                  - resolution * graph.strength(one) * graph.strength(other) / twice;
        }
      }
    }
    return sum / twice;
  }

  private static double naivePotts(Graph graph, int[] communities, double resolution) {
    double sum = 0;
    for (int one = 0; one < graph.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (communities[one] == communities[other]) {
          sum += weight(graph, one, other) - resolution;
        }
      }
    }
    return sum;
  }

  private static double weight(Graph graph, int one, int other) {
    return IntStream.range(graph.start(one), graph.end(one))
        .filter(at -> graph.ends()[at] == other)
        .mapToDouble(at -> graph.weights()[at])
        .sum();
  }

  private static Graph ringOfCliques(int cliques, int size) {
    var ties = new StringBuilder();
    for (int clique = 0; clique < cliques; clique++) {
      for (int one = 0; one < size; one++) {
        for (int other = 0; other < one; other++) {
          ties.append(" %d-%d".formatted(clique * size + one, clique * size + other));
        }
      }
      ties.append(" %d-%d".formatted(clique * size, (clique + 1) % cliques * size + 1));
    }
    return Shapes.drawn(ties.toString().strip());
  }

  private static int[][] pairs() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DBLP)), StandardCharsets.US_ASCII))) {
      var pairs = new int[2][807_700];
      for (int at = 0; at < pairs[0].length; at++) {
        var ends = reader.readLine().split("\t", -1);
        pairs[0][at] = Integer.parseInt(ends[0]);
        pairs[1][at] = Integer.parseInt(ends[1]);
      }
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
