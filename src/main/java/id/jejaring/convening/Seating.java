package id.jejaring.convening;

import java.util.Arrays;
import java.util.Random;

/**
 * Seats people at tables whose sizes differ by at most one, so that what the pairs at one table are
 * worth sums up to the most. Exchanges of two people, or of one with an empty seat, until none
 * gains; then a few at random, and again, as often as the budget allows. The same seed gives the
 * same tables. O(1) for each exchange looked at, O(people) for each made.
 */
final class Seating {

  /** Exchanges looked at for one answer, at most. */
  private static final long BUDGET = 25_000_000;

  private static final int KICKS = 400;
  private static final int KICKED = 3;

  private final int people;
  private final int tables;
  private final long[][] worth;
  private final int[] table;
  private final long[][] drawn;
  private final int[] seated;
  private final Random random;
  private long value;
  private long looked;

  /** Seats beyond the people are empty ones; they are numbered after them. */
  private Seating(long[][] worth, int people, int tables, long seed) {
    this.worth = worth;
    this.people = people;
    this.tables = tables;
    table = new int[((people + tables - 1) / tables) * tables];
    drawn = new long[people][tables];
    seated = new int[table.length];
    random = new Random(seed);
  }

  /**
   * The table of each person, from 0.
   *
   * @param worth what two are worth at one table; symmetric
   */
  static int[] of(long[][] worth, int tables, long seed) {
    var seating = new Seating(worth, worth.length, tables, seed);
    seating.begin();
    seating.settle();
    seating.goOn();
    return seating.numbered();
  }

  /** What a seating is worth. */
  static long value(long[][] worth, int[] table) {
    var value = 0L;
    for (int one = 0; one < table.length; one++) {
      for (int other = one + 1; other < table.length; other++) {
        value += table[one] == table[other] ? worth[one][other] : 0;
      }
    }
    return value;
  }

  /** At random, with at most one empty seat at a table. */
  private void begin() {
    for (int seat = 0; seat < table.length; seat++) {
      seated[seat] = seat;
    }
    for (int last = people - 1; last > 0; last--) {
      swap(seated, last, random.nextInt(last + 1));
    }
    for (int at = 0; at < table.length; at++) {
      table[seated[at]] = at % tables;
    }
    for (int one = 0; one < people; one++) {
      for (int other = 0; other < people; other++) {
        drawn[one][table[other]] += one == other ? 0 : worth[one][other];
      }
    }
    value = value(worth, Arrays.copyOf(table, people));
  }

  private static void swap(int[] cells, int one, int other) {
    var kept = cells[one];
    cells[one] = cells[other];
    cells[other] = kept;
  }

  /** Makes every exchange that gains until there is none. */
  private void settle() {
    var isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (int one = 0; one < people; one++) {
        for (int other = one + 1; other < table.length; other++) {
          var gain = gain(one, other);
          if (gain > 0) {
            exchange(one, other, gain);
            isBetter = true;
          }
        }
      }
      looked += (long) people * table.length / 2;
    }
  }

  /** Exchanges a few at random and settles again, keeping what is no worse. */
  private void goOn() {
    for (int kick = 0; kick < KICKS && looked < BUDGET && tables > 1; kick++) {
      var before = value;
      var kept = table.clone();
      for (int each = 0; each < KICKED; each++) {
        var one = random.nextInt(people);
        var other = random.nextInt(people);
        exchange(one, other, gain(one, other));
      }
      settle();
      if (value < before) {
        restore(kept, before);
      }
    }
  }

  private void restore(int[] kept, long before) {
    System.arraycopy(kept, 0, table, 0, kept.length);
    for (int one = 0; one < people; one++) {
      Arrays.fill(drawn[one], 0);
      for (int other = 0; other < people; other++) {
        drawn[one][table[other]] += one == other ? 0 : worth[one][other];
      }
    }
    value = before;
  }

  /**
   * What exchanging two gains; nothing where they sit together, or it would leave two seats empty.
   */
  private long gain(int one, int other) {
    var from = table[one];
    var to = table[other];
    if (from == to) {
      return 0;
    }
    if (other >= people) {
      return hasEmptySeat(from) ? 0 : drawn[one][to] - drawn[one][from];
    }
    return drawn[one][to]
        + drawn[other][from]
        - drawn[one][from]
        - drawn[other][to]
        - 2 * worth[one][other];
  }

  private boolean hasEmptySeat(int at) {
    for (int seat = people; seat < table.length; seat++) {
      if (table[seat] == at) {
        return true;
      }
    }
    return false;
  }

  private void exchange(int one, int other, long gain) {
    var from = table[one];
    var to = table[other];
    for (int each = 0; each < people; each++) {
      var moved = worth(each, one) - worth(each, other);
      drawn[each][from] -= moved;
      drawn[each][to] += moved;
    }
    table[one] = to;
    table[other] = from;
    value += gain;
  }

  private long worth(int one, int other) {
    return one == other || other >= people ? 0 : worth[one][other];
  }

  /** Tables in the order of their first people. */
  private int[] numbered() {
    var numbers = new int[tables];
    Arrays.fill(numbers, -1);
    var next = 0;
    var numbered = new int[people];
    for (int person = 0; person < people; person++) {
      if (numbers[table[person]] < 0) {
        numbers[table[person]] = next++;
      }
      numbered[person] = numbers[table[person]];
    }
    return numbered;
  }
}
