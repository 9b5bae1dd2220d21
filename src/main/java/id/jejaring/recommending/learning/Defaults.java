package id.jejaring.recommending.learning;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fixed weights for a network without enough of a past: what leads over partners counts most, then
 * shared gatherings and likeness, and a little of who is active at all. Rounded from what was
 * learned on the networks of {@code docs/reference/recommending.md}.
 */
final class Defaults {

  private static final int SOURCES = 100;

  private Defaults() {}

  /** With scales as they are where the network has not been looked at. */
  static Weighting usual() {
    var scales = new float[Feature.COUNT];
    Arrays.fill(scales, 1);
    scales[Feature.ALLOCATION_MEDIUM.ordinal()] = 0.05f;
    scales[Feature.PAGERANK_MEDIUM.ordinal()] = 0.005f;
    scales[Feature.LENGTH_THREE.ordinal()] = 0.2f;
    scales[Feature.GATHERINGS_BRIEF.ordinal()] = 0.2f;
    scales[Feature.LIKENESS.ordinal()] = 0.2f;
    scales[Feature.POPULARITY_MEDIUM.ordinal()] = 3;
    scales[Feature.NEW_PARTNERS.ordinal()] = 1;
    return new Weighting(scales, weights());
  }

  /** With scales that are medians over what some sources come to. */
  static Weighting of(Ground ground, Candidates candidates, long seed, Cancel cancel) {
    return new Weighting(scales(ground, candidates, seed, cancel), weights());
  }

  private static double[] weights() {
    var weights = new double[Weighting.SIZE];
    weigh(weights, Feature.ALLOCATION_MEDIUM, 0.5);
    weigh(weights, Feature.PAGERANK_MEDIUM, 1.0);
    weigh(weights, Feature.LENGTH_THREE, 0.3);
    weigh(weights, Feature.GATHERINGS_BRIEF, 0.5);
    weigh(weights, Feature.LIKENESS, 0.2);
    weigh(weights, Feature.POPULARITY_MEDIUM, 0.3);
    weigh(weights, Feature.NEW_PARTNERS, 0.2);
    return weights;
  }

  private static void weigh(double[] weights, Feature feature, double weight) {
    weights[Weighting.PIECES * feature.ordinal() + 1] = weight;
    weights[Weighting.PIECES * feature.ordinal() + 2] = weight;
  }

  private static float[] scales(Ground ground, Candidates candidates, long seed, Cancel cancel) {
    var values = new ArrayList<List<Float>>();
    for (var _ : Feature.values()) {
      values.add(new ArrayList<>());
    }
    var survey = new Survey(ground, cancel);
    for (int place : Sample.of(candidates.size(), SOURCES, seed)) {
      survey.of(candidates.node(place));
      for (int at = 0; at < survey.size(); at++) {
        for (var feature : Feature.values()) {
          float value = survey.valueAt(feature, at);
          if (value > 0) {
            values.get(feature.ordinal()).add(value);
          }
        }
      }
    }
    return Scales.medians(values);
  }
}
