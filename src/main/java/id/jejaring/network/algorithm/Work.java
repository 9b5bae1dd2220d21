package id.jejaring.network.algorithm;

import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is tied with whom, and how much: by ties of work between actors, and by joint work.
 *
 * <p>A tie of work (see {@link id.jejaring.domain.Tie#isWork()}) weighs its strength over 3, or 1
 * where nobody said, times its {@link Decay}; several ties between the same two add up. Two of the
 * n actors of one project or agreement are tied by joint work that weighs 1/(n-1), times the decay
 * at the greater of their two ages in it; several projects add up. (Where one actor has several
 * ties to a project, the youngest counts.) What the view hides is not among the n.
 *
 * <p>Give a view {@link View#withPast()} to let what has ended count, decayed. Not for several
 * threads.
 */
public final class Work {

  private static final List<TieKind> WORK =
      List.of(TieKind.KNOWS, TieKind.COLLABORATES_WITH, TieKind.SUPPLIES, TieKind.SUPPORTS);
  private static final List<TieKind> JOINT = List.of(TieKind.MADE, TieKind.PARTY_TO);

  private final View view;
  private final Decay decay;
  private final Walk ties;
  private final Walk joint;
  private final Walk members;
  private final Weights ages = new Weights();

  /** Work as the view shows it. */
  public Work(View view, Decay decay) {
    this.view = view;
    this.decay = decay;
    ties = view.kinds(WORK).walk();
    joint = view.kinds(JOINT).walk();
    members = view.kinds(JOINT).walk();
  }

  /** Everyone tied with an actor, with the weight. O(its ties + the members of its projects). */
  public Weights from(int actor) {
    var weights = new Weights();
    addTo(weights, actor);
    return weights;
  }

  /** What ties two actors: each tie of work, and for each shared project the two ties to it. */
  public List<Step> between(int one, int other) {
    var steps = new ArrayList<Step>();
    ties.from(one);
    while (ties.next()) {
      if (ties.node() == other && ties.isWork()) {
        steps.add(Step.of(one, ties));
      }
    }
    joint.out(one);
    while (joint.next()) {
      var project = joint.node();
      members.out(other);
      while (members.next()) {
        if (members.node() == project) {
          steps.add(Step.of(one, joint));
          steps.add(Step.of(other, members));
        }
      }
    }
    return List.copyOf(steps);
  }

  void addTo(Weights weights, int actor) {
    if (!view.seesActor(actor)) {
      return;
    }
    ties.from(actor);
    while (ties.next()) {
      if (ties.isWork() && view.seesActor(ties.node())) {
        var age = Decay.ageOfWork(ties.until(), view.day());
        weights.add(ties.node(), ties.weight() * decay.after(age));
      }
    }
    joint.out(actor);
    var project = -1;
    var age = 0.0;
    while (joint.next()) {
      if (joint.node() != project) {
        addProject(weights, actor, project, age);
        project = joint.node();
        age = Double.POSITIVE_INFINITY;
      }
      age = Math.min(age, age(joint, project));
    }
    addProject(weights, actor, project, age);
  }

  private void addProject(Weights weights, int actor, int project, double ownAge) {
    if (project < 0) {
      return;
    }
    ages.clear();
    members.in(project);
    while (members.next()) {
      ages.keepLeast(members.node(), age(members, project));
    }
    for (int at = 0; at < ages.size(); at++) {
      if (ages.node(at) != actor) {
        var age = Math.max(ownAge, ages.weight(at));
        weights.add(ages.node(at), decay.after(age) / (ages.size() - 1));
      }
    }
  }

  private double age(Walk tie, int project) {
    var since = tie.since();
    var until = tie.until();
    if (since == Days.OPEN_SINCE && until == Days.OPEN_UNTIL) {
      since = view.snapshot().since(project);
      until = view.snapshot().until(project);
    }
    return Decay.ageOfJointWork(since, until, view.day());
  }
}
