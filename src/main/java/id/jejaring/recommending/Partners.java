package id.jejaring.recommending;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.network.Mask;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.recommending.serving.Ranker;
import id.jejaring.recommending.serving.Rankers;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says who would make good partners for an actor, and why. Candidates come from ties (two and three
 * away, and by walks), from gatherings, from needs that offers meet, products that go together, and
 * who is near with the same line of work; they are put in order by what the network's own past has
 * taught ({@link Rankers}), and mixed ({@link Mixing}). Without a clock: the view says which day it
 * is. The same view and ranking give the same answer. Thread-safe.
 *
 * <p>Cost: what lies within three ties of the actor, up to a budget, and a look at some hundreds of
 * candidates.
 */
@Component
public final class Partners {

  private final Complements complements;
  private final Decay decay;
  private final Function<Mask, Ranker> rankers;

  @Autowired
  Partners(
      Complements complements,
      @Value("${jejaring.partners.decay-years:3}") double decayYears,
      Rankers rankers) {
    this(complements, decayYears, (Mask mask) -> rankers.of(mask).orElseGet(Ranker::plain));
  }

  private Partners(Complements complements, double decayYears, Function<Mask, Ranker> rankers) {
    if (!(decayYears > 0)) {
      throw Refusal.invalid(
          "jejaring.partners.decay-years", decayYears, "Use a number of years above 0, such as 3.");
    }
    this.complements = complements;
    this.rankers = rankers;
    decay = new Decay(decayYears);
  }

  /** By the word lists that are part of the program and fixed weights, for use without Spring. */
  public static Partners withDecay(double years) {
    return new Partners(new Complements(), years, _ -> Ranker.plain());
  }

  /** The same by a ranking that has been learned. */
  public static Partners with(Ranker ranker) {
    return new Partners(new Complements(), Decay.THREE_YEARS.years(), _ -> ranker);
  }

  /** The partners that an actor may be suggested. */
  public Slate of(NodeId actor, View view, Wish wish) {
    return of(actor, view, wish, List.of());
  }

  /**
   * The same for one who has said something of earlier suggestions.
   *
   * @param heard what they said, of this actor or any other; of nobody else's feedback
   */
  public Slate of(NodeId actor, View view, Wish wish, List<Feedback> heard) {
    var node = view.find(actor);
    if (node < 0) {
      throw Refusal.notFound("node", actor);
    }
    if (!view.seesActor(node)) {
      throw Refusal.invalid(
          "node", actor, "Ask for a business, a community, an agency or a person.");
    }
    return new Answer(view, node, wish, heard, rankers.apply(view.mask()), complements, decay)
        .slate();
  }
}
