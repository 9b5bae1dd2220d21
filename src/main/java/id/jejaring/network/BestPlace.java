package id.jejaring.network;

import id.jejaring.domain.NodeId;
import java.util.function.IntFunction;

/** Picks one place where there are several: since the latest day, then with the smallest id. */
final class BestPlace {

  private final IntFunction<NodeId> ids;
  private int place = -1;
  private int since = -1;

  BestPlace(IntFunction<NodeId> ids) {
    this.ids = ids;
  }

  void offer(int candidate, int day) {
    if (place < 0
        || day > since
        || (day == since && ids.apply(candidate).compareTo(ids.apply(place)) < 0)) {
      place = candidate;
      since = day;
    }
  }

  int place() {
    return place;
  }
}
