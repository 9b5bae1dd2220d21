package id.jejaring.importing;

import id.jejaring.domain.Change;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.importing.linkage.Contacts;
import id.jejaring.importing.linkage.Index;
import id.jejaring.importing.linkage.Lexicon;
import id.jejaring.importing.linkage.Particulars;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes bear a name, as their own or as another one, and which are like a description, for
 * the question whether a row means one of them. Scans the store once, then follows the change log.
 * Not thread-safe.
 */
final class KnownNames {

  private static final int PAGE = 500;
  private static final int MOST_PLACES = 100_000;

  private final Records records;
  private final ChangeLog changes;
  private final Map<UUID, List<NodeId>> byName = new HashMap<>();
  private final Contacts contacts;
  private Lexicon lexicon = new Lexicon();
  private Index index = new Index();
  private final Map<NodeId, String> codes = new HashMap<>();
  private long seq = -1;

  KnownNames(Records records, ChangeLog changes, Contacts contacts) {
    this.contacts = contacts;
    this.records = records;
    this.changes = changes;
  }

  /** Takes in what was committed since the last time. */
  void catchUp() {
    if (seq < 0 || index.isWorn()) {
      load();
    }
    List<Change> page;
    do {
      page = changes.after(seq, PAGE);
      for (var change : page) {
        seq = change.seq();
        change.parts().stream().flatMap(part -> part.entries().stream()).forEach(this::follow);
      }
    } while (page.size() == PAGE);
  }

  private void load() {
    long from = changes.last();
    byName.clear();
    lexicon = new Lexicon();
    index = new Index();
    var places = new HashMap<NodeId, NodeId>();
    records.scanTies(tie -> {
      if (tie.kind() == TieKind.LOCATED_IN) {
        places.put(tie.from(), tie.to());
      }
    });
    records
        .list(NodeFilter.of(NodeKind.PLACE), Viewer.SYSTEM, World.SOURCED, null, MOST_PLACES)
        .forEach(this::code);
    records.scanNodes(node -> {
      add(node);
      put(node, codes.getOrDefault(places.get(node.id()), ""));
    });
    seq = from;
  }

  private void code(Node place) {
    place.find(Field.CODE).ifPresent(code -> codes.put(place.id(), code));
  }

  private void put(Node node, String place) {
    if (isAskedFor(node.kind()) && node.kind() != NodeKind.CAPABILITY) {
      var thing = Particulars.of(node.kind(), node.name(), node.fields(), place, lexicon, contacts);
      index.put(new Index.Entry(node.id(), thing, node.level(), node.scope()));
    }
  }

  /** What a description says, ready to be compared with what is known. */
  Particulars particulars(NodeKind kind, Draft.Thing thing) {
    var place = thing.place();
    return Particulars.of(
        kind, thing.name(), thing.fields(), place == null ? null : place.code(), lexicon, contacts);
  }

  /** What is known and may be looked at. */
  Index index() {
    return index;
  }

  /** Sourced facts that the viewer sees. */
  static Index.Visible visible(Viewer viewer) {
    return entry ->
        viewer.sees(entry.level(), entry.scope())
            && World.SOURCED.shows(entry.thing().kind(), entry.scope());
  }

  private void follow(Change.Entry entry) {
    if (entry instanceof Change.OfTie(var before, var after)) {
      followPlace(before, after);
    }
    if (entry instanceof Change.OfNode(var before, var after)) {
      if (before != null) {
        for (var key : keys(before)) {
          var bearers = byName.get(key);
          if (bearers != null) {
            bearers.remove(before.id());
          }
        }
      }
      if (after != null) {
        add(after);
        code(after);
        var place = index.find(after.id()).map(filed -> filed.thing().place()).orElse("");
        put(after, place);
      } else if (before != null) {
        index.remove(before.id());
      }
    }
  }

  private void followPlace(@Nullable Tie before, @Nullable Tie after) {
    var tie = after != null ? after : before;
    if (tie != null && tie.kind() == TieKind.LOCATED_IN) {
      var place = after == null ? "" : codes.getOrDefault(after.to(), "");
      index
          .find(tie.from())
          .map(filed ->
              new Index.Entry(filed.id(), filed.thing().in(place), filed.level(), filed.scope()))
          .ifPresent(index::put);
    }
  }

  private void add(Node node) {
    if (isAskedFor(node.kind())) {
      for (var key : keys(node)) {
        var bearers = byName.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (!bearers.contains(node.id())) {
          bearers.add(node.id());
        }
      }
    }
  }

  /** Under its name and its other names. */
  private static Set<UUID> keys(Node node) {
    return Stream.concat(Stream.of(node.name()), node.list(Field.ALIASES).stream())
        .map(name -> key(node.kind(), name))
        .collect(Collectors.toSet());
  }

  private static boolean isAskedFor(NodeKind kind) {
    return switch (kind) {
      case SUBSECTOR, PLACE -> false;
      case BUSINESS,
          COMMUNITY,
          AGENCY,
          PERSON,
          VENUE,
          PROGRAM,
          EVENT,
          PROJECT,
          AGREEMENT,
          PLAN,
          CLUSTER,
          CAPABILITY ->
          true;
    };
  }

  private static UUID key(NodeKind kind, String name) {
    return Identity.hash(kind + "|" + Identity.name(kind, name));
  }

  /** The nodes of these kinds that bear the name and that the viewer sees among sourced facts. */
  List<Node> bearing(Collection<NodeKind> kinds, String name, Viewer viewer) {
    var ids = new ArrayList<NodeId>();
    for (var kind : kinds) {
      ids.addAll(byName.getOrDefault(key(kind, name), List.of()));
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    var nodes = new LinkedHashMap<NodeId, Node>(records.nodes(ids));
    return nodes.values().stream()
        .filter(node -> viewer.sees(node.level(), node.scope()))
        .filter(node -> World.SOURCED.shows(node.kind(), node.scope()))
        .filter(node -> node.fields().containsKey(Field.NAME))
        .toList();
  }
}
