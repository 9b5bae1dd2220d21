package id.jejaring.web.backtests;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.World;
import java.util.List;
import java.util.Map;

/**
 * What is known of a backtest beside what it finds: what was judged, and what its nodes are called.
 *
 * @param world of the network itself; lists belong to neither
 * @param until the last time that was known, as a list writes it; empty for the network itself
 * @param unit how many years one unit of a list's time was taken for
 * @param ordered whether times only order, so that they are no years
 */
record Asked(
    World world,
    String until,
    double unit,
    boolean ordered,
    List<String> understood,
    Map<NodeId, String> names) {

  Asked {
    understood = List.copyOf(understood);
    names = Map.copyOf(names);
  }
}
