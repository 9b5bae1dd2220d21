package id.jejaring.recommending.features;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What surveys of one view share: what has been read of it so far. Made at once, filled as it is
 * asked. Thread-safe where it is of a whole view: what is kept is immutable, and read again at
 * worst.
 *
 * <p>Memory: 20 bytes a tie end and about 170 an actor, of those that have been read.
 */
public final class Ground {

  private final View view;
  private final Tempo tempo;
  private final Kept<Row> rows;
  private final Kept<Float> fresh;
  private final Kept<Likeness.Profile> profiles;
  private @Nullable Traits traits;

  private Ground(
      View view,
      Tempo tempo,
      Kept<Row> rows,
      Kept<Float> fresh,
      Kept<Likeness.Profile> profiles,
      @Nullable Traits traits) {
    this.view = view;
    this.tempo = tempo;
    this.rows = rows;
    this.fresh = fresh;
    this.profiles = profiles;
    this.traits = traits;
  }

  /**
   * To survey everyone. Give it a {@link View#withPast()} to let what has ended count, decayed.
   * O(nodes).
   */
  public static Ground of(View view, Tempo tempo) {
    return new Ground(
        view,
        tempo,
        new Kept.OfAll<>(view.size()),
        new Kept.OfAll<>(view.size()),
        new Kept.OfAll<>(view.size()),
        null);
  }

  /** To survey one actor, or a few, in one thread: whoever is not met costs nothing. */
  public static Ground ofSome(View view, Tempo tempo, Traits traits) {
    return new Ground(
        view, tempo, new Kept.OfSome<>(), new Kept.OfSome<>(), new Kept.OfSome<>(), traits);
  }

  /** The view that is surveyed. */
  public View view() {
    return view;
  }

  /** What actors of the view are tied to other than each other. O(ties), the first time. */
  public synchronized Traits traits() {
    var found = traits;
    if (found == null) {
      found = Traits.of(view, rows());
      traits = found;
    }
    return found;
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
    return new Rows(view, tempo, rows, fresh);
  }

  Likeness likeness() {
    return new Likeness(view, tempo, profiles, traits());
  }

  Gatherings gatherings(int members) {
    return new Gatherings(view, tempo, members);
  }
}
