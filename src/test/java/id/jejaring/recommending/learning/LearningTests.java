package id.jejaring.recommending.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.past.Past;
import id.jejaring.recommending.past.RandomPast;
import id.jejaring.recommending.past.Window;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class LearningTests {

  private static final int CUT = 10 * RandomPast.STEP;

  @Test
  void whatHappensLaterChangesNoRanking() {
    var one = ranking(RandomPast.circles(100, 14, 60, 5, 77, 10));
    var other = ranking(RandomPast.circles(100, 14, 60, 5, 78, 10));
    assertThat(one).isNotEmpty().isEqualTo(other);
  }

  @Test
  void theSameSeedLearnsTheSame() {
    var past = RandomPast.circles(100, 14, 60, 6);
    var one = Learning.of(past, CUT, 3, Cancel.never());
    var other = Learning.of(past, CUT, 3, Cancel.never());
    assertThat(one.weighting()).hasToString(other.weighting().toString());
    assertThat(one.standing()).isEqualTo(other.standing());
  }

  @Test
  void wherePopularityIsRightItIsFoundOut() {
    var past = RandomPast.popular(300, 14, 100, 7);
    var model = Learning.of(past, CUT, 1, Cancel.never());
    assertThat(
            model.weighting().uses(Feature.POPULARITY)
                || model.weighting().uses(Feature.POPULARITY_MEDIUM)
                || model.weighting().uses(Feature.POPULARITY_BRIEF))
        .isTrue();
  }

  @Test
  void tooLittleOfAPastMeansFixedWeightsAndSaysSo() {
    var past = RandomPast.circles(20, 10, 2, 8);
    var model = Learning.of(past, CUT, 1, Cancel.never());
    assertThat(model.standing().basis()).isEqualTo(Standing.Basis.DEFAULTS);
    assertThat(model.standing().ties()).isPositive().isLessThan(30);
    assertThat(model.weighting().part(Feature.ALLOCATION_MEDIUM, 1)).isPositive();
    assertThat(model.calibration().isKnown()).isFalse();
    assertThat(model.calibration().probability(1)).isNaN();
  }

  @Test
  void noPastAtAllIsNoBug() {
    var model = Learning.of(Past.builder().build(), CUT, 1, Cancel.never());
    assertThat(model.standing().basis()).isEqualTo(Standing.Basis.DEFAULTS);
    assertThat(model.standing().ties()).isZero();
  }

  @Test
  void aPartNeverFallsAsItsFeatureGrows() {
    var model = Learning.of(RandomPast.circles(100, 14, 60, 9), CUT, 1, Cancel.never());
    for (var feature : Feature.values()) {
      double before = 0;
      for (float value = 0; value < 20; value += 0.25f) {
        double part = model.weighting().part(feature, value);
        assertThat(part).as("%s at %s", feature, value).isGreaterThanOrEqualTo(before);
        before = part;
      }
    }
  }

  @Test
  void aScoreIsTheSumOfItsParts() {
    var past = RandomPast.circles(100, 14, 60, 10);
    var model = Learning.of(past, CUT, 1, Cancel.never());
    var ground = Ground.of(past.known(CUT), model.tempo());
    var candidates = new Candidates(ground, Cancel.never());
    var survey = new Survey(ground, Cancel.never()).of(candidates.node(0));
    var scores = new float[candidates.size()];
    candidates.fill(survey, model.weighting(), candidates.base(model.weighting()), scores);
    for (int place = 0; place < scores.length; place++) {
      if (scores[place] != Float.NEGATIVE_INFINITY) {
        int node = candidates.node(place);
        var parts = model.weighting().parts(feature -> survey.value(feature, node));
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat((double) scores[place]).isCloseTo(sum, Offset.offset(1e-4));
      }
    }
  }

  /**
   * Of as many as were said to come, between half and twice as many do, where that is countable:
   * where twice as many as make a pool were said to come.
   */
  @Test
  void whatIsSaidToBeLikelyComesAboutAsOften() {
    var past = RandomPast.circles(400, 14, 240, 11);
    var model = Learning.of(past, CUT, 1, Cancel.never());
    var calibration = model.calibration();
    assertThat(calibration.isKnown()).isTrue();
    int end = CUT + (int) Math.round(calibration.years() * 365.25);
    var window = Window.of(past, CUT, end);
    var ground = Ground.of(window.view(), model.tempo());
    var candidates = new Candidates(ground, Cancel.never());
    var base = candidates.base(model.weighting());
    var survey = new Survey(ground, Cancel.never());
    var scores = new float[candidates.size()];
    Map<Integer, double[]> bins = new LinkedHashMap<>();
    for (int place = 0; place < candidates.size(); place++) {
      candidates.fill(survey.of(candidates.node(place)), model.weighting(), base, scores);
      var hits = hits(window, candidates, candidates.node(place));
      for (int other = 0; other < scores.length; other++) {
        if (scores[other] != Float.NEGATIVE_INFINITY) {
          double said = calibration.probability(scores[other]);
          var bin = bins.computeIfAbsent((int) Math.floor(Math.log(said)), _ -> new double[2]);
          bin[0] += said;
          bin[1] += hits.get(other) ? 1 : 0;
        }
      }
    }
    var countable = bins.values().stream().filter(bin -> bin[0] >= 60).toList();
    assertThat(countable).isNotEmpty();
    assertThat(countable).allSatisfy(bin -> assertThat(bin[1] / bin[0]).isBetween(0.5, 2.0));
  }

  private static BitSet hits(Window window, Candidates candidates, int node) {
    var hits = new BitSet();
    for (int at = 0; at < window.size(); at++) {
      if (window.sources()[at] == node) {
        Arrays.stream(candidates.places(window.hits()[at])).forEach(hits::set);
      }
    }
    return hits;
  }

  /** The first of everyone's candidates, by their lasting names, with their scores. */
  private static Map<String, String> ranking(Past past) {
    var model = Learning.of(past, CUT, 1, Cancel.never());
    var ground = Ground.of(past.known(CUT), model.tempo());
    var candidates = new Candidates(ground, Cancel.never());
    var base = candidates.base(model.weighting());
    var survey = new Survey(ground, Cancel.never());
    var scores = new float[candidates.size()];
    var snapshot = ground.view().snapshot();
    var ranking = new LinkedHashMap<String, String>();
    for (int place = 0; place < candidates.size(); place++) {
      candidates.fill(survey.of(candidates.node(place)), model.weighting(), base, scores);
      var named = new StringBuilder();
      for (int other : First.of(scores, 10, 1)) {
        named.append(snapshot.id(candidates.node(other))).append(' ').append(scores[other]);
      }
      ranking.put(snapshot.id(candidates.node(place)).toString(), named.toString());
    }
    return ranking;
  }
}
