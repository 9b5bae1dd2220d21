package id.jejaring.recommending;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.network.Mask;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.recommending.serving.Look;
import id.jejaring.recommending.serving.Ranker;
import id.jejaring.recommending.serving.Rankers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Candidates by each side whose whole score is worked out. */
  private static final int SCORED = 200;

  /** Candidates of whom it is found out why, for each place there is. */
  private static final int CONSIDERED = 3;

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
    var ranker = rankers.apply(view.mask());
    var allocation = new Allocation(view, node, decay);
    var eligible = new Eligible(view, node, allocation, wish);
    var look = ranker.look(view, node);
    var met = look.met(SCORED, eligible);
    var signs = new Signs(view, node, complements, eligible, decay).lookFor(wish).look();
    if (signs.candidates().size() + met.length < wish.limit()) {
      signs.lookAtSubsectors(wish);
    }
    var taste = new Taste(view, node, heard);
    var scores = new Scores(view, node, look, signs, taste);
    taste.learn(scores::parts);
    var portrait = new Portrait(view, node, allocation, signs, decay);
    var found = found(met, signs, scores, taste, view);
    var suggestions =
        Mixing.of(candidates(found, portrait, look, ranker, actor, wish), wish.limit()).stream()
            .map(chosen ->
                portrait.of(chosen, chance(look, chosen.node()), scores.parts(chosen.node())))
            .toList();
    return new Slate(
        actor,
        suggestions,
        strength(suggestions),
        missing(view, node, allocation, signs),
        ranker.model().standing(),
        signs.isTruncated() || allocation.isTruncated());
  }

  /** What speaks for one candidate, whoever else there is and whose turn it may be. */
  public List<Reason> between(NodeId actor, NodeId other, View view) {
    int one = view.find(actor);
    int candidate = view.find(other);
    if (one < 0 || candidate < 0 || !view.seesActor(one) || !view.seesActor(candidate)) {
      return List.of();
    }
    var signs = new Signs(view, one, complements, node -> node == candidate, decay).look();
    signs.lookAtSubsectorsOf(candidate);
    var allocation = new Allocation(view, one, decay);
    return new Portrait(view, one, allocation, signs, decay).reasons(candidate);
  }

  /** Those met, and of those found by signs the best by what is quickly known. */
  private static List<Found> found(int[] met, Signs signs, Scores scores, Taste taste, View view) {
    var nodes = new LinkedHashSet<Integer>();
    for (int node : met) {
      nodes.add(node);
    }
    signs.candidates().stream()
        .filter(node -> !nodes.contains(node))
        .map(node -> new Found(node, view.snapshot().id(node), scores.quick(node)))
        .sorted(Found.BEST_FIRST)
        .limit(SCORED)
        .forEach(found -> nodes.add(found.node));
    return nodes.stream()
        .filter(node -> !taste.leavesOut(view.snapshot().id(node)))
        .map(node -> new Found(node, view.snapshot().id(node), scores.of(node)))
        .sorted(Found.BEST_FIRST)
        .toList();
  }

  /**
   * The best of those for whom something speaks, and beyond them the best of each other hint, so
   * that there is something to mix; whoever has to wait for a turn comes last.
   */
  private static List<Candidate> candidates(
      List<Found> found, Portrait portrait, Look look, Ranker ranker, NodeId actor, Wish wish) {
    var candidates = new ArrayList<Candidate>();
    var waiting = new ArrayList<Candidate>();
    var told = new HashSet<Object>();
    int most = CONSIDERED * wish.limit() + CONSIDERED;
    for (var next : found) {
      if (candidates.size() < most || portrait.tellsMoreThan(told, next.node)) {
        var type = portrait.type(next.node);
        if (wish.type().isEmpty() || wish.type().get() == type) {
          var because = portrait.because(next.node);
          if (!because.isEmpty()) {
            told.add(because.getFirst());
            var turn = portrait.isNeeded(next.node) || ranker.turns().isTurn(actor, next.id);
            (turn ? candidates : waiting)
                .add(
                    new Candidate(
                        next.node, next.id, next.score, type, look.partners(next.node), because));
          }
        }
      }
    }
    for (var next : waiting) {
      if (candidates.size() < wish.limit()) {
        candidates.add(next);
      }
    }
    return candidates;
  }

  private static Optional<Suggestion.Chance> chance(Look look, int node) {
    double probability = look.probability(look.score(node));
    return Double.isNaN(probability)
        ? Optional.empty()
        : Optional.of(new Suggestion.Chance(probability, look.years()));
  }

  /** A candidate and its score so far. */
  private record Found(int node, NodeId id, double score) {
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id, Nearest.BY_ID);
  }

  private static Strength strength(List<Suggestion> suggestions) {
    return suggestions.isEmpty() ? Strength.WEAK : suggestions.getFirst().evidence();
  }

  private static Set<Gap> missing(View view, int actor, Allocation allocation, Signs signs) {
    var gaps = EnumSet.noneOf(Gap.class);
    if (signs.offered().isEmpty()) {
      gaps.add(view.subsectors(actor) == 0 ? Gap.LINE_OF_BUSINESS : Gap.PRODUCT);
    }
    if (!signs.needs()) {
      gaps.add(Gap.NEEDS);
    }
    if (Distance.point(view, actor).isEmpty()) {
      gaps.add(Gap.POINT);
    }
    if (allocation.partners() == 0) {
      gaps.add(Gap.TIES);
    }
    if (!signs.gathers()) {
      gaps.add(Gap.GATHERINGS);
    }
    return gaps;
  }
}
