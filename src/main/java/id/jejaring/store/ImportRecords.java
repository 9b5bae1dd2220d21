package id.jejaring.store;

import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Reads what imports have left in the store: the account of each row, and what their sources claim
 * and suggest. Thread-safe.
 */
public final class ImportRecords {

  private static final int EXAMPLES = 3;

  private static final String CLAIMS_FROM =
      """
      MATCH (claim:Claim {source: $source})
      WITH claim
      ORDER BY claim.node IS NOT NULL, claim.id
      LIMIT $limit
      RETURN claim.id AS id, coalesce(claim.fields, []) AS fields
      """;

  private static final String SUGGESTED =
      """
      MATCH (claim:Claim {source: $source})
      WHERE claim.kind = $kind
      WITH claim.tie AS id, claim.by AS voice, claim.by STARTS WITH $by AS isSuggested
      WITH id, max(voice) AS by, collect(DISTINCT isSuggested) AS how
      WHERE how = [true]
      MATCH ()-[tie:%s {id: id}]->(node:Node)
      """;

  private static final String COUNT_SUGGESTED =
      SUGGESTED
          + """
          WITH node, by, count(tie) AS ties, collect(startNode(tie).name)[..$examples] AS examples
          RETURN node, by, ties, examples
          ORDER BY node.id, by
          """;

  private static final String SUGGESTED_TIES =
      SUGGESTED
          + """
          WHERE by IN $voices
          RETURN id, startNode(tie).id AS from, node.id AS to
          ORDER BY id
          """;

  /** What has a subsector or an offer, or whose sector is told. */
  private static final String PLACED =
      """
      UNWIND $ids AS id
      MATCH (node:Node {id: id})
      WHERE node.declaredSector IS NOT NULL OR EXISTS { (node)-[:WORKS_IN|OFFERS]->() }
      RETURN id
      ORDER BY id
      """;

  private static final String ROWS =
      """
      MATCH (row:ImportRow {import: $import})
      WHERE row.sheet >= $sheet AND row.row IS NOT NULL
      AND (row.sheet > $sheet OR row.row > $after)
      AND (row.outcome IN $outcomes OR ('review' IN $outcomes AND row.open IS NOT NULL))
      RETURN row
      ORDER BY row.sheet, row.row
      LIMIT $limit
      """;

  private static final String ROWS_AT =
      """
      UNWIND $rows AS number
      MATCH (row:ImportRow {import: $import, sheet: $sheet, row: number})
      WHERE row.outcome IN $outcomes OR ('review' IN $outcomes AND row.open IS NOT NULL)
      RETURN row
      """;

  private static final String ROWS_THAT_MAY_MEAN =
      """
      MATCH (row:ImportRow {import: $import})
      WHERE row.sheet >= $sheet AND row.row IS NOT NULL
      AND (row.sheet > $sheet OR row.row > $after)
      AND ((row.outcome = 'review' AND any(node IN row.nodes WHERE node IN $nodes))
        OR any(node IN row.open WHERE node IN $nodes))
      RETURN row
      ORDER BY row.sheet, row.row
      LIMIT $limit
      """;

  private static final String COUNT_ROWS =
      """
      MATCH (row:ImportRow {import: $import})
      WHERE row.sheet IS NOT NULL AND row.row IS NOT NULL
      RETURN row.outcome AS outcome, count(*) AS rows
      ORDER BY outcome
      """;

  private static final String COUNT_OPEN =
      """
      MATCH (row:ImportRow {import: $import})
      WHERE row.sheet IS NOT NULL AND row.row IS NOT NULL AND row.open IS NOT NULL
      RETURN count(*) AS rows
      """;

  private final Connection connection;

  ImportRecords(Connection connection) {
    this.connection = connection;
  }

  /**
   * The claims of a source in the order in which they can be withdrawn: of ties, then of fields.
   *
   * @param limit how many are read as they are kept; what one row says of a node counts once
   */
  public List<ClaimId> claimsFrom(SourceId source, int limit) {
    return connection
        .read(tx ->
            tx.run(CLAIMS_FROM, Map.of("source", source.toString(), "limit", limit))
                .list(row ->
                    ClaimGroups.claims(
                        ClaimId.of(row.get("id").asString()),
                        row.get("fields").asList(field -> Field.of(field.asString())))))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The ties to a node that one voice suggests with the same words.
   *
   * @param by the voice and what it adds, as the claims say
   * @param examples names of some they lead from
   */
  public record SuggestedTo(Node to, String by, int ties, List<String> examples) {
    public SuggestedTo {
      examples = List.copyOf(examples);
    }
  }

  /**
   * What one voice suggests in a source, by the node it leads to and what the voice adds; a tie
   * that the source also states outright does not count. Of several claims of a tie the one whose
   * speaker comes last counts, so that one confirmed stands for the one it confirms.
   */
  public List<SuggestedTo> suggested(SourceId source, TieKind kind, String by) {
    var parameters = new HashMap<>(parametersOf(source, kind, by));
    parameters.put("examples", EXAMPLES);
    return connection.read(tx ->
        tx.run(Labels.in(COUNT_SUGGESTED, kind), parameters)
            .list(row ->
                new SuggestedTo(
                    Mapping.node(row.get("node")),
                    row.get("by").asString(),
                    row.get("ties").asInt(),
                    row.get("examples").asList(Value::asString))));
  }

  /** Where the ties lead that {@link #suggested} counts and whose voices are among these. */
  public Map<TieId, List<NodeId>> suggestedTies(
      SourceId source, TieKind kind, String by, Collection<String> voices) {
    var parameters = new HashMap<>(parametersOf(source, kind, by));
    parameters.put("voices", List.copyOf(voices));
    var ties = new LinkedHashMap<TieId, List<NodeId>>();
    connection
        .read(tx -> tx.run(Labels.in(SUGGESTED_TIES, kind), parameters).list())
        .forEach(row ->
            ties.put(
                TieId.of(row.get("id").asString()),
                List.of(
                    NodeId.of(row.get("from").asString()), NodeId.of(row.get("to").asString()))));
    return ties;
  }

  /** Which of these nodes work in a subsector, offer something, or say their sector. */
  public Set<NodeId> placed(Collection<NodeId> ids) {
    var texts = ids.stream().map(NodeId::toString).toList();
    return connection.read(tx ->
        new HashSet<>(
            tx.run(PLACED, Map.of("ids", texts)).list(row -> NodeId.of(row.get("id").asString()))));
  }

  private static Map<String, Object> parametersOf(SourceId source, TieKind kind, String by) {
    return Map.of("source", source.toString(), "kind", kind.name(), "by", by);
  }

  /**
   * The accounts of an import's rows with these outcomes, in the sheets' order. Rows that are
   * recorded and have an open question are among those to be reviewed, too.
   *
   * @param after the last account of the page before
   */
  public List<RowAccount> rows(
      ImportId id, @Nullable RowAccount after, int limit, Set<RowAccount.Outcome> outcomes) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("import", id.toString());
    parameters.put("sheet", after == null ? "" : after.sheet());
    parameters.put("after", after == null ? -1 : after.row());
    parameters.put("outcomes", outcomes.stream().map(RowAccount.Outcome::key).toList());
    parameters.put("limit", limit);
    return connection.read(
        tx -> Records.run(tx, ROWS, parameters).list(row -> Mapping.row(row.get("row"))));
  }

  /**
   * The rows of an import that wait for a person and may mean one of these, in the sheets' order.
   *
   * @param after the last account of the page before
   */
  public List<RowAccount> rowsThatMayMean(
      ImportId id, Collection<NodeId> nodes, @Nullable RowAccount after, int limit) {
    var parameters =
        Map.<String, Object>of(
            "import",
            id.toString(),
            "nodes",
            nodes.stream().map(NodeId::toString).toList(),
            "sheet",
            after == null ? "" : after.sheet(),
            "after",
            after == null ? -1 : after.row(),
            "limit",
            limit);
    return connection.read(
        tx -> tx.run(ROWS_THAT_MAY_MEAN, parameters).list(row -> Mapping.row(row.get("row"))));
  }

  /** The same of these rows of a sheet, in no order. */
  public List<RowAccount> rows(
      ImportId id, String sheet, Collection<Integer> rows, Set<RowAccount.Outcome> outcomes) {
    var parameters =
        Map.<String, Object>of(
            "import",
            id.toString(),
            "sheet",
            sheet,
            "rows",
            List.copyOf(rows),
            "outcomes",
            outcomes.stream().map(RowAccount.Outcome::key).toList());
    return connection.read(
        tx -> tx.run(ROWS_AT, parameters).list(row -> Mapping.row(row.get("row"))));
  }

  /** How many rows of an import came to which outcome. */
  public Map<RowAccount.Outcome, Integer> countRows(ImportId id) {
    return connection.read(tx -> {
      var counts = new EnumMap<RowAccount.Outcome, Integer>(RowAccount.Outcome.class);
      for (var row : tx.run(COUNT_ROWS, Map.of("import", id.toString())).list()) {
        counts.put(Mapping.outcome(row.get("outcome").asString()), row.get("rows").asInt());
      }
      return counts;
    });
  }

  /** How many rows of an import are recorded and have an open question all the same. */
  public int countOpenRows(ImportId id) {
    return connection.read(
        tx -> tx.run(COUNT_OPEN, Map.of("import", id.toString())).single().get("rows").asInt());
  }
}
