package id.jejaring.recommending.serving;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.past.RandomPast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ranking from one start to the next. */
final class RankerFileTests {

  private static final View VIEW = RandomPast.circles(100, 14, 60, 6).known(10 * RandomPast.STEP);
  private static final Ranker LEARNED =
      Ranker.learned(VIEW, Instant.ofEpochSecond(7), Cancel.never());

  @TempDir private Path folder;

  @Test
  void whatIsReadRanksLikeWhatWasKept() {
    var file = new RankerFile(folder.resolve("ranking"));
    file.keep(LEARNED);
    var read = file.read().orElseThrow();
    assertThat(read.learned()).isEqualTo(LEARNED.learned());
    assertThat(read.model().standing()).isEqualTo(LEARNED.model().standing());
    assertThat(scores(read)).isNotEmpty().isEqualTo(scores(LEARNED));
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    var path = folder.resolve("ranking");
    var file = new RankerFile(path);
    assertThat(file.read()).isEmpty();
    file.keep(LEARNED);
    var bytes = Files.readAllBytes(path);
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(path, damaged);
      assertThat(file.read()).as("seed %d", seed).isEmpty();
      Files.write(path, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      assertThat(file.read()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void theSameNetworkTeachesTheSame() {
    assertThat(scores(Ranker.learned(VIEW, Instant.EPOCH, Cancel.never())))
        .isEqualTo(scores(LEARNED));
  }

  private static List<Double> scores(Ranker ranker) {
    var scores = new ArrayList<Double>();
    for (int actor : VIEW.actors()) {
      var look = ranker.look(VIEW, actor);
      for (int met : look.met(20, node -> node != actor)) {
        scores.add(look.score(met));
        scores.add(look.probability(met));
      }
    }
    return scores;
  }
}
