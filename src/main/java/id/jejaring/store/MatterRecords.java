package id.jejaring.store;

import id.jejaring.domain.Asked;
import id.jejaring.domain.Feedback;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Matter;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.NodeId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Reads what people have on their desks; who may see it is for the caller. Thread-safe. */
public final class MatterRecords {

  private static final String BY_ID =
      """
      UNWIND $ids AS id
      MATCH (matter:Matter {id: id})
      RETURN matter
      """;

  /** Also what was said under ids that it had before a merge. */
  private static final String FEEDBACK =
      """
      CALL () {
        RETURN $actor AS actor
      UNION
        MATCH (alias:Alias {node: $actor})
        RETURN alias.id AS actor
      }
      CALL (actor) {
        MATCH (matter:Matter {actor: actor})
        RETURN matter
      UNION
        MATCH (matter:Matter {candidate: actor})
        RETURN matter
      }
      WITH matter
      WHERE matter.by = $by
      RETURN matter
      ORDER BY matter.at DESC, matter.id
      """;

  private static final String INTRODUCTIONS =
      """
      MATCH (matter:Matter {sort: 'introduction'})
      WHERE ($open IS NULL OR matter.open = $open)
      AND ($by IS NULL OR matter.by = $by)
      AND ($node IS NULL OR $node IN matter.concerns)
      AND ($before IS NULL OR matter.at < $before OR (matter.at = $before AND matter.id > $after))
      RETURN matter
      ORDER BY matter.at DESC, matter.id
      LIMIT $limit
      """;

  /** Where somebody was asked under an id from before a merge, that counts as well. */
  private static final String THROUGH_SINCE =
      """
      MATCH (matter:Matter {sort: 'introduction'})
      WHERE matter.at >= $since AND size(matter.through) > 0
      RETURN matter
      ORDER BY matter.at, matter.id
      """;

  private static final String OLD_IDS =
      """
      UNWIND $ids AS id
      MATCH (alias:Alias {id: id})
      RETURN id, alias.node AS node
      """;

  private final Connection connection;

  MatterRecords(Connection connection) {
    this.connection = connection;
  }

  static List<Matter> of(TransactionContext tx, Collection<MatterId> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx.run(BY_ID, Map.of("ids", Mapping.texts(ids)))
            .list(row -> Matters.matter(row.get("matter")));
  }

  /** The matter of this id. */
  public Optional<Matter> find(MatterId id) {
    return connection.read(tx -> of(tx, List.of(id)).stream().findFirst());
  }

  /** What somebody has said of candidates for an actor, or of it as one, the latest first. */
  public List<Feedback> feedbackAbout(NodeId actor, String by) {
    return connection.read(tx ->
        tx.run(FEEDBACK, Map.of("actor", actor.toString(), "by", by))
            .list(row -> (Feedback) Matters.matter(row.get("matter"))));
  }

  /**
   * Introductions, the latest first.
   *
   * @param open only those that are open, or only those that are not; null for all
   * @param by only somebody's; null for everybody's
   * @param node only those that concern it; null for any
   * @param after only those after this one; null from the start
   */
  public List<Introduction> introductions(
      @Nullable Boolean open,
      @Nullable String by,
      @Nullable NodeId node,
      @Nullable Introduction after,
      int limit) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("open", open);
    parameters.put("by", by);
    parameters.put("node", node == null ? null : node.toString());
    parameters.put("before", after == null ? null : Mapping.time(after.asked()));
    parameters.put("after", after == null ? null : after.id().toString());
    parameters.put("limit", limit);
    return connection.read(tx ->
        Records.run(tx, INTRODUCTIONS, parameters)
            .list(row -> (Introduction) Matters.matter(row.get("matter"))));
  }

  /**
   * Who has been asked to introduce others, how often since the beginning of a month, and what they
   * answered since a year. O(introductions of that year).
   */
  public Map<NodeId, Asked> asked(Instant month, Instant year) {
    return connection.read(tx -> {
      var counts = new HashMap<NodeId, Asked>();
      var through =
          tx.run(THROUGH_SINCE, Map.of("since", Mapping.time(year)))
              .list(row -> (Introduction) Matters.matter(row.get("matter")));
      var ids = through.stream().flatMap(each -> each.through().stream()).distinct().toList();
      var now = new HashMap<NodeId, NodeId>();
      tx.run(OLD_IDS, Map.of("ids", Mapping.texts(ids)))
          .forEachRemaining(row ->
              now.put(NodeId.of(row.get("id").asString()), NodeId.of(row.get("node").asString())));
      for (var introduction : through) {
        var thisMonth = introduction.asked().isBefore(month) ? 0 : 1;
        var answers = introduction.answers();
        for (var who : introduction.through()) {
          var answer = answers.get(who);
          counts.merge(
              now.getOrDefault(who, who),
              new Asked(
                  thisMonth,
                  answer == Introduction.What.AGREED ? 1 : 0,
                  answer == Introduction.What.DECLINED ? 1 : 0),
              Asked::plus);
        }
      }
      return counts;
    });
  }
}
