package id.jejaring.recommending.features;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.proximity.TwoHop;
import id.jejaring.recommending.past.RandomPast;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Every feature against a twin that goes through everyone, on small random networks. */
final class SurveyTests {

  private static final int ACTORS = 40;
  private static final Tempo TEMPO = new Tempo(2);
  private static final Percentage CLOSE = Percentage.withPercentage(0.01);

  private final long seed = System.nanoTime();
  private final View view = RandomPast.circles(ACTORS, 8, 30, seed).known(6 * RandomPast.STEP);
  private final FeatureTwin twin = new FeatureTwin(view, TEMPO);
  private final Survey survey = new Survey(Ground.of(view, TEMPO), Cancel.never());

  @Test
  void everyFeatureIsThatOfItsTwin() {
    for (int source : twin.actors()) {
      survey.of(source);
      for (int node : twin.actors()) {
        for (var feature : Feature.values()) {
          if (node != source && !isWalk(feature)) {
            assertThat((double) survey.value(feature, node))
                .as("%s of %d and %d, seed %d", feature, source, node, seed)
                .isCloseTo(twin.value(feature, source, node), Offset.offset(1e-4));
          }
        }
      }
    }
  }

  @Test
  void walksAreThoseOfThePowerIterationToWhatTheyPromise() {
    for (int source : Arrays.stream(twin.actors()).limit(3).toArray()) {
      survey.of(source);
      for (var feature :
          new Feature[] {Feature.PAGERANK_BRIEF, Feature.PAGERANK_MEDIUM, Feature.PAGERANK}) {
        var ranks = twin.pageRank(feature, source);
        for (int node : twin.actors()) {
          if (node != source) {
            assertThat((double) survey.value(feature, node))
                .as("%s of %d and %d, seed %d", feature, source, node, seed)
                .isCloseTo(ranks[node], Offset.offset(2e-5 * (1 + twin.degree(node))));
          }
        }
      }
    }
  }

  @Test
  void aWalkBackIsTheWalkOfTheOtherOne() {
    for (int source : Arrays.stream(twin.actors()).limit(3).toArray()) {
      survey.of(source);
      for (int node : twin.actors()) {
        if (node != source && twin.degree(node) > 0) {
          assertThat((double) survey.value(Feature.PAGERANK_BACK, node))
              .as("of %d and %d, seed %d", source, node, seed)
              .isCloseTo(twin.value(Feature.PAGERANK_BACK, source, node), Offset.offset(2e-3));
        }
      }
    }
  }

  @Test
  void allocationIsThatOfTheTwoHopAlgorithm() {
    var question = TwoHop.Question.of(TwoHop.Rule.RESOURCE_ALLOCATION, new Decay(TEMPO.years()));
    var twoHop = new TwoHop(view, question);
    for (int source : twin.actors()) {
      survey.of(source);
      twoHop.from(source);
      for (int at = 0; at < twoHop.size(); at++) {
        int node = twoHop.candidate(at);
        assertThat((double) survey.value(Feature.ALLOCATION_MEDIUM, node))
            .as("seed " + seed)
            .isCloseTo(twoHop.score(node), CLOSE);
      }
    }
  }

  @Test
  void oneSurveyForgetsTheSourceBefore() {
    int first = twin.actors()[0];
    var fresh = new Survey(Ground.of(view, TEMPO), Cancel.never()).of(first);
    for (int other : twin.actors()) {
      survey.of(other);
    }
    survey.of(first);
    for (int node : twin.actors()) {
      for (var feature : Feature.values()) {
        assertThat(survey.value(feature, node))
            .as("%s, seed %d", feature, seed)
            .isEqualTo(fresh.value(feature, node));
      }
    }
  }

  private static boolean isWalk(Feature feature) {
    return feature == Feature.PAGERANK
        || feature == Feature.PAGERANK_BRIEF
        || feature == Feature.PAGERANK_MEDIUM
        || feature == Feature.PAGERANK_BACK;
  }
}
