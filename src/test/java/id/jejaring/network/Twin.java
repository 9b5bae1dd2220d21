package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A network as plain maps, obviously right and slow: what a snapshot is checked against. */
final class Twin {

  final Map<NodeId, Node> nodes = new LinkedHashMap<>();
  final Map<TieId, Tie> ties = new LinkedHashMap<>();

  void apply(Change change) {
    for (var part : change.parts()) {
      for (var entry : part.entries()) {
        switch (entry) {
          case Change.OfNode(var before, var after) -> put(nodes, before, after, Node::id);
          case Change.OfTie(var before, var after) -> put(ties, before, after, Tie::id);
          case Change.OfClaim _,
              Change.OfFigure _,
              Change.OfMatter _,
              Change.OfAlias _,
              Change.OfKey _ -> {}
        }
      }
    }
  }

  private static <K, V> void put(
      Map<K, V> map, @Nullable V before, @Nullable V after, java.util.function.Function<V, K> key) {
    if (after != null) {
      map.put(key.apply(after), after);
    } else if (before != null) {
      map.remove(key.apply(before));
    }
  }

  /** The network with everything that the mask hides taken out. */
  Twin without(Mask mask) {
    var rest = new Twin();
    for (var node : nodes.values()) {
      if (mask.seesNode(node.kind(), node.level(), node.scope())) {
        rest.nodes.put(node.id(), node);
      }
    }
    for (var tie : ties.values()) {
      if (mask.seesTie(tie.level(), tie.scope())
          && rest.nodes.containsKey(tie.from())
          && rest.nodes.containsKey(tie.to())) {
        rest.ties.put(tie.id(), tie);
      }
    }
    return rest;
  }

  /** The network as a snapshot of its own. */
  Snapshot snapshot() {
    var builder = Snapshot.builder();
    nodes.values().forEach(builder::node);
    ties.values().forEach(builder::tie);
    return builder.build();
  }

  /** Everything that a view on the day would answer, one line each, in order. */
  List<String> lines(int firstDay, int lastDay) {
    var lines = new ArrayList<String>();
    for (var node : nodes.values()) {
      lines.add(
          "%s %s %s %s %s %s at %s in %s"
              .formatted(
                  node.id(),
                  node.kind(),
                  node.level(),
                  node.scope().name(),
                  node.find(id.jejaring.domain.Field.SIZE).flatMap(SizeClass::find),
                  node.point().map(point -> (float) point.latitude()),
                  place(node.id(), firstDay, lastDay),
                  subsectors(node, firstDay, lastDay)));
    }
    for (var tie : ties.values()) {
      if (holds(tie, firstDay, lastDay)) {
        lines.add(line(tie));
      }
    }
    lines.sort(Comparator.naturalOrder());
    return lines;
  }

  private static String line(Tie tie) {
    return "%s %s %s %s %d..%d *%d"
        .formatted(
            tie.from(),
            tie.kind(),
            tie.to(),
            "explored".equals(tie.details().get(Detail.STAGE)),
            (int) Days.since(tie.span()),
            (int) Days.until(tie.span()),
            tie.strength());
  }

  /** The same lines, read off a view. */
  static List<String> lines(View view) {
    var snapshot = view.snapshot();
    var lines = new ArrayList<String>();
    var back = new ArrayList<String>();
    for (int node = 0; node < view.size(); node++) {
      if (!view.sees(node)) {
        continue;
      }
      var place = view.place(node);
      lines.add(
          "%s %s %s %s %s %s at %s in %s"
              .formatted(
                  snapshot.id(node),
                  snapshot.kind(node),
                  snapshot.level(node),
                  snapshot.scope(node).name(),
                  snapshot.sizeClass(node),
                  snapshot.point(node).map(point -> (float) point.latitude()),
                  place < 0 ? "-" : snapshot.id(place),
                  Integer.toBinaryString(view.subsectors(node))));
      for (var walk = view.walk().from(node); walk.next(); ) {
        var from = walk.isOutgoing() ? node : walk.node();
        var to = walk.isOutgoing() ? walk.node() : node;
        var line =
            "%s %s %s %s %d..%d *%d"
                .formatted(
                    snapshot.id(from),
                    walk.kind(),
                    snapshot.id(to),
                    walk.isExplored(),
                    walk.since(),
                    walk.until(),
                    walk.strength());
        (walk.isOutgoing() ? lines : back).add(line);
      }
    }
    lines.sort(Comparator.naturalOrder());
    back.sort(Comparator.naturalOrder());
    if (!back.equals(lines.stream().filter(line -> line.contains("..")).toList())) {
      throw new AssertionError("Ties leading away and back differ:\n" + lines + "\n" + back);
    }
    return lines;
  }

  private static boolean holds(Tie tie, int firstDay, int lastDay) {
    return Days.since(tie.span()) <= lastDay && Days.until(tie.span()) > firstDay;
  }

  private String place(NodeId node, int firstDay, int lastDay) {
    return ties.values().stream()
        .filter(tie -> tie.kind() == TieKind.LOCATED_IN && tie.from().equals(node))
        .filter(tie -> holds(tie, firstDay, lastDay))
        .max(
            Comparator.<Tie>comparingInt(tie -> Days.since(tie.span()))
                .thenComparing(Tie::to, Comparator.reverseOrder()))
        .map(tie -> tie.to().toString())
        .orElse("-");
  }

  private String subsectors(Node node, int firstDay, int lastDay) {
    Set<Integer> numbers = new TreeSet<>();
    if (node.kind() == NodeKind.SUBSECTOR) {
      Subsector.find(node.id()).ifPresent(subsector -> numbers.add(subsector.number()));
    }
    for (var tie : ties.values()) {
      if (tie.kind() == TieKind.WORKS_IN
          && tie.from().equals(node.id())
          && holds(tie, firstDay, lastDay)) {
        Subsector.find(tie.to()).ifPresent(subsector -> numbers.add(subsector.number()));
      }
    }
    return Integer.toBinaryString(
        numbers.stream().mapToInt(number -> 1 << (number - 1)).reduce(0, (a, b) -> a | b));
  }
}
