package id.jejaring.recommending.features;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.List;

/** Who was where together: {@link Feature#GATHERINGS}. For one thread. */
final class Gatherings {

  private static final List<TieKind> KINDS =
      List.of(TieKind.TOOK_PART_IN, TieKind.MEMBER_OF, TieKind.TENANT_OF);

  private final View view;
  private final Decay brief;
  private final Walk out;
  private final Walk in;
  private final Weights ages = new Weights();
  private final Weights members = new Weights();
  private final int most;

  /**
   * Of a view.
   *
   * @param most gatherings of more members say nothing
   */
  Gatherings(View view, Tempo tempo, int most) {
    this.view = view;
    this.most = most;
    brief = tempo.decay(Tempo.BRIEF);
    out = view.kinds(KINDS).walk();
    in = view.kinds(KINDS).walk();
  }

  /** What shared gatherings give somebody. */
  interface Giving {
    void give(int member, double brief, double all);
  }

  /** Gives the members of each gathering of an actor what it says. O(their number). */
  void of(int actor, Giving giving) {
    ages.clear();
    out.out(actor);
    while (out.next()) {
      ages.keepLeast(out.node(), Work.age(view, out, out.node()));
    }
    for (int at = 0; at < ages.size(); at++) {
      members.clear();
      in.in(ages.node(at));
      while (in.next() && members.size() <= most) {
        members.keepLeast(in.node(), 0);
      }
      if (members.size() > most) {
        continue;
      }
      double all = 1 / Math.log(2 + members.size());
      double decayed = all * brief.after(ages.weight(at));
      for (int to = 0; to < members.size(); to++) {
        giving.give(members.node(to), decayed, all);
      }
    }
  }
}
