package id.jejaring.recommending;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Step;
import id.jejaring.network.algorithm.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Tells what two actors have done together, with the ties that say so. */
public final class Deeds {

  private final View view;
  private final Work work;

  /** Of what had begun by the day of a view, ended or not. */
  public Deeds(View view) {
    this.view = view;
    work = new Work(view.withPast(), Decay.NONE);
  }

  /**
   * What two have done together, by dense ids, the latest first; what they have done more than once
   * is told as of the last time. O(ties of the first).
   */
  public List<Reason.Deed> of(int one, int other) {
    var steps = new ArrayList<>(work.between(one, other));
    var works = new ArrayList<Done>();
    while (!steps.isEmpty()) {
      var first = steps.removeFirst();
      if (first.kind().isJointWork()) {
        var second = steps.removeFirst();
        works.add(
            new Done(
                joint(first, second),
                Math.max(first.since(), second.since()),
                Math.min(first.until(), second.until())));
      } else {
        works.add(new Done(direct(first), first.since(), first.until()));
      }
    }
    var told = new HashSet<Object>();
    return works.stream()
        .sorted(Comparator.comparingInt(Done::until).reversed().thenComparingInt(Done::since))
        .map(Done::deed)
        .filter(deed -> told.add(same(deed)))
        .toList();
  }

  private static Object same(Reason.Deed deed) {
    var at = deed.at();
    return at != null ? at : List.of(deed.kind(), deed.evidence().getFirst().from());
  }

  private Reason.Deed direct(Step step) {
    return new Reason.Deed(null, step.kind(), List.of(link(step)));
  }

  private Reason.Deed joint(Step one, Step other) {
    return new Reason.Deed(
        view.snapshot().id(one.to()), one.kind(), List.of(link(one), link(other)));
  }

  private Link link(Step step) {
    return Link.of(view, step);
  }

  private record Done(Reason.Deed deed, int since, int until) {}
}
