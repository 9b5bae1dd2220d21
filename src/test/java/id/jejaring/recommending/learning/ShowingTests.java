package id.jejaring.recommending.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Tempo;
import id.jejaring.recommending.past.Past;
import id.jejaring.recommending.past.RandomPast;
import org.junit.jupiter.api.Test;

/** How often each would be shown. */
final class ShowingTests {

  @Test
  void whoIsInEveryListOfThoseDrawnIsShownToATenthThoughFewWereDrawn() {
    int actors = 2_000;
    Past past = RandomPast.popular(actors, 20, 400, 3);
    var view = past.known(20 * RandomPast.STEP);
    var ground = Ground.of(view, Tempo.USUAL);
    var candidates = new Candidates(ground, Cancel.never());
    var weighting = Weighting.alone(Feature.POPULARITY, Defaults.usual().scales());
    for (int lists : new int[] {100, 1_000}) {
      var turns = Showing.of(weighting, ground, candidates, lists, 1, Cancel.never()).turns();
      assertThat(turns.size()).isBetween(5, 15);
      var star = candidates.node(First.of(candidates.base(weighting), 1, 1)[0]);
      long shown =
          java.util.Arrays.stream(view.actors())
              .filter(actor -> turns.isTurn(view.snapshot().id(actor), view.snapshot().id(star)))
              .count();
      assertThat((double) shown / view.actors().length).as("of %d", lists).isBetween(0.07, 0.13);
    }
  }
}
