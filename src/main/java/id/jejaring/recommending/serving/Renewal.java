package id.jejaring.recommending.serving;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.learning.Candidates;
import id.jejaring.recommending.learning.Learning;
import id.jejaring.recommending.learning.Showing;
import id.jejaring.recommending.past.Past;
import java.time.Instant;

/** Makes a ranking of a view: learns, and finds out who would be shown to how many. */
final class Renewal {

  private static final long SEED = 1;

  private Renewal() {}

  static Ranker of(View view, Instant at, Cancel cancel) {
    var past = Past.of(view);
    var model = Learning.of(past, view.day(), SEED, cancel);
    var ground = Ground.of(past.known(view.day()), model.tempo());
    var candidates = new Candidates(ground, cancel);
    var showing = Showing.of(model.weighting(), ground, candidates, SEED, cancel);
    return new Ranker(
        model,
        ground.traits(),
        showing.turns(),
        showing.gini(),
        at,
        view.snapshot().version(),
        view.snapshot().ties());
  }
}
