package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Change;
import id.jejaring.domain.Level;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PatchTests {

  private static final List<Viewer> VIEWERS =
      List.of(
          Viewer.ANYONE,
          Viewer.OWNER,
          Viewer.SYSTEM,
          new Viewer("member", Level.SIGNED_IN, Set.of(new Scope("malang"))));

  @Test
  void patchesAndFoldsShowToEveryViewerWhatANaiveNetworkWithoutTheHiddenPartShows() {
    var seed = new Random().nextLong();
    for (int run = 0; run < 25; run++) {
      check(seed + run);
    }
  }

  private static void check(long seed) {
    var random = new Random(~seed);
    var changes = new RandomChanges(seed);
    var snapshot = Snapshot.builder().build();
    for (int round = 0; round < 30; round++) {
      var beforeFold = snapshot;
      for (int patches = random.nextInt(4); patches >= 0; patches--) {
        var patch = new Patch(snapshot);
        for (int change = random.nextInt(4); change >= 0; change--) {
          patch.add(changes.next());
        }
        snapshot = patch.snapshot();
      }
      if (random.nextInt(4) == 0) {
        var layers = snapshot.layers().over(beforeFold.layers().folded(), beforeFold.layers());
        snapshot = snapshot.with(layers);
      }
      compare(snapshot, changes.twin(), random, "seed %d, round %d".formatted(seed, round));
    }
    var folded = snapshot.with(snapshot.layers().folded());
    assertThat(folded.layers().patched()).isZero();
    compare(folded, changes.twin(), random, "seed %d, folded".formatted(seed));
    assertThat(folded.ties()).isEqualTo(changes.twin().ties.size());
  }

  private static void compare(Snapshot snapshot, Twin twin, Random random, String where) {
    var viewer = VIEWERS.get(random.nextInt(VIEWERS.size()));
    for (var world : World.values()) {
      var mask = Mask.of(viewer, world);
      var day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(8000));
      var view = View.of(snapshot, mask).asOf(day);
      var number = Days.of(day);
      assertThat(Twin.lines(view))
          .as("%s, %s, %s", where, mask, day)
          .isEqualTo(twin.without(mask).lines(number, number));
      assertThat(Twin.lines(view.withPast()))
          .as("%s, %s, until %s", where, mask, day)
          .isEqualTo(twin.without(mask).lines(0, number));
    }
    assertThat(snapshot.ties()).as(where).isEqualTo(twin.ties.size());
  }

  @Test
  void anOlderSnapshotStaysAsItIs() {
    var seed = new Random().nextLong();
    var changes = new RandomChanges(seed);
    var snapshot = Snapshot.builder().build();
    for (int round = 0; round < 50; round++) {
      var view = View.of(snapshot, Mask.of(Viewer.SYSTEM, World.SOURCED)).withPast();
      var before = Twin.lines(view);
      snapshot = new Patch(snapshot).add(changes.next()).snapshot();
      assertThat(Twin.lines(view)).as("seed %d, round %d", seed, round).isEqualTo(before);
    }
  }

  @Test
  void aGapInTheLogIsRefused() {
    var patch = new Patch(Snapshot.builder().build(7, 0));

    assertThatThrownBy(() -> patch.add(new Change(9, Instant.EPOCH, List.of())))
        .isInstanceOf(Contradiction.class)
        .hasMessage("Change 9 cannot follow change 7.");
  }
}
