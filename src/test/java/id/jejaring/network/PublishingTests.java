package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.importing.Program;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Publishing, folding and reading as threads may take turns, {@code -Dlincheck.iterations} (3)
 * scenarios drawn by lot: see {@link PublishingModel}. Lincheck changes the classes that it looks
 * at, so it has a process of its own.
 */
@Tag("lincheck")
final class PublishingTests {

  @Test
  void readersGetSomeVersionAsAWholeInWhateverOrderThreadsTakeTurns() throws Exception {
    long seed = Long.getLong("lincheck.seed", new Random().nextLong());
    int iterations = Integer.getInteger("lincheck.iterations", 3);

    var program =
        Program.run(
            "-Xmx512m", PublishingModel.class, String.valueOf(iterations), String.valueOf(seed));

    assertThat(program.exit()).as("seed %d: %s", seed, program.printed()).isZero();
    assertThat(program.printed()).contains("Linearizable.");
  }
}
