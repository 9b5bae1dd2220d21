package id.jejaring.recommending.past;

import id.jejaring.network.View;
import java.util.Arrays;

/**
 * A day that divides a past: the network as it was known then, and who first worked with whom from
 * then on up to another day. Both of a pair are known by the first day; what else came later is not
 * in it.
 *
 * @param view the network by the first day
 * @param sources those who have a hit, as dense ids of the view, in ascending order of id
 * @param hits of each source, those with whom it first worked later, as dense ids
 */
@SuppressWarnings("ArrayRecordComponent") // large and never compared
public record Window(View view, int[] sources, int[][] hits) {

  /**
   * Divides a past. O(ties).
   *
   * @param day the last day that is known, as in {@link id.jejaring.network.Days}
   * @param end the last day of hits
   */
  public static Window of(Past past, int day, int end) {
    var view = past.known(day);
    var first = past.firstTies();
    var known = new boolean[past.nodes()];
    for (int at = 0; at < first.size(); at++) {
      if (first.day(at) <= day) {
        known[first.one(at)] = true;
        known[first.other(at)] = true;
      }
    }
    var hits = new int[past.nodes()][];
    var counts = new int[past.nodes()];
    for (int at = 0; at < first.size(); at++) {
      int one = first.one(at);
      int other = first.other(at);
      if (first.day(at) > day && first.day(at) <= end && known[one] && known[other]) {
        hits[one] = added(hits[one], counts[one]++, view.find(past.id(other)));
        hits[other] = added(hits[other], counts[other]++, view.find(past.id(one)));
      }
    }
    return of(past, view, hits, counts);
  }

  /** In the order of lasting names: dense ids may hang on more than what was known. */
  private static Window of(Past past, View view, int[][] hits, int[] counts) {
    var having =
        java.util.stream.IntStream.range(0, hits.length)
            .filter(node -> counts[node] > 0)
            .boxed()
            .sorted(java.util.Comparator.comparing(past::id))
            .mapToInt(Integer::intValue)
            .toArray();
    var sources = new int[having.length];
    var found = new int[having.length][];
    for (int at = 0; at < having.length; at++) {
      sources[at] = view.find(past.id(having[at]));
      found[at] = Arrays.copyOf(hits[having[at]], counts[having[at]]);
    }
    return new Window(view, sources, found);
  }

  /** How many sources there are. */
  public int size() {
    return sources.length;
  }

  /** How many pairs first worked together later. */
  public int pairs() {
    return Arrays.stream(hits).mapToInt(of -> of.length).sum() / 2;
  }

  private static int[] added(int @org.jspecify.annotations.Nullable [] some, int at, int node) {
    int[] room = some == null ? new int[4] : at == some.length ? Arrays.copyOf(some, 2 * at) : some;
    room[at] = node;
    return room;
  }
}
