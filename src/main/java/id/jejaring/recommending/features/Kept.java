package id.jejaring.recommending.features;

import id.jejaring.network.algorithm.Weights;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What has been read of nodes so far, by dense id. */
sealed interface Kept<T> {

  /** What was kept of a node. */
  @Nullable T of(int node);

  /** Keeps something of a node. */
  void keep(int node, T what);

  /** For nearly all nodes, and many threads. 4 to 8 bytes a node. */
  record OfAll<T>(AtomicReferenceArray<@Nullable T> nodes) implements Kept<T> {

    OfAll(int size) {
      this(new AtomicReferenceArray<>(size));
    }

    @Override
    public @Nullable T of(int node) {
      return nodes.getAcquire(node);
    }

    @Override
    public void keep(int node, T what) {
      nodes.setRelease(node, what);
    }
  }

  /** For a few out of many nodes, and one thread. */
  final class OfSome<T> implements Kept<T> {

    private final Weights places = new Weights();
    private @Nullable Object[] kept = new Object[64];

    @Override
    @SuppressWarnings("unchecked") // only keep() fills it
    public @Nullable T of(int node) {
      int place = places.find(node);
      return place < 0 ? null : (T) kept[place];
    }

    @Override
    public void keep(int node, T what) {
      int place = places.size();
      places.add(node, 0);
      if (place == kept.length) {
        kept = java.util.Arrays.copyOf(kept, 2 * place);
      }
      kept[place] = what;
    }
  }
}
