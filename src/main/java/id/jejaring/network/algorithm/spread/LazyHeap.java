package id.jejaring.network.algorithm.spread;

import java.util.function.IntPredicate;

/**
 * Vertices by what they would add, or add for their cost, the most first: a heap in which a vertex
 * stands by what it added when it was last looked at. Since what it adds only shrinks, the first
 * one that still adds as much is the best of all (Minoux 1978). Equal ones stand by degree, then by
 * number. O(n) to make, mostly O(log n) a vertex taken; 8 bytes a vertex. Not for several threads.
 */
final class LazyHeap {

  private final ReverseSets sets;
  private final SeedLimits limits;
  private final boolean byCost;

  /** What each adds now, which its owner changes. */
  private final int[] counts;

  /** What each added when it was last looked at. */
  private final int[] seen;

  private final int[] heap;
  private int size;

  LazyHeap(ReverseSets sets, SeedLimits limits, boolean byCost, int[] counts) {
    this.sets = sets;
    this.limits = limits;
    this.byCost = byCost;
    this.counts = counts;
    seen = counts.clone();
    heap = new int[counts.length];
    for (int vertex = 0; vertex < counts.length; vertex++) {
      if (!sets.isInvited(vertex)) {
        heap[size++] = vertex;
      }
    }
    for (int at = size / 2 - 1; at >= 0; at--) {
      sink(at);
    }
  }

  /** Takes the best that is allowed; -1 if none is. What is not allowed now never comes again. */
  int take(IntPredicate isAllowed) {
    while (size > 0) {
      int first = heap[0];
      boolean isDropped = !isAllowed.test(first);
      boolean isCurrent = seen[first] == counts[first];
      if (isDropped || isCurrent) {
        heap[0] = heap[--size];
      } else {
        seen[first] = counts[first];
      }
      sink(0);
      if (isCurrent && !isDropped) {
        return first;
      }
    }
    return -1;
  }

  private void sink(int from) {
    int vertex = heap[from];
    int at = from;
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && comesBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!comesBefore(heap[child], vertex)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = vertex;
  }

  private boolean comesBefore(int one, int other) {
    int by =
        byCost
            ? Double.compare(seen[one] * limits.cost(other), seen[other] * limits.cost(one))
            : Integer.compare(seen[one], seen[other]);
    if (by == 0) {
      by = Integer.compare(sets.degree(one), sets.degree(other));
    }
    return by > 0 || (by == 0 && one < other);
  }
}
