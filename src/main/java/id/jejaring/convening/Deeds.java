package id.jejaring.convening;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Step;
import id.jejaring.network.algorithm.Work;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason.Deed;
import java.util.ArrayList;
import java.util.List;

/** What two actors have done together, with the ties that say so. */
final class Deeds {

  private final View view;
  private final Work work;

  Deeds(View view) {
    this.view = view;
    work = new Work(view.withPast(), Decay.NONE);
  }

  /** Their ties of work, and the projects and agreements they share. */
  List<Deed> of(int one, int other) {
    var steps = new ArrayList<>(work.between(one, other));
    var deeds = new ArrayList<Deed>();
    while (!steps.isEmpty()) {
      var first = steps.removeFirst();
      if (first.kind().isJointWork()) {
        var links = List.of(link(first), link(steps.removeFirst()));
        deeds.add(new Deed(view.snapshot().id(first.to()), first.kind(), links));
      } else {
        deeds.add(new Deed(null, first.kind(), List.of(link(first))));
      }
    }
    return deeds.stream().distinct().toList();
  }

  private Link link(Step step) {
    return Link.of(view.snapshot(), step.from(), step.kind(), step.to());
  }
}
