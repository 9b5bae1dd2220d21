package id.jejaring.network.algorithm.proximity;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Shortest ways from one place of some {@link Surroundings}, found step by step, nearest first
 * (Dijkstra 1959). Serves again for another start. Not for several threads.
 */
final class Distances {

  private final Surroundings near;
  private final IntToDoubleFunction lengths;
  private final Heap heap = new Heap();
  private double[] distances = new double[64];
  private int[] from = new int[64];
  private int[] rounds = new int[64];
  private int[] settled = new int[64];
  private int round;

  /** By the lengths of ties. */
  Distances(Surroundings near, IntToDoubleFunction lengths) {
    this.near = near;
    this.lengths = lengths;
  }

  /** What a search leaves out, and how far it thinks that it has to go. */
  interface Guide {

    /** Everywhere, and without knowing. */
    Guide NONE =
        new Guide() {
          @Override
          public boolean admits(int place, int other) {
            return true;
          }

          @Override
          public double atLeast(int place) {
            return 0;
          }
        };

    /** Whether the way may lead from a place to another. */
    boolean admits(int place, int other);

    /**
     * How long the way from a place to the aim is at least (Hart, Nilsson and Raphael 1968); it
     * falls by no more than the length of a tie along it.
     */
    double atLeast(int place);
  }

  /** Begins at a place. */
  void begin(int start) {
    round++;
    heap.clear();
    makeRoom();
    set(start, 0, -1);
    heap.add(0, start);
  }

  /**
   * How far whatever is not settled is at least, with what the guide said; infinite where nothing
   * is left.
   */
  double least() {
    while (!heap.isEmpty() && isSettled(heap.first())) {
      heap.take();
    }
    return heap.least();
  }

  /**
   * Settles the nearest place that is not, and looks from there; -1 where there is none, or where
   * its ties cannot be read any more.
   */
  int settle(Guide guide) {
    if (least() == Double.POSITIVE_INFINITY || !near.open(heap.first())) {
      return -1;
    }
    int place = heap.take();
    makeRoom();
    settled[place] = round;
    for (int tie = near.start(place); tie < near.end(place); tie++) {
      int other = near.other(tie);
      double distance = distances[place] + lengths.applyAsDouble(tie);
      if (!isSettled(other)
          && (rounds[other] != round || distance < distances[other])
          && guide.admits(place, other)) {
        set(other, distance, place);
        double left = guide.atLeast(other);
        if (left < Double.POSITIVE_INFINITY) {
          heap.add(distance + left, other);
        }
      }
    }
    return place;
  }

  /** Whether the distance of a place is known for good. */
  boolean isSettled(int place) {
    return place < settled.length && settled[place] == round;
  }

  /** The length of the shortest way found so far; infinite where there is none. */
  double distance(int place) {
    return place < rounds.length && rounds[place] == round
        ? distances[place]
        : Double.POSITIVE_INFINITY;
  }

  /** The place before on the way to one that has a distance; -1 at the start. */
  int before(int place) {
    return from[place];
  }

  private void set(int place, double distance, int before) {
    rounds[place] = round;
    distances[place] = distance;
    from[place] = before;
  }

  private void makeRoom() {
    if (rounds.length < near.size()) {
      int room = 2 * near.size();
      distances = Arrays.copyOf(distances, room);
      from = Arrays.copyOf(from, room);
      rounds = Arrays.copyOf(rounds, room);
      settled = Arrays.copyOf(settled, room);
    }
  }
}
