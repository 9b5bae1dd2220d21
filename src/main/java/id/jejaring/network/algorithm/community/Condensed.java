package id.jejaring.network.algorithm.community;

import id.jejaring.network.algorithm.Graph;
import java.util.Arrays;

/**
 * A graph as {@link Leiden} works on it: at first the {@link Graph} itself (its ties are shared),
 * then one in which each part of a partition is a vertex. Ties within a part are left out, since
 * they move with it. Weights are the same in both directions to the last bit, so that a move and
 * its reverse are judged alike. Immutable; 16 bytes a tie and 12 a vertex.
 */
final class Condensed {

  final int size;
  final int[] offsets;
  final int[] ends;
  final float[] weights;
  final double[] masses;

  /** What the product of two masses is multiplied with ({@link Quality#penalty}). */
  final double penalty;

  private Condensed(int[] offsets, int[] ends, float[] weights, double[] masses, double penalty) {
    this.size = masses.length;
    this.offsets = offsets;
    this.ends = ends;
    this.weights = weights;
    this.masses = masses;
    this.penalty = penalty;
  }

  static Condensed of(Graph graph, Quality quality) {
    var offsets = new int[graph.size() + 1];
    var masses = new double[graph.size()];
    for (int vertex = 0; vertex < masses.length; vertex++) {
      offsets[vertex + 1] = graph.end(vertex);
      masses[vertex] = quality.mass(graph, vertex);
    }
    return new Condensed(offsets, graph.ends(), graph.weights(), masses, quality.penalty(graph));
  }

  /** The mean weight of a tie; 0 where there is none. */
  double meanWeight() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return ends.length == 0 ? 0 : sum / ends.length;
  }

  /** The graph whose vertices are so many parts of this one. O(n + m). */
  Condensed by(int[] parts, int count) {
    var joined = new double[count];
    for (int vertex = 0; vertex < size; vertex++) {
      joined[parts[vertex]] += masses[vertex];
    }
    return new Joining(parts, count).condensed(joined);
  }

  /** Adds up the ties from each part to later ones, then lays down both directions. */
  private final class Joining {

    private final int[] parts;
    private final int count;
    private final int[] members = new int[size];
    private final int[] starts;
    private final int[] uppers;
    private final int[] degrees;
    private final double[] sums;
    private int[] others = new int[1024];
    private float[] tied = new float[1024];
    private int end;

    Joining(int[] parts, int count) {
      this.parts = parts;
      this.count = count;
      starts = new int[count + 1];
      uppers = new int[count + 1];
      degrees = new int[count + 1];
      sums = new double[count];
      group();
      for (int part = 0; part < count; part++) {
        add(part);
      }
    }

    private void group() {
      for (int part : parts) {
        starts[part + 1]++;
      }
      for (int part = 0; part < count; part++) {
        starts[part + 1] += starts[part];
      }
      var places = Arrays.copyOf(starts, count);
      for (int vertex = 0; vertex < size; vertex++) {
        members[places[parts[vertex]]++] = vertex;
      }
    }

    private void add(int part) {
      for (int in = starts[part]; in < starts[part + 1]; in++) {
        int vertex = members[in];
        for (int at = offsets[vertex]; at < offsets[vertex + 1]; at++) {
          int other = parts[ends[at]];
          if (other > part) {
            add(other, weights[at]);
          }
        }
      }
      for (int at = uppers[part]; at < end; at++) {
        int other = others[at];
        tied[at] = (float) sums[other];
        sums[other] = 0;
        degrees[part]++;
        degrees[other]++;
      }
      uppers[part + 1] = end;
    }

    private void add(int other, float weight) {
      if (sums[other] == 0) {
        if (end == others.length) {
          others = Arrays.copyOf(others, 2 * end);
          tied = Arrays.copyOf(tied, 2 * end);
        }
        others[end++] = other;
      }
      sums[other] += weight;
    }

    Condensed condensed(double[] joined) {
      var begins = new int[count + 1];
      for (int part = 0; part < count; part++) {
        begins[part + 1] = begins[part] + degrees[part];
      }
      var places = Arrays.copyOf(begins, count);
      var both = new int[2 * end];
      var weighed = new float[2 * end];
      for (int part = 0; part < count; part++) {
        for (int at = uppers[part]; at < uppers[part + 1]; at++) {
          int other = others[at];
          weighed[places[part]] = tied[at];
          both[places[part]++] = other;
          weighed[places[other]] = tied[at];
          both[places[other]++] = part;
        }
      }
      return new Condensed(begins, both, weighed, joined, penalty);
    }
  }
}
