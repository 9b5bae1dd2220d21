package id.jejaring.recommending.serving;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.features.Depth;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.features.Traits;
import id.jejaring.recommending.learning.Model;
import id.jejaring.recommending.learning.Turns;
import java.time.Instant;

/**
 * A learned ranking, ready to be asked. What it was learned from is what all of an audience see, so
 * it is the same for everyone; what it is asked of is what the viewer sees. Immutable.
 *
 * @param model how candidates are put in order
 * @param traits what actors are tied to, when it was learned
 * @param turns who takes turns
 * @param gini of the places among the first ten of all lists, before turns were taken
 * @param learned when
 * @param version of the network that it was learned from
 * @param ties how many that network had, hidden ones included
 */
public record Ranker(
    Model model,
    Traits traits,
    Turns turns,
    double gini,
    Instant learned,
    long version,
    long ties) {

  /**
   * Learned from what a view shows. Seconds to minutes, on all processors; the same view gives the
   * same ranking.
   *
   * @throws java.util.concurrent.CancellationException when it is asked to give up
   */
  public static Ranker learned(View view, Instant at, Cancel cancel) {
    return Renewal.of(view, at, cancel);
  }

  /** By fixed weights, for a network of which nothing has been learned yet. */
  public static Ranker plain() {
    return new Ranker(Model.plain(), Traits.NONE, Turns.NONE, Double.NaN, Instant.EPOCH, -1, 0);
  }

  /** Looks at one actor of a view. */
  public Look look(View view, int actor) {
    var features = model.weighting().features();
    var ground = Ground.ofSome(view.withPast(), model.tempo(), traits);
    var survey = new Survey(ground, Depth.quick(features), Cancel.never());
    return new Look(model, survey.of(actor), features);
  }
}
