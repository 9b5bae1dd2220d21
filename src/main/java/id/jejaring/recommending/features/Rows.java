package id.jejaring.recommending.features;

import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.List;

/** Reads {@link Row}s of a view and keeps them in what all readers of it share. For one thread. */
final class Rows {

  private static final List<TieKind> WORK =
      List.of(TieKind.KNOWS, TieKind.COLLABORATES_WITH, TieKind.SUPPLIES, TieKind.SUPPORTS);
  private static final List<TieKind> JOINT = List.of(TieKind.MADE, TieKind.PARTY_TO);

  private final View view;
  private final Tempo tempo;
  private final Kept<Row> kept;
  private final Work[] work = new Work[Tempo.DECAYS];
  private final Weights[] sums = new Weights[Tempo.DECAYS];
  private final Walk ties;
  private final Walk joint;
  private final Walk members;
  private final Weights first = new Weights();

  Rows(View view, Tempo tempo, Kept<Row> kept) {
    this.view = view;
    this.tempo = tempo;
    this.kept = kept;
    for (int decay = 0; decay < Tempo.DECAYS; decay++) {
      work[decay] = new Work(view, tempo.decay(decay));
      sums[decay] = new Weights();
    }
    ties = view.kinds(WORK).walk();
    joint = view.kinds(JOINT).walk();
    members = view.kinds(JOINT).walk();
  }

  /** The row of an actor; an empty one of anything else. O(its ties), the first time. */
  Row of(int actor) {
    var row = kept.of(actor);
    if (row == null) {
      row = read(actor);
      kept.keep(actor, row);
    }
    return row;
  }

  private Row read(int actor) {
    for (int decay = 0; decay < Tempo.DECAYS; decay++) {
      sums[decay].clear();
      work[decay].addTo(sums[decay], actor);
    }
    var all = sums[Tempo.NONE];
    int size = 0;
    for (int at = 0; at < all.size(); at++) {
      size += all.node(at) == actor ? 0 : 1;
    }
    var ends = new int[size];
    var weights = new float[Tempo.DECAYS][size];
    var totals = new double[Tempo.DECAYS];
    for (int at = 0, to = 0; at < all.size(); at++) {
      if (all.node(at) != actor) {
        ends[to] = all.node(at);
        for (int decay = 0; decay < Tempo.DECAYS; decay++) {
          weights[decay][to] = (float) sums[decay].of(ends[to]);
          totals[decay] += weights[decay][to];
        }
        to++;
      }
    }
    return new Row(ends, weights, totals, size == 0 ? 0 : newPartners(actor));
  }

  private float newPartners(int actor) {
    first.clear();
    ties.from(actor);
    while (ties.next()) {
      if (ties.isWork() && view.seesActor(ties.node())) {
        first.keepLeast(ties.node(), ties.since());
      }
    }
    joint.out(actor);
    while (joint.next()) {
      int own = since(joint, joint.node());
      members.in(joint.node());
      while (members.next()) {
        first.keepLeast(members.node(), Math.max(own, since(members, joint.node())));
      }
    }
    var decay = tempo.decay(Tempo.BRIEF);
    double sum = 0;
    for (int at = 0; at < first.size(); at++) {
      int day = (int) first.weight(at);
      if (day != Days.OPEN_SINCE && first.node(at) != actor) {
        sum += decay.after(Days.yearsBetween(day, view.day()));
      }
    }
    return (float) sum;
  }

  private int since(Walk tie, int project) {
    boolean undated = tie.since() == Days.OPEN_SINCE && tie.until() == Days.OPEN_UNTIL;
    return undated ? view.snapshot().since(project) : tie.since();
  }
}
