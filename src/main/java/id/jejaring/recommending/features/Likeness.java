package id.jejaring.recommending.features;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.Arrays;
import java.util.List;

/** How alike two actors are by what they are tied to: {@link Feature#LIKENESS}. For one thread. */
final class Likeness {

  private static final List<TieKind> KINDS =
      List.of(TieKind.WORKS_IN, TieKind.LOCATED_IN, TieKind.OFFERS, TieKind.NEEDS, TieKind.USES);

  /**
   * What somebody is tied to, of length 1. Its arrays are shared, do not write into them.
   *
   * @param to in ascending order
   * @param medium weights with, {@code all} without decay
   */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, never compared
  record Profile(int[] to, float[] medium, float[] all) {}

  private final View view;
  private final Profile[] kept;
  private final double[] rarity;
  private final double actors;
  private final Decay decay;
  private final Walk out;
  private final Walk in;
  private final Weights often = new Weights();
  private final Weights lately = new Weights();
  private final Weights holders = new Weights();

  /**
   * What all readers of a view share.
   *
   * @param actors how many actors there are
   */
  Likeness(View view, Tempo tempo, Profile[] kept, double[] rarity, int actors) {
    this.view = view;
    this.kept = kept;
    this.rarity = rarity;
    this.actors = actors;
    decay = tempo.decay(Tempo.MEDIUM);
    out = view.kinds(KINDS).walk();
    in = view.kinds(KINDS).walk();
  }

  /** Cosine of two actors, without decay or with. O(what they are tied to), the first time. */
  double of(int one, int other, boolean decayed) {
    var a = profile(one);
    var b = profile(other);
    var x = decayed ? a.medium : a.all;
    var y = decayed ? b.medium : b.all;
    double sum = 0;
    for (int i = 0, j = 0; i < a.to.length && j < b.to.length; ) {
      if (a.to[i] == b.to[j]) {
        sum += x[i++] * y[j++];
      } else if (a.to[i] < b.to[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Whether an actor is tied to anything that could make it like others. */
  boolean has(int actor) {
    return profile(actor).to.length > 0;
  }

  private Profile profile(int actor) {
    var profile = kept[actor];
    if (profile == null) {
      profile = read(actor);
      kept[actor] = profile;
    }
    return profile;
  }

  private Profile read(int actor) {
    often.clear();
    lately.clear();
    out.out(actor);
    while (out.next()) {
      often.add(out.node(), 1);
      lately.add(out.node(), decay.after(Work.age(view, out, out.node())));
    }
    var to = new int[often.size()];
    Arrays.setAll(to, often::node);
    Arrays.sort(to);
    return new Profile(to, weights(to, lately), weights(to, often));
  }

  private float[] weights(int[] to, Weights counts) {
    var weights = new float[to.length];
    double squares = 0;
    for (int at = 0; at < to.length; at++) {
      weights[at] = (float) (Math.sqrt(counts.of(to[at])) * rarity(to[at]));
      squares += weights[at] * weights[at];
    }
    for (int at = 0; at < to.length && squares > 0; at++) {
      weights[at] /= (float) Math.sqrt(squares);
    }
    return weights;
  }

  private double rarity(int what) {
    if (rarity[what] == 0) {
      holders.clear();
      in.in(what);
      while (in.next()) {
        holders.keepLeast(in.node(), 0);
      }
      rarity[what] = Math.max(1e-9, Math.log((1 + actors) / (1 + holders.size())));
    }
    return rarity[what];
  }
}
