package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.Tie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What benchmarks need of the network that no feature does: its file, its bytes, its feed. */
public final class BenchNetworks {

  private BenchNetworks() {}

  /** Keeps a snapshot in a directory as a stop of the program does. */
  public static void write(Snapshot snapshot, Path directory) throws IOException {
    SnapshotFile.write(snapshot, directory.resolve("snapshot"));
  }

  /** Opens what was kept, as a start of the program does. */
  public static Snapshot open(Path directory) throws IOException {
    try {
      return SnapshotFile.read(directory.resolve("snapshot"));
    } catch (SnapshotFile.Unusable e) {
      throw new IOException(e);
    }
  }

  /** Bytes held for ties alone, both directions, without the offsets that say whose they are. */
  public static long bytesOfTies(Snapshot snapshot) {
    return 24 * snapshot.ties();
  }

  /**
   * A network that starts from what was kept in a directory and follows a feed.
   *
   * @param mostPatched as in the program: 4,096
   */
  public static Network follow(MemoryFeed feed, int mostPatched, Path directory) {
    return new Network(feed, mostPatched, directory);
  }

  /** A change log in memory, for a network that is read from its file. Thread-safe. */
  public static final class MemoryFeed implements Feed {

    private final List<Change> changes = new ArrayList<>();
    private volatile Runnable listener = () -> {};

    /** Appends the next change, and tells whoever listens. */
    public void append(Change change) {
      synchronized (changes) {
        changes.add(change);
      }
      listener.run();
    }

    @Override
    public long last() {
      synchronized (changes) {
        return changes.size();
      }
    }

    @Override
    public List<Change> after(long seq, int limit) {
      synchronized (changes) {
        return List.copyOf(
            changes.subList((int) seq, (int) Math.min(changes.size(), seq + limit)));
      }
    }

    @Override
    public AutoCloseable onCommit(Runnable newListener) {
      listener = newListener;
      return () -> {};
    }

    @Override
    public void scanNodes(Consumer<Node> consumer) {
      throw new IllegalStateException("The network was to start from its file.");
    }

    @Override
    public void scanTies(Consumer<Tie> consumer) {
      throw new IllegalStateException("The network was to start from its file.");
    }
  }
}
