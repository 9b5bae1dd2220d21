package id.jejaring.network;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A small world of programs, events and those who met there, drawn by lot, some of it hidden; and
 * what {@link View#without} defines, the slow and obvious way.
 */
record WithoutTwin(Twin twin) {

  private static final List<NodeKind> KINDS =
      List.of(
          NodeKind.PERSON,
          NodeKind.PERSON,
          NodeKind.PERSON,
          NodeKind.COMMUNITY,
          NodeKind.PROGRAM,
          NodeKind.EVENT,
          NodeKind.EVENT,
          NodeKind.PROJECT,
          NodeKind.VENUE);

  WithoutTwin(long seed) {
    this(drawn(new Random(seed)));
  }

  private static Twin drawn(Random random) {
    var twin = new Twin();
    var nodes = new ArrayList<Node>();
    for (int at = 0; at < 24; at++) {
      var fields = new EnumMap<Field, String>(Map.of(Field.NAME, "node " + at));
      if (random.nextBoolean()) {
        fields.put(Field.SINCE, day(random).toString());
      }
      var level = random.nextInt(6) == 0 ? Level.OWN : Level.PUBLIC;
      var kind = KINDS.get(at % KINDS.size());
      nodes.add(new Node(NodeId.named("without " + at), kind, fields, level, Scope.NONE, 1));
    }
    nodes.forEach(node -> twin.nodes.put(node.id(), node));
    for (int tries = 0; tries < 2500 && twin.ties.size() < 80; tries++) {
      var kind = TieKind.values()[random.nextInt(TieKind.values().length)];
      var from = nodes.get(random.nextInt(nodes.size()));
      var to = nodes.get(random.nextInt(nodes.size()));
      if (from != to && kind.admits(from.kind(), to.kind())) {
        var since = random.nextInt(3) == 0 ? Span.OPEN : Span.since(Dated.day(day(random)));
        var level = random.nextInt(8) == 0 ? Level.OWN : kind.level();
        var id = TieId.named("tie " + tries);
        twin.ties.put(
            id, new Tie(id, kind, from.id(), to.id(), since, 0, Map.of(), level, Scope.NONE, 1));
      }
    }
    return twin;
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(12));
  }

  /** The rest of a network in which nothing is hidden. */
  static Twin without(Twin all, NodeId program) {
    var gone = parts(all, program);
    var fallen = new HashSet<TieId>();
    for (var tie : all.ties.values()) {
      if (tie.kind().isWork() && restsOn(all, gone, tie.from(), tie.to(), Days.since(tie.span()))) {
        fallen.add(tie.id());
      }
    }
    var joint = new HashSet<NodeId>();
    for (var node : all.nodes.keySet()) {
      var actors = new HashSet<NodeId>();
      all.ties.values().stream()
          .filter(tie -> tie.kind().isJointWork() && tie.to().equals(node))
          .forEach(tie -> actors.add(tie.from()));
      boolean falls = actors.size() > 1;
      for (var one : actors) {
        for (var other : actors) {
          int day = Math.max(came(all, one, node), came(all, other, node));
          falls &= one.equals(other) || restsOn(all, gone, one, other, day);
        }
      }
      if (falls) {
        joint.add(node);
      }
    }
    gone.addAll(joint);
    var rest = new Twin();
    all.nodes.values().stream()
        .filter(node -> !gone.contains(node.id()))
        .forEach(node -> rest.nodes.put(node.id(), node));
    all.ties.values().stream()
        .filter(tie -> !fallen.contains(tie.id()))
        .filter(tie -> !gone.contains(tie.from()) && !gone.contains(tie.to()))
        .forEach(tie -> rest.ties.put(tie.id(), tie));
    return rest;
  }

  private static Set<NodeId> parts(Twin all, NodeId program) {
    var gone = new HashSet<>(Set.of(program));
    for (boolean more = true; more; ) {
      more = false;
      for (var node : all.nodes.keySet()) {
        var wholes =
            all.ties.values().stream()
                .filter(tie -> tie.kind() == TieKind.PART_OF && tie.from().equals(node))
                .map(Tie::to)
                .filter(whole -> is(all, whole, NodeKind.PROGRAM))
                .toList();
        boolean part = is(all, node, NodeKind.PROGRAM) || is(all, node, NodeKind.EVENT);
        more |= part && !wholes.isEmpty() && gone.containsAll(wholes) && gone.add(node);
      }
    }
    return gone;
  }

  /** Whether what begins between two on a day has no ground but the program. */
  private static boolean restsOn(Twin all, Set<NodeId> gone, NodeId one, NodeId other, int day) {
    int met = Days.OPEN_UNTIL;
    boolean elsewhere = false;
    for (var at : all.nodes.keySet()) {
      int both = Math.max(came(all, one, at), came(all, other, at));
      if (gone.contains(at)) {
        met = both > 0 ? Math.min(met, both) : met;
      } else if (both <= day && !is(all, at, NodeKind.PROJECT)) {
        elsewhere = true;
      }
    }
    for (var at : all.nodes.keySet()) {
      int both = Math.max(came(all, one, at), came(all, other, at));
      elsewhere |= is(all, at, NodeKind.PROJECT) && both < met;
    }
    for (var tie : all.ties.values()) {
      if (Set.of(tie.from(), tie.to()).equals(Set.of(one, other))) {
        int since = Days.since(tie.span());
        elsewhere |= tie.kind().isWork() && since < met;
        elsewhere |= !tie.kind().isWork() && tie.kind() != TieKind.KEPT_APART && since <= day;
      }
    }
    return met <= day && met < Days.OPEN_UNTIL && !elsewhere;
  }

  private static boolean is(Twin all, NodeId id, NodeKind kind) {
    var node = all.nodes.get(id);
    return node != null && node.kind() == kind;
  }

  /** Since when an actor belongs to something; the end of time where it does not. */
  private static int came(Twin all, NodeId actor, NodeId at) {
    var node = all.nodes.get(at);
    int own = node == null ? 0 : ownDay(node);
    return all.ties.values().stream()
        .filter(tie -> tie.from().equals(actor) && tie.to().equals(at))
        .filter(tie -> tie.kind().isAffiliation() || tie.kind().isJointWork())
        .mapToInt(tie -> Days.since(tie.span()) == 0 ? own : Days.since(tie.span()))
        .min()
        .orElse(Days.OPEN_UNTIL);
  }

  private static int ownDay(Node node) {
    return node.find(Field.SINCE).map(text -> Days.of(LocalDate.parse(text))).orElse(0);
  }
}
