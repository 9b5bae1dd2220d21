package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Shapes;

/** What several tests work out the slow and obvious way. */
final class Twins {

  private Twins() {}

  /** Who can be reached from whom: Warshall's closure. */
  static boolean[][] reachable(Graph graph) {
    var reached = new boolean[graph.size()][graph.size()];
    for (var pair : Shapes.pairs(graph)) {
      reached[pair[0]][pair[1]] = true;
      reached[pair[1]][pair[0]] = true;
    }
    for (int via = 0; via < graph.size(); via++) {
      reached[via][via] = true;
      for (int one = 0; one < graph.size(); one++) {
        for (int other = 0; reached[one][via] && other < graph.size(); other++) {
          reached[one][other] |= reached[via][other];
        }
      }
    }
    return reached;
  }
}
