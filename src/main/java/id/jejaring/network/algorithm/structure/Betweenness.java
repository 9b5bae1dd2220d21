package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Parallel;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * How much of what goes the shortest way between others passes over each vertex: betweenness
 * (Freeman 1977), b(v) = the sum over ordered pairs (s, t) other than v of the share of shortest
 * paths from s to t that lead over v, over n(n - 1). Weights do not count.
 *
 * <p>Estimated by KADABRA (Borassi and Natale 2016): a pair is drawn at random, one of its shortest
 * paths at random, found from both ends at once, and everyone between counts. It goes on until, by
 * bounds on a martingale whose chances of failing are shared out by a first look, each figure is
 * within epsilon; at the latest after (⌊log2(d - 2)⌋ + 1 + ln(2/delta)) / (2 epsilon²) draws, with
 * d an upper bound of the vertices on a shortest path (Riondato and Kornaropoulos 2016).
 *
 * <p><b>Error.</b> With probability 1 - delta all figures at once are within epsilon of the exact
 * ones. The same for a seed, on any number of processors. Cost: the draws, each O(√m) ties in
 * networks of few steps and O(m) at worst. Memory: 32 bytes a vertex and processor. Immutable.
 */
public final class Betweenness {

  private static final int PIECE = 128;

  private final int[] counts;
  private final long draws;
  private final double error;

  private Betweenness(int[] counts, long draws, double error) {
    this.counts = counts;
    this.draws = draws;
    this.error = error;
  }

  /**
   * What is asked.
   *
   * @param epsilon how far a figure may be from the exact one, 0 to 1
   * @param delta how likely it may be that one is further
   * @param seed the same seed, the same answer
   */
  public record Question(double epsilon, double delta, long seed) {
    public Question {
      if (!(epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1)) {
        throw new IllegalArgumentException(
            "An epsilon of %s or a delta of %s is not between 0 and 1.".formatted(epsilon, delta));
      }
    }
  }

  /** The betweenness of all vertices of a graph. */
  public static Betweenness of(Graph graph, Question question, Cancel cancel) {
    int most = Eccentricity.mostOnAShortestPath(graph, cancel);
    if (most < 3 || graph.size() < 3) {
      return new Betweenness(new int[graph.size()], 0, 0);
    }
    var stopping = new Stopping(question, most);
    var random = new SplittableRandom(question.seed());
    var first = new Drawing(graph, random.split(), cancel);
    first.draw(stopping.first());
    stopping.shareOut(first.counts, first.draws);
    var drawing = new Drawing(graph, random.split(), cancel);
    double error = 1;
    while (error > question.epsilon() && drawing.draws < stopping.last()) {
      long more = Math.max(1 << 10, drawing.draws / 8);
      drawing.draw(Math.min(more, stopping.last() - drawing.draws));
      error = stopping.error(drawing.counts, drawing.draws);
    }
    return new Betweenness(drawing.counts, drawing.draws, Math.min(error, question.epsilon()));
  }

  /** The betweenness of a vertex, 0 to 1. */
  public double of(int vertex) {
    return draws == 0 ? 0 : (double) counts[vertex] / draws;
  }

  /** How many paths were drawn. */
  public long draws() {
    return draws;
  }

  /** How far a figure may be from the exact one; at most the epsilon that was asked for. */
  public double error() {
    return error;
  }

  /** Draws on all processors, in pieces with random numbers of their own. */
  private static final class Drawing {

    private final Graph graph;
    private final SplittableRandom random;
    private final Cancel cancel;
    private final ConcurrentLinkedQueue<RandomPath> idle = new ConcurrentLinkedQueue<>();
    private final int[] counts;
    private long draws;

    Drawing(Graph graph, SplittableRandom random, Cancel cancel) {
      this.graph = graph;
      this.random = random;
      this.cancel = cancel;
      counts = new int[graph.size()];
    }

    void draw(long more) {
      cancel.check();
      int pieces = (int) Math.ceilDiv(more, (long) PIECE);
      var streams = IntStream.range(0, pieces).mapToObj(_ -> random.split()).toList();
      Parallel.overPieces(
          pieces, cancel, () -> (from, to) -> streams.subList(from, to).forEach(this::drawPiece));
      draws += (long) pieces * PIECE;
      for (var path : idle) {
        path.moveTo(counts);
      }
    }

    private void drawPiece(SplittableRandom stream) {
      var kept = idle.poll();
      var path = kept == null ? new RandomPath(graph) : kept;
      for (int at = 0; at < PIECE; at++) {
        path.draw(stream);
      }
      idle.add(path);
    }
  }
}
