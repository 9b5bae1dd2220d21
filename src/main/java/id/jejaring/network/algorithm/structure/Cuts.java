package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;

/**
 * What holds a network together: articulation points, the vertices without which their component
 * falls apart, and bridges, the ties without which it does; and how many each would cut off.
 *
 * <p>Tarjan (1972), Hopcroft and Tarjan (1973): in a depth-first search low(v) is the earliest
 * vertex that v, or one below it, is tied with. The vertices below a child c of v hang on v alone
 * where low(c) is not before v, and on the tie v to c alone where it is after v. Cut off are all
 * that are left of the component but the largest piece. Exact and deterministic. O(n + m), without
 * recursion; 28 bytes a vertex while it runs, 4 and 12 a bridge kept. Immutable.
 */
public final class Cuts {

  private final int[] cutOff;
  private final long[] bridges;
  private final int[] beyond;

  private Cuts(int[] cutOff, long[] bridges, int[] beyond) {
    this.cutOff = cutOff;
    this.bridges = bridges;
    this.beyond = beyond;
  }

  /** The articulation points and bridges of a graph. */
  public static Cuts of(Graph graph, Cancel cancel) {
    var search = new Search(graph, cancel);
    search.goDeep();
    search.comeBack();
    return search.cuts();
  }

  /** Whether a vertex's loss splits its component. */
  public boolean isArticulationPoint(int vertex) {
    return cutOff[vertex] > 0;
  }

  /**
   * How many others a vertex's loss would cut off from the largest rest of its component: all that
   * are left but the largest piece; 0 where it is no articulation point.
   */
  public int cutOff(int vertex) {
    return cutOff[vertex];
  }

  /** How many bridges there are. */
  public int bridges() {
    return bridges.length;
  }

  /** One of them, from 0; they come by their lower vertex, then by the higher. */
  public Bridge bridge(int at) {
    return new Bridge((int) (bridges[at] >>> 32), (int) bridges[at], beyond[at]);
  }

  /**
   * A tie without which its component splits.
   *
   * @param cutOff how many vertices the smaller of both pieces has
   */
  public record Bridge(int lower, int higher, int cutOff) {}

  /** One search; vertices are walked back in the opposite order of their discovery. */
  private static final class Search {

    private final Graph graph;
    private final Cancel cancel;
    private final int[] order;
    private final int[] found;
    private final int[] parents;
    private final int[] low;
    private final int[] below;
    private final int[] hanging;
    private final int[] largest;
    private int discovered;

    Search(Graph graph, Cancel cancel) {
      this.graph = graph;
      this.cancel = cancel;
      int size = graph.size();
      order = new int[size];
      found = new int[size];
      parents = new int[size];
      low = new int[size];
      below = new int[size];
      hanging = new int[size];
      largest = new int[size];
      Arrays.fill(found, -1);
      Arrays.fill(parents, -1);
      Arrays.fill(below, 1);
    }

    /** Discovers everything, depth first; {@link #low} holds meanwhile where to look next. */
    void goDeep() {
      for (int root = 0; root < order.length; root++) {
        if (found[root] >= 0) {
          continue;
        }
        discover(root);
        for (int vertex = root; vertex >= 0; ) {
          int next = undiscovered(vertex);
          if (next >= 0) {
            parents[next] = vertex;
            discover(next);
            vertex = next;
          } else {
            vertex = parents[vertex];
          }
        }
      }
    }

    private void discover(int vertex) {
      cancel.check(discovered);
      low[vertex] = graph.start(vertex);
      found[vertex] = discovered;
      order[discovered++] = vertex;
    }

    private int undiscovered(int vertex) {
      while (low[vertex] < graph.end(vertex)) {
        int other = graph.ends()[low[vertex]++];
        if (found[other] < 0) {
          return other;
        }
      }
      return -1;
    }

    /** Last discovered first, so that all below a vertex are done before it. */
    void comeBack() {
      for (int at = order.length - 1; at >= 0; at--) {
        cancel.check(at);
        int vertex = order[at];
        int lowest = at;
        for (int tie = graph.start(vertex); tie < graph.end(vertex); tie++) {
          int other = graph.ends()[tie];
          if (other != parents[vertex]) {
            lowest = Math.min(lowest, parents[other] == vertex ? low[other] : found[other]);
          }
        }
        low[vertex] = lowest;
        int parent = parents[vertex];
        if (parent >= 0) {
          below[parent] += below[vertex];
          if (lowest >= found[parent]) {
            hanging[parent] += below[vertex];
            largest[parent] = Math.max(largest[parent], below[vertex]);
          }
        }
      }
    }

    /** Each component from its root on, which knows how large it is. */
    Cuts cuts() {
      int bridges = 0;
      int whole = 0;
      // Written over what each vertex no longer needs: largest by what it cuts off, hanging by the
      // size of its component.
      var cutOff = largest;
      for (var vertex : order) {
        if (parents[vertex] < 0) {
          whole = below[vertex];
        } else if (isBridge(vertex)) {
          bridges++;
        }
        int rest = whole - 1 - hanging[vertex];
        cutOff[vertex] = whole - 1 - Math.max(rest, largest[vertex]);
        hanging[vertex] = whole;
      }
      var ties = new long[bridges];
      int at = 0;
      for (var vertex : order) {
        if (parents[vertex] >= 0 && isBridge(vertex)) {
          long lower = Math.min(vertex, parents[vertex]);
          ties[at++] = lower << 32 | Math.max(vertex, parents[vertex]);
        }
      }
      Arrays.sort(ties);
      return cuts(cutOff, ties);
    }

    private Cuts cuts(int[] cutOff, long[] bridges) {
      var beyond = new int[bridges.length];
      for (int at = 0; at < bridges.length; at++) {
        int lower = (int) (bridges[at] >>> 32);
        int higher = (int) bridges[at];
        int child = parents[higher] == lower ? higher : lower;
        beyond[at] = Math.min(below[child], hanging[child] - below[child]);
      }
      return new Cuts(cutOff, bridges, beyond);
    }

    private boolean isBridge(int vertex) {
      return low[vertex] > found[parents[vertex]];
    }
  }
}
