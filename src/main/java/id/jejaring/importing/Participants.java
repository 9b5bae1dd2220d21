package id.jejaring.importing;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.importing.sheet.Heading;
import id.jejaring.registry.Registry;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Tells those whom the rows of a sheet are about from those whom they merely name. */
final class Participants {

  /** Of a longer list nobody makes an acquaintance sheet; ties are looked up one by one. */
  private static final int LONGEST = 2_000;

  private static final Set<TieKind> OF_A_ROSTER =
      EnumSet.of(TieKind.KNOWS, TieKind.COLLABORATES_WITH);

  private final Registry registry;
  private final Accounts accounts;

  Participants(Registry registry, Accounts accounts) {
    this.registry = registry;
    this.accounts = accounts;
  }

  /**
   * Whom the rows are about, a person with the business that they stand for, and the events of the
   * list. Whom rows name as known, worked with or belonged to takes no part in it; where rows are
   * pairs or casts, everyone they name does. A few milliseconds for each person with a business.
   */
  Set<NodeId> of(Journal.Entry entry, Viewer viewer) {
    var shapes = new HashMap<String, Heading.Shape>();
    entry.sheets().forEach(part -> shapes.put(part.sheet(), part.heading().shape()));
    var about = new LinkedHashSet<NodeId>();
    var second = new LinkedHashMap<NodeId, NodeId>();
    var named = new LinkedHashSet<NodeId>();
    accounts.each(
        entry.id(),
        EnumSet.of(Outcome.CREATED, Outcome.UPDATED, Outcome.MERGED, Outcome.UNCHANGED),
        row -> {
          var nodes = row.nodes();
          if (shapes.get(row.sheet()) != Heading.Shape.ROSTER) {
            about.addAll(nodes);
          } else if (!nodes.isEmpty()) {
            about.add(nodes.getFirst());
            nodes.stream().skip(1).limit(1).forEach(next -> second.put(next, nodes.getFirst()));
            named.addAll(nodes);
          }
        });
    named.removeAll(about);
    if (named.size() <= LONGEST) {
      about.addAll(besides(named, second, viewer));
    }
    return about;
  }

  private Set<NodeId> besides(Set<NodeId> named, Map<NodeId, NodeId> second, Viewer viewer) {
    var besides = new LinkedHashSet<NodeId>();
    registry
        .nodes(named, viewer)
        .forEach((id, node) -> {
          var first = second.get(id);
          if (node.kind() == NodeKind.EVENT
              || (node.kind() == NodeKind.PERSON
                  && first != null
                  && standsFor(id, first, viewer))) {
            besides.add(id);
          }
        });
    return besides;
  }

  private boolean standsFor(NodeId person, NodeId business, Viewer viewer) {
    return registry.tiesOf(person, viewer).stream()
        .anyMatch(claimed ->
            claimed.tie().from().equals(person)
                && claimed.tie().to().equals(business)
                && !OF_A_ROSTER.contains(claimed.tie().kind()));
  }
}
