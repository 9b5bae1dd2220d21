package id.jejaring.convening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SeatingTests {

  @Test
  void findsTheBestTablesOfTinyGatherings() {
    var seed = 20_260_724L;
    var random = new Random(seed);
    for (int each = 0; each < 200; each++) {
      var people = 2 + random.nextInt(7);
      var tables = 1 + random.nextInt(3);
      var worth = random(people, random);
      var found = Seating.of(worth, Math.min(tables, people), each);
      assertThat(Seating.value(worth, found))
          .as("case %d of seed %d", each, seed)
          .isEqualTo(best(worth, new int[people], 0, Math.min(tables, people)));
    }
  }

  @Test
  void makesTablesWhoseSizesDifferByAtMostOne() {
    var random = new Random(7);
    for (int people = 1; people < 60; people += 3) {
      var tables = 1 + random.nextInt(people);
      var sizes = new int[tables];
      for (var table : Seating.of(random(people, random), tables, 1)) {
        sizes[table]++;
      }
      assertThat(
              Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow())
          .as("%d people at %d tables", people, tables)
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void givesTheSameTablesForTheSameSeed() {
    var worth = random(50, new Random(9));
    assertThat(Seating.of(worth, 7, 4)).isEqualTo(Seating.of(worth, 7, 4));
  }

  @Test
  void isFarFromRandomForFiveHundred() {
    var random = new Random(13);
    final int people = 500;
    var worth = new long[people][people];
    for (int one = 0; one < people; one++) {
      for (int times = 0; times < 3; times++) {
        var other = random.nextInt(people);
        worth[one][other] = one == other ? 0 : 100;
        worth[other][one] = one == other ? 0 : 100;
      }
    }
    var time = new ProcessorTime();
    var found = Seating.value(worth, Seating.of(worth, 63, 1));
    var millis = time.millis();
    var atRandom = new int[people];
    for (int person = 0; person < people; person++) {
      atRandom[person] = person % 63;
    }
    System.out.printf(
        "seating of 500 at 63 tables: %d ms, %d pairs together, at random %d%n",
        millis, found / 100, Seating.value(worth, atRandom) / 100);
    assertThat(found).isGreaterThan(10 * Seating.value(worth, atRandom));
  }

  private static long[][] random(int people, Random random) {
    var worth = new long[people][people];
    for (int one = 0; one < people; one++) {
      for (int other = 0; other < one; other++) {
        worth[one][other] = random.nextInt(200) - 80;
        worth[other][one] = worth[one][other];
      }
    }
    return worth;
  }

  /** The best of all tables whose sizes differ by at most one. */
  private static long best(long[][] worth, int[] table, int person, int tables) {
    if (person == table.length) {
      var sizes = new int[tables];
      Arrays.stream(table).forEach(at -> sizes[at]++);
      var isEven =
          Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow() <= 1;
      return isEven ? Seating.value(worth, table) : Long.MIN_VALUE;
    }
    var best = Long.MIN_VALUE;
    for (int at = 0; at < tables; at++) {
      table[person] = at;
      best = Math.max(best, best(worth, table, person + 1, tables));
    }
    return best;
  }
}
