package id.jejaring.bench;

import id.jejaring.domain.Change;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.network.BenchNetworks;
import id.jejaring.network.BenchNetworks.MemoryFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Keeping current from a log in memory, without a store: what the network itself can take. Ten
 * times a second a new business joins the largest subsector and the largest place, whose rows of
 * ties are then written anew.
 */
final class CurrentSection {

  private static final int PER_SECOND = 10_000;
  private static final int PER_CHANGE = 100;
  private static final int MOST_PATCHED = 4096;

  /** One change of so many brings a business; there are a hundred changes a second. */
  private static final int NEWCOMER = 10;

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
          0,
          ties -> {
            long seq = feed.last() + 1;
            feed.append(change(size, seq, ties));
            return seq;
          });
    } finally {
      network.stop();
      FileSystemUtils.deleteRecursively(own);
    }
  }

  private static Change change(Size size, long seq, KeepingCurrent.Ties ties) {
    var entries = new ArrayList<Change.Entry>();
    if (seq % NEWCOMER == 0) {
      var business = GeneratedNetwork.id(NodeKind.BUSINESS, size.businesses + (int) seq);
      entries.add(
          new Change.OfNode(
              null,
              new Node(
                  business,
                  NodeKind.BUSINESS,
                  Map.of(Field.NAME, "new"),
                  Level.PUBLIC,
                  Scope.NONE,
                  1)));
      entries.add(joined(TieKind.WORKS_IN, business, Subsector.CULINARY.id()));
      entries.add(joined(TieKind.LOCATED_IN, business, GeneratedNetwork.id(NodeKind.PLACE, 0)));
    }
    ties.removed().forEach(tie -> entries.add(new Change.OfTie(tie, null)));
    ties.added().forEach(tie -> entries.add(new Change.OfTie(null, tie)));
    return new Change(
        seq,
        Instant.EPOCH,
        List.of(new Change.Part(OperationId.random(), "bench", entries)));
  }

  private static Change.Entry joined(TieKind kind, NodeId business, NodeId hub) {
    return new Change.OfTie(
        null,
        new Tie(
            TieId.named("%s %s".formatted(kind, business)),
            kind,
            business,
            hub,
            Span.OPEN,
            0,
            Map.of(),
            Level.PUBLIC,
            Scope.NONE,
            1));
  }
}
