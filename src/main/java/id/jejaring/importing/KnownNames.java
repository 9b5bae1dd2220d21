package id.jejaring.importing;

import id.jejaring.domain.Change;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
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

/**
 * Which nodes bear a name, as their own or as another one, for the question whether a row that is
 * known by its name alone means one of them. Scans the store once, then follows the change log. Not
 * thread-safe.
 */
final class KnownNames {

  private static final int PAGE = 500;

  private final Records records;
  private final ChangeLog changes;
  private final Map<UUID, List<NodeId>> byName = new HashMap<>();
  private long seq = -1;

  KnownNames(Records records, ChangeLog changes) {
    this.records = records;
    this.changes = changes;
  }

  /** Takes in what was committed since the last time. */
  void catchUp() {
    if (seq < 0) {
      long from = changes.last();
      byName.clear();
      records.scanNodes(this::add);
      seq = from;
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

  private void follow(Change.Entry entry) {
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
      }
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
