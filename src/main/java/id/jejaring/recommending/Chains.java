package id.jejaring.recommending;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.Optional;

/**
 * Finds who stands between an actor and somebody three ties away: the two whose three ties are
 * strongest, by the product of their weights. Looks at the ties of those tied with the candidate,
 * so many at most.
 */
final class Chains {

  /** Visible ties looked at for one candidate. */
  private static final long BUDGET = 5_000;

  private final View view;
  private final Decay decay;
  private final Weights near;

  Chains(View view, int actor, Decay decay) {
    this.view = view.withPast();
    this.decay = decay;
    near = new Work(this.view, decay, new Budget(200_000)).from(actor);
  }

  /** The two between, the actor's partner first. */
  record Chain(int first, int second) {}

  Optional<Chain> to(int candidate) {
    var work = new Work(view, decay, new Budget(BUDGET));
    var far = work.from(candidate);
    var best = Optional.<Chain>empty();
    double most = 0;
    for (int at = 0; at < far.size(); at++) {
      int second = far.node(at);
      var beyond = work.from(second);
      for (int to = 0; to < beyond.size(); to++) {
        int first = beyond.node(to);
        double strength = far.weight(at) * beyond.weight(to) * near.of(first);
        if (strength > most && first != candidate) {
          most = strength;
          best = Optional.of(new Chain(first, second));
        }
      }
    }
    return best;
  }
}
