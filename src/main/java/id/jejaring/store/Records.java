package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.HomeZone;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Reads what the store holds, as it holds it: who may see it is for the caller to decide, except
 * where a {@link Viewer} is asked for. Thread-safe.
 */
public final class Records {

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
  static final String SEEN =
      "(node.level <= $clearance OR (node.level <= 3 AND node.scope IN $scopes))";

  static final String IN_WORLD =
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

  private static final String FIGURES_FROM =
      """
      MATCH (figure:Figure {source: $source})
      RETURN figure.id AS id
      ORDER BY id
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
  private final Connection connection;

  private final ImportRecords ofImports;
  private final NameRecords byName;
  private final MatterRecords ofMatters;

  Records(Connection connection) {
    this.connection = connection;
    this.ofImports = new ImportRecords(connection);
    this.byName = new NameRecords(connection);
    this.ofMatters = new MatterRecords(connection);
  }

  /** What may be meant by a name. */
  public NameRecords byName() {
    return byName;
  }

  /** What people have on their desks. */
  public MatterRecords ofMatters() {
    return ofMatters;
  }

  /** What imports have left. */
  public ImportRecords ofImports() {
    return ofImports;
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
    parameters.put("today", LocalDate.now(HomeZone.get()));
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
    connection.scan(tx -> {
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

  /** Hands over every node; a scan, not a snapshot: what commits meanwhile may show or not. */
  public void scanNodes(Consumer<Node> consumer) {
    connection.scan(tx -> {
      tx.run(SCAN_NODES).forEachRemaining(row -> consumer.accept(Mapping.node(row.get("node"))));
      return true;
    });
  }

  /** Hands over every tie; a scan, not a snapshot: what commits meanwhile may show or not. */
  public void scanTies(Consumer<Tie> consumer) {
    connection.scan(tx -> {
      tx.run(SCAN_TIES).forEachRemaining(row -> consumer.accept(Mapping.tie(row)));
      return true;
    });
  }

  /** What the conditions of visibility ask for. */
  static Map<String, @Nullable Object> sight(Viewer viewer, World world) {
    var sight = new HashMap<String, @Nullable Object>();
    sight.put("clearance", viewer.clearance().ordinal());
    sight.put("scopes", viewer.scopes().stream().map(Scope::name).toList());
    sight.put("practice", world == World.PRACTICE);
    sight.put("fictional", Scope.PRACTICE.name());
    sight.put("shared", SHARED);
    return sight;
  }

  @SuppressWarnings("NullAway")
  static org.neo4j.driver.Result run(
      TransactionContext tx, String query, Map<String, ? extends @Nullable Object> parameters) {
    return tx.run(query, new HashMap<String, Object>(parameters));
  }
}
