package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads what the store holds, as it holds it: who may see it is for the caller to decide, except
 * where a {@link Viewer} is asked for. Thread-safe.
 */
public final class Records {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final List<String> SHARED =
      Arrays.stream(NodeKind.values()).filter(NodeKind::isShared).map(NodeKind::path).toList();

  private static final String SCAN_NODES =
      """
      MATCH (node:Node)
      RETURN node
      """;

  /** What has become part of another node is recognised as that one. */
  private static final String BY_KEYS =
      """
      UNWIND $keys AS key
      CALL (key) {
        MATCH (node:Node {key: key})
        RETURN node.id AS id
      UNION
        MATCH (alias:Alias {key: key})
        RETURN alias.node AS id
      }
      RETURN key, id
      """;

  private static final String SCAN_KEYS =
      """
      MATCH (node:Node)
      WHERE node.key IS NOT NULL
      RETURN node.key AS key
      UNION ALL
      MATCH (alias:Alias)
      WHERE alias.key IS NOT NULL
      RETURN alias.key AS key
      """;

  private static final String SCAN_TIES =
      """
      MATCH (from:Node)-[tie]->(to:Node)
      RETURN tie, type(tie) AS kind, from.id AS from, to.id AS to
      """;

  /** What is seen of {@code node}; of a tie the same with its name. */
  private static final String SEEN =
      "(node.level <= $clearance OR (node.level <= 3 AND node.scope IN $scopes))";

  private static final String IN_WORLD =
      """
      CASE WHEN $practice
        THEN node.scope = $fictional OR node.kind IN $shared
        ELSE node.scope <> $fictional
      END\
      """;

  private static final String TIE_HOLDS =
      SEEN.replace("node", "tie")
          + """
             AND (tie.since IS NULL OR tie.since <= $today)
          AND (tie.until IS NULL OR tie.until > $today)\
          """;

  private static final String LIST =
      """
      MATCH (node:Node)
      WHERE node.id > $after
      AND ($kind IS NULL OR node.kind = $kind)
      AND %1$s
      AND %2$s
      AND ($size IS NULL OR node.size STARTS WITH $size)
      AND ($subsector IS NULL OR EXISTS {
        MATCH (node)-[tie:WORKS_IN]->(:Node {id: $subsector})
        WHERE %3$s
      })
      AND ($place IS NULL OR EXISTS {
        MATCH way = (node)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..3]->(:Place {id: $place})
        WHERE all(tie IN relationships(way) WHERE %3$s)
      })
      RETURN node
      ORDER BY node.id
      LIMIT $limit
      """
          .formatted(SEEN, IN_WORLD, TIE_HOLDS);

  private static final String TIES_FROM_TO =
      """
      UNWIND $pairs AS pair
      MATCH (from:Node {id: pair[0]})
      MATCH (to:Node {id: pair[1]})
      WITH from, to
      MATCH (from)-[tie]->(to)
      RETURN tie, type(tie) AS kind, from.id AS from, to.id AS to
      ORDER BY from, to, kind, tie.id
      """;

  private static final String TIES_JOINING =
      """
      UNWIND $pairs AS pair
      MATCH (one:Node {id: pair[0]})
      MATCH (other:Node {id: pair[1]})
      WITH one, other
      MATCH (one)-[tie]-(other)
      RETURN tie, type(tie) AS kind, startNode(tie).id AS from, endNode(tie).id AS to
      ORDER BY from, to, kind, tie.id
      """;

  private static final String SOURCES =
      """
      UNWIND $ids AS id
      MATCH (source:Source {id: id})
      RETURN source
      """;

  private static final String ALL_SOURCES =
      """
      MATCH (source:Source)
      RETURN source
      ORDER BY source.at, source.id
      LIMIT $limit
      """;

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

  private static final String FIGURES_FROM =
      """
      MATCH (figure:Figure {source: $source})
      RETURN figure.id AS id
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

  private static final String COUNTS =
      """
      MATCH (node:Node)
      WHERE %s
      AND CASE WHEN $practice THEN node.scope = $fictional ELSE node.scope <> $fictional END
      RETURN node.kind AS kind, count(*) AS nodes
      ORDER BY kind
      """
          .formatted(SEEN);

  /** Filters before it cuts: thousands may bear the name that is sought in another world. */
  private static final String CANDIDATES =
      """
      CALL db.index.fulltext.queryNodes($index, $query)
      YIELD node, score
      WHERE ($kind IS NULL OR node.kind = $kind)
      AND %s
      AND %s
      RETURN node
      ORDER BY score DESC, node.id
      LIMIT $limit
      """
          .formatted(SEEN, IN_WORLD);

  private static final String BEYOND_INDEX =
      """
      MATCH (node:Node)
      WHERE node.level > $indexed
      AND ($kind IS NULL OR node.kind = $kind)
      AND %s
      AND %s
      RETURN node.id AS id, node.name AS name, node.aliases AS aliases
      """
          .formatted(SEEN, IN_WORLD);

  private final Connection connection;

  Records(Connection connection) {
    this.connection = connection;
  }

  /** The node of this id. */
  public Optional<Node> findNode(NodeId id) {
    return Optional.ofNullable(nodes(List.of(id)).get(id));
  }

  /** Where an old id of a node leads. */
  public Optional<NodeId> findAlias(NodeId id) {
    return Optional.ofNullable(aliases(List.of(id)).get(id));
  }

  /** Where these ids lead, as far as they are old ids of nodes. */
  public Map<NodeId, NodeId> aliases(Collection<NodeId> ids) {
    var aliases = new HashMap<NodeId, NodeId>();
    for (var alias : connection.read(tx -> Queries.aliases(tx, ids, List.of()))) {
      if (ids.contains(alias.id())) {
        aliases.put(alias.id(), alias.node());
      }
    }
    return aliases;
  }

  /** The nodes of these ids, as far as they exist. */
  public Map<NodeId, Node> nodes(Collection<NodeId> ids) {
    return connection.read(tx -> Queries.nodes(tx, ids));
  }

  /**
   * Nodes that a viewer sees, by id: those after one, at most so many. Of subsector and place count
   * the ties that the viewer sees and that hold today, in Jakarta.
   *
   * @param world sourced facts or practice data
   */
  public List<Node> list(
      NodeFilter filter, Viewer viewer, World world, @Nullable NodeId after, int limit) {
    var parameters = sight(viewer, world);
    parameters.put("today", LocalDate.now(JAKARTA));
    parameters.put("after", after == null ? "" : after.toString());
    parameters.put("kind", filter.kind() == null ? null : filter.kind().path());
    parameters.put("size", filter.size() == null ? null : filter.size().key());
    parameters.put("subsector", filter.subsector() == null ? null : filter.subsector().toString());
    parameters.put("place", filter.place() == null ? null : filter.place().toString());
    parameters.put("limit", limit);
    return connection.read(
        tx -> run(tx, LIST, parameters).list(row -> Mapping.node(row.get("node"))));
  }

  /** How many nodes of each kind a viewer sees, by the kind's {@code path}. */
  public Map<String, Long> counts(Viewer viewer, World world) {
    var parameters = sight(viewer, world);
    return connection.read(tx -> {
      var counts = new LinkedHashMap<String, Long>();
      run(tx, COUNTS, parameters)
          .forEachRemaining(
              row -> counts.put(row.get("kind").asString(), row.get("nodes").asLong()));
      return counts;
    });
  }

  /** The tie of this id. */
  public Optional<Tie> findTie(TieId id) {
    return connection.read(tx -> {
      var kind = Queries.kindsOf(tx, List.of(id)).get(id);
      return kind == null
          ? Optional.empty()
          : Queries.ties(tx, Map.of(kind, List.of(id))).stream().findFirst();
    });
  }

  /** All ties at a node, in both directions, by kind and id. */
  public List<Tie> tiesOf(NodeId id) {
    return connection.read(tx -> Queries.tiesOf(tx, List.of(id)));
  }

  /** The ties that lead from the first to the second node of each pair. */
  public List<Tie> tiesBetween(Collection<List<NodeId>> pairs) {
    var texts = pairs.stream().map(Mapping::texts).toList();
    return connection.read(tx -> tx.run(TIES_FROM_TO, Map.of("pairs", texts)).list(Mapping::tie));
  }

  /** The ties that join the nodes of each pair, whichever way they lead. */
  public List<Tie> tiesJoining(Collection<List<NodeId>> pairs) {
    var texts = pairs.stream().map(Mapping::texts).toList();
    return texts.isEmpty()
        ? List.of()
        : connection.read(tx -> tx.run(TIES_JOINING, Map.of("pairs", texts)).list(Mapping::tie));
  }

  /** The claims about a node's fields, oldest first. */
  public List<Claim> claimsOf(NodeId id) {
    return connection.read(tx -> Queries.claimsOfNodes(tx, List.of(id)));
  }

  /** The claims about several nodes' fields, each node's oldest first. */
  public Map<NodeId, List<Claim>> claimsOfNodes(Collection<NodeId> ids) {
    var byNode = new HashMap<NodeId, List<Claim>>();
    for (var claim : connection.read(tx -> Queries.claimsOfNodes(tx, ids))) {
      if (claim.subject() instanceof Claim.OfField(var node, var _, var _)) {
        byNode.computeIfAbsent(node, _ -> new ArrayList<>()).add(claim);
      }
    }
    return byNode;
  }

  /** The claims about ties, each tie's oldest first. */
  public Map<TieId, List<Claim>> claimsOfTies(Collection<TieId> ids) {
    var byTie = new HashMap<TieId, List<Claim>>();
    for (var claim : connection.read(tx -> Queries.claimsOfTies(tx, ids))) {
      if (claim.subject() instanceof Claim.OfTie(var tie, var _, var _, var _)) {
        byTie.computeIfAbsent(tie, _ -> new ArrayList<>()).add(claim);
      }
    }
    return byTie;
  }

  /** What was declared of a node, by measure. */
  public List<Figure> figuresOf(NodeId id) {
    return connection.read(tx -> Queries.figuresAbout(tx, List.of(id)));
  }

  /** The figures that a source declared. */
  public List<FigureId> figuresFrom(SourceId source) {
    return connection.read(tx ->
        tx.run(FIGURES_FROM, Map.of("source", source.toString()))
            .list(row -> FigureId.of(row.get("id").asString())));
  }

  /** The sources of these ids. */
  public Map<SourceId, Source> sources(Collection<SourceId> ids) {
    return connection.read(tx -> {
      var sources = new HashMap<SourceId, Source>();
      for (var row : tx.run(SOURCES, Map.of("ids", Mapping.texts(ids))).list()) {
        var source = Mapping.source(row.get("source"));
        sources.put(source.id(), source);
      }
      return sources;
    });
  }

  /** All sources, oldest first, at most so many. */
  public List<Source> sources(int limit) {
    return connection.read(tx ->
        tx.run(ALL_SOURCES, Map.of("limit", limit)).list(row -> Mapping.source(row.get("source"))));
  }

  /** What these nodes are recognised by. */
  public Collection<String> keysOf(Collection<NodeId> ids) {
    return connection.read(tx -> Queries.keysOf(tx, ids)).keySet();
  }

  /** Hands over everything that anything is recognised by; a scan, not a snapshot. */
  public void scanKeys(Consumer<String> consumer) {
    connection.read(tx -> {
      tx.run(SCAN_KEYS).forEachRemaining(row -> consumer.accept(row.get("key").asString()));
      return true;
    });
  }

  /** The nodes that are recognised by these keys, also by those of nodes merged into them. */
  public Map<String, NodeId> findKeys(Collection<String> keys) {
    return connection.read(tx -> {
      var found = new HashMap<String, NodeId>();
      tx.run(BY_KEYS, Map.of("keys", List.copyOf(keys)))
          .forEachRemaining(
              row -> found.put(row.get("key").asString(), NodeId.of(row.get("id").asString())));
      return found;
    });
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
        tx -> run(tx, ROWS, parameters).list(row -> Mapping.row(row.get("row"))));
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

  /** Hands over every node; a scan, not a snapshot: what commits meanwhile may show or not. */
  public void scanNodes(Consumer<Node> consumer) {
    connection.read(tx -> {
      tx.run(SCAN_NODES).forEachRemaining(row -> consumer.accept(Mapping.node(row.get("node"))));
      return true;
    });
  }

  /** Hands over every tie; a scan, not a snapshot: what commits meanwhile may show or not. */
  public void scanTies(Consumer<Tie> consumer) {
    connection.read(tx -> {
      tx.run(SCAN_TIES).forEachRemaining(row -> consumer.accept(Mapping.tie(row)));
      return true;
    });
  }

  /**
   * The nodes of a world and kind that a viewer sees whose names may be meant by these terms, for
   * the caller to put in order. Terms are plain lower-case letters and digits; anything else in
   * them is dropped, so that no text is ever query syntax. Nodes that not everyone who signed in
   * may see are not in the index: see {@link #beyondIndex}.
   *
   * @param kind null for any
   */
  public List<Node> candidates(
      List<String> terms, Viewer viewer, World world, @Nullable NodeKind kind, int limit) {
    var query = query(terms);
    if (query.isEmpty()) {
      return List.of();
    }
    var parameters = sight(viewer, world);
    parameters.put("index", indexed(viewer) == Level.PUBLIC ? "names_public" : "names_signed_in");
    parameters.put("query", query);
    parameters.put("kind", kind == null ? null : kind.path());
    parameters.put("limit", limit);
    return connection.read(
        tx -> run(tx, CANDIDATES, parameters).list(row -> Mapping.node(row.get("node"))));
  }

  /** What a node is called, without the rest of it. */
  public record Named(NodeId id, String name, List<String> aliases) {
    public Named {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * The nodes that this viewer sees of a world and kind and that no index holds, to be matched in
   * memory.
   *
   * @param kind null for any
   */
  public List<Named> beyondIndex(Viewer viewer, World world, @Nullable NodeKind kind) {
    var parameters = sight(viewer, world);
    parameters.put("indexed", indexed(viewer).ordinal());
    parameters.put("kind", kind == null ? null : kind.path());
    return connection.read(tx ->
        run(tx, BEYOND_INDEX, parameters)
            .list(row ->
                new Named(
                    NodeId.of(row.get("id").asString()),
                    row.get("name").asString(),
                    row.get("aliases").isNull()
                        ? List.of()
                        : List.of(row.get("aliases").asString().split("\n", -1)))));
  }

  /** The strictest level that the index for this viewer holds. */
  private static Level indexed(Viewer viewer) {
    return viewer.clearance() == Level.PUBLIC ? Level.PUBLIC : Level.SIGNED_IN;
  }

  /** Each term exactly, as a beginning, and with up to two letters wrong. */
  private static String query(List<String> terms) {
    var query = new StringBuilder();
    for (var term : terms) {
      var word = term.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      if (word.isEmpty() || word.length() > 60) {
        continue;
      }
      query.append(word).append("^4 ");
      if (word.length() >= 2) {
        query.append(word).append("*^2 ");
      }
      if (word.length() >= 4) {
        query.append(word).append(word.length() >= 6 ? "~2 " : "~1 ");
      }
    }
    return query.toString().strip();
  }

  private static Map<String, @Nullable Object> sight(Viewer viewer, World world) {
    var sight = new HashMap<String, @Nullable Object>();
    sight.put("clearance", viewer.clearance().ordinal());
    sight.put("scopes", viewer.scopes().stream().map(Scope::name).toList());
    sight.put("practice", world == World.PRACTICE);
    sight.put("fictional", Scope.PRACTICE.name());
    sight.put("shared", SHARED);
    return sight;
  }

  @SuppressWarnings("NullAway")
  private static org.neo4j.driver.Result run(
      TransactionContext tx, String query, Map<String, ? extends @Nullable Object> parameters) {
    return tx.run(query, new HashMap<String, Object>(parameters));
  }
}
