package id.jejaring.recommending.features;

import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.Arrays;
import java.util.List;

/** Reads {@link Row}s of a view and keeps them in what all readers of it share. For one thread. */
final class Rows {

  private static final List<TieKind> WORK =
      List.of(TieKind.KNOWS, TieKind.COLLABORATES_WITH, TieKind.SUPPLIES, TieKind.SUPPORTS);
  private static final List<TieKind> JOINT = List.of(TieKind.MADE, TieKind.PARTY_TO);

  private final View view;
  private final Tempo tempo;
  private final Kept<Row> kept;
  private final Kept<Float> fresh;
  private final Work work;
  private final Decay[] decays = new Decay[Tempo.DECAYS];
  private final Weights places = new Weights();
  private final Walk ties;
  private final Walk joint;
  private final Walk members;
  private final Weights first = new Weights();

  /** By decay and place, 0 but while a row is read. */
  private double[][] sums = new double[Tempo.DECAYS][16];

  /** Of a view. */
  Rows(View view, Tempo tempo, Kept<Row> kept, Kept<Float> fresh) {
    this.fresh = fresh;
    this.view = view;
    this.tempo = tempo;
    this.kept = kept;
    work = new Work(view, Decay.NONE).withAges();
    Arrays.setAll(decays, tempo::decay);
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
    places.clear();
    int looked = work.look(actor);
    makeRoom(looked);
    for (int at = 0; at < looked; at++) {
      if (work.end(at) != actor) {
        add(work.end(at), work.weight(at), work.age(at));
      }
    }
    int size = places.size();
    var ends = new int[size];
    Arrays.setAll(ends, places::node);
    var weights = new float[Tempo.DECAYS][size];
    var totals = new double[Tempo.DECAYS];
    for (int decay = 0; decay < Tempo.DECAYS; decay++) {
      for (int at = 0; at < size; at++) {
        weights[decay][at] = (float) sums[decay][at];
        totals[decay] += weights[decay][at];
      }
      Arrays.fill(sums[decay], 0, size, 0);
    }
    return new Row(ends, weights, totals);
  }

  private void makeRoom(int ties) {
    if (sums[0].length < ties) {
      sums = new double[Tempo.DECAYS][2 * ties];
    }
  }

  private void add(int end, double weight, double age) {
    int place = places.meet(end);
    if (age == 0) {
      for (var sum : sums) {
        sum[place] += weight;
      }
    } else {
      for (int decay = 0; decay < Tempo.DECAYS; decay++) {
        sums[decay][place] += weight * decays[decay].after(age);
      }
    }
  }

  /** See {@link Feature#NEW_PARTNERS}. O(its ties), the first time. */
  float newPartners(int actor) {
    var known = fresh.of(actor);
    if (known == null) {
      known = of(actor).degree() == 0 ? 0 : countNewPartners(actor);
      fresh.keep(actor, known);
    }
    return known;
  }

  private float countNewPartners(int actor) {
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
