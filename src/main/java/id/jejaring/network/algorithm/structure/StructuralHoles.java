package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Parallel;
import java.util.Arrays;

/**
 * Whose contacts do not know each other: Burt's constraint and effective size of every vertex (Burt
 * 1992, "Structural Holes"), from the weights of ties.
 *
 * <p>With w(i,j) the weight of a tie, S(i) the sum and M(i) the greatest of i's weights, p(i,j) =
 * w(i,j)/S(i), and N(i) those whom i is tied with:
 *
 * <ul>
 *   <li>constraint(i) = sum over j in N(i) of (p(i,j) + sum over q in N(i), N(j) of p(i,q)
 *       p(q,j))²: how far i's ties lead back to the same people. As igraph's {@code constraint} and
 *       NetworkX's. 1 for somebody with one contact; with few contacts all tied with each other it
 *       exceeds 1.
 *   <li>effectiveSize(i) = sum over j in N(i) of (1 - sum over q in N(i), N(j) of p(i,q)
 *       w(j,q)/M(j)): how many of i's contacts are not redundant. As NetworkX's {@code
 *       effective_size}; without weights k - 2t/k, with t ties among the k contacts (Borgatti
 *       1997).
 * </ul>
 *
 * <p>Both are NaN for a vertex without ties. Exact up to rounding; each vertex is summed in the
 * order of its neighbours, so answers repeat to the last bit on any number of processors. What a
 * tie takes is the lesser of the far end's degree d and k log d, so that a neighbour with very many
 * ties costs little; both measures come from the same pass, on all processors. Memory: 12 bytes a
 * vertex and 4 a vertex and processor while it runs, 16 a vertex kept. Immutable.
 */
public final class StructuralHoles {

  private final double[] constraint;
  private final double[] effectiveSize;

  private StructuralHoles(int size) {
    constraint = new double[size];
    effectiveSize = new double[size];
  }

  /** Constraint and effective size of every vertex of a graph. */
  public static StructuralHoles of(Graph graph, Cancel cancel) {
    var holes = new StructuralHoles(graph.size());
    var strengths = new double[graph.size()];
    Arrays.setAll(strengths, graph::strength);
    var greatest = new float[graph.size()];
    for (int vertex = 0; vertex < greatest.length; vertex++) {
      greatest[vertex] = greatest(graph, vertex);
    }
    Parallel.overVertices(graph.size(), cancel, () -> holes.new Egos(graph, strengths, greatest));
    return holes;
  }

  /** Burt's constraint; NaN without ties. */
  public double constraint(int vertex) {
    return constraint[vertex];
  }

  /** Burt's effective size, at most the number of ties; NaN without ties. */
  public double effectiveSize(int vertex) {
    return effectiveSize[vertex];
  }

  /** One vertex after the other, its neighbours numbered from 1; 0 is everybody else. */
  private final class Egos implements Parallel.Share {

    /** From how many times as many ties on a neighbour's are searched rather than gone through. */
    private static final int SEARCHED = 16;

    private final Graph graph;
    private final double[] strengths;
    private final float[] greatest;
    private final int[] ends;
    private final float[] weights;
    private final int[] numbers;
    private double[] tied = new double[64];
    private double[] passedOn = new double[64];
    private double direct;
    private double indirect;

    Egos(Graph graph, double[] strengths, float[] greatest) {
      this.graph = graph;
      this.strengths = strengths;
      this.greatest = greatest;
      ends = graph.ends();
      weights = graph.weights();
      numbers = new int[graph.size()];
    }

    @Override
    public void work(int from, int to) {
      for (int ego = from; ego < to; ego++) {
        number(ego);
        add(ego);
        for (int at = graph.start(ego); at < graph.end(ego); at++) {
          numbers[ends[at]] = 0;
        }
      }
    }

    private void number(int ego) {
      int start = graph.start(ego);
      int degree = graph.degree(ego);
      if (degree >= tied.length) {
        tied = new double[2 * degree];
        passedOn = new double[2 * degree];
      }
      for (int number = 1; number <= degree; number++) {
        int other = ends[start + number - 1];
        numbers[other] = number;
        tied[number] = weights[start + number - 1];
        passedOn[number] = tied[number] / strengths[other];
      }
    }

    private void add(int ego) {
      double squares = 0;
      double redundancy = 0;
      int degree = graph.degree(ego);
      for (int at = graph.start(ego); at < graph.end(ego); at++) {
        int other = ends[at];
        direct = 0;
        indirect = 0;
        if (graph.degree(other) > SEARCHED * degree) {
          search(ego, other);
        } else {
          goThrough(other);
        }
        double sum = weights[at] + indirect;
        squares += sum * sum;
        redundancy += direct / greatest[other];
      }
      constraint[ego] = squares / (strengths[ego] * strengths[ego]);
      effectiveSize[ego] = degree == 0 ? Double.NaN : degree - redundancy / strengths[ego];
    }

    /**
     * All that a neighbour is tied with; whoever is not tied with the ego has number 0 and adds 0.
     */
    private void goThrough(int other) {
      double straight = 0;
      double around = 0;
      for (int at = graph.start(other); at < graph.end(other); at++) {
        int number = numbers[ends[at]];
        straight += tied[number] * weights[at];
        around += passedOn[number] * weights[at];
      }
      direct = straight;
      indirect = around;
    }

    /** The same sums in the same order, from the ego's side. */
    private void search(int ego, int other) {
      int from = graph.start(other);
      for (int number = 1; number <= graph.degree(ego); number++) {
        int third = ends[graph.start(ego) + number - 1];
        int found = Arrays.binarySearch(ends, from, graph.end(other), third);
        from = found < 0 ? -found - 1 : found;
        if (found >= 0) {
          direct += tied[number] * weights[found];
          indirect += passedOn[number] * weights[found];
        }
      }
    }
  }

  private static float greatest(Graph graph, int vertex) {
    float greatest = 0;
    for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
      greatest = Math.max(greatest, graph.weights()[at]);
    }
    return greatest;
  }
}
