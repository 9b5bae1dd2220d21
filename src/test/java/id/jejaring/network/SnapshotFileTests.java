package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network is kept in a file, and one that cannot be relied on is never used. */
final class SnapshotFileTests {

  private static final Mask MASK = Mask.of(Viewer.SYSTEM, World.SOURCED);

  /** Nodes, table, ties, names and blocks, four bytes each. */
  private static final int NUMBERS_IN_HEADER = 32;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final long seed = System.nanoTime();
  private final MemoryFeed feed = new MemoryFeed(seed);

  @TempDir private Path folder;

  @Test
  void whatIsReadIsWhatWasWrittenPatchesAndAll() throws Exception {
    feed.commit(200);
    var loaded = Loading.from(feed);
    feed.commit(60);
    var patch = new Patch(loaded);
    feed.after(200, 60).forEach(patch::add);
    var patched = patch.snapshot();
    assertThat(patched.layers().patched()).isPositive();
    var file = folder.resolve("snapshot");
    SnapshotFile.write(patched, file);

    var read = SnapshotFile.read(file);
    assertThat(read.mark()).isEqualTo(Feed.mark(feed.after(259, 1).getFirst())).isNotZero();
    assertThat(read.version()).isEqualTo(260);
    assertThat(read.ties()).isEqualTo(patched.ties());
    assertThat(Twin.lines(View.of(read, MASK).withPast()))
        .as("seed %d", seed)
        .isEqualTo(feed.lines(MASK));
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void aNetworkIsReadBackFromItsFirstNodeOnWhenAllIsInNoCircle() throws Exception {
    for (int change = 0; change < 40; change++) {
      var written = Loading.from(feed);
      var file = folder.resolve("snapshot");
      SnapshotFile.write(written, file);

      var read = SnapshotFile.read(file);
      assertThat(read.scopes()).as("seed %d", seed).isEqualTo(written.scopes());
      assertThat(Twin.lines(View.of(read, MASK).withPast())).isEqualTo(feed.lines(MASK));
      feed.commit(1);
    }
  }

  @Test
  void aFileWithAnyByteChangedOrMissingIsRefused() throws Exception {
    feed.commit(80);
    var file = folder.resolve("snapshot");
    SnapshotFile.write(Loading.from(feed), file);
    var sound = Files.readAllBytes(file);
    var random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      int at = round < 100 ? round : random.nextInt(sound.length);
      var damaged = sound.clone();
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThatThrownBy(() -> SnapshotFile.read(file))
          .as("seed %d, byte %d", seed, at)
          .isInstanceOf(SnapshotFile.Unusable.class);
      Files.write(file, Arrays.copyOf(sound, random.nextInt(sound.length)));
      assertThatThrownBy(() -> SnapshotFile.read(file))
          .as("seed %d, cut", seed)
          .isInstanceOf(SnapshotFile.Unusable.class);
    }
    Files.write(file, sound);
    assertThat(SnapshotFile.read(file).version()).isEqualTo(80);
  }

  @Test
  void aHeaderThatSaysAnyOtherNumberIsRefusedAlthoughItsChecksumIsRight() throws Exception {
    feed.commit(80);
    var file = folder.resolve("snapshot");
    SnapshotFile.write(Loading.from(feed), file);
    var sound = Files.readAllBytes(file);
    var random = new Random(seed);
    int[] extremes = {Integer.MIN_VALUE, -1, 0, 1, 1 << 28, 1 << 30, Integer.MAX_VALUE};
    for (int round = 0; round < 2000; round++) {
      var damaged = ByteBuffer.wrap(sound.clone()).order(ByteOrder.LITTLE_ENDIAN);
      for (int change = 0; change <= random.nextInt(3); change++) {
        int at = NUMBERS_IN_HEADER + 4 * random.nextInt(5);
        damaged.putInt(
            at,
            switch (random.nextInt(3)) {
              case 0 -> extremes[random.nextInt(extremes.length)];
              case 1 -> damaged.getInt(at) + random.nextInt(-64, 64);
              default -> random.nextInt();
            });
      }
      if (Arrays.equals(damaged.array(), sound)) {
        continue;
      }
      if (random.nextInt(4) > 0) {
        seal(damaged);
      }
      Files.write(file, damaged.array());
      assertThatThrownBy(() -> SnapshotFile.read(file))
          .as("seed %d, round %d", seed, round)
          .isInstanceOf(SnapshotFile.Unusable.class);
    }
  }

  /** Gives a header the checksum that it should have, wherever it now says that this stands. */
  private static void seal(ByteBuffer file) {
    long length = 52 + 4L * file.getInt(48) + file.getInt(44);
    if (length >= 0 && length + 4 <= file.capacity()) {
      var crc = new CRC32C();
      crc.update(file.array(), 0, (int) length);
      file.putInt((int) length, (int) crc.getValue());
    }
  }

  @Test
  void theNextStartAsksTheStoreForNoMoreThanWhatCameSince() {
    feed.commit(100);
    show(100);
    assertThat(feed.scans()).isEqualTo(1);
    feed.commit(20);
    show(120);
    assertThat(feed.scans()).isEqualTo(1);
  }

  @Test
  void aDamagedFileIsSetAsideAndTheStoreAskedForAll() throws Exception {
    feed.commit(50);
    show(50);
    var file = folder.resolve("snapshot");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2]++;
    Files.write(file, bytes);
    show(50);
    assertThat(feed.scans()).isEqualTo(2);
    assertThat(folder.resolve("snapshot.unusable")).hasBinaryContent(bytes);
    assertThat(file).exists();
  }

  @Test
  void aHeaderWithANegativeNumberOfBlocksKeepsNoNetworkFromStarting() throws Exception {
    feed.commit(50);
    show(50);
    var file = folder.resolve("snapshot");
    var bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(48, -1_000_000);
    Files.write(file, bytes);
    show(50);
    assertThat(folder.resolve("snapshot.unusable")).hasBinaryContent(bytes);
  }

  @Test
  void aFileOfAnotherStoreOrOfTimesThatWereTakenBackIsSetAside() {
    feed.commit(50);
    show(50);
    var other = new MemoryFeed(seed + 1).commit(60);
    var network = new Network(other, 20, folder);
    network.start();
    assertShows(network, other);
    network.stop();
    assertThat(other.scans()).isEqualTo(1);

    feed.restore(30);
    show(30);
    assertThat(feed.scans()).isEqualTo(2);
  }

  @Test
  void aFileWhoseLastChangeTheLogDoesNotHoldIsSetAsideAndThatIsNoReload() {
    feed.commit(50);
    show(50);
    feed.forget(50);
    var network = new Network(feed, 20, folder);
    network.start();
    assertShows(network, feed);
    network.stop();
    assertThat(network.reloads()).isZero();
    assertThat(folder.resolve("snapshot.unusable")).exists();
  }

  @Test
  void aFoldThatEndsAfterTheStopWritesNothingOlderOverWhatWasKept() throws Exception {
    feed.commit(50);
    var network = new Network(feed, 1 << 20, folder);
    network.start();
    var earlier = network.atLeast(50, PATIENCE);
    feed.commit(20);
    network.atLeast(70, PATIENCE);
    network.stop();

    network.fold(earlier, 0);
    assertThat(kept().version()).isEqualTo(70);
  }

  @Test
  void whatWasFoldedBeforeTheStoreWasSetBackIsNotKeptOverWhatIsThereSince() throws Exception {
    feed.commit(50);
    var network = new Network(feed, 1 << 20, folder);
    network.start();
    var earlier = network.atLeast(50, PATIENCE);
    network.fold(earlier, 0);
    assertThat(kept().version()).isEqualTo(50);
    feed.restore(30);
    while (network.reloads() == 0 || network.current().version() != 30) {
      Thread.onSpinWait();
    }
    network.stop();

    network.fold(earlier, 0);
    assertThat(kept().version()).isEqualTo(30);
  }

  @Test
  void nothingIsKeptOnceTheStoreWasSetBackAndHasGoneOnAnotherWay() {
    feed.commit(50);
    var network = new Network(feed, 20, folder);
    network.start();
    network.atLeast(50, PATIENCE);
    feed.becomes(seed + 1, 50);
    network.stop();
    assertThat(folder.resolve("snapshot")).doesNotExist();

    show(50);
    assertThat(feed.scans()).isEqualTo(2);
  }

  private Snapshot kept() throws Exception {
    return SnapshotFile.read(folder.resolve("snapshot"));
  }

  private void show(long version) {
    var network = new Network(feed, 20, folder);
    network.start();
    assertThat(network.atLeast(version, PATIENCE).version()).isEqualTo(version);
    assertShows(network, feed);
    network.stop();
  }

  private void assertShows(Network network, MemoryFeed of) {
    assertThat(Twin.lines(View.of(network.atLeast(of.last(), PATIENCE), MASK).withPast()))
        .as("seed %d", seed)
        .isEqualTo(of.lines(MASK));
  }
}
