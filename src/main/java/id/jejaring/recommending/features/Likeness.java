package id.jejaring.recommending.features;

import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import java.util.Arrays;

/**
 * How alike two actors are by what they are tied to, and how well that goes together: {@link
 * Feature#LIKENESS}, {@link Feature#COMBINATION}. For one thread.
 */
final class Likeness {

  /**
   * What somebody is tied to. Its arrays are shared, do not write into them.
   *
   * @param to in ascending order
   * @param medium weights with, {@code all} without decay, of length 1
   * @param numbers of the traits in the table of lifts
   * @param shares how much of all that somebody is tied to each of them is; the sum is 1
   */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, never compared
  record Profile(int[] to, float[] medium, float[] all, int[] numbers, float[] shares) {}

  private final View view;
  private final Kept<Profile> kept;
  private final Traits traits;
  private final Decay decay;
  private final Walk out;
  private final Weights often = new Weights();
  private final Weights lately = new Weights();
  private float[] expected = new float[0];
  private float unknown;

  /** Over what is kept of a view. */
  Likeness(View view, Tempo tempo, Kept<Profile> kept, Traits traits) {
    this.view = view;
    this.kept = kept;
    this.traits = traits;
    decay = tempo.decay(Tempo.MEDIUM);
    out = view.kinds(Traits.KINDS).walk();
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

  /** Gets ready to say what goes together with an actor. O(its traits · those of the table). */
  void combine(int actor) {
    var own = profile(actor);
    if (expected.length < traits.size()) {
      expected = new float[traits.size()];
    }
    Arrays.fill(expected, 0);
    unknown = 0;
    for (int at = 0; at < own.numbers.length; at++) {
      unknown += own.shares[at];
      for (int other = 0; other < traits.size(); other++) {
        expected[other] += own.shares[at] * traits.lift(own.numbers[at], other);
      }
    }
  }

  /** The mean lift of an actor's traits with those of the one that was combined. */
  double combination(int actor) {
    var other = profile(actor);
    double sum = 0;
    for (int at = 0; at < other.numbers.length; at++) {
      int number = other.numbers[at];
      sum += other.shares[at] * (number < 0 ? unknown : expected[number]);
    }
    return sum;
  }

  /** Whether an actor is tied to anything that could make it like others. */
  boolean has(int actor) {
    return profile(actor).to.length > 0;
  }

  private Profile profile(int actor) {
    var profile = kept.of(actor);
    if (profile == null) {
      profile = read(actor);
      kept.keep(actor, profile);
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
    var numbers = new int[to.length];
    var shares = new float[to.length];
    for (int at = 0; at < to.length; at++) {
      numbers[at] = traits.number(view.snapshot().id(to[at]));
      shares[at] = 1f / to.length;
    }
    return new Profile(to, weights(to, lately), weights(to, often), numbers, shares);
  }

  private float[] weights(int[] to, Weights counts) {
    var weights = new float[to.length];
    double squares = 0;
    for (int at = 0; at < to.length; at++) {
      var rarity = traits.rarity(view.snapshot().id(to[at]));
      weights[at] = (float) (Math.sqrt(counts.of(to[at])) * rarity);
      squares += weights[at] * weights[at];
    }
    for (int at = 0; at < to.length && squares > 0; at++) {
      weights[at] /= (float) Math.sqrt(squares);
    }
    return weights;
  }
}
