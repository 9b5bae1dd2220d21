package id.jejaring.network;

import id.jejaring.domain.TieKind;
import java.util.Arrays;

/**
 * In what order nodes get their dense ids, so that those who are asked about together lie together
 * in memory: by place, and within a place the one with the most ties first. A node that is located
 * nowhere goes where the first of its ties leads that is. O(nodes + ties).
 */
final class Locality {

  private static final int LOCATED_IN = TieKind.LOCATED_IN.ordinal();
  private static final int MOST_TIES = 1 << 16;

  private final int[] place;
  private final int[] rarity;

  private Locality(int nodes, TieList ties) {
    place = new int[nodes];
    rarity = new int[nodes];
    Arrays.fill(place, nodes);
    Arrays.fill(rarity, MOST_TIES);
    for (int tie = 0; tie < ties.size(); tie++) {
      if (ties.has(tie)) {
        count(ties.from(tie));
        count(ties.to(tie));
        if (ties.kindNumber(tie) == LOCATED_IN) {
          place[ties.from(tie)] = ties.to(tie);
          place[ties.to(tie)] = ties.to(tie);
        }
      }
    }
    var located = place.clone();
    for (int tie = 0; tie < ties.size(); tie++) {
      if (ties.has(tie)) {
        follow(ties.from(tie), ties.to(tie), located);
        follow(ties.to(tie), ties.from(tie), located);
      }
    }
  }

  /** The nodes in their new order. */
  static int[] order(int nodes, TieList ties) {
    var locality = new Locality(nodes, ties);
    var order = new int[nodes];
    Arrays.setAll(order, node -> node);
    order = TieList.sorted(order, locality.rarity, MOST_TIES + 1);
    return TieList.sorted(order, locality.place, nodes + 1);
  }

  private void count(int node) {
    rarity[node] = Math.max(0, rarity[node] - 1);
  }

  private void follow(int node, int other, int[] located) {
    if (place[node] == place.length) {
      place[node] = located[other];
    }
  }
}
