package id.jejaring.network.algorithm.proximity;

import java.util.Arrays;

/** Places by a key, the least first; of equal keys the lowest place. Not for several threads. */
final class Heap {

  private double[] keys = new double[64];
  private int[] places = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  /** The least key; infinite where there is none. */
  double least() {
    return size == 0 ? Double.POSITIVE_INFINITY : keys[0];
  }

  /** The place with the least key. */
  int first() {
    return places[0];
  }

  void add(double key, int place) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    int at = size++;
    while (at > 0 && comesBefore(key, place, (at - 1) >>> 1)) {
      move((at - 1) >>> 1, at);
      at = (at - 1) >>> 1;
    }
    keys[at] = key;
    places[at] = place;
  }

  /** Takes the place with the least key. */
  int take() {
    int least = places[0];
    size--;
    double key = keys[size];
    int place = places[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && comesBefore(keys[child + 1], places[child + 1], child)) {
        child++;
      }
      if (comesBefore(key, place, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    keys[at] = key;
    places[at] = place;
    return least;
  }

  private boolean comesBefore(double key, int place, int at) {
    return key < keys[at] || (key == keys[at] && place < places[at]);
  }

  private void move(int from, int to) {
    keys[to] = keys[from];
    places[to] = places[from];
  }
}
