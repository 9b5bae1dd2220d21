package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says who would make good partners for an actor, and why: first those whom its partners lead to,
 * then those with whom it shares a gathering, then those whose work goes together with its own.
 * Without a clock: the view says which day it is. The same view gives the same answer.
 */
@Component
public final class Partners {

  private final Complements complements;
  private final Decay decay;

  @Autowired
  Partners(
      Complements complements, @Value("${jejaring.partners.decay-years:3}") double decayYears) {
    if (!(decayYears > 0)) {
      throw Refusal.invalid(
          "jejaring.partners.decay-years", decayYears, "Use a number of years above 0, such as 3.");
    }
    this.complements = complements;
    decay = new Decay(decayYears);
  }

  /** By the word lists that are part of the program, for use without Spring. */
  public static Partners withDecay(double years) {
    return new Partners(new Complements(), years);
  }

  /** The partners that an actor may be suggested. */
  public Slate of(NodeId actor, View view, Wish wish) {
    var node = view.find(actor);
    if (node < 0) {
      throw Refusal.notFound("node", actor);
    }
    if (!view.seesActor(node)) {
      throw Refusal.invalid(
          "node", actor, "Ask for a business, a community, an agency or a person.");
    }
    var allocation = new Allocation(view, node, decay);
    var eligible = new Eligible(view, node, allocation, wish);
    var signs = new Signs(view, node, complements, eligible, decay).look();
    if (signs.candidates().size() + allocation.size() < wish.limit()) {
      signs.lookAtSubsectors();
    }
    var suggestions = new Ranking(view, node, allocation, signs).of(eligible, wish);
    return new Slate(
        actor,
        suggestions,
        strength(suggestions),
        missing(view, node, allocation, signs),
        signs.isTruncated() || allocation.isTruncated());
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
