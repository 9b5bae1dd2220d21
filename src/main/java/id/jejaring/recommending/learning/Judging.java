package id.jejaring.recommending.learning;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Parallel;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.metrics.Ranks;
import id.jejaring.recommending.past.Window;
import java.util.List;

/** Measures scorers on a window: everyone who is not tied is ranked. */
final class Judging {

  private final Window window;
  private final Ground ground;
  private final Candidates candidates;
  private final Cancel cancel;

  Judging(Window window, Ground ground, Candidates candidates, Cancel cancel) {
    this.window = window;
    this.ground = ground;
    this.candidates = candidates;
    this.cancel = cancel;
  }

  /** What is measured of some sources: of each by scorer and metric. */
  double[][][] of(List<Scorer> scorers, int[] sources) {
    var measured = new double[sources.length][][];
    Parallel.overVertices(
        sources.length,
        cancel,
        () -> {
          var survey = new Survey(ground, cancel);
          var scores = new float[candidates.size()];
          return (from, to) -> {
            for (int at = from; at < to; at++) {
              cancel.check();
              survey.of(window.sources()[sources[at]]);
              var hits = candidates.places(window.hits()[sources[at]]);
              measured[at] = new double[scorers.size()][];
              for (int by = 0; by < scorers.size(); by++) {
                scorers.get(by).fill(candidates, survey, scores);
                measured[at][by] = Ranks.measure(scores, hits);
              }
            }
          };
        });
    return measured;
  }
}
