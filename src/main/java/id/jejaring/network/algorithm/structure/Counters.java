package id.jejaring.network.algorithm.structure;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Parallel;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A HyperLogLog counter for each vertex of a graph (Flajolet, Fusy, Gandouet and Meunier 2007), one
 * byte a register and eight registers a word.
 */
final class Counters {

  private static final long HIGH = 0x8080808080808080L;

  private final Graph graph;
  private final int precision;
  private final int words;
  private long[] now;
  private long[] next;
  private boolean[] changed;
  private boolean[] changes;

  Counters(Graph graph, NeighbourhoodFunction.Question question) {
    this.graph = graph;
    precision = question.precision();
    words = 1 << (precision - 3);
    now = new long[Math.multiplyExact(graph.size(), words)];
    next = new long[now.length];
    changed = new boolean[graph.size()];
    changes = new boolean[graph.size()];
    Arrays.fill(changed, true);
    for (int vertex = 0; vertex < graph.size(); vertex++) {
      long hash = mixed(question.seed() + 0x9E3779B97F4A7C15L * (vertex + 1L));
      int register = (int) hash & ((1 << precision) - 1);
      long rank = Math.min(Long.numberOfTrailingZeros(hash >>> precision), 64 - precision) + 1L;
      now[vertex * words + (register >>> 3)] = rank << ((register & 7) << 3);
    }
  }

  /** One hop more for all; false where nothing changed. */
  boolean spread(Cancel cancel) {
    var any = new AtomicBoolean();
    Parallel.overVertices(
        graph.size(),
        cancel,
        () ->
            (from, to) -> {
              for (int vertex = from; vertex < to; vertex++) {
                changes[vertex] = join(vertex);
                if (changes[vertex]) {
                  any.set(true);
                }
              }
            });
    var counters = now;
    now = next;
    next = counters;
    var flags = changed;
    changed = changes;
    changes = flags;
    return any.get();
  }

  /** How many are in each set. */
  float[] count(Cancel cancel) {
    var counts = new float[graph.size()];
    Parallel.overVertices(
        graph.size(),
        cancel,
        () -> {
          var registers = new int[66 - precision];
          return (from, to) -> {
            for (int vertex = from; vertex < to; vertex++) {
              counts[vertex] = (float) estimate(vertex, registers);
            }
          };
        });
    return counts;
  }

  private boolean join(int vertex) {
    int begin = vertex * words;
    System.arraycopy(now, begin, next, begin, words);
    boolean grew = false;
    for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
      int other = graph.ends()[at];
      for (int word = 0; changed[other] && word < words; word++) {
        long mine = next[begin + word];
        long joined = greater(mine, now[other * words + word]);
        next[begin + word] = joined;
        grew |= joined != mine;
      }
    }
    return grew;
  }

  /** The greater of each of eight bytes below 128. */
  private static long greater(long one, long other) {
    long notLess = ((one | HIGH) - other) & HIGH;
    long mask = (notLess >>> 7) * 0xFF;
    return (one & mask) | (other & ~mask);
  }

  /**
   * Ertl (2017), "New cardinality estimation algorithms for HyperLogLog sketches", algorithm 6:
   * from how many registers have each value.
   */
  private double estimate(int vertex, int[] registers) {
    Arrays.fill(registers, 0);
    for (int word = vertex * words; word < (vertex + 1) * words; word++) {
      for (int shift = 0; shift < 64; shift += 8) {
        registers[(int) (now[word] >>> shift) & 0x7F]++;
      }
    }
    double size = 1 << precision;
    int last = 64 - precision;
    double sum = size * tau(1 - registers[last + 1] / size);
    for (int value = last; value >= 1; value--) {
      sum = 0.5 * (sum + registers[value]);
    }
    sum += size * sigma(registers[0] / size);
    return size * size / (2 * Math.log(2) * sum);
  }

  private static double sigma(double share) {
    if (share == 1) {
      return Double.POSITIVE_INFINITY;
    }
    double power = share;
    double factor = 1;
    double sum = share;
    double before;
    do {
      power *= power;
      before = sum;
      sum += power * factor;
      factor += factor;
    } while (sum != before);
    return sum;
  }

  private static double tau(double share) {
    if (share == 0 || share == 1) {
      return 0;
    }
    double root = share;
    double factor = 1;
    double sum = 1 - share;
    double before;
    do {
      root = Math.sqrt(root);
      before = sum;
      factor *= 0.5;
      sum -= (1 - root) * (1 - root) * factor;
    } while (sum != before);
    return sum / 3;
  }

  /** Stafford's variant 13 of MurmurHash3's finaliser: every bit depends on all. */
  private static long mixed(long seed) {
    long bits = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
