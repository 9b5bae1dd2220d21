package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole network. A scan is no snapshot: a change that commits meanwhile may show in it or
 * not. So the log's number is noted first, and what the log tells from there to its end afterwards
 * replaces, by id, what the scan has seen.
 */
final class Loading {

  private final SnapshotBuilder builder = Snapshot.builder();
  private final Map<TieId, Integer> scanned = new HashMap<>();
  private final Map<NodeId, Optional<Node>> nodes = new HashMap<>();
  private final Map<TieId, Optional<Tie>> ties = new HashMap<>();

  private Loading() {}

  static Snapshot from(Feed feed) {
    return new Loading().load(feed);
  }

  private Snapshot load(Feed feed) {
    var version = feed.last();
    var mark = feed.mark(version).orElse(0);
    feed.scanNodes(taking("a node", builder::node));
    feed.scanTies(taking("a tie", this::add));
    for (var page = feed.next(version); !page.isEmpty(); page = feed.next(version)) {
      for (var change : page) {
        if (change.seq() != version + 1) {
          throw new Contradiction(
              "Change %d follows change %d in the log.".formatted(change.seq(), version));
        }
        version = change.seq();
        mark = Feed.mark(change);
        taking("change %d".formatted(version), this::note).accept(change);
      }
    }
    return built(version, mark);
  }

  private Snapshot built(long version, long mark) {
    return Contradiction.takingIn(
        "all up to change %d".formatted(version),
        () -> {
          nodes.forEach(this::replace);
          ties.forEach(this::replace);
          return builder.build(version, mark);
        });
  }

  private static <T> Consumer<T> taking(String what, Consumer<T> consumer) {
    return each ->
        Contradiction.takingIn(
            what,
            () -> {
              consumer.accept(each);
              return each;
            });
  }

  private void add(Tie tie) {
    if (scanned.putIfAbsent(tie.id(), builder.countTies()) == null) {
      builder.tie(tie);
    }
  }

  private void note(Change change) {
    for (var part : change.parts()) {
      for (var entry : part.entries()) {
        if (entry instanceof Change.OfNode(var before, var after)) {
          nodes.put(id(before, after), Optional.ofNullable(after));
        } else if (entry instanceof Change.OfTie(var before, var after)) {
          ties.put(id(before, after), Optional.ofNullable(after));
        }
      }
    }
  }

  private void replace(NodeId id, Optional<Node> node) {
    node.ifPresentOrElse(builder::node, () -> builder.remove(id));
  }

  private void replace(TieId id, Optional<Tie> tie) {
    var seen = scanned.get(id);
    if (seen != null) {
      builder.drop(seen);
    }
    tie.ifPresent(builder::tie);
  }

  private static NodeId id(@Nullable Node before, @Nullable Node after) {
    return either(before, after).id();
  }

  private static TieId id(@Nullable Tie before, @Nullable Tie after) {
    return either(before, after).id();
  }

  private static <T> T either(@Nullable T before, @Nullable T after) {
    if (after != null) {
      return after;
    }
    if (before != null) {
      return before;
    }
    throw new IllegalStateException("A change's entry has neither a state before nor after.");
  }
}
