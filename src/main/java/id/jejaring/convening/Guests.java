package id.jejaring.convening;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out who of a list gets a seat: each person together with what they own or operate and the
 * businesses, communities and agencies of the list that they belong to, and each of these for which
 * nobody is there.
 */
final class Guests {

  private static final List<TieKind> OWN = List.of(TieKind.OWNS, TieKind.OPERATES);
  private static final List<TieKind> BELONG = List.of(TieKind.MEMBER_OF, TieKind.HOLDS_OFFICE);

  private Guests() {}

  /** Those of these nodes that are actors the view shows, by id. */
  static List<Guest> of(Collection<NodeId> nodes, View view) {
    var listed = new TreeSet<NodeId>();
    for (var id : nodes) {
      var node = view.find(id);
      if (node >= 0 && view.seesActor(node)) {
        listed.add(id);
      }
    }
    var standing = new LinkedHashMap<NodeId, List<NodeId>>();
    var represented = new HashSet<NodeId>();
    for (var id : listed) {
      var standsFor = standsFor(id, listed, view);
      standing.put(id, standsFor);
      represented.addAll(standsFor);
    }
    var guests = new ArrayList<Guest>();
    standing.forEach((id, standsFor) -> {
      if (!represented.contains(id)) {
        guests.add(new Guest(id, standsFor));
      }
    });
    return guests;
  }

  /** Who took part in an event, or will. */
  static Set<NodeId> at(int event, View view) {
    var here = new TreeSet<NodeId>();
    for (var walk = view.ever().kinds(TieKind.TOOK_PART_IN).walk().in(event); walk.next(); ) {
      here.add(view.snapshot().id(walk.node()));
    }
    return here;
  }

  private static List<NodeId> standsFor(NodeId id, Set<NodeId> listed, View view) {
    var person = view.find(id);
    if (view.snapshot().kind(person) != NodeKind.PERSON) {
      return List.of();
    }
    var found = new TreeSet<NodeId>();
    for (var walk = view.kinds(OWN).walk().out(person); walk.next(); ) {
      if (view.seesActor(walk.node())) {
        found.add(view.snapshot().id(walk.node()));
      }
    }
    for (var walk = view.kinds(BELONG).walk().out(person); walk.next(); ) {
      var other = view.snapshot().id(walk.node());
      if (listed.contains(other)) {
        found.add(other);
      }
    }
    return List.copyOf(found);
  }
}
