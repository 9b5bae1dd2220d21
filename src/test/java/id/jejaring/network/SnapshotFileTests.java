package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network is kept in a file, and one that cannot be relied on is never used. */
final class SnapshotFileTests {

  private static final Mask MASK = Mask.of(Viewer.SYSTEM, World.SOURCED);
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
    SnapshotFile.write(patched, 4711, file);

    var read = SnapshotFile.read(file);
    assertThat(read.mark()).isEqualTo(4711);
    assertThat(read.snapshot().version()).isEqualTo(260);
    assertThat(read.snapshot().ties()).isEqualTo(patched.ties());
    assertThat(Twin.lines(View.of(read.snapshot(), MASK).withPast()))
        .as("seed %d", seed)
        .isEqualTo(feed.lines(MASK));
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void aNetworkIsReadBackFromItsFirstNodeOnWhenAllIsInNoCircle() throws Exception {
    for (int change = 0; change < 40; change++) {
      var written = Loading.from(feed);
      var file = folder.resolve("snapshot");
      SnapshotFile.write(written, 0, file);

      var read = SnapshotFile.read(file).snapshot();
      assertThat(read.scopes()).as("seed %d", seed).isEqualTo(written.scopes());
      assertThat(Twin.lines(View.of(read, MASK).withPast())).isEqualTo(feed.lines(MASK));
      feed.commit(1);
    }
  }

  @Test
  void aFileWithAnyByteChangedOrMissingIsRefused() throws Exception {
    feed.commit(80);
    var file = folder.resolve("snapshot");
    SnapshotFile.write(Loading.from(feed), 0, file);
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
    assertThat(SnapshotFile.read(file).snapshot().version()).isEqualTo(80);
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
