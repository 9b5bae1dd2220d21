package id.jejaring.recommending.learning;

import id.jejaring.domain.NodeId;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Parallel;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.metrics.Exposure;
import java.util.HashMap;
import java.util.Map;

/**
 * Who would be shown to how many, were everyone shown the first {@value #LENGTH} by a weighting.
 *
 * @param turns who has to take turns because of it
 * @param gini of how often each is shown
 */
public record Showing(Turns turns, double gini) {

  private static final int LISTS = 1_000;
  private static final int FEWEST_LISTS = 200;
  private static final int MOST_PAIRS = 45_000_000;
  private static final int LENGTH = 10;

  /**
   * Of a thousand lists, by lot; fewer where candidates are very many. Uses all processors; the
   * same for a seed.
   *
   * @throws java.util.concurrent.CancellationException when it is asked to give up
   */
  public static Showing of(
      Weighting weighting, Ground ground, Candidates candidates, long seed, Cancel cancel) {
    int lists = Math.clamp(MOST_PAIRS / Math.max(1, candidates.size()), FEWEST_LISTS, LISTS);
    return of(weighting, ground, candidates, lists, seed, cancel);
  }

  /** Of so many lists at most. */
  static Showing of(
      Weighting weighting,
      Ground ground,
      Candidates candidates,
      int lists,
      long seed,
      Cancel cancel) {
    var sources = Sample.of(candidates.size(), lists, seed);
    var shown =
        shown(Scorer.Own.of(weighting, candidates), ground, candidates, sources, seed, cancel);
    Map<NodeId, Integer> byId = new HashMap<>();
    for (int place = 0; place < shown.length; place++) {
      if (shown[place] > 0) {
        byId.put(ground.view().snapshot().id(candidates.node(place)), shown[place]);
      }
    }
    return new Showing(
        Turns.of(byId, sources.length, LENGTH, candidates.size()), Exposure.gini(shown));
  }

  private static int[] shown(
      Scorer scorer,
      Ground ground,
      Candidates candidates,
      int[] sources,
      long seed,
      Cancel cancel) {
    var shown = new int[candidates.size()];
    Parallel.overVertices(
        sources.length,
        cancel,
        () -> {
          var survey = new Survey(ground, cancel);
          var scores = new float[candidates.size()];
          return (from, to) -> {
            for (int at = from; at < to; at++) {
              cancel.check();
              scorer.fill(candidates, survey.of(candidates.node(sources[at])), scores);
              var first = First.of(scores, LENGTH, seed);
              synchronized (shown) {
                for (int place : first) {
                  shown[place]++;
                }
              }
            }
          };
        });
    return shown;
  }
}
