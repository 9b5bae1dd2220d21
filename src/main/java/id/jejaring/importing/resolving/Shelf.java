package id.jejaring.importing.resolving;

import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.store.Records;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the store has of what a batch of drafts asks for, and what of that a viewer may know. */
public final class Shelf {

  private final Records records;
  private final KnownNames names;
  private final Decisions decisions;
  private final Viewer viewer;
  private final String title;
  private final Map<NodeId, NodeId> sharedHere = new HashMap<>();
  private final IdentityHashMap<Draft.Thing, Keys> keys = new IdentityHashMap<>();
  private Map<String, NodeId> stored = Map.of();
  private Map<NodeId, Node> nodes = Map.of();

  /** Where ids that rows or people gave lead, of nodes that have become part of others. */
  private Map<NodeId, NodeId> moved = Map.of();

  Shelf(Records records, KnownNames names, Decisions decisions, Viewer viewer, String title) {
    this.records = records;
    this.names = names;
    this.decisions = decisions;
    this.viewer = viewer;
    this.title = title;
  }

  /** Asks the store, in three questions, all there is to know about a batch. */
  public void prepare(List<Draft> drafts) {
    keys.clear();
    var asked = new HashSet<String>();
    var ids = new HashSet<NodeId>();
    var ofRows = new HashSet<NodeId>();
    for (var draft : drafts) {
      for (var thing : draft.things()) {
        if (thing.id() != null) {
          ids.add(thing.id());
          ofRows.add(thing.id());
          ask(keys(thing).own(), asked);
        }
        if (thing.use() == Draft.Use.SHARED) {
          ids.add(common(thing));
          if (!seesEverything()) {
            ids.add(besides(common(thing)));
          }
        } else if (thing.id() == null) {
          var its = keys(thing);
          its.kinds().forEach(kind -> ask(its.of(kind), asked, ofRows));
          ask(its.other(), asked, ofRows);
          if (thing.kind() == NodeKind.EVENT) {
            ask(its.undated(), asked);
          }
        }
      }
    }
    stored = asked.isEmpty() ? Map.of() : records.findKeys(asked);
    ids.addAll(stored.values());
    ids.addAll(ofRows);
    moved = ofRows.isEmpty() ? Map.of() : records.aliases(ofRows);
    ids.addAll(moved.values());
    nodes = records.nodes(ids);
  }

  /** What a thing may be known by. */
  Keys keys(Draft.Thing thing) {
    return keys.computeIfAbsent(thing, _ -> new Keys(thing, title));
  }

  private void ask(Keys.Key key, Set<String> asked, Set<NodeId> decided) {
    ask(key, asked);
    decisions.find(key).ifPresent(decided::add);
  }

  private void ask(Keys.Key key, Set<String> asked) {
    if (names.mayHave(key)) {
      asked.add(key.text());
      if (!seesEverything()) {
        asked.add(besides(key).text());
      }
    }
  }

  /**
   * What the viewer's own is recognised by where something that is hidden from them has the key.
   */
  private Keys.Key besides(Keys.Key key) {
    return Keys.Key.of(key.text() + "|besides|" + viewer.name());
  }

  private NodeId besides(NodeId shared) {
    return NodeId.named("besides:" + shared + ":" + viewer.name());
  }

  /**
   * The key under which something new can be recorded. One of what is hidden is not free, and the
   * sheet must not notice: it gets the viewer's own, or where that is hidden as well, none.
   */
  Keys.@Nullable Key free(Keys.@Nullable Key key) {
    if (key == null || !isHidden(stored.get(key.text()))) {
      return key;
    }
    var own = besides(key);
    return stored.containsKey(own.text()) ? null : own;
  }

  private boolean isHidden(@Nullable NodeId id) {
    var node = id == null ? null : nodes.get(id);
    return node != null && !viewer.sees(node.level(), node.scope());
  }

  /** The node, if it is there and was asked for in this batch. */
  @Nullable Node node(NodeId id) {
    return nodes.get(id);
  }

  /** The same of an id that may be that of a node which has become part of another. */
  @Nullable Node nodeNow(NodeId id) {
    return nodes.get(moved.getOrDefault(id, id));
  }

  /** Whether anything has the key, seen or not. */
  boolean isTaken(Keys.Key key) {
    return stored.containsKey(key.text());
  }

  /** That node, or one that stands in for it where it is hidden. */
  NodeId shared(Draft.Thing thing) {
    var common = common(thing);
    return isHidden(common) ? besides(common) : common;
  }

  /** That node, or one that somebody has made for it under an id of its own. */
  private NodeId common(Draft.Thing thing) {
    var id = Identity.shared(thing);
    return thing.id() != null
        ? id
        : sharedHere.computeIfAbsent(
            id,
            _ -> {
              var bearing = names.bearing(List.of(thing.kind()), thing.name(), viewer);
              return bearing.isEmpty() ? id : bearing.getFirst().id();
            });
  }

  /** What has the key, or was said to be meant by it, where the viewer may know. */
  @Nullable NodeId find(Keys.Key key) {
    var bearer = stored.get(key.text());
    var there = isHidden(bearer) ? stored.get(besides(key).text()) : bearer;
    var id =
        there != null
            ? there
            : decisions.find(key).map(each -> moved.getOrDefault(each, each)).orElse(null);
    var node = id == null ? null : nodes.get(id);
    return node != null && viewer.sees(node.level(), node.scope()) ? id : null;
  }

  /** Whether an event of this name is there that has no date, or has got this one since. */
  boolean isStillUndated(NodeId there, Draft.Thing event) {
    var node = nodes.get(there);
    var since = node == null ? null : node.fields().get(Field.SINCE);
    return since == null || since.equals(event.fields().get(Field.SINCE));
  }

  /** Whoever something may be hidden from; null where nothing is. */
  public @Nullable Viewer restricted() {
    return seesEverything() ? null : viewer;
  }

  /** Whether what an export says of ids and levels counts, since nothing is hidden. */
  public boolean seesEverything() {
    return viewer.sees(Viewer.OWNER.clearance(), Scope.NONE);
  }
}
