package id.jejaring.network;

import id.jejaring.domain.Alias;
import id.jejaring.domain.Change;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes changes as a log would hold them, at random but the same for the same seed. */
final class RandomChanges {

  static final List<Scope> SCOPES =
      List.of(Scope.NONE, Scope.NONE, Scope.NONE, Scope.PRACTICE, new Scope("malang"));

  private final Random random;
  private final int most;
  private final List<Scope> scopes;
  private final Twin twin = new Twin();
  private final List<NodeId> removed = new ArrayList<>();
  private long seq;

  RandomChanges(long seed) {
    this(seed, Integer.MAX_VALUE, SCOPES);
  }

  /** With about so many nodes at most, and three times as many ties, in some circles. */
  RandomChanges(long seed, int most, List<Scope> scopes) {
    random = new Random(seed);
    this.most = most;
    this.scopes = scopes;
  }

  /** What all changes so far add up to. */
  Twin twin() {
    return twin;
  }

  /** The next change, of one to three parts. */
  Change next() {
    var parts = new ArrayList<Change.Part>();
    for (int part = random.nextInt(3); part >= 0; part--) {
      var entries = new ArrayList<Change.Entry>();
      for (int step = random.nextInt(8); step >= 0; step--) {
        var entry = step();
        entries.addAll(entry);
        twin.apply(change(List.of(part(entry))));
      }
      parts.add(part(entries));
    }
    seq++;
    return change(parts);
  }

  private Change change(List<Change.Part> parts) {
    return new Change(seq, Instant.EPOCH, parts);
  }

  private static Change.Part part(List<Change.Entry> entries) {
    return new Change.Part(OperationId.random(), "test", entries);
  }

  private List<Change.Entry> step() {
    var dice = random.nextInt(100);
    if (twin.nodes.size() < 4 || (dice < 25 && twin.nodes.size() < most)) {
      return List.of(addNode());
    } else if (dice < 35) {
      return List.of(changeNode());
    } else if (dice < 39) {
      return removeNode();
    } else if (dice < 42) {
      return merge();
    } else if (dice < 85 || twin.ties.isEmpty()) {
      return addTie();
    } else if (dice < 93) {
      return List.of(changeTie());
    }
    return List.of(removeTie(any(List.copyOf(twin.ties.values()))));
  }

  private Change.Entry addNode() {
    var subsector = any(List.of(Subsector.values()));
    if (random.nextInt(6) == 0 && !twin.nodes.containsKey(subsector.id())) {
      var node = node(subsector.id(), NodeKind.SUBSECTOR, Level.PUBLIC, Scope.NONE);
      return new Change.OfNode(null, node);
    }
    var again = removed.isEmpty() || random.nextInt(3) > 0 ? null : any(removed);
    removed.remove(again);
    var id = again == null ? new NodeId(uuid()) : again;
    var kinds = List.of(NodeKind.values());
    var kind = any(kinds);
    return new Change.OfNode(
        null,
        node(
            id,
            kind == NodeKind.SUBSECTOR ? NodeKind.PERSON : kind,
            any(List.of(Level.values())),
            any(scopes)));
  }

  private Node node(NodeId id, NodeKind kind, Level level, Scope scope) {
    var fields = new HashMap<Field, String>(Map.of(Field.NAME, "someone"));
    if (random.nextBoolean()) {
      fields.put(Field.SIZE, any(List.of("micro", "kecil", "medium (PP 7/2021, 2023)", "?")));
    }
    if (random.nextBoolean()) {
      fields.put(Field.POINT, "%d.5,%d".formatted(random.nextInt(80), random.nextInt(180)));
    }
    return new Node(id, kind, fields, level, scope, 1);
  }

  private Change.Entry changeNode() {
    var before = any(List.copyOf(twin.nodes.values()));
    return new Change.OfNode(
        before, node(before.id(), before.kind(), any(List.of(Level.values())), any(scopes)));
  }

  private List<Change.Entry> removeNode() {
    var node = any(List.copyOf(twin.nodes.values()));
    var entries = new ArrayList<Change.Entry>();
    for (var tie : List.copyOf(twin.ties.values())) {
      if (tie.from().equals(node.id()) || tie.to().equals(node.id())) {
        entries.add(removeTie(tie));
      }
    }
    entries.add(random.nextInt(entries.size() + 1), new Change.OfNode(node, null));
    if (node.kind() != NodeKind.SUBSECTOR) {
      removed.add(node.id());
    }
    return entries;
  }

  /** Two nodes become one: ties move to it, twice the same is one, and the old id leads to it. */
  private List<Change.Entry> merge() {
    var gone = any(List.copyOf(twin.nodes.values()));
    var into = any(List.copyOf(twin.nodes.values()));
    if (gone.kind() != into.kind() || gone == into || gone.kind() == NodeKind.SUBSECTOR) {
      return List.of(changeNode());
    }
    var entries = new ArrayList<Change.Entry>();
    var moved = new HashSet<List<Object>>();
    for (var tie : List.copyOf(twin.ties.values())) {
      if (tie.from().equals(gone.id()) || tie.to().equals(gone.id())) {
        var from = tie.from().equals(gone.id()) ? into.id() : tie.from();
        var to = tie.to().equals(gone.id()) ? into.id() : tie.to();
        boolean isOne = from.equals(to) || !moved.add(List.of(tie.kind(), from, to));
        entries.add(new Change.OfTie(tie, isOne ? null : between(tie, from, to)));
      }
    }
    entries.add(new Change.OfNode(gone, null));
    entries.add(new Change.OfAlias(null, new Alias(gone.id(), into.id(), null)));
    return entries;
  }

  private static Tie between(Tie tie, NodeId from, NodeId to) {
    return new Tie(
        tie.id(),
        tie.kind(),
        from,
        to,
        tie.span(),
        tie.strength(),
        tie.details(),
        tie.level(),
        tie.scope(),
        tie.rev() + 1);
  }

  private List<Change.Entry> addTie() {
    if (twin.ties.size() > 3L * most) {
      return List.of(removeTie(any(List.copyOf(twin.ties.values()))));
    }
    var nodes = List.copyOf(twin.nodes.values());
    for (int attempt = 0; attempt < 50; attempt++) {
      var from = any(nodes);
      var to = any(nodes);
      var kind = any(List.of(TieKind.values()));
      if (!from.id().equals(to.id()) && kind.admits(from.kind(), to.kind())) {
        var tie = tie(new TieId(uuid()), kind, from.id(), to.id());
        var twice = new ArrayList<Change.Entry>(List.of(new Change.OfTie(null, tie)));
        if (random.nextInt(10) == 0) {
          twice.add(new Change.OfTie(null, copy(tie)));
        }
        return twice;
      }
    }
    return List.of(addNode());
  }

  private Tie copy(Tie tie) {
    return new Tie(
        new TieId(uuid()),
        tie.kind(),
        tie.from(),
        tie.to(),
        tie.span(),
        tie.strength(),
        tie.details(),
        tie.level(),
        tie.scope(),
        1);
  }

  private Tie tie(TieId id, TieKind kind, NodeId from, NodeId to) {
    return new Tie(
        id,
        kind,
        from,
        to,
        span(),
        random.nextInt(6),
        random.nextInt(4) == 0 ? Map.of(Detail.STAGE, "explored") : Map.of(),
        random.nextInt(3) == 0 ? any(List.of(Level.values())) : Level.PUBLIC,
        any(scopes),
        1);
  }

  private Span span() {
    var since = random.nextBoolean() ? null : day(random.nextInt(4000));
    var until = random.nextBoolean() ? null : day(4000 + random.nextInt(4000));
    return new Span(since, until);
  }

  private static @Nullable Dated day(int day) {
    return Dated.day(LocalDate.of(2005, 1, 1).plusDays(day));
  }

  private Change.Entry changeTie() {
    var before = any(List.copyOf(twin.ties.values()));
    return new Change.OfTie(before, tie(before.id(), before.kind(), before.from(), before.to()));
  }

  private static Change.Entry removeTie(Tie tie) {
    return new Change.OfTie(tie, null);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
