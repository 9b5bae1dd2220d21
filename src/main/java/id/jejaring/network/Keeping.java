package id.jejaring.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a snapshot in a file, from which the next start begins. One that cannot be relied on, or
 * that is of another store or of a store that has been set back, is set aside with a word in the
 * log; the network is then loaded from the store as if there were none.
 */
final class Keeping {

  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

  private final Feed feed;
  private final @Nullable Path file;
  private long loads = -1;
  private long kept = -1;

  /**
   * Of what this feed tells.
   *
   * @param file null to keep none
   */
  Keeping(Feed feed, @Nullable Path file) {
    this.feed = feed;
    this.file = file;
  }

  /** What was kept, where there is something and the log goes on from it. */
  synchronized Optional<Snapshot> restore() {
    if (file == null) {
      return Optional.empty();
    }
    var begun = System.nanoTime();
    try {
      var snapshot = SnapshotFile.read(file);
      if (snapshot.version() > feed.last() || !isInLog(snapshot)) {
        setAside(file, "the store's log does not go on from it");
        return Optional.empty();
      }
      loads = 0;
      kept = snapshot.version();
      LOG.info(
          "Network read from {}: {} nodes, {} ties, change {}, {} ms.",
          file,
          snapshot.size(),
          snapshot.ties(),
          snapshot.version(),
          Duration.ofNanos(System.nanoTime() - begun).toMillis());
      return Optional.of(snapshot);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (SnapshotFile.Unusable | IOException e) {
      setAside(file, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Keeps a snapshot instead of an older one; where that fails, what was kept stays. One whose last
   * change the log does not hold is not kept, as no start could go on from it.
   *
   * @param load how often the network had been loaded anew: one of a later load is newer, whatever
   *     its version
   */
  synchronized void keep(Snapshot snapshot, long load) {
    if (file == null || load < loads || (load == loads && snapshot.version() <= kept)) {
      return;
    }
    try {
      if (isInLog(snapshot)) {
        SnapshotFile.write(snapshot, file);
        loads = load;
        kept = snapshot.version();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The network is not kept in {}; the next start asks the store for all.", file, e);
    }
  }

  /** Whether the log holds the snapshot's last change, and not another one of its number. */
  private boolean isInLog(Snapshot snapshot) {
    var mark = feed.mark(snapshot.version());
    return mark.isPresent() && mark.getAsLong() == snapshot.mark();
  }

  private static void setAside(Path file, String reason) {
    var aside = file.resolveSibling(file.getFileName() + ".unusable");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      LOG.warn("{} is set aside as {}: {}. The network is loaded anew.", file, aside, reason);
    } catch (IOException e) {
      LOG.warn("{} is not used: {}. The network is loaded anew.", file, reason, e);
    }
  }
}
