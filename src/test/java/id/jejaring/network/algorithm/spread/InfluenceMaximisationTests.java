package id.jejaring.network.algorithm.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.KarateClub;
import id.jejaring.network.algorithm.Shapes;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom to choose so that as many as possible are reached. */
final class InfluenceMaximisationTests {

  private static final double EPSILON = 0.1;
  private static final double DELTA = 1e-6;

  @Test
  void theWorkedExampleOfTheReferenceHolds() {
    var graph = Shapes.drawn("0-1 0-2 0-3 0-4 5-6 5-7 5-8 9-10");
    var half = new Cascade.Uniform(0.5);

    assertThat(choose(graph, half, SeedLimits.of(2)).seeds()).containsExactly(0, 5);
    var beside = choose(graph, half, SeedLimits.of(1).beside(0));
    assertThat(beside.seeds()).containsExactly(5);
    assertThat(beside.added()).isCloseTo(2.5, within(0.4));
    assertThat(beside.invitedSpread()).isCloseTo(3, within(0.4));
    var groups = new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0};
    assertThat(choose(graph, half, SeedLimits.of(2).quotas(groups, new int[] {1, 1})).seeds())
        .containsExactly(0, 9);
    var costs = new double[] {5, 4, 4, 4, 4, 2, 3, 3, 3, 1, 3};
    assertThat(choose(graph, half, SeedLimits.of(9).budget(costs, 3)).seeds())
        .containsExactlyInAnyOrder(5, 9);
  }

  @Test
  void theCertificateHoldsAgainstTheBestOfAllChoices() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int at = 0; at < 12; at++) {
      var graph = Shapes.random(random, 8, 11);
      var cascade = SpreadTests.cascade(random, at);
      var invited = at % 2 == 0 ? new int[0] : new int[] {random.nextInt(8)};
      int most = 1 + random.nextInt(2);
      var worlds = new Worlds(graph, cascade);
      var chosen = choose(graph, cascade, SeedLimits.of(most).beside(invited));
      double best = worlds.best(most, invited);
      double added = worlds.spread(both(invited, chosen.seeds())) - worlds.spread(invited);

      var as = "seed %d, %d: %s".formatted(seed, at, cascade);
      assertThat(best).as(as).isLessThanOrEqualTo(chosen.upperBound() + 1e-6);
      assertThat(added).as(as).isGreaterThanOrEqualTo(chosen.lowerBound() - 1e-6);
      assertThat(added).as(as).isGreaterThanOrEqualTo((1 - 1 / Math.E - EPSILON) * best - 1e-6);
      assertThat(chosen.seeds()).as(as).hasSize(most).doesNotHaveDuplicates();
      assertThat(
              Arrays.stream(invited)
                  .filter(in -> Arrays.stream(chosen.seeds()).anyMatch(of -> of == in)))
          .as(as)
          .isEmpty();
    }
  }

  @Test
  void theBoundIsNeverBelowTheBestWithQuotasAndBudget() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int at = 0; at < 20; at++) {
      var graph = Shapes.random(random, 10, 14);
      var sets =
          new ReverseSets(
              new Tries(graph, new Cascade.Uniform(0.4)),
              new int[] {random.nextInt(10)},
              new SplittableRandom(seed + at));
      sets.grow(500, Cancel.never());
      var groups = random.ints(10, -1, 3).toArray();
      var quotas = random.ints(3, 0, 3).toArray();
      var costs = random.doubles(10, 0.5, 3).toArray();
      var limits = SeedLimits.of(1 + random.nextInt(4));
      limits = at % 2 == 0 ? limits : limits.quotas(groups, quotas);
      limits = at % 4 < 2 ? limits : limits.budget(costs, 3);
      var chosen = Coverage.of(sets, limits, Cancel.never());
      double best = bestCoverage(sets, limits);
      var as = "seed %d, %d".formatted(seed, at);

      assertThat(isAllowed(sets, limits, chosen.seeds())).as(as).isTrue();
      assertThat(best).as(as).isLessThanOrEqualTo(chosen.bound() + 1e-6);
      double guaranteed =
          at % 4 == 0 ? 1 - 1 / Math.E : at % 4 == 1 ? 0.5 : at % 4 == 2 ? 0.316 : 0;
      assertThat((double) sets.coverage(chosen.seeds()))
          .as(as)
          .isGreaterThanOrEqualTo(guaranteed * best);
    }
  }

  @Test
  void setsMetEstimateTheSpread() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int at = 0; at < 9; at++) {
      // More than a dozen ties each, so that failures in a row are drawn.
      var graph = Shapes.random(random, 40, 500);
      var cascade = at % 3 == 0 ? new Cascade.Uniform(0.03) : SpreadTests.cascade(random, at);
      var sets =
          new ReverseSets(new Tries(graph, cascade), new int[0], new SplittableRandom(seed + at));
      sets.grow(100_000, Cancel.never());
      int[] seeds = {random.nextInt(40), random.nextInt(40)};
      var spread = Spread.of(graph, cascade, seeds, 100_000, seed, Cancel.never());
      double share = sets.coverage(seeds) / 100_000.0;
      double error = 40 * Math.sqrt(share * (1 - share) / 100_000) + spread.error();
      assertThat(40 * share)
          .as("seed %d, %d: %s", seed, at, cascade)
          .isCloseTo(spread.mean(), within(6 * error));
    }
  }

  @Test
  void theSameSeedGivesTheSameSeedsAndWhatMakesNoSenseIsRefused() {
    var cascade = new Cascade.ByDegree();
    var one = choose(KarateClub.GRAPH, cascade, SeedLimits.of(3));
    var again = choose(KarateClub.GRAPH, cascade, SeedLimits.of(3));
    assertThat(again.seeds()).isEqualTo(one.seeds());
    assertThat(again.added()).isEqualTo(one.added());
    assertThat(one.certificate()).isGreaterThan(1 - 1 / Math.E - EPSILON);
    assertThat(choose(KarateClub.GRAPH, cascade, SeedLimits.of(99)).seeds()).hasSize(34);

    var cancel = new Cancel();
    cancel.ask();
    assertThatThrownBy(() ->
            InfluenceMaximisation.of(
                KarateClub.GRAPH, cascade, SeedLimits.of(1), EPSILON, DELTA, 1, cancel))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> SeedLimits.of(0)).hasMessageContaining("At most 0");
    assertThatThrownBy(() -> SeedLimits.of(1).quotas(new int[] {3}, new int[] {1}))
        .hasMessageContaining("Group 3");
    assertThatThrownBy(() -> choose(KarateClub.GRAPH, cascade, SeedLimits.of(1).beside(34)))
        .hasMessageContaining("34");
  }

  private static InfluenceMaximisation choose(Graph graph, Cascade cascade, SeedLimits limits) {
    return InfluenceMaximisation.of(graph, cascade, limits, EPSILON, DELTA, 1, Cancel.never());
  }

  private static int[] both(int[] some, int[] others) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
  }

  private static boolean isAllowed(ReverseSets sets, SeedLimits limits, int[] seeds) {
    var room = limits.room();
    for (int seed : seeds) {
      if (sets.isInvited(seed) || !room.has(seed)) {
        return false;
      }
      room.take(seed);
    }
    return seeds.length <= limits.most();
  }

  private static double bestCoverage(ReverseSets sets, SeedLimits limits) {
    return IntStream.range(0, 1 << sets.vertices())
        .mapToObj(
            choice -> IntStream.range(0, sets.vertices()).filter(at -> ((choice >> at) & 1) > 0))
        .map(IntStream::toArray)
        .filter(seeds -> isAllowed(sets, limits, seeds))
        .mapToInt(sets::coverage)
        .max()
        .orElse(0);
  }
}
