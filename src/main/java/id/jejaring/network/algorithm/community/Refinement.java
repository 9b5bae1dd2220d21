package id.jejaring.network.algorithm.community;

import id.jejaring.network.algorithm.Cancel;
import java.util.SplittableRandom;

/**
 * The second phase of {@link Leiden}: each community is put together anew from single vertices, of
 * which each may join, once, a part that it is tied to, and only where that lowers nothing. Parts
 * are therefore connected, and what the first phase had joined by mistake can fall apart. Vertex
 * and part must be well tied to the rest of their community: at least penalty times the product of
 * the masses. Among the parts one is drawn with probability proportional to exp(gain / randomness),
 * the gain in mean ties. O(n + m).
 */
final class Refinement {

  private static final double RANDOMNESS = 0.01;

  /** exp of less than this is 0 beside exp(0). */
  private static final double NOTHING = -40;

  private final Condensed graph;
  private final int[] communities;
  private final double unit;
  private final SplittableRandom random;
  private final double[] wholes;
  private final int[] parts;
  private final double[] masses;
  private final double[] outside;
  private final boolean[] joined;
  private final double[] tied;
  private final int[] found;
  private final double[] chances;

  private Refinement(Condensed graph, int[] communities, SplittableRandom random) {
    this.graph = graph;
    this.communities = communities;
    this.random = random;
    int size = graph.size;
    unit = RANDOMNESS * graph.meanWeight();
    wholes = new double[size];
    parts = new int[size];
    masses = graph.masses.clone();
    outside = new double[size];
    joined = new boolean[size];
    tied = new double[size];
    found = new int[size];
    chances = new double[size];
    for (int vertex = 0; vertex < size; vertex++) {
      parts[vertex] = vertex;
      int community = communities[vertex];
      wholes[community] += masses[vertex];
      double sum = 0;
      for (int at = graph.offsets[vertex]; at < graph.offsets[vertex + 1]; at++) {
        if (communities[graph.ends[at]] == community) {
          sum += graph.weights[at];
        }
      }
      outside[vertex] = sum;
    }
  }

  /** The part of each vertex, numbered below the graph's size; each within one community. */
  static int[] of(Condensed graph, int[] communities, SplittableRandom random, Cancel cancel) {
    var refinement = new Refinement(graph, communities, random);
    int step = 0;
    for (int vertex : LocalMoving.shuffled(graph.size, random)) {
      cancel.check(step++);
      if (!refinement.joined[vertex] && refinement.isWellTied(vertex, communities[vertex])) {
        refinement.join(vertex);
      }
    }
    return refinement.parts;
  }

  private boolean isWellTied(int part, int community) {
    double mass = masses[part];
    return outside[part] >= graph.penalty * mass * (wholes[community] - mass);
  }

  private void join(int vertex) {
    int community = communities[vertex];
    int many = 0;
    for (int at = graph.offsets[vertex]; at < graph.offsets[vertex + 1]; at++) {
      int other = graph.ends[at];
      if (communities[other] == community) {
        int part = parts[other];
        if (tied[part] == 0) {
          found[many++] = part;
        }
        tied[part] += graph.weights[at];
      }
    }
    int part = drawn(vertex, many);
    if (part != vertex) {
      parts[vertex] = part;
      joined[part] = true;
      joined[vertex] = true;
      masses[part] += graph.masses[vertex];
      outside[part] += outside[vertex] - 2 * tied[part];
    }
    for (int at = 0; at < many; at++) {
      tied[found[at]] = 0;
    }
  }

  /** One of the parts found, or the vertex itself, which gains nothing. */
  private int drawn(int vertex, int many) {
    double price = graph.penalty * graph.masses[vertex];
    double most = 0;
    for (int at = 0; at < many; at++) {
      int part = found[at];
      double gain = tied[part] - price * masses[part];
      chances[at] = gain >= 0 && isWellTied(part, communities[vertex]) ? gain : -1;
      most = Math.max(most, chances[at]);
    }
    double sum = chance(-most);
    for (int at = 0; at < many; at++) {
      chances[at] = chances[at] < 0 ? 0 : chance(chances[at] - most);
      sum += chances[at];
    }
    double left = random.nextDouble() * sum;
    for (int at = 0; at < many; at++) {
      left -= chances[at];
      if (left < 0) {
        return found[at];
      }
    }
    return vertex;
  }

  private double chance(double below) {
    double exponent = below / unit;
    return exponent == 0 ? 1 : exponent < NOTHING ? 0 : Math.exp(exponent);
  }
}
