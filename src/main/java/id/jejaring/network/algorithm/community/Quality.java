package id.jejaring.network.algorithm.community;

import id.jejaring.network.algorithm.Graph;

/**
 * How good a partition of a {@link Graph} into communities is. With w the weight of all ties, e(c)
 * that of the ties within community c, K(c) the sum of its members' strengths and n(c) their
 * number.
 */
public sealed interface Quality {

  /** Newman and Girvan's modularity at resolution 1. */
  static Quality modularity() {
    return new Modularity(1);
  }

  /** How much a vertex weighs in the part of a community that speaks against it. */
  double mass(Graph graph, int vertex);

  /** What the product of two masses is multiplied with, to be set against the weight of ties. */
  double penalty(Graph graph);

  /**
   * The value of a partition that gives each vertex a community, numbered from 0 and below the
   * number of vertices. O(n + m).
   */
  double of(Graph graph, int[] communities);

  /**
   * Modularity: the sum over communities of e(c)/w - resolution (K(c)/2w)². From -1/2 to 1; 0 for a
   * graph without ties. A greater resolution gives smaller communities. It cannot tell apart
   * communities whose ties are fewer than about the square root of all ties (Fortunato and
   * Barthélemy, PNAS 104, 2007).
   *
   * @param resolution greater than 0
   */
  record Modularity(double resolution) implements Quality {

    public Modularity {
      positive(resolution);
    }

    @Override
    public double mass(Graph graph, int vertex) {
      return graph.strength(vertex);
    }

    @Override
    public double penalty(Graph graph) {
      var twice = strengths(graph);
      return twice == 0 ? 0 : resolution / twice;
    }

    @Override
    public double of(Graph graph, int[] communities) {
      var twice = strengths(graph);
      return twice == 0 ? 0 : value(this, graph, communities) * 2 / twice;
    }

    private static double strengths(Graph graph) {
      double sum = 0;
      for (int vertex = 0; vertex < graph.size(); vertex++) {
        sum += graph.strength(vertex);
      }
      return sum;
    }
  }

  /**
   * The constant Potts model: the sum over communities of e(c) - resolution n(c)(n(c) - 1)/2, in
   * the unit of weights. Where all weigh 1, what is found is denser inside than the resolution and
   * sparser than it in between, however large the whole: the measure for small dense groups. Traag,
   * Van Dooren and Nesterov, Physical Review E 84, 2011.
   *
   * @param resolution greater than 0; the density that tells inside from outside
   */
  record ConstantPotts(double resolution) implements Quality {

    public ConstantPotts {
      positive(resolution);
    }

    @Override
    public double mass(Graph graph, int vertex) {
      return 1;
    }

    @Override
    public double penalty(Graph graph) {
      return resolution;
    }

    @Override
    public double of(Graph graph, int[] communities) {
      return value(this, graph, communities) + resolution * graph.size() / 2;
    }
  }

  private static void positive(double resolution) {
    if (!(resolution > 0) || Double.isInfinite(resolution)) {
      throw new IllegalArgumentException(
          "The resolution is %s; give one greater than 0.".formatted(resolution));
    }
  }

  /** The sum over communities of e(c) - penalty M(c)²/2, with M the sum of masses. */
  private static double value(Quality quality, Graph graph, int[] communities) {
    var masses = new double[graph.size()];
    double inside = 0;
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      int community = communities[vertex];
      masses[community] += quality.mass(graph, vertex);
      for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
        if (communities[graph.ends()[at]] == community) {
          inside += graph.weights()[at];
        }
      }
    }
    double squares = 0;
    for (double mass : masses) {
      squares += mass * mass;
    }
    return inside / 2 - quality.penalty(graph) * squares / 2;
  }
}
