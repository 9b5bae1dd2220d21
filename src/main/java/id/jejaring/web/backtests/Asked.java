package id.jejaring.web.backtests;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.World;
import java.util.List;
import java.util.Map;

/**
 * What is known of a backtest beside what it finds: what was judged, and what its nodes are called.
 *
 * @param world of the network itself; lists belong to neither
 * @param typed what was asked for as that time, as it was typed
 * @param until the last time that was known, as a list writes it; empty for the network itself
 * @param unit how many years one unit of a list's time was taken for
 * @param ordered whether times only order, so that they are no years
 */
record Asked(
    World world,
    String typed,
    String until,
    double unit,
    boolean ordered,
    List<String> understood,
    Map<NodeId, String> names) {

  Asked {
    understood = List.copyOf(understood);
    names = Map.copyOf(names);
  }

  /** Of the network itself. */
  static Asked network(World world) {
    return new Asked(world, "", "", 1, false, List.of(), Map.of());
  }

  /** Of lists. */
  static Asked lists(Listed listed, String typed) {
    return new Asked(
        World.SOURCED,
        typed,
        listed.until(),
        listed.unit(),
        listed.when() == When.ORDER,
        listed.understood(),
        listed.names());
  }

  /** Whether lists are judged, and not the network itself. */
  boolean isOfLists() {
    return !until.isEmpty();
  }
}
