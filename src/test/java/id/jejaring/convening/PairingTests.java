package id.jejaring.convening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.convening.Pairs.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PairingTests {

  @Test
  void servesEverybodyBeforeAnybodyHasTheBest() {
    // 0 and 1 are worth the most to each other, but are all that 2 and 3 have
    var pairs = pairs(4, pair(0, 1, 90), pair(0, 2, 10), pair(1, 3, 10));
    assertThat(Pairing.of(pairs, 1)).containsExactly(pair(0, 2, 10), pair(1, 3, 10));
  }

  @Test
  void servesWellBeforeItServesMuch() {
    var pairs = pairs(4, weak(0, 1, 90), weak(2, 3, 90), pair(0, 2, 10), pair(1, 3, 10));
    assertThat(Pairing.of(pairs, 1)).containsExactly(pair(0, 2, 10), pair(1, 3, 10));
  }

  @Test
  void findsAChainOfExchangesForWhoeverWasLeftOut() {
    var pairs =
        pairs(6, pair(1, 2, 90), pair(3, 4, 80), pair(0, 1, 10), pair(2, 3, 10), pair(4, 5, 10));
    assertThat(Pairing.of(pairs, 1)).hasSize(3);
  }

  @Test
  void givesNobodyMoreThanTheMost() {
    var random = new Random(3);
    for (int most = 1; most <= 5; most++) {
      var count = new int[40];
      for (var pair : Pairing.of(random(40, 500, random), most)) {
        count[pair.one()]++;
        count[pair.other()]++;
      }
      for (var each : count) {
        assertThat(each).isLessThanOrEqualTo(most);
      }
    }
  }

  @Test
  void servesAsManyAsTheBestChoiceAndComesNearItsSum() {
    var seed = 20_260_724L;
    var random = new Random(seed);
    var worst = 1.0;
    var total = 0.0;
    var exact = 0;
    var well = 0;
    final int cases = 600;
    for (int each = 0; each < cases; each++) {
      var people = 3 + random.nextInt(6);
      var most = 1 + random.nextInt(3);
      var pairs = random(people, 4 + random.nextInt(11), random);
      var found = Pairing.of(pairs, most);
      var best = Exhaustive.best(pairs, most);
      var foundWorth = Pairing.worth(pairs, found);
      var bestWorth = Pairing.worth(pairs, best);
      assertThat(foundWorth >> 50)
          .as("how many case %d of seed %d serves", each, seed)
          .isEqualTo(bestWorth >> 50);
      var isAsServed = foundWorth >> 40 == bestWorth >> 40;
      var ratio = best.isEmpty() || !isAsServed ? 1 : (double) sum(found) / sum(best);
      well += isAsServed ? 1 : 0;
      worst = Math.min(worst, ratio);
      total += ratio;
      exact += foundWorth == bestWorth ? 1 : 0;
    }
    System.out.printf(
        "pairing beside the exact twin, seed %d: of %d as many served well in %d, the very best in"
            + " %d; of its sum %.4f in the mean, %.4f at worst%n",
        seed, cases, well, exact, total / cases, worst);
    assertThat(well).isGreaterThanOrEqualTo(cases * 99 / 100);
    assertThat(total / cases).isGreaterThan(0.99);
    assertThat(exact).isGreaterThanOrEqualTo(cases * 98 / 100);
  }

  @Test
  void neverExceedsItsBound() {
    var random = new Random(11);
    for (int each = 0; each < 300; each++) {
      var most = 1 + random.nextInt(3);
      var pairs = random(3 + random.nextInt(6), 4 + random.nextInt(11), random);
      var unfair = Exhaustive.mostInAll(pairs, most);
      assertThat(Bound.of(pairs, most)).isGreaterThanOrEqualTo(unfair - 1e-6);
    }
  }

  @Test
  void isNearItsBoundForFiveHundredWhoAllGoTogether() {
    var pairs = random(500, 500 * 499 / 2, new Random(5));
    var time = new ProcessorTime();
    var found = Pairing.of(pairs, 3);
    var millis = time.millis();
    var bound = Bound.of(pairs, 3);
    System.out.printf(
        "pairing of 500, %d pairs: %d ms, %d chosen, %.4f of the bound%n",
        pairs.size(), millis, found.size(), sum(found) / bound);
    assertThat(sum(found) / bound).isGreaterThan(0.95);
  }

  static Pairs random(int people, int size, Random random) {
    var found = new ArrayList<Pair>();
    for (int one = 0; one < people; one++) {
      for (int other = one + 1; other < people; other++) {
        found.add(new Pair(one, other, 1 + random.nextInt(1_000_000), random.nextInt(3) == 0));
      }
    }
    Collections.shuffle(found, random);
    return new Pairs(people, found.subList(0, Math.min(size, found.size())));
  }

  private static Pairs pairs(int people, Pair... pairs) {
    return new Pairs(people, List.of(pairs));
  }

  private static Pair pair(int one, int other, long score) {
    return new Pair(one, other, score, false);
  }

  private static Pair weak(int one, int other, long score) {
    return new Pair(one, other, score, true);
  }

  private static long sum(List<Pair> pairs) {
    return pairs.stream().mapToLong(Pair::score).sum();
  }

  /** Tries every choice there is. */
  private static final class Exhaustive {
    private Exhaustive() {}

    static List<Pair> best(Pairs pairs, int most) {
      var best = List.<Pair>of();
      for (var choice : choices(pairs, most)) {
        if (Pairing.worth(pairs, choice) > Pairing.worth(pairs, best)) {
          best = choice;
        }
      }
      return best;
    }

    static long mostInAll(Pairs pairs, int most) {
      return choices(pairs, most).stream().mapToLong(PairingTests::sum).max().orElse(0);
    }

    private static List<List<Pair>> choices(Pairs pairs, int most) {
      var choices = new ArrayList<List<Pair>>();
      for (int bits = 0; bits < 1 << pairs.size(); bits++) {
        var count = new int[pairs.people()];
        var choice = new ArrayList<Pair>();
        var isAllowed = true;
        for (int pair = 0; pair < pairs.size() && isAllowed; pair++) {
          if ((bits >> pair & 1) != 0) {
            choice.add(pairs.get(pair));
            isAllowed =
                ++count[pairs.get(pair).one()] <= most && ++count[pairs.get(pair).other()] <= most;
          }
        }
        if (isAllowed) {
          choices.add(choice);
        }
      }
      return choices;
    }
  }
}
