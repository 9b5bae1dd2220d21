package id.jejaring.recommending;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.SizeClass;
import id.jejaring.network.View;
import id.jejaring.recommending.Suggestion.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said of earlier suggestions for an actor, and what it changes in their next
 * answer, and in nobody else's.
 *
 * <ul>
 *   <li>Whoever is not for the actor, known already or to be kept apart is left out.
 *   <li>Each part of a score counts (2 + u) / (2 + n) times, between a half and twice: u is the
 *       sum, over those found useful, of the share that the part had in their scores, n the same
 *       over those not for the actor.
 *   <li>Somebody as far away as one who was too far, of the size of one who was too large or too
 *       small, or, for a competitor, with the same product or subsector, scores 1 less.
 * </ul>
 */
final class Taste {

  private static final double CAUTIOUS = 2;
  private static final double LEAST = 0.5;
  private static final double MOST = 2;
  private static final double LESS = 1;

  private final View view;
  private final int actor;
  private final Set<NodeId> left = new HashSet<>();
  private final List<Integer> useful = new ArrayList<>();
  private final List<Integer> useless = new ArrayList<>();
  private final Set<SizeClass> sizes = EnumSet.noneOf(SizeClass.class);
  private final Map<Part, Double> factors = new EnumMap<>(Part.class);
  private double tooFar = Double.POSITIVE_INFINITY;
  private boolean avoidsCompetitors;

  Taste(View view, int actor, List<Feedback> heard) {
    this.view = view;
    this.actor = actor;
    var id = view.snapshot().id(actor);
    for (var said : heard) {
      if (said.actor().equals(id)) {
        hear(said, said.candidate());
      } else if (said.candidate().equals(id) && isMutual(said.verdict())) {
        left.add(said.actor());
      }
    }
  }

  private static boolean isMutual(Feedback.Verdict verdict) {
    return verdict == Feedback.Verdict.KNOWN || verdict == Feedback.Verdict.KEPT_APART;
  }

  private void hear(Feedback said, NodeId candidate) {
    int node = view.find(candidate);
    switch (said.verdict()) {
      case USEFUL -> add(useful, node);
      case NOT_FOR_ME -> {
        left.add(candidate);
        add(useless, node);
        avoid(said.why(), node);
      }
      case KNOWN, KEPT_APART -> left.add(candidate);
    }
  }

  private static void add(List<Integer> nodes, int node) {
    if (node >= 0) {
      nodes.add(node);
    }
  }

  private void avoid(Feedback.@Nullable Why why, int node) {
    if (why == null || node < 0) {
      return;
    }
    switch (why) {
      case TOO_FAR ->
          tooFar =
              Math.min(
                  tooFar,
                  Distance.between(view, actor, node)
                      .map(Distance::kilometres)
                      .orElse(Double.POSITIVE_INFINITY));
      case SAME_LINE -> avoidsCompetitors = true;
      case OTHER_SIZE -> view.snapshot().sizeClass(node).ifPresent(sizes::add);
      case NO_CAPACITY, OTHER -> {}
    }
  }

  /** Whether somebody is not to be suggested again. */
  boolean leavesOut(NodeId candidate) {
    return left.contains(candidate);
  }

  /** Whether somebody was found useful, or not for the actor. */
  boolean isJudged(int candidate) {
    return useful.contains(candidate) || useless.contains(candidate);
  }

  /** Whether nothing that was said changes any score. */
  boolean isNeutral() {
    return useful.isEmpty() && useless.isEmpty();
  }

  /** Learns from the parts that those spoken of had in their scores. */
  void learn(IntFunction<Map<Part, Double>> parts) {
    var more = shares(useful, parts);
    var fewer = shares(useless, parts);
    for (var part : Part.values()) {
      double factor =
          (CAUTIOUS + more.getOrDefault(part, 0.0)) / (CAUTIOUS + fewer.getOrDefault(part, 0.0));
      factors.put(part, Math.clamp(factor, LEAST, MOST));
    }
  }

  private static Map<Part, Double> shares(
      List<Integer> nodes, IntFunction<Map<Part, Double>> parts) {
    var shares = new EnumMap<Part, Double>(Part.class);
    for (int node : nodes) {
      var own = parts.apply(node);
      double total = own.values().stream().mapToDouble(Double::doubleValue).sum();
      if (total > 0) {
        own.forEach((part, value) -> shares.merge(part, value / total, Double::sum));
      }
    }
    return shares;
  }

  /** A score, with each part counted as it is liked. */
  double score(int candidate, Map<Part, Double> parts, boolean competes) {
    double score = 0;
    for (var part : parts.entrySet()) {
      score += part.getValue() * factors.getOrDefault(part.getKey(), 1.0);
    }
    return score
        - (isTooFar(candidate) ? LESS : 0)
        - (competes && avoidsCompetitors ? LESS : 0)
        - (view.snapshot().sizeClass(candidate).filter(sizes::contains).isPresent() ? LESS : 0);
  }

  private boolean isTooFar(int candidate) {
    return tooFar < Double.POSITIVE_INFINITY
        && Distance.between(view, actor, candidate)
            .filter(distance -> distance.kilometres() >= tooFar)
            .isPresent();
  }
}
