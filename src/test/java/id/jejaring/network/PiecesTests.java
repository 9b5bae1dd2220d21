package id.jejaring.network;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Change;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The row of a hub is edited in parts. */
final class PiecesTests {

  private static final int BUSINESSES = 20_000;
  private static final NodeId PLACE = NodeId.named("place");
  private static final Mask ALL = Mask.of(Viewer.SYSTEM, World.SOURCED);

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final List<Tie> ties = new ArrayList<>();

  @Test
  void aHubEditedInPartsIsWhatItWouldBeIfItWereBuiltAnew() {
    var snapshot = drawn();
    for (int round = 0; round < 60; round++) {
      snapshot = new Patch(snapshot).add(change(snapshot.version() + 1, 100)).snapshot();
      if (round % 20 == 19) {
        assertThat(Twin.lines(view(snapshot)))
            .as("seed %d, round %d", seed, round)
            .isEqualTo(Twin.lines(view(built())));
      }
      if (round == 30) {
        snapshot = foldedMeanwhile(snapshot);
      }
    }
    assertThat(order(snapshot)).as("seed %d", seed).isEqualTo(order(built()));
    assertThat(snapshot.layers().row(hub(snapshot)).count()).as("seed %d", seed).isGreaterThan(3);
  }

  /** Folds while another change comes; what was folded may then be forgotten. */
  private Snapshot foldedMeanwhile(Snapshot snapshot) {
    var thin = snapshot.with(snapshot.layers().folded());
    var before = thin.layers();
    var after = new Patch(thin).add(change(thin.version() + 1, 1)).snapshot();
    assertThat(after.layers().row(hub(after)).hasPartOf(before.ties().ties)).isTrue();
    var folded = after.with(after.layers().over(before.folded(), before));
    assertThat(folded.layers().row(hub(folded)).hasPartOf(before.ties().ties)).isFalse();
    return folded;
  }

  @Test
  void anEditCopiesNoMoreThanWhatLiesNearIt() {
    var before = drawn();
    var tie = tie(random.nextInt(BUSINESSES));
    var after =
        new Patch(before)
            .add(new Change(1, Instant.EPOCH, List.of(part(List.of(new Change.OfTie(null, tie))))))
            .snapshot();
    var row = after.layers().row(hub(after));
    var copied = 0;
    for (int part = 0; part < row.count(); part++) {
      copied += row.part(part).ties() == before.layers().ties().ties ? 0 : row.part(part).length();
    }
    assertThat(copied).isPositive().isLessThanOrEqualTo(Pieces.LONG + 1);
    assertThat(row.length()).isEqualTo(ties.size() + 1);
  }

  /** A place with all businesses in it, some more than once. */
  private Snapshot drawn() {
    for (int business = 0; business < BUSINESSES; business++) {
      ties.add(tie(business));
    }
    return built();
  }

  private Snapshot built() {
    var builder = Snapshot.builder().node(node(PLACE, NodeKind.PLACE));
    for (int business = 0; business < BUSINESSES; business++) {
      builder.node(node(business(business), NodeKind.BUSINESS));
    }
    ties.forEach(builder::tie);
    return builder.build();
  }

  private Change change(long seq, int edits) {
    var entries = new ArrayList<Change.Entry>();
    for (int edit = 0; edit < edits; edit++) {
      if (random.nextBoolean()) {
        var tie = ties.remove(random.nextInt(ties.size()));
        entries.add(new Change.OfTie(tie, null));
      } else {
        var tie = tie(random.nextInt(BUSINESSES));
        ties.add(tie);
        entries.add(new Change.OfTie(null, tie));
      }
    }
    return new Change(seq, Instant.EPOCH, List.of(part(entries)));
  }

  private static Change.Part part(List<Change.Entry> entries) {
    return new Change.Part(OperationId.random(), "test", entries);
  }

  private Tie tie(int business) {
    var scope = random.nextInt(3) == 0 ? new Scope("malang") : Scope.NONE;
    var since = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3));
    return new Tie(
        TieId.random(),
        TieKind.LOCATED_IN,
        business(business),
        PLACE,
        random.nextBoolean() ? Span.OPEN : Span.since(Dated.day(since)),
        0,
        Map.of(),
        Level.PUBLIC,
        scope,
        1);
  }

  private static NodeId business(int number) {
    return NodeId.named("business " + number);
  }

  private static Node node(NodeId id, NodeKind kind) {
    return new Node(id, kind, Map.of(Field.NAME, "some"), Level.PUBLIC, Scope.NONE, 1);
  }

  private static View view(Snapshot snapshot) {
    return View.of(snapshot, ALL).asOf(LocalDate.of(2026, 1, 1));
  }

  private static int hub(Snapshot snapshot) {
    return Adjacency.in(snapshot.find(PLACE));
  }

  /** The far ends in the order of the row. */
  private static List<NodeId> order(Snapshot snapshot) {
    var ends = new ArrayList<NodeId>();
    for (var walk = view(snapshot).walk().in(snapshot.find(PLACE)); walk.next(); ) {
      ends.add(snapshot.id(walk.node()));
    }
    var row = view(snapshot).row();
    assertThat(row.read(snapshot.find(PLACE))).isEqualTo(ends.size());
    for (int at = 0; at < ends.size(); at++) {
      assertThat(snapshot.id(row.node(at))).isEqualTo(ends.get(at));
    }
    return ends;
  }
}
