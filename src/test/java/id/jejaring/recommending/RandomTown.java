package id.jejaring.recommending;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A random network with everything that a reason may be of: places and points, lines of work,
 * memberships and tenancies, products that go together; and with things that not everyone sees.
 */
final class RandomTown {

  static final LocalDate TODAY = RandomNetwork.TODAY;

  private static final Level[] LEVELS = {
    Level.PUBLIC, Level.PUBLIC, Level.PUBLIC, Level.PUBLIC, Level.SIGNED_IN, Level.OWN
  };

  final RandomNetwork network;
  final List<NodeId> products =
      Stream.of("batik", "jahit", "konveksi", "busana").map(Complements::product).toList();
  private final Random random;

  RandomTown(long seed, int actors) {
    network = new RandomNetwork(seed, actors);
    random = new Random(seed);
    var all = network.of(NodeKind.BUSINESS, NodeKind.PERSON, NodeKind.COMMUNITY, NodeKind.AGENCY);
    var communities = network.of(NodeKind.COMMUNITY);
    products.forEach(product -> add(product, NodeKind.CAPABILITY, Map.of()));
    var subsectors = List.of(Subsector.values()).subList(0, 5);
    subsectors.forEach(subsector -> add(subsector.id(), NodeKind.SUBSECTOR, Map.of()));
    var places = some(NodeKind.PLACE, 4);
    var venues = some(NodeKind.VENUE, 3);
    for (var actor : all) {
      add(TieKind.WORKS_IN, actor, pick(subsectors).id());
      add(TieKind.LOCATED_IN, actor, pick(places));
    }
    for (int at = 0; at < actors; at++) {
      add(TieKind.MEMBER_OF, pick(all), pick(communities));
      add(TieKind.OFFERS, pick(all), pick(products));
    }
    for (int at = 0; at < actors / 2; at++) {
      add(TieKind.NEEDS, pick(all), pick(products));
      add(TieKind.TENANT_OF, pick(all), pick(venues));
    }
    network.nodes.replaceAll(this::hiddenSometimes);
    network.ties.replaceAll(this::hiddenSometimes);
  }

  /** Today, as far as the viewer may see it. */
  View view(Viewer viewer) {
    return View.of(network.snapshot(), Mask.of(viewer, World.SOURCED)).asOf(TODAY);
  }

  private List<NodeId> some(NodeKind kind, int number) {
    return Stream.generate(() -> NodeId.named(kind.path() + " " + network.nodes.size()))
        .limit(number)
        .peek(id -> add(id, kind, point()))
        .toList();
  }

  private Map<Field, String> point() {
    return Map.of(
        Field.POINT,
        "%s,%s"
            .formatted(-7.9 - random.nextInt(2000) / 10_000.0, 112 + random.nextInt(2000) / 1e4));
  }

  private void add(NodeId id, NodeKind kind, Map<Field, String> more) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, kind.path() + " " + network.nodes.size());
    fields.putAll(more);
    network.nodes.add(new Node(id, kind, fields, Level.PUBLIC, Scope.NONE, 1));
  }

  private void add(TieKind kind, NodeId from, NodeId to) {
    if (!from.equals(to)) {
      var id = TieId.named("%s %d".formatted(kind, network.ties.size()));
      network.ties.add(
          new Tie(id, kind, from, to, span(), 0, Map.of(), Level.PUBLIC, Scope.NONE, 1));
    }
  }

  private Span span() {
    var since = Dated.day(TODAY.minusDays(random.nextInt(6000) - 300L));
    return switch (random.nextInt(5)) {
      case 0, 1 -> Span.OPEN;
      case 2 -> Span.since(since);
      case 3 -> Span.since(Dated.year(since.day().getYear()));
      default -> new Span(since, Dated.day(since.day().plusDays(1 + random.nextInt(3000))));
    };
  }

  /** Some actors have a point of their own, and some are not for everyone. */
  private Node hiddenSometimes(Node node) {
    if (!node.kind().isActor()) {
      return node;
    }
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(node.fields());
    if (random.nextInt(3) == 0) {
      fields.putAll(point());
    }
    var level = random.nextInt(3) == 0 ? level() : Level.PUBLIC;
    return new Node(node.id(), node.kind(), fields, level, node.scope(), node.rev());
  }

  private Tie hiddenSometimes(Tie tie) {
    return new Tie(
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        tie.span(),
        tie.strength(),
        tie.details(),
        level().or(tie.kind().level()),
        tie.scope(),
        tie.rev());
  }

  private Level level() {
    return LEVELS[random.nextInt(LEVELS.length)];
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
