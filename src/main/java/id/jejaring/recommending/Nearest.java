package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.network.View;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Keeps the few nodes nearest to one, out of many; those whose distance is not known come last, and
 * what is as near goes by id.
 */
final class Nearest {

  /** As the texts of ids compare, which is how the store orders them; signed halves do not. */
  static final Comparator<NodeId> BY_ID =
      Comparator.<NodeId>comparingLong(id -> flipped(id.value().getMostSignificantBits()))
          .thenComparingLong(id -> flipped(id.value().getLeastSignificantBits()));

  private static final Comparator<Found> WORST_FIRST =
      Comparator.comparingDouble(Found::kilometres).thenComparing(Found::id, BY_ID).reversed();

  private final View view;
  private final int here;
  private final boolean isKnown;
  private final int most;
  private final PriorityQueue<Found> kept = new PriorityQueue<>(WORST_FIRST);
  private final Set<Integer> nodes = new HashSet<>();

  Nearest(View view, int node, int most) {
    this.view = view;
    this.most = most;
    here = node;
    isKnown = Distance.point(view, node).isPresent();
  }

  /** How many are kept. */
  int size() {
    return kept.size();
  }

  /** Keeps a node, once, if it is near enough and passes. */
  void offer(int node, IntPredicate passes) {
    var kilometres = kilometres(node);
    var worst = kept.size() < most ? null : kept.peek();
    if (worst != null && kilometres > worst.kilometres) {
      return;
    }
    var found = new Found(node, kilometres, view.snapshot().id(node));
    if ((worst == null || WORST_FIRST.compare(found, worst) > 0)
        && !nodes.contains(node)
        && passes.test(node)) {
      if (worst != null) {
        nodes.remove(kept.remove().node);
      }
      kept.add(found);
      nodes.add(node);
    }
  }

  /** Those kept, in no particular order. */
  void forEach(IntConsumer action) {
    kept.forEach(found -> action.accept(found.node));
  }

  private double kilometres(int node) {
    return !isKnown
        ? Double.MAX_VALUE
        : Distance.between(view, here, node).map(Distance::kilometres).orElse(Double.MAX_VALUE);
  }

  private static long flipped(long half) {
    return half ^ Long.MIN_VALUE;
  }

  private record Found(int node, double kilometres, NodeId id) {}
}
