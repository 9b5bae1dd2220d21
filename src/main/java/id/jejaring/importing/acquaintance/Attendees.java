package id.jejaring.importing.acquaintance;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.acquaintance.AcquaintanceSheet.Member;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who stands on an acquaintance sheet: the persons of a list, each with their business; and the
 * businesses, communities and agencies that no person of the list stands for.
 */
final class Attendees {

  private static final Set<TieKind> STANDS_FOR =
      EnumSet.of(TieKind.OWNS, TieKind.OPERATES, TieKind.MEMBER_OF, TieKind.HOLDS_OFFICE);

  private final Registry registry;
  private final Viewer viewer;

  Attendees(Registry registry, Viewer viewer) {
    this.registry = registry;
    this.viewer = viewer;
  }

  /** Who took part in an event, in the events of a program, or belongs to a community. */
  Set<NodeId> of(Node about) {
    var kinds = EnumSet.of(TieKind.TOOK_PART_IN, TieKind.MEMBER_OF);
    var ties = registry.tiesOf(about.id(), viewer);
    var actors = new LinkedHashSet<NodeId>();
    ties.stream()
        .map(ClaimedTie::tie)
        .filter(tie -> kinds.contains(tie.kind()) && tie.to().equals(about.id()))
        .forEach(tie -> actors.add(tie.from()));
    if (about.kind() == NodeKind.PROGRAM) {
      ties.stream()
          .map(ClaimedTie::tie)
          .filter(tie -> tie.kind() == TieKind.PART_OF && tie.to().equals(about.id()))
          .flatMap(tie -> registry.find(tie.from(), viewer).stream())
          .filter(part -> part.kind() == NodeKind.EVENT)
          .forEach(event -> actors.addAll(of(event)));
    }
    return actors;
  }

  /** These as members, by name; numbered from 1. */
  List<Member> members(Collection<NodeId> ids) {
    var nodes = registry.nodes(ids, viewer);
    var actors = nodes.values().stream().filter(node -> node.kind().isActor()).toList();
    var businesses = new LinkedHashMap<NodeId, List<String>>();
    var represented = new LinkedHashSet<NodeId>();
    for (var actor : actors) {
      if (actor.kind() == NodeKind.PERSON) {
        var own = standsFor(actor, nodes);
        own.forEach(business -> represented.add(business.id()));
        businesses.put(actor.id(), own.stream().map(Node::name).toList());
      }
    }
    var listed =
        actors.stream()
            .filter(actor -> !represented.contains(actor.id()))
            .sorted(
                Comparator.comparing(
                        (Node actor) -> actor.name().toLowerCase(java.util.Locale.ROOT))
                    .thenComparing(Node::id))
            .toList();
    var members = new ArrayList<Member>();
    for (var actor : listed) {
      members.add(
          new Member(
              members.size() + 1,
              actor.id(),
              actor.name(),
              String.join(", ", businesses.getOrDefault(actor.id(), List.of()))));
    }
    return members;
  }

  private List<Node> standsFor(Node person, Map<NodeId, Node> listed) {
    return registry.tiesOf(person.id(), viewer).stream()
        .map(ClaimedTie::tie)
        .filter(tie -> STANDS_FOR.contains(tie.kind()) && tie.from().equals(person.id()))
        .flatMap(tie -> Stream.ofNullable(listed.get(tie.to())))
        .distinct()
        .toList();
  }
}
