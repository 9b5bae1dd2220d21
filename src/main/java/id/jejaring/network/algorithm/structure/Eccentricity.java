package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;

/** How long shortest paths can be. */
final class Eccentricity {

  private Eccentricity() {}

  /**
   * No shortest path of a graph has more vertices: twice the hops to whoever is furthest from one
   * vertex of a component, and one, the most of all components. At most about twice too high. O(n +
   * m).
   */
  static int mostOnAShortestPath(Graph graph, Cancel cancel) {
    var hops = new int[graph.size()];
    var queue = new int[graph.size()];
    int reached = 0;
    int most = 0;
    for (int start = 0; start < graph.size(); start++) {
      if (hops[start] == 0) {
        int first = reached;
        hops[start] = 1;
        queue[reached++] = start;
        for (int next = first; next < reached; next++) {
          cancel.check(next);
          reached = reach(graph, queue[next], hops, queue, reached);
        }
        most = Math.max(most, 2 * hops[queue[reached - 1]] - 1);
      }
    }
    return most;
  }

  private static int reach(Graph graph, int vertex, int[] hops, int[] queue, int reached) {
    for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
      int other = graph.ends()[at];
      if (hops[other] == 0) {
        hops[other] = hops[vertex] + 1;
        queue[reached++] = other;
      }
    }
    return reached;
  }
}
