package id.jejaring.registry;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How things were after some change: what the first later change says that they were before it, or,
 * where none says anything, as they are now. For one thread.
 */
final class AsKnown {

  private final long last;
  private final Map<NodeId, Optional<Node>> nodes = new HashMap<>();
  private final Map<TieId, Optional<Tie>> ties = new LinkedHashMap<>();
  private final Map<ClaimId, Optional<Claim>> claims = new LinkedHashMap<>();

  AsKnown(long last) {
    this.last = last;
  }

  /** Takes in the next later change; oldest first. */
  void before(Change change) {
    for (var part : change.parts()) {
      for (var entry : part.entries()) {
        switch (entry) {
          case Change.OfNode(var before, var after) -> note(nodes, before, after, Node::id);
          case Change.OfTie(var before, var after) -> note(ties, before, after, Tie::id);
          case Change.OfClaim(var before, var after) -> note(claims, before, after, Claim::id);
          case Change.OfFigure _, Change.OfMatter _, Change.OfAlias _, Change.OfKey _ -> {}
        }
      }
    }
  }

  private static <K, V> void note(
      Map<K, Optional<V>> map, @Nullable V before, @Nullable V after, Function<V, K> id) {
    var thing = before != null ? before : after;
    if (thing != null) {
      map.putIfAbsent(id.apply(thing), Optional.ofNullable(before));
    }
  }

  Optional<Node> node(NodeId id, Supplier<Optional<Node>> now) {
    var then = nodes.get(id);
    return then == null ? now.get() : then;
  }

  Optional<Tie> tie(TieId id, Supplier<Optional<Tie>> now) {
    var then = ties.get(id);
    return then == null ? now.get() : then;
  }

  /** The ties at a node: those of now that did not change since, and the others as they were. */
  List<Tie> ties(NodeId node, Collection<Tie> now) {
    var all = new ArrayList<Tie>();
    now.stream().filter(tie -> !ties.containsKey(tie.id())).forEach(all::add);
    ties.values().stream()
        .flatMap(Optional::stream)
        .filter(tie -> tie.from().equals(node) || tie.to().equals(node))
        .forEach(all::add);
    return all;
  }

  /** The claims about something: those of then that still stand, and the others as they were. */
  List<Claim> claims(UUID subject, Collection<Claim> now) {
    var all = new ArrayList<Claim>();
    now.stream()
        .filter(claim -> claim.seq() <= last && !claims.containsKey(claim.id()))
        .forEach(all::add);
    claims.values().stream()
        .flatMap(Optional::stream)
        .filter(claim -> claim.seq() <= last && subject(claim).equals(subject))
        .forEach(all::add);
    return all;
  }

  private static UUID subject(Claim claim) {
    return switch (claim.subject()) {
      case Claim.OfField(var node, var _, var _) -> node.value();
      case Claim.OfTie of -> of.tie().value();
    };
  }
}
