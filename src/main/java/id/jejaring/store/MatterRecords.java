package id.jejaring.store;

import id.jejaring.domain.Asked;
import id.jejaring.domain.Feedback;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Matter;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      WHERE %s
      AND ($open IS NULL OR matter.open = $open)
      AND ($node IS NULL OR $node IN matter.concerns)
      AND ($before IS NULL OR matter.at < $before OR (matter.at = $before AND matter.id > $after))
      RETURN matter
      ORDER BY matter.at DESC, matter.id
      LIMIT $limit
      """;

  /** What the viewer sees of nobody counts; what was said under ids from before a merge does. */
  private static final String ANSWERED =
      """
      MATCH (matter:Matter {sort: 'introduction'})
      WHERE %1$s
      AND matter.at >= $year
      AND (matter.at >= $month OR size(matter.agreed) + size(matter.declined) > 0)
      AND all(id IN matter.concerns WHERE EXISTS {
        MATCH (node:Node {id: id})
        WHERE %2$s
      } OR EXISTS {
        MATCH (alias:Alias {id: id})
        MATCH (node:Node {id: alias.node})
        WHERE %2$s
      })
      UNWIND matter.through AS who
      WITH who,
        sum(CASE WHEN matter.at >= $month THEN 1 ELSE 0 END) AS thisMonth,
        sum(CASE WHEN who IN matter.agreed THEN 1 ELSE 0 END) AS agreed,
        sum(CASE WHEN who IN matter.declined THEN 1 ELSE 0 END) AS declined
      OPTIONAL MATCH (alias:Alias {id: who})
      RETURN coalesce(alias.node, who) AS who, thisMonth, agreed, declined
      """;

  private static final String EVERYBODYS = "true";
  private static final String SOMEBODYS = "matter.by = $by";

  private static final String RESTING =
      """
      MATCH (asked:Asked {month: $month})
      OPTIONAL MATCH (alias:Alias {id: asked.who})
      WITH coalesce(alias.node, asked.who) AS who, sum(asked.times) AS times
      WHERE times >= $most
      RETURN who
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
    var query = INTRODUCTIONS.formatted(by == null ? EVERYBODYS : SOMEBODYS);
    return connection.read(tx ->
        Records.run(tx, query, parameters)
            .list(row -> (Introduction) Matters.matter(row.get("matter"))));
  }

  /**
   * Who has been asked to introduce others as often as is allowed in a month, by everybody's
   * introductions, removed ones too. O(those asked in the month).
   */
  public Set<NodeId> resting(YearMonth month, int most) {
    return connection.read(tx ->
        Set.copyOf(
            tx.run(RESTING, Map.of("month", month.toString(), "most", most))
                .list(row -> NodeId.of(row.get("who").asString()))));
  }

  /**
   * Who has been asked to introduce others since the beginning of a month, and what they answered
   * since a year, as far as the viewer may know. O(introductions of the year that somebody has
   * answered, of the month all), those of the viewer where that is all that they see.
   */
  public Map<NodeId, Asked> asked(Viewer viewer, Instant month, Instant year) {
    var query =
        ANSWERED.formatted(
            Introduction.areAllSeenBy(viewer) ? EVERYBODYS : SOMEBODYS, Records.SEEN);
    var parameters = Records.sight(viewer, World.SOURCED);
    parameters.put("by", viewer.name());
    parameters.put("month", Mapping.time(month));
    parameters.put("year", Mapping.time(year));
    return connection.read(tx -> {
      var counts = new HashMap<NodeId, Asked>();
      Records.run(tx, query, parameters)
          .forEachRemaining(row ->
              counts.merge(
                  NodeId.of(row.get("who").asString()),
                  new Asked(
                      row.get("thisMonth").asInt(),
                      row.get("agreed").asInt(),
                      row.get("declined").asInt()),
                  Asked::plus));
      return counts;
    });
  }
}
