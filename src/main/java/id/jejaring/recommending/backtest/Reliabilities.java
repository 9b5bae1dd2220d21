package id.jejaring.recommending.backtest;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.features.Depth;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.learning.Candidates;
import id.jejaring.recommending.learning.Model;
import id.jejaring.recommending.learning.Sample;
import id.jejaring.recommending.past.Window;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Whether what is said to be likely comes: of some actors, those without a new partner included,
 * all candidates, by what was said of them, against what came within as long as that was said for.
 */
final class Reliabilities {

  private static final int MOST = 1_000;

  /** Bounds between probabilities; each is three times the one before. */
  private static final double[] BOUNDS = {
    0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, Double.MAX_VALUE
  };

  private static final double DAYS_PER_YEAR = 365.25;
  private static final int FEWEST_PAIRS = 50;

  private final Question question;
  private final Model model;
  private final Cancel cancel;

  Reliabilities(Question question, Model model, Cancel cancel) {
    this.question = question;
    this.model = model;
    this.cancel = cancel;
  }

  List<Report.Reliability> of(Ground ground, Candidates candidates) {
    var calibration = model.calibration();
    int end = question.day() + (int) Math.round(calibration.years() * DAYS_PER_YEAR);
    if (!calibration.isKnown() || end > question.end()) {
      return List.of();
    }
    var hits = hits(candidates, end);
    var survey = new Survey(ground, Depth.quick(model.weighting().features()), cancel);
    var scores = new float[candidates.size()];
    var base = candidates.base(model.weighting());
    var pairs = new long[BOUNDS.length];
    var said = new double[BOUNDS.length];
    var came = new long[BOUNDS.length];
    for (int source : Sample.of(candidates.size(), MOST, question.seed() + 6)) {
      cancel.check();
      candidates.fill(survey.of(candidates.node(source)), model.weighting(), base, scores);
      for (int place = 0; place < scores.length; place++) {
        if (scores[place] != Float.NEGATIVE_INFINITY) {
          double probability = calibration.probability(scores[place]);
          int bin = 0;
          while (probability >= BOUNDS[bin]) {
            bin++;
          }
          pairs[bin]++;
          said[bin] += probability;
          came[bin] += hits.get(source) != null && hits.get(source).get(place) ? 1 : 0;
        }
      }
    }
    var found = new ArrayList<Report.Reliability>();
    for (int bin = 0; bin < BOUNDS.length; bin++) {
      if (pairs[bin] >= FEWEST_PAIRS) {
        found.add(
            new Report.Reliability(
                pairs[bin], said[bin] / pairs[bin], (double) came[bin] / pairs[bin]));
      }
    }
    return found;
  }

  private java.util.Map<Integer, BitSet> hits(Candidates candidates, int end) {
    var window = Window.of(question.past(), question.day(), end);
    var byId = new java.util.HashMap<Integer, BitSet>();
    for (int at = 0; at < window.size(); at++) {
      var bits = new BitSet(candidates.size());
      for (int hit : window.hits()[at]) {
        bits.set(candidates.place(hit));
      }
      byId.put(candidates.place(window.sources()[at]), bits);
    }
    return byId;
  }
}
