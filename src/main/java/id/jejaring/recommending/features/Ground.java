package id.jejaring.recommending.features;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import java.util.Arrays;

/**
 * What all surveys of one view share: what has been read of it so far. Made at once, filled as it
 * is asked. Thread-safe: what is kept is immutable, and read again at worst.
 *
 * <p>Memory: 20 bytes a tie end and about 150 an actor, of those that have been read.
 */
public final class Ground {

  private final View view;
  private final Tempo tempo;
  private final Row[] rows;
  private final Likeness.Profile[] profiles;
  private final double[] rarity;
  private final int actors;

  /**
   * Of a view; give it one {@link View#withPast()} to let what has ended count, decayed. O(nodes).
   */
  public Ground(View view, Tempo tempo) {
    this.view = view;
    this.tempo = tempo;
    rows = new Row[view.size()];
    profiles = new Likeness.Profile[view.size()];
    rarity = new double[view.size()];
    int count = 0;
    for (int node = 0; node < view.size(); node++) {
      count += view.seesActor(node) ? 1 : 0;
    }
    actors = count;
  }

  /** The view that is surveyed. */
  public View view() {
    return view;
  }

  /** Everyone who is tied with somebody, by dense id. O(ties), the first time. */
  public int[] tied(Cancel cancel) {
    var reader = rows();
    var tied = new int[view.size()];
    int size = 0;
    for (int node = 0; node < tied.length; node++) {
      cancel.check(node);
      if (view.seesActor(node) && reader.of(node).degree() > 0) {
        tied[size++] = node;
      }
    }
    return Arrays.copyOf(tied, size);
  }

  Rows rows() {
    return new Rows(view, tempo, rows);
  }

  Likeness likeness() {
    return new Likeness(view, tempo, profiles, rarity, actors);
  }

  Gatherings gatherings() {
    return new Gatherings(view, tempo);
  }
}
