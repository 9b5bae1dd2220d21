package id.jejaring.network;

import id.jejaring.domain.Change;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A {@link RandomNetwork} of which some nodes and ties are hidden from some viewers, and the same
 * without what is hidden. Both have come to be in ways of their own: nodes and ties in another
 * order, some of them laid over as patches, with or without a fold. So dense ids agree in nothing,
 * as in two processes, or after a restart.
 */
public final class PartlyHidden {

  private static final List<Scope> SCOPES =
      List.of(Scope.NONE, Scope.NONE, Scope.NONE, Scope.PRACTICE, new Scope("malang"));

  private final Twin twin = new Twin();
  private final Random random;

  /** Draws about so many actors. */
  public PartlyHidden(long seed, int actors) {
    random = new Random(seed);
    var drawn = new RandomNetwork(seed, actors);
    for (var node : drawn.nodes) {
      var place = NodeId.named("place " + random.nextInt(5));
      add(new Node(place, NodeKind.PLACE, named("place"), Level.PUBLIC, Scope.NONE, 1));
      add(new Node(node.id(), node.kind(), node.fields(), level(), scope(), 1));
      add(tie(TieKind.LOCATED_IN, node.id(), place));
    }
    var known = actors();
    for (int more = 0; more < actors; more++) {
      addHidden(known.get(random.nextInt(known.size())));
    }
    for (var tie : drawn.ties) {
      add(
          new Tie(
              tie.id(),
              tie.kind(),
              tie.from(),
              tie.to(),
              tie.span(),
              tie.strength(),
              tie.details(),
              level(),
              scope(),
              1));
    }
    for (var actor : actors()) {
      var communities = drawn.of(NodeKind.COMMUNITY);
      var community = communities.get(random.nextInt(communities.size()));
      if (!actor.equals(community)) {
        add(tie(TieKind.MEMBER_OF, actor, community));
      }
    }
  }

  /** All actors, hidden ones included. */
  public List<NodeId> actors() {
    return twin.nodes.values().stream()
        .filter(node -> node.kind().isActor())
        .map(Node::id)
        .toList();
  }

  /** All nodes of a kind, hidden ones included. */
  public List<NodeId> all(NodeKind kind) {
    return twin.nodes.values().stream().filter(node -> node.kind() == kind).map(Node::id).toList();
  }

  /** The whole network through a mask, on {@link RandomNetwork#TODAY}. */
  public View masked(Mask mask) {
    return View.of(grown(twin), mask).asOf(RandomNetwork.TODAY);
  }

  /** The network that is left without what the mask hides; the mask has nothing to do there. */
  public View rest(Mask mask) {
    return View.of(grown(twin.without(mask)), mask).asOf(RandomNetwork.TODAY);
  }

  /** A tie that few see, to somebody whom few see: it counts where nodes are put in order. */
  private void addHidden(NodeId node) {
    var other = NodeId.named("hidden " + random.nextInt(3));
    add(new Node(other, NodeKind.PERSON, named("hidden"), Level.OWN, Scope.NONE, 1));
    var id = TieId.named("hidden %d".formatted(twin.ties.size()));
    add(new Tie(id, TieKind.KNOWS, node, other, Span.OPEN, 0, Map.of(), Level.OWN, Scope.NONE, 1));
  }

  /** The network, some of it built at once, the rest laid over it bit by bit. */
  private Snapshot grown(Twin all) {
    var nodes = shuffled(all.nodes.values());
    var ties = shuffled(all.ties.values());
    int built = random.nextInt(nodes.size() + 1);
    var first = new HashSet<NodeId>();
    var builder = Snapshot.builder();
    nodes.subList(0, built).forEach(builder::node);
    nodes.subList(0, built).forEach(node -> first.add(node.id()));
    var later = new ArrayList<Change.Entry>();
    nodes.subList(built, nodes.size()).forEach(node -> later.add(new Change.OfNode(null, node)));
    for (var tie : ties) {
      if (first.contains(tie.from()) && first.contains(tie.to()) && random.nextBoolean()) {
        builder.tie(tie);
      } else {
        later.add(new Change.OfTie(null, tie));
      }
    }
    var snapshot = builder.build();
    for (int at = 0; at < later.size(); at += 50) {
      var entries = later.subList(at, Math.min(at + 50, later.size()));
      var part = new Change.Part(OperationId.random(), "test", entries);
      var change = new Change(snapshot.version() + 1, Instant.EPOCH, List.of(part));
      snapshot = new Patch(snapshot).add(change).snapshot();
    }
    return random.nextBoolean() ? snapshot : snapshot.with(snapshot.layers().folded());
  }

  private <T> List<T> shuffled(Collection<T> some) {
    var shuffled = new ArrayList<>(some);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private void add(Node node) {
    twin.nodes.put(node.id(), node);
  }

  private void add(Tie tie) {
    twin.ties.put(tie.id(), tie);
  }

  private static Tie tie(TieKind kind, NodeId from, NodeId to) {
    var id = TieId.named("%s %s %s".formatted(kind, from, to));
    return new Tie(id, kind, from, to, Span.OPEN, 0, Map.of(), Level.PUBLIC, Scope.NONE, 1);
  }

  private static Map<Field, String> named(String name) {
    return Map.of(Field.NAME, name);
  }

  /** Mostly seen by all. */
  private Level level() {
    return random.nextInt(3) > 0
        ? Level.PUBLIC
        : Level.values()[random.nextInt(Level.values().length)];
  }

  private Scope scope() {
    return SCOPES.get(random.nextInt(SCOPES.size()));
  }
}
