package id.jejaring.importing.resolving;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Settles what a thing is among several, by what a person has said; else asks. */
final class Asking {

  private final Records records;
  private final KnownNames names;
  private final Decisions decisions;
  private final BiConsumer<Keys.Key, Resolver.Said> said;
  private final Viewer viewer;
  private final Options options;
  private final Shelf shelf;

  Asking(
      Records records,
      KnownNames names,
      Decisions decisions,
      BiConsumer<Keys.Key, Resolver.Said> said,
      Viewer viewer,
      Options options,
      Shelf shelf) {
    this.records = records;
    this.names = names;
    this.decisions = decisions;
    this.said = said;
    this.viewer = viewer;
    this.options = options;
    this.shelf = shelf;
  }

  /**
   * The only one of these of the very name, where whoever sends the sheet says that it is meant.
   */
  Resolver.@Nullable Target onlyOfName(Draft.Thing thing, List<NodeId> candidates) {
    if (options.names() != Options.SameNames.KNOWN) {
      return null;
    }
    var named =
        names.bearing(List.of(thing.kind()), thing.name(), viewer).stream()
            .filter(bearer -> candidates.contains(bearer.id()))
            .toList();
    return named.size() == 1 ? new Resolver.Known(named.getFirst().id(), thing.kind()) : null;
  }

  /** Whether a decision about a row was made about one of these. */
  static boolean concerns(Resolver.@Nullable Decision decision, Collection<NodeId> ids) {
    return switch (decision) {
      case Resolver.Same(var id) -> ids.contains(id);
      case Resolver.Another(var none) -> !Collections.disjoint(none, ids);
      case null -> false;
    };
  }

  /** One of the same name in the same town, of whom another sheet tells. */
  Resolver.Target namesake(
      Draft.Thing thing, Keys.Key key, NodeId there, Resolver.@Nullable Decision decision) {
    if (decision == null && options.names() == Options.SameNames.KNOWN) {
      return new Resolver.Known(there, thing.kind());
    }
    return ambiguous(thing, key, List.of(there), decision);
  }

  /** One of this name that says otherwise of itself; {@code where} is its row in this sheet. */
  Resolver.Target contradicting(
      Draft.Thing thing,
      Keys.Key key,
      List<NodeId> candidates,
      @Nullable String where,
      Resolver.@Nullable Decision decision) {
    var settled = settled(thing, key, candidates, decision);
    return settled != null
        ? settled
        : new Resolver.Ambiguous(
            candidates,
            where == null
                ? Reason.KNOWN_WITH_OTHER_DETAILS.in(options.language(), thing.name())
                : Reason.SAME_NAME_OTHER_DETAILS.in(options.language(), where));
  }

  /** One of these, which bear its name. */
  Resolver.Target ambiguous(
      Draft.Thing thing,
      Keys.Key key,
      List<NodeId> candidates,
      Resolver.@Nullable Decision decision) {
    if (decision == null && options.names() == Options.SameNames.KNOWN && candidates.size() == 1) {
      var only = candidates.getFirst();
      var kind = names.kindOf(only).or(() -> records.findNode(only).map(Node::kind));
      if (kind.isPresent()) {
        return new Resolver.Known(only, kind.get());
      }
    }
    var settled = settled(thing, key, candidates, decision);
    return settled != null
        ? settled
        : new Resolver.Ambiguous(
            candidates, Reason.SAME_NAME.in(options.language(), thing.name(), candidates.size()));
  }

  /** A name that is only like others: nobody has said that it means the one it is like. */
  Resolver.Target misspelt(
      Draft.Thing thing,
      Keys.Key key,
      List<NodeId> candidates,
      Resolver.@Nullable Decision decision) {
    var settled = settled(thing, key, candidates, decision);
    return settled != null
        ? settled
        : new Resolver.Ambiguous(
            candidates, Reason.LIKE_A_NAME.in(options.language(), thing.name(), candidates.size()));
  }

  /** What a person's decision, now or before, says of it; null where nobody has said. */
  Resolver.@Nullable Target settled(
      Draft.Thing thing,
      Keys.Key key,
      List<NodeId> candidates,
      Resolver.@Nullable Decision decision) {
    if (decision instanceof Resolver.Same(var id) && candidates.contains(id)) {
      var node = records.findNode(id).orElseThrow(() -> Refusal.notFound("node", id));
      said.accept(key, new Resolver.Said(thing.name(), id, List.of()));
      return new Resolver.Known(id, node.kind());
    }
    if (decision instanceof Resolver.Another && concerns(decision, candidates)) {
      var none = new ArrayList<>(candidates);
      if (isAboutItsKey(thing, key)) {
        none.add(bearerOf(shelf.keys(thing).own()));
      }
      said.accept(key, new Resolver.Said(thing.name(), null, none));
      return new Resolver.New(NodeId.random(), thing.kind(), key);
    }
    boolean isAnother = decision == null && options.names() == Options.SameNames.NEW;
    return isAnother || areDeclined(thing, key, candidates)
        ? new Resolver.New(NodeId.random(), thing.kind(), key)
        : null;
  }

  /** Whether a person has said before that the thing is none of these. */
  boolean areDeclined(Draft.Thing thing, Keys.Key key, Collection<NodeId> candidates) {
    var none = new HashSet<>(decisions.declined(key));
    none.addAll(decisions.declined(shelf.keys(thing).other()));
    return none.containsAll(candidates)
        || (isAboutItsKey(thing, key) && none.contains(bearerOf(shelf.keys(thing).own())));
  }

  /** Whether the question is about the one that has the thing's very key. */
  private boolean isAboutItsKey(Draft.Thing thing, Keys.Key key) {
    return thing.use() == Draft.Use.SUBJECT && key.equals(shelf.keys(thing).other());
  }

  /** Stands for whatever has a key: a node of a sheet that is taken back comes again as another. */
  private static NodeId bearerOf(Keys.Key key) {
    return new NodeId(key.hash());
  }
}
