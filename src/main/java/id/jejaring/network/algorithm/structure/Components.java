package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;

/**
 * The connected components of a graph: who can be reached from whom over any number of ties.
 *
 * <p>Breadth first from each vertex not yet reached (Hopcroft and Tarjan 1973, Algorithm 447). The
 * component with the most vertices has number 0, the next 1; of equal ones that with the lowest
 * vertex comes first. Exact and deterministic. O(n + m); 8 bytes a vertex, half of them kept.
 * Immutable.
 */
public final class Components {

  private final int[] components;
  private final int[] sizes;

  private Components(int[] components, int[] sizes) {
    this.components = components;
    this.sizes = sizes;
  }

  /** The components of a graph. */
  public static Components of(Graph graph, Cancel cancel) {
    var components = new int[graph.size()];
    Arrays.fill(components, -1);
    var queue = new int[graph.size()];
    var sizes = new int[16];
    int found = 0;
    int reached = 0;
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      if (components[vertex] >= 0) {
        continue;
      }
      int before = reached;
      components[vertex] = found;
      queue[reached++] = vertex;
      for (int at = before; at < reached; at++) {
        cancel.check(at);
        reached = reach(graph, queue[at], components, queue, reached);
      }
      if (found == sizes.length) {
        sizes = Arrays.copyOf(sizes, found * 2);
      }
      sizes[found++] = reached - before;
    }
    return bySize(components, Arrays.copyOf(sizes, found));
  }

  /** How many components there are; a vertex without ties is one. */
  public int count() {
    return sizes.length;
  }

  /** The number of a vertex's component, from 0 for the largest. */
  public int component(int vertex) {
    return components[vertex];
  }

  /** How many vertices a component has. */
  public int size(int component) {
    return sizes[component];
  }

  private static int reach(Graph graph, int vertex, int[] components, int[] queue, int reached) {
    for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
      int other = graph.ends()[at];
      if (components[other] < 0) {
        components[other] = components[vertex];
        queue[reached++] = other;
      }
    }
    return reached;
  }

  private static Components bySize(int[] components, int[] sizes) {
    var order = new long[sizes.length];
    Arrays.setAll(order, at -> (long) -sizes[at] << 32 | at);
    Arrays.sort(order);
    var numbers = new int[sizes.length];
    var sorted = new int[sizes.length];
    for (int at = 0; at < order.length; at++) {
      numbers[(int) order[at]] = at;
      sorted[at] = sizes[(int) order[at]];
    }
    for (int vertex = 0; vertex < components.length; vertex++) {
      components[vertex] = numbers[components[vertex]];
    }
    return new Components(components, sorted);
  }
}
