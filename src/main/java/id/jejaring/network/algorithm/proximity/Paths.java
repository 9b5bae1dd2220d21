package id.jejaring.network.algorithm.proximity;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best ways from one actor to another over others, each of them once: by whom to be introduced.
 *
 * <p>A tie of weight w ({@link Work}) passes something on with probability 1 - 2^-w: one of middle
 * strength, 3, one time in two, and several ties are as many chances. A path is as reliable as all
 * of its ties together: the product. {@link By#RELIABILITY} puts the most reliable first, by the
 * shortest sum of -log2 of the probabilities; {@link By#HOPS} those with the fewest ties, and of
 * these the most reliable.
 *
 * <p>The first is found from both ends at once (Dijkstra 1959; Nicholson 1966). The next ones
 * deviate from those before (Yen 1971), each part of the ways that are left searched once (Lawler
 * 1972), guided by what the search from the far end has settled (Hart, Nilsson and Raphael 1968).
 * Exact and deterministic; of equally good ones any, but always the same. Cost: the ties within
 * half the distance of both ends, each read once, and O(their number · log) for each tie of each
 * path found.
 *
 * <p>Where the budget of visible ties is spent, {@link #isTruncated}: the paths found before are
 * the best ones; only where not even the first is certain is the best one seen so far given alone.
 */
public final class Paths {

  private final List<Path> found = new ArrayList<>();
  private final boolean truncated;

  private Paths(Searching searching, int limit, Cancel cancel) {
    for (var way = searching.first(cancel); way != null && found.size() < limit; ) {
      found.add(searching.path(way));
      way = found.size() < limit ? searching.next(way, cancel) : null;
    }
    truncated = searching.budget.isSpent();
  }

  /** What is best. */
  public enum By {
    /** Few ties, and of these the most reliable. */
    HOPS,
    /** The most reliable, however many ties. */
    RELIABILITY
  }

  /**
   * What is asked.
   *
   * @param limit how many paths at most
   * @param budget how many visible ties may be read, each once
   */
  public record Question(By by, Decay decay, int limit, long budget) {}

  /**
   * A path.
   *
   * @param nodes from one end to the other, none twice
   * @param reliability the probability that all of its ties pass something on
   */
  public record Path(List<Integer> nodes, double reliability) {
    public Path {
      nodes = List.copyOf(nodes);
    }

    /** How many ties it has. */
    public int hops() {
      return nodes.size() - 1;
    }
  }

  /**
   * What it takes besides a tie that something is passed on along it: those in between have to be
   * willing. Its value multiplies the tie's probability, the same both ways; 0 bars the way.
   */
  @FunctionalInterface
  public interface Toll {

    /** Whatever a tie passes on is passed on. */
    Toll NONE = (_, _) -> 1;

    /** Between 0 and 1, for two who are tied. */
    double between(int one, int other);
  }

  /** Between two actors that a view shows; none where it hides one, or where both are the same. */
  public static Paths between(View view, int from, int to, Question question, Cancel cancel) {
    return between(view, from, to, question, Toll.NONE, cancel);
  }

  /** The same where ties ask a toll; the reliability of a path counts it in. */
  public static Paths between(
      View view, int from, int to, Question question, Toll toll, Cancel cancel) {
    var budget = new Budget(question.budget());
    var near = Surroundings.of(view, question.decay(), budget, toll);
    return new Paths(
        new Searching(near, budget, question.by(), from, to), question.limit(), cancel);
  }

  /** Between two vertices of a graph, whose weights are taken as they are. */
  public static Paths between(Graph graph, int from, int to, Question question, Cancel cancel) {
    var budget = new Budget(question.budget());
    var near = Surroundings.of(graph, budget);
    return new Paths(
        new Searching(near, budget, question.by(), from, to), question.limit(), cancel);
  }

  /** The paths, the best first. */
  public List<Path> found() {
    return List.copyOf(found);
  }

  /** Whether the budget was not enough. */
  public boolean isTruncated() {
    return truncated;
  }

  /** The probability that a tie of this weight passes something on. */
  public static double reliability(double weight) {
    return -Math.expm1(-weight * Math.log(2));
  }

  /**
   * A way as places, the best of those that begin as it does up to the place {@code deviation}, and
   * do not go on from there to those that are banned.
   */
  private static final class Way {

    static final Comparator<Way> BEST_FIRST =
        Comparator.<Way>comparingDouble(way -> way.length)
            .thenComparingInt(way -> way.places.length)
            .thenComparing((one, other) -> Arrays.compare(one.places, other.places));

    final int[] places;
    final double length;
    final int deviation;
    final Set<Integer> banned;

    Way(int[] places, double length, int deviation, Set<Integer> banned) {
      this.places = places;
      this.length = length;
      this.deviation = deviation;
      this.banned = banned;
    }
  }

  /** The search for one pair. */
  private static final class Searching {

    /** So much longer is a tie more, where ties are counted, than any tie is unreliable. */
    private static final double HOP = 1e6;

    private final Surroundings near;
    private final Budget budget;
    private final double hop;
    private final int start;
    private final int aim;
    private final Distances ahead;
    private final Distances back;
    private final PriorityQueue<Way> waiting = new PriorityQueue<>(Way.BEST_FIRST);
    private double radius;
    private double[] lengths = new double[64];

    Searching(Surroundings near, Budget budget, By by, int from, int to) {
      this.near = near;
      this.budget = budget;
      hop = by == By.HOPS ? HOP : 0;
      start = near.meet(from);
      aim = near.meet(to);
      ahead = new Distances(near, this::length);
      back = new Distances(near, this::length);
    }

    /** The best way of all. */
    @Nullable Way first(Cancel cancel) {
      ahead.begin(start);
      back.begin(aim);
      int middle = start == aim ? -1 : meet(cancel);
      radius = back.least();
      if (middle < 0) {
        return null;
      }
      var places = new ArrayList<Integer>();
      for (int place = middle; place >= 0; place = ahead.before(place)) {
        places.addFirst(place);
      }
      for (int place = back.before(middle); place >= 0; place = back.before(place)) {
        places.add(place);
      }
      var way = places.stream().mapToInt(Integer::intValue).toArray();
      return new Way(way, ahead.distance(middle) + back.distance(middle), 0, Set.of());
    }

    /** Where the shortest ways from both ends meet, or -1. */
    private int meet(Cancel cancel) {
      int middle = -1;
      double shortest = Double.POSITIVE_INFINITY;
      for (int step = 0; ahead.least() + back.least() < shortest; step++) {
        cancel.check(step);
        var side = ahead.least() <= back.least() ? ahead : back;
        int place = side.settle(Distances.Guide.NONE);
        if (place < 0) {
          break;
        }
        for (int tie = near.start(place); tie < near.end(place); tie++) {
          int other = near.other(tie);
          double length = ahead.distance(other) + back.distance(other);
          if (length < shortest) {
            shortest = length;
            middle = other;
          }
        }
      }
      return middle;
    }

    /** The best way after one that has been found. */
    @Nullable Way next(Way last, Cancel cancel) {
      for (int at = last.deviation; at < last.places.length - 1 && !budget.isSpent(); at++) {
        cancel.check();
        var banned = new HashSet<>(Set.of(last.places[at + 1]));
        if (at == last.deviation) {
          banned.addAll(last.banned);
        }
        deviate(last.places, at, banned, cancel);
      }
      return budget.isSpent() ? null : waiting.poll();
    }

    private void deviate(int[] places, int at, Set<Integer> banned, Cancel cancel) {
      var root = new HashSet<Integer>();
      double before = 0;
      for (int place = 0; place < at; place++) {
        root.add(places[place]);
        before += length(places[place], places[place + 1]);
      }
      int spur = places[at];
      ahead.begin(spur);
      var guide =
          new Distances.Guide() {
            @Override
            public boolean admits(int place, int other) {
              return !root.contains(other) && (place != spur || !banned.contains(other));
            }

            @Override
            public double atLeast(int place) {
              return back.isSettled(place) ? back.distance(place) : radius;
            }
          };
      int settled = -1;
      for (int step = 0; settled != aim; step++) {
        cancel.check(step);
        settled = ahead.settle(guide);
        if (settled < 0) {
          return;
        }
      }
      waiting.add(way(places, at, before, banned));
    }

    private Way way(int[] places, int at, double before, Set<Integer> banned) {
      int more = 0;
      for (int place = aim; place != places[at]; place = ahead.before(place)) {
        more++;
      }
      var way = Arrays.copyOf(places, at + more + 1);
      for (int place = aim; place != places[at]; place = ahead.before(place)) {
        way[at + more--] = place;
      }
      return new Way(way, before + ahead.distance(aim), at, Set.copyOf(banned));
    }

    Path path(Way way) {
      double bits = 0;
      for (int at = 1; at < way.places.length; at++) {
        bits += length(way.places[at - 1], way.places[at]) - hop;
      }
      return new Path(
          Arrays.stream(way.places).map(near::node).boxed().toList(), Math.pow(2, -bits));
    }

    /** Between two places, one of which at least is open. */
    private double length(int one, int other) {
      int open = near.isOpen(one) ? one : other;
      for (int tie = near.start(open); tie < near.end(open); tie++) {
        if (near.other(tie) == (open == one ? other : one)) {
          return length(tie);
        }
      }
      throw new IllegalStateException("A way leads where there is no tie.");
    }

    private double length(int tie) {
      if (tie >= lengths.length) {
        lengths = Arrays.copyOf(lengths, Math.max(tie + 1, 2 * lengths.length));
      }
      if (lengths[tie] == 0) {
        lengths[tie] = hop - Math.log(reliability(near.weight(tie))) / Math.log(2);
      }
      return lengths[tie];
    }
  }
}
