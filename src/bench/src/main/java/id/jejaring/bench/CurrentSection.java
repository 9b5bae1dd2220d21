package id.jejaring.bench;

import id.jejaring.domain.Change;
import id.jejaring.domain.OperationId;
import id.jejaring.network.BenchNetworks;
import id.jejaring.network.BenchNetworks.MemoryFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Keeping current from a log in memory, without a store: what the network itself can take. */
final class CurrentSection {

  private static final int PER_SECOND = 10_000;
  private static final int PER_CHANGE = 100;
  private static final int MOST_PATCHED = 4096;

  private CurrentSection() {}

  /** Measures it on the file that {@link NetworkSection} left. */
  static void run(Size size, Path directory) throws IOException, InterruptedException {
    var own = Files.createTempDirectory(directory, "followed");
    Files.copy(
        NetworkSection.kept(directory, size).resolve("snapshot"), own.resolve("snapshot"));
    var feed = new MemoryFeed();
    var network = BenchNetworks.follow(feed, MOST_PATCHED, own);
    network.start();
    try {
      network.atLeast(0, Duration.ofMinutes(5));
      KeepingCurrent.measure(
          size.key() + ".feed",
          size,
          network,
          PER_SECOND,
          PER_CHANGE,
          ties -> {
            long seq = feed.last() + 1;
            feed.append(change(seq, ties));
            return seq;
          });
    } finally {
      network.stop();
      FileSystemUtils.deleteRecursively(own);
    }
  }

  private static Change change(long seq, KeepingCurrent.Ties ties) {
    var entries = new ArrayList<Change.Entry>();
    ties.removed().forEach(tie -> entries.add(new Change.OfTie(tie, null)));
    ties.added().forEach(tie -> entries.add(new Change.OfTie(null, tie)));
    return new Change(
        seq,
        Instant.EPOCH,
        List.of(new Change.Part(OperationId.random(), "bench", entries)));
  }
}
