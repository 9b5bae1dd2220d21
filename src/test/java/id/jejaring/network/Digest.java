package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sum over all nodes and ties of a network, which a change moves by what it takes and brings: so
 * it is known of every version without looking at the whole. Each tie counts once from either end.
 * Levels and circles are part of it; what is derived is not.
 */
final class Digest {

  private Digest() {}

  /** By how much a change moves the digest. */
  static long of(Change change) {
    long sum = 0;
    for (var part : change.parts()) {
      for (var entry : part.entries()) {
        switch (entry) {
          case Change.OfNode(var before, var after) -> sum += of(after) - of(before);
          case Change.OfTie(var before, var after) -> sum += of(after) - of(before);
          case Change.OfClaim _,
              Change.OfFigure _,
              Change.OfMatter _,
              Change.OfAlias _,
              Change.OfKey _ -> {}
        }
      }
    }
    return sum;
  }

  /** The digest of all that a view shows. */
  static long of(View view) {
    var snapshot = view.snapshot();
    long sum = 0;
    for (int node = 0; node < view.size(); node++) {
      if (view.sees(node)) {
        var id = snapshot.id(node);
        sum += node(id, snapshot.kind(node), snapshot.level(node), snapshot.scope(node));
        for (var walk = view.walk().from(node); walk.next(); ) {
          var end = snapshot.id(walk.node());
          sum +=
              tie(
                  walk.isOutgoing() ? id : end,
                  walk.kind(),
                  walk.isOutgoing() ? end : id,
                  walk.since(),
                  walk.until(),
                  walk.strength());
        }
      }
    }
    return sum;
  }

  private static long of(@Nullable Node node) {
    return node == null ? 0 : node(node.id(), node.kind(), node.level(), node.scope());
  }

  private static long of(@Nullable Tie tie) {
    return tie == null
        ? 0
        : 2
            * tie(
                tie.from(),
                tie.kind(),
                tie.to(),
                Days.since(tie.span()),
                Days.until(tie.span()),
                tie.strength());
  }

  private static long node(NodeId id, NodeKind kind, Enum<?> level, Scope scope) {
    return mixed(Objects.hash(id, kind.ordinal(), level.ordinal(), scope));
  }

  private static long tie(
      NodeId from, TieKind kind, NodeId to, int since, int until, int strength) {
    return mixed(Objects.hash(from, kind.ordinal(), to, since, until, strength));
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 31)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
