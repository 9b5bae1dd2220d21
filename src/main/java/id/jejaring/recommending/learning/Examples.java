package id.jejaring.recommending.learning;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Parallel;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.past.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes examples of a window: hits beside those that one has to tell them from. */
final class Examples {

  /** Of each of these the first are examples, since it is among them that an order is made. */
  private static final List<Feature> RULES =
      List.of(
          Feature.ALLOCATION_MEDIUM,
          Feature.ADAMIC_ADAR,
          Feature.PAGERANK_BRIEF,
          Feature.PAGERANK,
          Feature.POPULARITY_BRIEF,
          Feature.NEW_PARTNERS,
          Feature.LENGTH_THREE,
          Feature.GATHERINGS_BRIEF,
          Feature.LIKENESS_MEDIUM,
          Feature.COMBINATION);

  private static final int FIRST = 25;
  private static final int DRAWN = 100;

  private final Window window;
  private final Ground ground;
  private final Candidates candidates;
  private final Cancel cancel;

  Examples(Window window, Ground ground, Candidates candidates, Cancel cancel) {
    this.window = window;
    this.ground = ground;
    this.candidates = candidates;
    this.cancel = cancel;
  }

  /** Middling values of the features, over the hits of some sources; 1 where there are none. */
  float[] scales(int[] sources) {
    var values = new ArrayList<List<Float>>();
    for (var _ : Feature.values()) {
      values.add(new ArrayList<>());
    }
    var survey = new Survey(ground, cancel);
    for (int at : sources) {
      survey.of(window.sources()[at]);
      for (int hit : window.hits()[at]) {
        for (var feature : Feature.values()) {
          float value = survey.value(feature, hit);
          if (value > 0) {
            values.get(feature.ordinal()).add(value);
          }
        }
      }
    }
    return Scales.medians(values);
  }

  /** Examples of these sources of the window, in their order. Deterministic for a seed. */
  List<Example> of(int[] sources, float[] scales, long seed) {
    var examples = new @Nullable Example[sources.length];
    Parallel.overVertices(
        sources.length,
        cancel,
        () -> {
          var survey = new Survey(ground, cancel);
          var scores = new float[candidates.size()];
          return (from, to) -> {
            for (int at = from; at < to; at++) {
              cancel.check();
              examples[at] = example(survey, scores, sources[at], scales, seed + sources[at]);
            }
          };
        });
    return Arrays.stream(examples).map(java.util.Objects::requireNonNull).toList();
  }

  private Example example(Survey survey, float[] scores, int at, float[] scales, long seed) {
    survey.of(window.sources()[at]);
    var chosen = new LinkedHashSet<Integer>();
    for (int hit : window.hits()[at]) {
      chosen.add(hit);
    }
    int hits = chosen.size();
    for (var rule : RULES) {
      candidates.fill(survey, rule, scores);
      for (int place : First.of(scores, FIRST, seed)) {
        chosen.add(candidates.node(place));
      }
    }
    int hard = chosen.size();
    var random = new SplittableRandom(seed);
    for (int draw = 0; draw < DRAWN; draw++) {
      int place = random.nextInt(candidates.size());
      if (scores[place] != Float.NEGATIVE_INFINITY) {
        chosen.add(candidates.node(place));
      }
    }
    double left = candidates.size() - survey.tied().length - hard;
    double each = Math.max(1, left / Math.max(1, chosen.size() - hard));
    var rows = chosen.stream().map(node -> pieces(survey, node, scales)).toArray(float[][]::new);
    return new Example(rows, hits, hard, Math.log(each));
  }

  private static float[] pieces(Survey survey, int node, float[] scales) {
    var pieces = new float[Weighting.SIZE];
    for (var feature : Feature.values()) {
      int at = feature.ordinal();
      Weighting.pieces(survey.value(feature, node), scales[at], pieces, Weighting.PIECES * at);
    }
    return pieces;
  }
}
