package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.network.algorithm.proximity.Paths;
import id.jejaring.network.algorithm.structure.Betweenness;
import id.jejaring.network.algorithm.structure.Clustering;
import id.jejaring.network.algorithm.structure.Components;
import id.jejaring.network.algorithm.structure.Cores;
import id.jejaring.network.algorithm.structure.Cuts;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

/** What JGraphT, which others wrote, says of the same random graphs. */
final class SecondOpinionTests {

  private static final Cancel CANCEL = Cancel.never();
  private static final int ROUNDS = 20;

  private final long seed = new Random().nextLong();

  @Test
  void componentsArticulationPointsAndBridgesAreTheSame() {
    onRandomGraphs((ours, theirs) -> {
      var components = Components.of(ours, CANCEL);
      var inspector = new ConnectivityInspector<>(theirs);
      var cuts = Cuts.of(ours, CANCEL);
      var biconnectivity = new BiconnectivityInspector<>(theirs);

      assertThat(components.count()).as("seed %d", seed).isEqualTo(theirComponents(inspector));
      for (int one = 0; one < ours.size(); one++) {
        assertThat(cuts.isArticulationPoint(one))
            .as("vertex %d, seed %d", one, seed)
            .isEqualTo(biconnectivity.getCutpoints().contains(one));
        for (int other = 0; other < ours.size(); other++) {
          assertThat(components.component(one) == components.component(other))
              .as("%d and %d, seed %d", one, other, seed)
              .isEqualTo(inspector.pathExists(one, other));
        }
      }
      assertThat(
              IntStream.range(0, cuts.bridges())
                  .mapToObj(cuts::bridge)
                  .map(bridge -> Set.of(bridge.lower(), bridge.higher())))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              biconnectivity.getBridges().stream()
                  .map(tie -> Set.of(theirs.getEdgeSource(tie), theirs.getEdgeTarget(tie)))
                  .collect(Collectors.toSet()));
    });
  }

  @Test
  void coreNumbersAndClusteringAreTheSame() {
    onRandomGraphs((ours, theirs) -> {
      var cores = Cores.of(ours, CANCEL);
      var clustering = Clustering.of(ours, CANCEL);
      var coreness = new Coreness<>(theirs).getScores();
      var coefficients = new ClusteringCoefficient<>(theirs);

      for (int vertex = 0; vertex < ours.size(); vertex++) {
        assertThat(cores.core(vertex)).as("seed %d", seed).isEqualTo(coreness.get(vertex));
        assertThat(clustering.coefficient(vertex))
            .as("vertex %d, seed %d", vertex, seed)
            .isCloseTo(coefficients.getVertexScore(vertex), within(1e-12));
      }
      assertThat(clustering.mean())
          .isCloseTo(coefficients.getAverageClusteringCoefficient(), within(1e-12));
      assertThat(clustering.transitivity())
          .isCloseTo(coefficients.getGlobalClusteringCoefficient(), within(1e-12));
    });
  }

  @Test
  void betweennessIsWithinItsErrorOfTheExactOne() {
    onRandomGraphs((ours, theirs) -> {
      for (var tie : theirs.edgeSet()) {
        theirs.setEdgeWeight(tie, 1);
      }
      var question = new Betweenness.Question(0.05, 1e-6, seed);
      var estimated = Betweenness.of(ours, question, CANCEL);
      var exact = new BetweennessCentrality<>(theirs).getScores();
      double pairs = ours.size() * (ours.size() - 1.0);

      for (int vertex = 0; vertex < ours.size(); vertex++) {
        assertThat(estimated.of(vertex))
            .as("vertex %d, seed %d", vertex, seed)
            .isCloseTo(2 * exact.get(vertex) / pairs, within(0.05));
      }
    });
  }

  @Test
  void theMostReliablePathsAreAsReliable() {
    onRandomGraphs((ours, theirs) -> {
      var yen = new YenKShortestPath<>(theirs);
      var question = new Paths.Question(Paths.By.RELIABILITY, Decay.NONE, 5, Budget.UNLIMITED);
      for (int to = 1; to < ours.size(); to += 7) {
        var found = Paths.between(ours, 0, to, question, CANCEL).found();
        var expected = new ArrayList<Double>();
        yen.getPaths(0, to, 5).forEach(path -> expected.add(Math.pow(2, -path.getWeight())));

        assertThat(found).as("to %d, seed %d", to, seed).hasSize(expected.size());
        for (int at = 0; at < found.size(); at++) {
          assertThat(found.get(at).reliability())
              .as("path %d to %d, seed %d", at, to, seed)
              .isCloseTo(expected.get(at), within(1e-9));
        }
      }
    });
  }

  private static int theirComponents(
      ConnectivityInspector<Integer, DefaultWeightedEdge> inspector) {
    return inspector.connectedSets().size();
  }

  /** Sparse ones and dense ones; lengths are such that reliability is 2 to their negative sum. */
  private void onRandomGraphs(
      BiConsumer<Graph, SimpleWeightedGraph<Integer, DefaultWeightedEdge>> check) {
    for (int round = 0; round < ROUNDS; round++) {
      var ours = Shapes.weighted(seed + round, 50, 25 + 15 * round);
      var theirs = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
      IntStream.range(0, ours.size()).forEach(theirs::addVertex);
      var weights = Shapes.matrix(ours);
      for (var pair : Shapes.pairs(ours)) {
        var tie = theirs.addEdge(pair[0], pair[1]);
        double probability = 1 - Math.pow(2, -weights[pair[0]][pair[1]]);
        theirs.setEdgeWeight(tie, -Math.log(probability) / Math.log(2));
      }
      check.accept(ours, theirs);
    }
  }
}
