package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Those whom allocation alone would suggest to an actor, the best first. */
final class Allocated {

  private Allocated() {}

  static Map<NodeId, Double> best(NodeId actor, View view, double years, int limit) {
    int node = view.find(actor);
    var allocation = new Allocation(view, node, new Decay(years));
    var eligible = new Eligible(view, node, allocation, Wish.atMost(limit));
    var found = new LinkedHashMap<NodeId, Double>();
    allocation
        .reached()
        .filter(candidate -> allocation.score(candidate) > 0 && eligible.test(candidate))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(allocation::score)
                .reversed()
                .thenComparing(candidate -> view.snapshot().id(candidate), Nearest.BY_ID))
        .limit(limit)
        .forEach(
            candidate -> found.put(view.snapshot().id(candidate), allocation.score(candidate)));
    return found;
  }
}
