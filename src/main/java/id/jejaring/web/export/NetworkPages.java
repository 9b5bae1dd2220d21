package id.jejaring.web.export;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.export.NetworkFile;
import id.jejaring.importing.export.NodeEntry;
import id.jejaring.importing.export.TieEntry;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the network a page at a time, as whoever has signed in may see it: without contact
 * data and without persons from people's own sheets. Each page comes with a scene of its own, so
 * that what was looked up for one is gone when the next is written.
 */
final class NetworkPages {

  private static final int PAGE = 1000;
  private static final int PAIRS = 500;

  private final Registry registry;
  private final Scene scene;

  NetworkPages(Registry registry, Scene scene) {
    this.registry = registry;
    this.scene = scene.seenBy(Viewer.READER);
  }

  /** Writes all nodes and then all ties, and closes the file. */
  void writeTo(NetworkFile file) {
    try (file) {
      nodes((nodes, here) -> {
        var view = here.view();
        here.load(
            nodes.stream()
                .flatMap(node -> targets(node.id(), TieKind.LOCATED_IN, view).stream())
                .toList());
        nodes.forEach(node -> file.node(entry(node, here)));
      });
      ties((ties, here) -> {
        here.cite(ties.stream().flatMap(tie -> tie.claims().stream()).toList());
        ties.forEach(tie -> file.tie(entry(tie, here)));
      });
    }
  }

  private static NodeEntry entry(Node node, Scene here) {
    var subsectors =
        targets(node.id(), TieKind.WORKS_IN, here.view()).stream()
            .flatMap(id -> Subsector.find(id).stream())
            .toList();
    var places =
        targets(node.id(), TieKind.LOCATED_IN, here.view()).stream()
            .flatMap(id -> here.find(id).stream())
            .toList();
    return new NodeEntry(node, subsectors, places);
  }

  private static TieEntry entry(ClaimedTie claimed, Scene here) {
    var tie = claimed.tie();
    return new TieEntry(tie, here.get(tie.from()), here.get(tie.to()), here.cite(claimed.claims()));
  }

  /** Where ties of a kind lead that hold without anyone having said since when. */
  private static List<NodeId> targets(NodeId id, TieKind kind, View view) {
    var at = view.find(id);
    if (at < 0) {
      return List.of();
    }
    var targets = new LinkedHashSet<NodeId>();
    for (var walk = view.kinds(kind).walk().out(at); walk.next(); ) {
      if (walk.since() == Days.OPEN_SINCE && walk.until() == Days.OPEN_UNTIL) {
        targets.add(view.snapshot().id(walk.node()));
      }
    }
    return List.copyOf(targets);
  }

  /** All nodes, without official places, products and subsectors that nothing is tied to. */
  private void nodes(BiConsumer<List<Node>, Scene> consumer) {
    List<Node> page;
    @Nullable NodeId after = null;
    do {
      page = registry.list(NodeFilter.ALL, Viewer.READER, scene.world(), after, PAGE);
      consumer.accept(
          page.stream().filter(node -> isOfInterest(node, scene.view())).toList(),
          scene.seenBy(Viewer.READER));
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == PAGE);
  }

  private static boolean isOfInterest(Node node, View view) {
    var at = view.find(node.id());
    return at < 0 ? !isSetting(node.kind()) : isOfInterest(at, view);
  }

  private static boolean isOfInterest(int node, View view) {
    if (!isSetting(view.snapshot().kind(node))) {
      return true;
    }
    for (var walk = view.withPast().walk().in(node); walk.next(); ) {
      if (walk.kind() != TieKind.PART_OF) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSetting(NodeKind kind) {
    return kind == NodeKind.PLACE || kind == NodeKind.CAPABILITY || kind == NodeKind.SUBSECTOR;
  }

  /** The ties that lead from one of the nodes to another, each once. */
  private void ties(BiConsumer<List<ClaimedTie>, Scene> consumer) {
    var view = scene.view().withPast();
    nodes((nodes, here) -> {
      var pairs = new LinkedHashSet<List<NodeId>>();
      for (var node : nodes) {
        var at = view.find(node.id());
        if (at >= 0) {
          pairs.addAll(pairs(at, view));
        }
      }
      var all = List.copyOf(pairs);
      for (int from = 0; from < all.size(); from += PAIRS) {
        var batch = all.subList(from, Math.min(all.size(), from + PAIRS));
        here.load(batch.stream().flatMap(List::stream).toList());
        consumer.accept(exported(batch), here);
      }
    });
  }

  private static List<List<NodeId>> pairs(int node, View view) {
    var pairs = new ArrayList<List<NodeId>>();
    for (var walk = view.walk().out(node); walk.next(); ) {
      if (isOfInterest(walk.node(), view)) {
        pairs.add(List.of(view.snapshot().id(node), view.snapshot().id(walk.node())));
      }
    }
    return pairs;
  }

  /** Who must not be brought together is nobody's business but that of whoever said so. */
  private List<ClaimedTie> exported(List<List<NodeId>> pairs) {
    return registry.tiesBetween(pairs, Viewer.READER).stream()
        .filter(tie -> tie.tie().kind() != TieKind.KEPT_APART)
        .toList();
  }
}
