package id.jejaring.network.algorithm;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How many hops of work lie between some actors and everyone else: breadth first from all of them
 * at once, exact, O(ties within reach).
 *
 * <p>A hop is a tie of work between two actors, in either direction, or joint work: a shared
 * project or agreement is one hop, however many made it. Shared events, communities, venues and
 * places are none.
 */
public final class Levels {

  private static final List<TieKind> STEPS =
      List.of(
          TieKind.KNOWS,
          TieKind.COLLABORATES_WITH,
          TieKind.SUPPLIES,
          TieKind.SUPPORTS,
          TieKind.MADE,
          TieKind.PARTY_TO);

  private final byte[] hops;
  private final int[] order;
  private final int[] ends;

  private Levels(byte[] hops, int[] order, int[] ends) {
    this.hops = hops;
    this.order = order;
    this.ends = ends;
  }

  /**
   * Levels up to so many hops (126 at most). Sources that the view hides, or that are no actors,
   * are left out.
   */
  public static Levels from(View view, int[] sources, int most) {
    return new Spread(view.kinds(STEPS), sources, Math.clamp(most, 0, 126)).levels();
  }

  /** The greatest hop that was asked for. */
  public int most() {
    return ends.length - 1;
  }

  /** The node's hop: 0 for a source, -1 where it is not reached. */
  public int hop(int node) {
    return hops[node] - 1;
  }

  /** Those first reached at exactly this hop; the sources at 0. Ascending. */
  public int[] at(int hop) {
    var nodes = Arrays.copyOfRange(order, hop == 0 ? 0 : ends[hop - 1], ends[hop]);
    Arrays.sort(nodes);
    return nodes;
  }

  /** How many are reached within this hop, the sources left out. */
  public int count(int hop) {
    return ends[hop] - ends[0];
  }

  /** How many sources count. */
  public int sources() {
    return ends[0];
  }

  private static final class Spread {

    private final View view;
    private final byte[] hops;
    private final int[] ends;
    private final BitSet projects = new BitSet();
    private int[] order = new int[64];
    private int size;

    Spread(View view, int[] sources, int most) {
      this.view = view;
      hops = new byte[view.size()];
      ends = new int[most + 1];
      for (var source : sources) {
        reach(source, 0);
      }
      ends[0] = size;
      for (int hop = 1; hop <= most; hop++) {
        spread(hop, hop == 1 ? 0 : ends[hop - 2], ends[hop - 1]);
        ends[hop] = size;
      }
    }

    Levels levels() {
      return new Levels(hops, Arrays.copyOf(order, size), ends);
    }

    private void spread(int hop, int begin, int end) {
      var ties = view.walk();
      var members = view.walk();
      for (int at = begin; at < end; at++) {
        ties.from(order[at]);
        while (ties.next()) {
          var node = ties.node();
          if (ties.isWork()) {
            reach(node, hop);
          } else if (ties.kind().isJointWork() && !projects.get(node)) {
            projects.set(node);
            members.in(node);
            while (members.next()) {
              reach(members.node(), hop);
            }
          }
        }
      }
    }

    private void reach(int node, int hop) {
      if (hops[node] != 0 || !view.seesActor(node)) {
        return;
      }
      hops[node] = (byte) (hop + 1);
      if (size == order.length) {
        order = Arrays.copyOf(order, size * 2);
      }
      order[size++] = node;
    }
  }
}
