package id.jejaring.convening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Chooses pairs so that nobody is in more than so many: first that as many people as possible are
 * in one at all, then in one that is not weak, then that the scores sum up to the most. Greedy,
 * then chains of exchanges for whoever was left out, then exchanges of up to two pairs against
 * others until none gains; then a few are put in at random, and it settles again, as often as the
 * budget allows. {@link Bound} says how far from the best sum that can be at most.
 */
final class Pairing {

  private static final long SERVED = 1L << 50;
  private static final long SERVED_WELL = 1L << 40;
  private static final int NONE = -1;
  private static final int ROUNDS = 30;

  /** Of so many pairs of each person, the best, the rest serves only whoever has none. */
  private static final int PROMISING = 40;

  private static final int KICKS = 300;
  private static final int KICKED = 5;

  /** Pairs looked at for all kicks together, roughly. */
  private static final int LOOKS = 15_000;

  private final Pairs pairs;
  private final int most;
  private final int[][] held;
  private final int[] count;
  private final int[] strong;
  private final boolean[] chosen;
  private final BitSet promising = new BitSet();
  private final BitSet free = new BitSet();

  /** What was added, and what was removed (as its complement), in order. */
  private final List<Integer> journal = new ArrayList<>();

  private Pairing(Pairs pairs, int most) {
    this.pairs = pairs;
    this.most = most;
    held = new int[pairs.people()][most];
    count = new int[pairs.people()];
    strong = new int[pairs.people()];
    chosen = new boolean[pairs.size()];
    free.set(0, pairs.people());
    for (int person = 0; person < pairs.people(); person++) {
      Arrays.stream(pairs.of(person)).limit(PROMISING).forEach(promising::set);
    }
  }

  /** The pairs chosen, the best first. O(pairs) times a small number. */
  static List<Pairs.Pair> of(Pairs pairs, int most) {
    var pairing = new Pairing(pairs, most);
    pairing.takeBestFirst();
    pairing.settle();
    pairing.kick();
    return IntStream.range(0, pairs.size())
        .filter(pair -> pairing.chosen[pair])
        .mapToObj(pairs::get)
        .toList();
  }

  /** What a choice is worth; the greater is the better one. */
  static long worth(Pairs pairs, List<Pairs.Pair> chosen) {
    var count = new int[pairs.people()];
    var strong = new int[pairs.people()];
    var worth = 0L;
    for (var pair : chosen) {
      worth += pair.score();
      for (var person : new int[] {pair.one(), pair.other()}) {
        count[person]++;
        strong[person] += pair.weak() ? 0 : 1;
      }
    }
    for (int person = 0; person < pairs.people(); person++) {
      worth += (count[person] > 0 ? SERVED : 0) + (strong[person] > 0 ? SERVED_WELL : 0);
    }
    return worth;
  }

  /** First pairs of two who have none yet, then of one who has none, then whatever has room. */
  private void takeBestFirst() {
    for (int fresh = 2; fresh >= 0; fresh--) {
      for (int pair = 0; pair < pairs.size(); pair++) {
        var both = pairs.get(pair);
        var without = (count[both.one()] == 0 ? 1 : 0) + (count[both.other()] == 0 ? 1 : 0);
        if (!chosen[pair] && hasRoom(pair) && without >= fresh) {
          add(pair);
        }
      }
    }
  }

  private void settle() {
    var hasGained = true;
    for (int round = 0; round < ROUNDS && hasGained; round++) {
      hasGained = serveEverybody();
      hasGained |= improve();
    }
    journal.clear();
  }

  /** Puts a few in at random, and settles again, keeping what is no worse. */
  private void kick() {
    var random = new Random(pairs.size());
    var kicks = promising.isEmpty() ? 0 : Math.min(KICKS, LOOKS / promising.cardinality());
    for (int each = 0; each < kicks; each++) {
      var before = chosen();
      var worth = worth(pairs, before.stream().mapToObj(pairs::get).toList());
      for (int in = random.nextInt(KICKED); in >= 0; in--) {
        putIn(promising.nextSetBit(random.nextInt(promising.length())));
      }
      settle();
      var after = chosen();
      if (worth(pairs, after.stream().mapToObj(pairs::get).toList()) < worth) {
        after.stream().forEach(this::remove);
        before.stream().forEach(this::add);
        journal.clear();
      }
    }
  }

  /** Whatever stands in its way goes. */
  private void putIn(int pair) {
    var both = pairs.get(pair);
    if (!chosen[pair]) {
      for (var person : new int[] {both.one(), both.other()}) {
        if (count[person] == most) {
          remove(held[person][most - 1]);
        }
      }
      add(pair);
    }
  }

  private BitSet chosen() {
    var all = new BitSet();
    IntStream.range(0, pairs.size()).filter(pair -> chosen[pair]).forEach(all::set);
    return all;
  }

  private boolean serveEverybody() {
    var isBetter = false;
    for (boolean well : new boolean[] {false, true}) {
      for (int person = 0; person < pairs.people(); person++) {
        isBetter |= !isServed(person, well) && serve(person, well, new BitSet());
      }
    }
    return isBetter;
  }

  private boolean isServed(int person, boolean well) {
    return well ? strong[person] > 0 : count[person] > 0;
  }

  /**
   * Gives a person a pair, if need be in the place of others, whose other ends keep what they had
   * or are served in turn; whoever was asked once is not asked again.
   */
  private boolean serve(int person, boolean well, BitSet asked) {
    asked.set(2 * person + (well ? 1 : 0));
    for (int pair : pairs.of(person)) {
      if (well && pairs.get(pair).weak()) {
        continue;
      }
      var other = pairs.other(pair, person);
      for (int own = 0; !chosen[pair] && own < options(person); own++) {
        for (int theirs = 0; theirs < options(other); theirs++) {
          if (serve(person, pair, option(person, own), option(other, theirs), well, asked)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Puts a pair of a person in the place of one at either end, and serves whoever loses by it. */
  private boolean serve(int person, int pair, int own, int theirs, boolean well, BitSet asked) {
    var mark = journal.size();
    var hurt = new ArrayList<Integer>(2);
    drop(own, person, hurt);
    drop(theirs, pairs.other(pair, person), hurt);
    add(pair);
    for (int each : hurt) {
      var loser = Math.abs(each) - 1;
      var wasWell = each < 0 && well;
      if (!isServed(loser, wasWell) && !mayBeServed(loser, wasWell, asked)) {
        rollBack(mark);
        return false;
      }
    }
    return true;
  }

  private boolean mayBeServed(int loser, boolean well, BitSet asked) {
    return !asked.get(2 * loser + (well ? 1 : 0)) && serve(loser, well, asked);
  }

  /** Notes who loses a pair; as below 0 whoever loses the last that is not weak. */
  private void drop(int pair, int end, List<Integer> hurt) {
    if (pair != NONE) {
      remove(pair);
      var loser = pairs.other(pair, end);
      var hasLostTheLast = strong[loser] == 0 && !pairs.get(pair).weak();
      hurt.add(hasLostTheLast ? -loser - 1 : loser + 1);
    }
  }

  /** Undoes everything since, the last first. */
  private void rollBack(int mark) {
    while (journal.size() > mark) {
      var last = journal.removeLast();
      if (last >= 0) {
        remove(last);
      } else {
        add(~last);
      }
      journal.removeLast();
    }
  }

  private boolean improve() {
    var hasGained = false;
    var isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (int pair = promising.nextSetBit(0); pair >= 0; pair = promising.nextSetBit(pair + 1)) {
        isBetter |= !chosen[pair] && insert(pair);
        journal.clear();
      }
      hasGained |= isBetter;
    }
    return hasGained;
  }

  /** Puts a pair in the place of at most one at each end, if that gains. */
  private boolean insert(int pair) {
    var both = pairs.get(pair);
    for (int first = 0; first < options(both.one()); first++) {
      for (int second = 0; second < options(both.other()); second++) {
        if (exchange(pair, option(both.one(), first), option(both.other(), second))) {
          return true;
        }
      }
    }
    return false;
  }

  private int options(int person) {
    return count[person] < most ? 1 : most;
  }

  private int option(int person, int number) {
    return count[person] < most ? NONE : held[person][number];
  }

  private boolean exchange(int pair, int first, int second) {
    if (isServedWell(pair) && mostGained(pair, first, second) <= 0) {
      return false;
    }
    var both = pairs.get(pair);
    var mark = journal.size();
    var gain = drop(first) + drop(second) + add(pair);
    gain += refill(first, both.one()) + refill(second, both.other());
    if (gain > 0) {
      return true;
    }
    rollBack(mark);
    return false;
  }

  /** Then serving cannot gain, only scores can. */
  private boolean isServedWell(int pair) {
    return strong[pairs.get(pair).one()] > 0 && strong[pairs.get(pair).other()] > 0;
  }

  /** No exchange gains more in scores, whoever those are given who lose their pairs. */
  private long mostGained(int pair, int first, int second) {
    var both = pairs.get(pair);
    var gain = both.score();
    var loser = NONE;
    if (first != NONE) {
      loser = pairs.other(first, both.one());
      gain += bestFree(loser) - pairs.get(first).score();
    }
    if (second != NONE) {
      var other = pairs.other(second, both.other());
      gain += bestFree(other) - pairs.get(second).score();
      var between = loser == NONE ? NONE : pairs.between(loser, other);
      gain += between == NONE || chosen[between] ? 0 : pairs.get(between).score();
    }
    return gain;
  }

  /** The score of the best pair with somebody who has room. */
  private long bestFree(int person) {
    var best = 0L;
    for (int other = free.nextSetBit(0); other >= 0; other = free.nextSetBit(other + 1)) {
      var pair = pairs.between(person, other);
      best = pair == NONE || chosen[pair] ? best : Math.max(best, pairs.get(pair).score());
    }
    return best;
  }

  private long drop(int pair) {
    return pair == NONE ? 0 : remove(pair);
  }

  /** The best pair with room for whoever lost this one. */
  private long refill(int lost, int kept) {
    if (lost == NONE) {
      return 0;
    }
    var loser = pairs.other(lost, kept);
    var best = NONE;
    for (int other = free.nextSetBit(0); other >= 0; other = free.nextSetBit(other + 1)) {
      var pair = pairs.between(loser, other);
      if (pair != NONE && pair != lost && !chosen[pair] && (best == NONE || pair < best)) {
        best = pair;
      }
    }
    if (best == NONE || count[loser] >= most) {
      return 0;
    }
    return add(best);
  }

  private boolean hasRoom(int pair) {
    var both = pairs.get(pair);
    return count[both.one()] < most && count[both.other()] < most;
  }

  private long add(int pair) {
    journal.add(pair);
    chosen[pair] = true;
    var both = pairs.get(pair);
    return both.score() + join(both.one(), pair) + join(both.other(), pair);
  }

  private long join(int person, int pair) {
    held[person][count[person]++] = pair;
    free.set(person, count[person] < most);
    strong[person] += pairs.get(pair).weak() ? 0 : 1;
    return (count[person] == 1 ? SERVED : 0)
        + (strong[person] == 1 && !pairs.get(pair).weak() ? SERVED_WELL : 0);
  }

  private long remove(int pair) {
    journal.add(~pair);
    chosen[pair] = false;
    var both = pairs.get(pair);
    return -both.score() - leave(both.one(), pair) - leave(both.other(), pair);
  }

  private long leave(int person, int pair) {
    var slot = 0;
    while (held[person][slot] != pair) {
      slot++;
    }
    held[person][slot] = held[person][--count[person]];
    free.set(person);
    strong[person] -= pairs.get(pair).weak() ? 0 : 1;
    return (count[person] == 0 ? SERVED : 0)
        + (strong[person] == 0 && !pairs.get(pair).weak() ? SERVED_WELL : 0);
  }
}
