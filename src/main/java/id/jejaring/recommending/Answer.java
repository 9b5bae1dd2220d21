package id.jejaring.recommending;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.NodeId;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.recommending.serving.Look;
import id.jejaring.recommending.serving.Ranker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One answer while it is worked out: who comes into question, and who is chosen. */
final class Answer {

  /** Candidates by each side whose whole score is worked out. */
  private static final int SCORED = 200;

  /** Candidates of whom it is found out why, for each place there is. */
  private static final int CONSIDERED = 3;

  private final View view;
  private final int actor;
  private final NodeId id;
  private final Wish wish;
  private final Ranker ranker;
  private final Look look;
  private final Allocation allocation;
  private final Signs signs;
  private final Taste taste;
  private final Scores scores;
  private final Portrait portrait;
  private final int[] met;

  Answer(
      View view,
      int actor,
      Wish wish,
      List<Feedback> heard,
      Ranker ranker,
      Complements complements,
      Decay decay) {
    this.view = view;
    this.actor = actor;
    this.wish = wish;
    this.ranker = ranker;
    id = view.snapshot().id(actor);
    look = ranker.look(view, actor);
    allocation = new Allocation(view, actor, decay);
    var eligible = new Eligible(view, actor, allocation, wish);
    met = look.met(SCORED, eligible);
    signs = new Signs(view, actor, complements, eligible, decay).lookFor(wish).look();
    taste = new Taste(view, actor, heard);
    scores = new Scores(view, actor, look, signs, taste);
    portrait = new Portrait(view, actor, allocation, signs, decay);
    if (!taste.isNeutral()) {
      var judged =
          new Signs(view, actor, complements, taste::isJudged, decay)
              .look()
              .lookAtSubsectors(Wish.atMost(1));
      taste.learn(new Scores(view, actor, look, judged, taste)::parts);
    }
  }

  /** What is suggested. */
  Slate slate() {
    var candidates = candidates();
    if (candidates.size() < wish.limit()) {
      signs.lookAtSubsectors(wish);
      candidates = candidates();
    }
    var suggestions =
        Mixing.of(candidates, wish.limit()).stream()
            .map(chosen -> portrait.of(chosen, chance(chosen.node()), scores.parts(chosen.node())))
            .toList();
    return new Slate(
        id,
        suggestions,
        suggestions.isEmpty() ? Strength.WEAK : suggestions.getFirst().evidence(),
        missing(),
        ranker.model().standing(),
        signs.isTruncated() || allocation.isTruncated() || look.isTruncated());
  }

  /**
   * The best of those for whom something speaks; beyond them the best of each other hint, and as
   * many as the mixing keeps places for, so that there is something to mix. Whoever has to wait for
   * a turn comes last.
   */
  private List<Candidate> candidates() {
    var candidates = new ArrayList<Candidate>();
    var waiting = new ArrayList<Candidate>();
    var told = new HashSet<Object>();
    int most = CONSIDERED * wish.limit() + CONSIDERED;
    for (var next : found()) {
      var type = portrait.type(next.node);
      boolean cold = Candidate.isCold(look.partners(next.node));
      boolean wanted = wish.type().isEmpty() || wish.type().get() == type;
      if (wanted
          && (candidates.size() < most
              || portrait.tellsMoreThan(told, next.node)
              || Mixing.lacks(candidates, wish.limit(), type, cold))) {
        var because = portrait.because(next.node);
        if (!because.isEmpty()) {
          told.add(because.getFirst());
          var candidate = new Candidate(next.node, next.id, next.score, type, cold, because);
          boolean turn = portrait.isNeeded(next.node) || ranker.turns().isTurn(id, next.id);
          (turn ? candidates : waiting).add(candidate);
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

  /** Those met, and of those found by signs the best by what is quickly known. */
  private List<Found> found() {
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

  /** A candidate and its score so far. */
  private record Found(int node, NodeId id, double score) {
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id, Nearest.BY_ID);
  }

  private Optional<Suggestion.Chance> chance(int node) {
    double probability = look.probability(node);
    return Double.isNaN(probability)
        ? Optional.empty()
        : Optional.of(new Suggestion.Chance(probability, look.years()));
  }

  private Set<Gap> missing() {
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
