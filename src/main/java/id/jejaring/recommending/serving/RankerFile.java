package id.jejaring.recommending.serving;

import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Traits;
import id.jejaring.recommending.learning.Model;
import id.jejaring.recommending.learning.Turns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a ranking in a file, so that the answers after a start are those of before. A file that is
 * damaged, or of other features, is as good as none: the ranking is learned anew.
 */
final class RankerFile {

  private static final Logger LOG = LoggerFactory.getLogger(RankerFile.class);
  private static final int FORMAT = 0x4a52_0002;

  private final Path file;

  RankerFile(Path file) {
    this.file = file;
  }

  /** Writes beside the old file and takes its place. */
  void keep(Ranker ranker) {
    var bytes = new ByteArrayOutputStream();
    try (var to = new DataOutputStream(bytes)) {
      to.writeInt(FORMAT);
      to.writeInt(Arrays.hashCode(Arrays.stream(Feature.values()).map(Feature::key).toArray()));
      to.writeLong(ranker.learned().toEpochMilli());
      to.writeLong(ranker.version());
      to.writeLong(ranker.ties());
      to.writeDouble(ranker.gini());
      ranker.model().write(to);
      ranker.traits().write(to);
      ranker.turns().write(to);
      to.writeLong(checksum(bytes.toByteArray(), bytes.size()));
      var beside = file.resolveSibling(file.getFileName() + ".new");
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          beside,
          bytes.toByteArray(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The ranking could not be kept in {}; it will be learned anew.", file, e);
    }
  }

  /** What was kept, if it can be relied on. */
  Optional<Ranker> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var bytes = Files.readAllBytes(file);
      try (var from = new DataInputStream(new ByteArrayInputStream(bytes))) {
        if (bytes.length < 2 * Long.BYTES || !isSound(bytes) || !isOfTheseFeatures(from)) {
          LOG.info("The ranking in {} is of no use any more; it is learned anew.", file);
          return Optional.empty();
        }
        var learned = Instant.ofEpochMilli(from.readLong());
        long version = from.readLong();
        long ties = from.readLong();
        double gini = from.readDouble();
        return Optional.of(
            new Ranker(
                Model.read(from),
                Traits.read(from),
                Turns.read(from),
                gini,
                learned,
                version,
                ties));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The ranking in {} could not be read; it is learned anew.", file, e);
      return Optional.empty();
    }
  }

  private static boolean isOfTheseFeatures(DataInputStream from) throws IOException {
    return from.readInt() == FORMAT
        && from.readInt()
            == Arrays.hashCode(Arrays.stream(Feature.values()).map(Feature::key).toArray());
  }

  private static boolean isSound(byte[] bytes) throws IOException {
    int size = bytes.length - Long.BYTES;
    try (var end = new DataInputStream(new ByteArrayInputStream(bytes, size, Long.BYTES))) {
      return end.readLong() == checksum(bytes, size);
    }
  }

  private static long checksum(byte[] bytes, int size) {
    var crc = new CRC32();
    crc.update(bytes, 0, size);
    return crc.getValue();
  }
}
