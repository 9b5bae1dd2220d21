package id.jejaring.network.algorithm.proximity;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.Arrays;
import java.util.List;

/** The part of a {@link TwoHop} score that comes through events, communities and venues. */
final class Shared {

  private static final List<TieKind> KINDS =
      List.of(TieKind.TOOK_PART_IN, TieKind.MEMBER_OF, TieKind.TENANT_OF);

  private final View view;
  private final TwoHop.Question question;
  private final Budget budget;
  private final Walk out;
  private final Walk in;
  private final Weights ages = new Weights();
  private final Weights given = new Weights();
  private final Weights own = new Weights();
  private double[] damping = new double[16];

  Shared(View view, TwoHop.Question question, Budget budget) {
    this.view = view;
    this.question = question;
    this.budget = budget;
    out = view.kinds(KINDS).walk();
    in = view.kinds(KINDS).walk();
  }

  /** Forgets the actor asked about before. */
  void clear() {
    given.clear();
  }

  /** Adds what an actor's affiliations pass on to their members. */
  void addTo(Weights scores, int source, Cancel cancel) {
    if (question.affiliations().equals(TwoHop.Affiliations.NONE)) {
      return;
    }
    lookAt(source, given);
    if (damping.length < given.size()) {
      damping = new double[2 * given.size()];
    }
    Arrays.fill(damping, 0, given.size(), 0);
    for (int at = 0; at < given.size() && !budget.isSpent(); at++) {
      cancel.check();
      pass(scores, at);
    }
  }

  /** Adds what of a candidate's score comes through each that it has in common with the actor. */
  void addThrough(Weights through, int candidate) {
    if (given.size() == 0) {
      return;
    }
    lookAt(candidate, own);
    for (int at = 0; at < own.size(); at++) {
      int via = given.find(own.node(at));
      if (via >= 0 && damping[via] > 0) {
        double theirs = own.weight(at) / weight(own.node(at));
        through.add(own.node(at), given.weight(via) * theirs / damping[via]);
      }
    }
  }

  /** The affiliations of an actor, each with its weight times the decay. */
  private void lookAt(int actor, Weights weights) {
    ages.clear();
    out.out(actor);
    while (out.next() && budget.take(1)) {
      if (weight(out.node()) > 0) {
        ages.keepLeast(out.node(), Work.age(view, out, out.node()));
      }
    }
    weights.clear();
    for (int at = 0; at < ages.size(); at++) {
      int node = ages.node(at);
      weights.add(node, weight(node) * question.decay().after(ages.weight(at)));
    }
  }

  private double weight(int affiliation) {
    return switch (view.snapshot().kind(affiliation)) {
      case EVENT -> question.affiliations().event();
      case COMMUNITY -> question.affiliations().community();
      case VENUE -> question.affiliations().venue();
      case BUSINESS,
          AGENCY,
          PERSON,
          SUBSECTOR,
          PLACE,
          PROGRAM,
          PROJECT,
          AGREEMENT,
          PLAN,
          CLUSTER,
          CAPABILITY ->
          0;
    };
  }

  private void pass(Weights scores, int at) {
    ages.clear();
    in.in(given.node(at));
    while (in.next() && budget.take(1)) {
      ages.keepLeast(in.node(), Work.age(view, in, given.node(at)));
    }
    if (budget.isSpent() || ages.size() < 2) {
      return;
    }
    double total = 0;
    for (int to = 0; to < ages.size(); to++) {
      total += question.decay().after(ages.weight(to));
    }
    damping[at] =
        switch (question.rule()) {
          case RESOURCE_ALLOCATION -> total;
          case ADAMIC_ADAR -> Math.log(ages.size());
        };
    for (int to = 0; damping[at] > 0 && to < ages.size(); to++) {
      double decayed = question.decay().after(ages.weight(to));
      scores.add(ages.node(to), given.weight(at) * decayed / damping[at]);
    }
  }
}
