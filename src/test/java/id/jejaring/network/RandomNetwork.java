package id.jejaring.network;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small network drawn by lot: all that partners and reach look at, and things they must not look
 * at. The same seed gives the same network; a test prints its seed.
 */
public final class RandomNetwork {

  /** The day that tests ask about; some ties begin after it. */
  public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final TieKind[] BETWEEN_ACTORS = {
    TieKind.KNOWS, TieKind.COLLABORATES_WITH, TieKind.SUPPLIES, TieKind.SUPPORTS, TieKind.KEPT_APART
  };

  public final List<Node> nodes = new ArrayList<>();
  public final List<Tie> ties = new ArrayList<>();
  private final Random random;

  /** Draws about so many actors. */
  public RandomNetwork(long seed, int actors) {
    random = new Random(seed);
    var kinds = List.of(NodeKind.BUSINESS, NodeKind.PERSON, NodeKind.COMMUNITY, NodeKind.AGENCY);
    var all = new ArrayList<NodeId>();
    for (int at = 0; at < actors; at++) {
      all.add(add(seed, kinds.get(random.nextInt(kinds.size()))));
    }
    var projects = addSome(seed, NodeKind.PROJECT, actors / 4);
    var agreements = addSome(seed, NodeKind.AGREEMENT, actors / 8);
    var programs = addSome(seed, NodeKind.PROGRAM, 2);
    var events = addSome(seed, NodeKind.EVENT, 5);
    var products = addSome(seed, NodeKind.CAPABILITY, 4);
    for (var event : events) {
      add(TieKind.PART_OF, event, programs.get(random.nextInt(programs.size())), Span.OPEN);
    }
    for (int at = 0; at < actors * 3 / 2; at++) {
      var kind = BETWEEN_ACTORS[random.nextInt(BETWEEN_ACTORS.length)];
      add(kind, pick(all), pick(all), span());
    }
    for (int at = 0; at < actors; at++) {
      add(TieKind.MADE, pick(all), pick(projects), span());
      add(TieKind.PARTY_TO, pick(all), pick(agreements), span());
      add(random.nextBoolean() ? TieKind.OFFERS : TieKind.NEEDS, pick(all), pick(products), span());
    }
    for (int at = 0; at < actors / 3; at++) {
      add(TieKind.TOOK_PART_IN, pick(all), pick(events), span());
    }
  }

  /** The nodes of a kind. */
  public List<NodeId> of(NodeKind... kinds) {
    return nodes.stream()
        .filter(node -> List.of(kinds).contains(node.kind()))
        .map(Node::id)
        .toList();
  }

  /** The network in memory. */
  public Snapshot snapshot() {
    var builder = Snapshot.builder();
    nodes.forEach(builder::node);
    ties.forEach(builder::tie);
    return builder.build();
  }

  /** What records the network in a store. */
  public List<Operation> operations() {
    var source =
        new Source(
            SourceId.named("random"),
            Source.Kind.STATEMENT,
            "drawn by lot",
            Scope.NONE,
            Instant.EPOCH);
    var provenance = new Provenance(source.id(), null, "test");
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(source));
    nodes.forEach(node ->
        operations.add(
            new Operation.AddNode(
                node.id(),
                node.kind(),
                null,
                node.fields(),
                node.level(),
                node.scope(),
                provenance)));
    ties.forEach(tie ->
        operations.add(
            new Operation.AddTie(
                tie.id(),
                tie.kind(),
                tie.from(),
                tie.to(),
                tie.span(),
                tie.strength(),
                tie.details(),
                tie.level(),
                tie.scope(),
                provenance)));
    return operations;
  }

  private List<NodeId> addSome(long seed, NodeKind kind, int number) {
    var added = new ArrayList<NodeId>();
    for (int at = 0; at < Math.max(1, number); at++) {
      added.add(add(seed, kind));
    }
    return added;
  }

  private NodeId add(long seed, NodeKind kind) {
    var name = "%s %d of %d".formatted(kind.path(), nodes.size(), seed);
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, name);
    if (kind == NodeKind.PROJECT || kind == NodeKind.EVENT) {
      var since = TODAY.minusDays(random.nextInt(6000) - 300L);
      if (random.nextInt(4) > 0) {
        fields.put(Field.SINCE, dated(since).toString());
      }
      if (random.nextBoolean()) {
        var days = random.nextInt(3) == 0 ? 0 : random.nextInt(1500);
        fields.put(Field.UNTIL, dated(since.plusDays(days)).toString());
      }
    }
    var id = NodeId.named(name);
    nodes.add(new Node(id, kind, fields, Level.PUBLIC, Scope.NONE, 1));
    return id;
  }

  private void add(TieKind kind, NodeId from, NodeId to, Span span) {
    if (from.equals(to)) {
      return;
    }
    var explored = kind == TieKind.COLLABORATES_WITH && random.nextInt(4) == 0;
    ties.add(
        new Tie(
            TieId.named("%s %s %s %d".formatted(kind, from, to, ties.size())),
            kind,
            from,
            to,
            span,
            random.nextInt(6),
            explored ? Map.of(Detail.STAGE, "explored") : Map.of(),
            Level.PUBLIC,
            Scope.NONE,
            1));
  }

  private Dated dated(LocalDate day) {
    return switch (random.nextInt(3)) {
      case 0 -> Dated.year(day.getYear());
      case 1 -> new Dated(day.withDayOfMonth(1), Dated.Precision.MONTH);
      default -> Dated.day(day);
    };
  }

  /** Nothing, a beginning, an end, or both; some still to come. */
  private Span span() {
    var since = Dated.day(TODAY.minusDays(random.nextInt(6000) - 300L));
    var until = Dated.day(since.day().plusDays(1 + random.nextInt(3000)));
    return switch (random.nextInt(4)) {
      case 0 -> Span.OPEN;
      case 1 -> Span.since(since);
      case 2 -> new Span(null, until);
      default -> new Span(since, until);
    };
  }

  private NodeId pick(List<NodeId> from) {
    return from.get(random.nextInt(from.size()));
  }
}
