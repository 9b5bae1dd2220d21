package id.jejaring.network;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A {@link RandomNetwork} of which some nodes and ties are hidden from some viewers, and the same
 * without what is hidden.
 *
 * <p>Each node is located at a place of its own, and dense ids go by place. So those who are left
 * have the same order in both networks, and what is drawn by lot or added up in that order comes
 * out the same to the last bit.
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
      var place = NodeId.named("place of " + node.id());
      add(new Node(place, NodeKind.PLACE, named("place"), Level.PUBLIC, Scope.NONE, 1));
      add(new Node(node.id(), node.kind(), node.fields(), level(), scope(), 1));
      add(tie(TieKind.LOCATED_IN, node.id(), place));
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
    return View.of(twin.snapshot(), mask).asOf(RandomNetwork.TODAY);
  }

  /** The network that is left without what the mask hides; the mask has nothing to do there. */
  public View rest(Mask mask) {
    return View.of(twin.without(mask).snapshot(), mask).asOf(RandomNetwork.TODAY);
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
