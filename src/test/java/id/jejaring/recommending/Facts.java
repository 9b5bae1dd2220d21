package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.network.RandomNetwork;
import id.jejaring.store.StoreForTests;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the store itself says of the facts that reasons are of, for one viewer: a query for each
 * kind of reason, past the network and all that is made of it.
 */
final class Facts {

  /** What the viewer sees of some ties, and what of them had begun. */
  private static final String BEGUN =
      """
      %1$s.level <= $clearance AND startNode(%1$s).level <= $clearance
        AND endNode(%1$s).level <= $clearance
        AND (%1$s.since IS NULL OR %1$s.since <= $asOf)\
      """;

  private static final String HOLDS = BEGUN + " AND (%1$s.until IS NULL OR %1$s.until > $asOf)";

  /** What two did together; the same for both legs of a way, and for each of a longer one. */
  private static final String DEEDS =
      """
      MATCH (one:Node {id: $one})-[tie:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(:Node {id: $other})
      WHERE coalesce(tie.stage, '') <> 'explored' AND %s
      RETURN type(tie) AS kind, startNode(tie).id AS at, tie.since AS since, tie.until AS until,
        null AS otherSince, null AS otherUntil
      UNION
      MATCH (:Node {id: $one})-[tie:MADE|PARTY_TO]->(at:Project|Agreement)
        <-[otherTie:MADE|PARTY_TO]-(:Node {id: $other})
      WHERE %s AND %s
      RETURN type(tie) AS kind, at.id AS at, tie.since AS since, tie.until AS until,
        otherTie.since AS otherSince, otherTie.until AS otherUntil
      """
          .formatted(on(BEGUN, "tie"), on(BEGUN, "tie"), on(BEGUN, "otherTie"));

  private static final String SHARED =
      """
      MATCH (who:Business|Community|Agency|Person)-[tie:%s]->(:%s {id: $at})
      WHERE %s
      WITH who, tie
      ORDER BY coalesce(tie.until, date('9999-12-31')) DESC, coalesce(tie.since, date('0001-01-01'))
      WITH who, collect(tie)[0] AS last
      RETURN who.id AS who, last.since AS since, last.until AS until
      ORDER BY who
      """;

  /** What each of two is tied to today, and since when and until when. */
  private static final String BOTH =
      """
      MATCH (:Node {id: $one})-[mine:%s]->(:%s {id: $mine}),
        (:Node {id: $other})-[theirs:%s]->(:%s {id: $theirs})
      WHERE %s AND %s
      RETURN mine.since AS since, mine.until AS until,
        theirs.since AS otherSince, theirs.until AS otherUntil
      """;

  private static final String WISHED =
      """
      MATCH (:Node {id: $other})-[theirs:%s]->(:Capability {id: $theirs})
      WHERE %s
      RETURN theirs.since AS since, theirs.until AS until
      """;

  private static final String PLACES =
      """
      MATCH (node:Node {id: $one})-[tie:LOCATED_IN]->(place:Place)
      WHERE %s
      RETURN place.id AS place, tie.since AS since
      """
          .formatted(on(HOLDS, "tie"));

  private static final String APART =
      """
      MATCH (one:Node {id: $one}), (other:Node {id: $other})
      RETURN point.distance(one.location, other.location) / 1000 AS kilometres
      """;

  private final StoreForTests store;
  private final Map<String, Object> asked;

  Facts(StoreForTests store, Viewer viewer) {
    this.store = store;
    asked = Map.of("asOf", RandomNetwork.TODAY, "clearance", viewer.clearance().ordinal());
  }

  private static String on(String condition, String tie) {
    return condition.formatted(tie);
  }

  /** When something held. */
  record Time(@Nullable LocalDate since, @Nullable LocalDate until) {

    static Time of(Link link) {
      return new Time(link.spell().since(), link.spell().until());
    }

    boolean isOver() {
      return until != null && !until.isAfter(RandomNetwork.TODAY);
    }
  }

  /** What two did together: a kind, and who did it or what of. */
  record Done(String kind, String at) {}

  /** Everything that two did together, with the days of the ties that say so. */
  Map<Done, Set<List<Time>>> deeds(NodeId one, NodeId other) {
    var deeds = new HashMap<Done, Set<List<Time>>>();
    for (var row : ask(DEEDS, Map.of("one", one.toString(), "other", other.toString()))) {
      var isJoint = TieKind.valueOf(text(row, "kind")).isJointWork();
      deeds
          .computeIfAbsent(new Done(text(row, "kind"), text(row, "at")), _ -> new HashSet<>())
          .add(
              isJoint
                  ? List.of(time(row, "since", "until"), time(row, "otherSince", "otherUntil"))
                  : List.of(time(row, "since", "until")));
    }
    return deeds;
  }

  /** Everyone who ever came to an event, a community or a venue, and when last. */
  Map<String, Time> shared(NodeId at, TieKind kind) {
    var label =
        switch (kind) {
          case TOOK_PART_IN -> "Event";
          case MEMBER_OF -> "Community";
          case TENANT_OF -> "Venue";
          default -> throw new AssertionError(kind + " is nothing to share.");
        };
    return ask(SHARED.formatted(kind, label, on(BEGUN, "tie")), Map.of("at", at.toString()))
        .stream()
        .collect(
            Collectors.toMap(
                row -> text(row, "who"),
                row -> time(row, "since", "until"),
                (one, _) -> one,
                TreeMap::new));
  }

  /** When the two hold what a reason says of them. */
  Set<List<Time>> both(
      NodeId one, TieKind kind, NodeId mine, NodeId other, TieKind otherKind, NodeId theirs) {
    var label = kind == TieKind.WORKS_IN ? "Subsector" : "Capability";
    var query =
        BOTH.formatted(kind, label, otherKind, label, on(HOLDS, "mine"), on(HOLDS, "theirs"));
    return ask(
            query,
            Map.of(
                "one", one.toString(),
                "mine", mine.toString(),
                "other", other.toString(),
                "theirs", theirs.toString()))
        .stream()
        .map(row -> List.of(time(row, "since", "until"), time(row, "otherSince", "otherUntil")))
        .collect(Collectors.toSet());
  }

  /** When the candidate offers or needs what is wished for. */
  Set<List<Time>> wished(NodeId candidate, TieKind kind, NodeId capability) {
    return ask(
            WISHED.formatted(kind, on(HOLDS, "theirs")),
            Map.of("other", candidate.toString(), "theirs", capability.toString()))
        .stream()
        .map(row -> List.of(time(row, "since", "until")))
        .collect(Collectors.toSet());
  }

  /** How far apart two are: by their own points, or else by the middles of their places. */
  Distance apart(NodeId one, NodeId other) {
    var here = located(one);
    var there = located(other);
    var row = ask(APART, Map.of("one", here.toString(), "other", there.toString())).getFirst();
    return new Distance((Double) row.get("kilometres"), !here.equals(one) || !there.equals(other));
  }

  /** The node itself, or the place that it has been in since the latest day. */
  private NodeId located(NodeId node) {
    var own =
        ask(
            "MATCH (n:Node {id: $one}) RETURN n.location IS NOT NULL AS own",
            Map.of("one", node.toString()));
    if (own.getFirst().get("own").equals(true)) {
      return node;
    }
    @Nullable NodeId best = null;
    var latest = LocalDate.MIN;
    for (var row : ask(PLACES, Map.of("one", node.toString()))) {
      var place = NodeId.of(text(row, "place"));
      var day = row.get("since") == null ? LocalDate.MIN : (LocalDate) row.get("since");
      if (best == null
          || day.isAfter(latest)
          || (day.equals(latest) && place.compareTo(best) < 0)) {
        best = place;
        latest = day;
      }
    }
    if (best == null) {
      throw new AssertionError(node + " is nowhere.");
    }
    return best;
  }

  private static Time time(Map<String, Object> row, String since, String until) {
    return new Time((LocalDate) row.get(since), (LocalDate) row.get(until));
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }

  private List<Map<String, Object>> ask(String query, Map<String, Object> of) {
    var parameters = new HashMap<>(asked);
    parameters.putAll(of);
    return store.query(query, parameters);
  }
}
