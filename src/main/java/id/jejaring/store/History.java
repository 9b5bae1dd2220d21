package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.OperationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.neo4j.driver.Record;

/**
 * What happened to one thing, found without reading what happened to others. Each change is read
 * whole, and one may hold what a thousand rows of a sheet brought: some 20 ms. Thread-safe.
 */
public final class History {

  private static final String CLAIM =
      """
      MATCH (claim:Claim)
      WHERE claim.id IN $ids
      RETURN claim
      """;

  private static final String ABOUT_BEFORE =
      """
      CALL db.index.fulltext.queryNodes('changes_about', $about)
      YIELD node AS change
      WHERE change.seq < $seq
      RETURN change
      ORDER BY change.seq DESC
      LIMIT $limit
      """;

  private static final String ABOUT_AFTER =
      """
      CALL db.index.fulltext.queryNodes('changes_about', $about)
      YIELD node AS change
      WHERE change.seq > $seq
      RETURN change
      ORDER BY change.seq
      LIMIT $limit
      """;

  private static final String LATEST =
      """
      MATCH (change:Change)
      WHERE change.seq < $seq
      RETURN change
      ORDER BY change.seq DESC
      LIMIT $limit
      """;

  private static final String OF =
      """
      MATCH (operation:Operation {id: $id})
      MATCH (change:Change {seq: operation.seq})
      RETURN change
      """;

  private static final String LAST_BEFORE =
      """
      MATCH (change:Change)
      WHERE change.at < $at
      RETURN change.seq AS seq
      ORDER BY change.at DESC, seq DESC
      LIMIT 1
      """;

  private static final String ADDED =
      """
      UNWIND $about AS id
      CALL (id) {
        MATCH (claim:Claim {node: id})
        RETURN claim
      UNION
        MATCH (claim:Claim {tie: id})
        RETURN claim
      }
      WITH claim
      WHERE claim.seq = $seq AND claim.order >= $first AND claim.order < $end
      RETURN DISTINCT claim
      ORDER BY claim.order
      """;

  private final Connection connection;

  History(Connection connection) {
    this.connection = connection;
  }

  /** The claim of this id, while it stands. */
  public Optional<Claim> findClaim(ClaimId id) {
    return connection
        .read(tx ->
            tx.run(CLAIM, Map.of("ids", ClaimGroups.keptUnder(List.of(id))))
                .list(row -> Mapping.claims(row.get("claim"))))
        .stream()
        .flatMap(List::stream)
        .filter(claim -> claim.id().equals(id))
        .findFirst();
  }

  /** The changes about a node, its ties, or a tie, before one, newest first, at most so many. */
  public List<Change> before(UUID subject, long seq, int limit) {
    return changes(ABOUT_BEFORE, Map.of("about", About.term(subject), "seq", seq, "limit", limit));
  }

  /** The changes about a node, its ties, or a tie, after one, oldest first, at most so many. */
  public List<Change> after(UUID subject, long seq, int limit) {
    return changes(ABOUT_AFTER, Map.of("about", About.term(subject), "seq", seq, "limit", limit));
  }

  /** The changes before one, newest first, at most so many. */
  public List<Change> before(long seq, int limit) {
    return changes(LATEST, Map.of("seq", seq, "limit", limit));
  }

  /** The change that a write is part of. */
  public Optional<Change> of(OperationId operation) {
    return changes(OF, Map.of("id", operation.toString())).stream().findFirst();
  }

  /** The number of the last change before a moment; 0 when there was none. */
  public long lastBefore(Instant at) {
    return connection.<Long>read(tx ->
        tx.run(LAST_BEFORE, Map.of("at", Mapping.time(at))).list().stream()
            .findFirst()
            .map(row -> row.get("seq").asLong())
            .orElse(0L));
  }

  /** The claims that a part of a change added, as far as they stand where it put them. */
  public List<Claim> added(Change change, Change.Part part) {
    var added = part.added();
    if (added.count() == 0) {
      return List.of();
    }
    return connection.read(tx -> {
      var about =
          tx.run(
                  "MATCH (change:Change {seq: $seq}) RETURN change.about AS about",
                  Map.of("seq", change.seq()))
              .single()
              .get("about")
              .asString("");
      return tx
          .run(
              ADDED,
              Map.of(
                  "about", About.ids(about),
                  "seq", change.seq(),
                  "first", added.first(),
                  "end", added.end()))
          .list(row -> Mapping.claims(row.get("claim")))
          .stream()
          .flatMap(List::stream)
          .toList();
    });
  }

  private List<Change> changes(String query, Map<String, Object> parameters) {
    return connection.read(tx -> tx.run(query, parameters).list(History::change));
  }

  static Change change(Record row) {
    var change = row.get("change");
    return new Change(
        change.get("seq").asLong(),
        change.get("at").asZonedDateTime().toInstant(),
        Payload.read(
            new Payload.Texts(
                change.get("structure").asString(), change.get("personal").asString())));
  }
}
