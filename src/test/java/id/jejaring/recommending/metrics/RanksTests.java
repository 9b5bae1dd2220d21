package id.jejaring.recommending.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class RanksTests {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  @Test
  void aHitHasOneMoreThanThoseBeforeIt() {
    var scores = new float[] {0.9f, 0.5f, 0.7f, 0.1f};
    assertThat(Ranks.of(scores, new int[] {2})).containsExactly(2);
    assertThat(Ranks.of(scores, new int[] {3, 0})).containsExactly(1, 4);
  }

  @Test
  void equalScoresShareTheRankTheyCouldExpect() {
    // one before, then four alike: ranks 2, 3, 4, 5, on average 3.5
    var scores = new float[] {3, 1, 1, 1, 1, 0};
    assertThat(Ranks.of(scores, new int[] {2})).containsExactly(3.5);
    assertThat(Ranks.of(scores, new int[] {1, 4, 5})).containsExactly(3.5, 3.5, 6);
  }

  @Test
  void whoIsNoCandidateTakesNoRank() {
    var scores = new float[] {Float.NEGATIVE_INFINITY, 1, 2, Float.NEGATIVE_INFINITY, 0};
    assertThat(Ranks.of(scores, new int[] {4})).containsExactly(3);
  }

  @Test
  void metricsAreThoseWorkedOutByHand() {
    // hits at 2 and 12: the best possible would be 1 and 2
    var measured = Ranks.measured(new double[] {2, 12});
    double best = 1 + 1 / (Math.log(3) / Math.log(2));
    assertThat(measured[Metric.MRR.ordinal()]).isEqualTo(0.5, EXACT);
    assertThat(measured[Metric.NDCG10.ordinal()])
        .isEqualTo(1 / (Math.log(3) / Math.log(2)) / best, EXACT);
    assertThat(measured[Metric.RECALL10.ordinal()]).isEqualTo(0.5, EXACT);
    assertThat(measured[Metric.RECALL50.ordinal()]).isEqualTo(1, EXACT);
  }

  @Test
  void randomScoresAreRankedLikeByCountingForEachHit() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var scores = new float[2 + random.nextInt(30)];
      for (int at = 0; at < scores.length; at++) {
        scores[at] = random.nextInt(6) == 0 ? Float.NEGATIVE_INFINITY : random.nextInt(5);
      }
      var hits =
          random
              .ints(1 + random.nextInt(6), 0, scores.length)
              .distinct()
              .filter(at -> scores[at] != Float.NEGATIVE_INFINITY)
              .toArray();
      if (hits.length > 0) {
        var naive = Arrays.stream(hits).mapToDouble(hit -> naive(scores, hit)).sorted().toArray();
        assertThat(Ranks.of(scores, hits)).as("seed " + seed).containsExactly(naive);
      }
    }
  }

  private static double naive(float[] scores, int hit) {
    double rank = 0.5;
    for (float score : scores) {
      rank += score > scores[hit] ? 1 : score == scores[hit] ? 0.5 : 0;
    }
    return rank;
  }
}
