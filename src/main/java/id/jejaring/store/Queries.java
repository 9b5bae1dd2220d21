package id.jejaring.store;

import id.jejaring.domain.Alias;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** The reads that both a write and a page need, by id. */
final class Queries {

  private static final String NODES =
      """
      UNWIND $ids AS id
      MATCH (node:Node {id: id})
      RETURN node
      """;

  private static final String ENDS =
      """
      UNWIND $ids AS id
      MATCH (node:Node {id: id})
      RETURN id, node.kind AS kind, node.name AS name
      """;

  private static final String KEYS =
      """
      UNWIND $keys AS key
      MATCH (node:Node {key: key})
      RETURN key, node.id AS id
      """;

  /** Asked for nodes that have a key, a plan made while there are few goes through all keys. */
  private static final String KEYS_OF =
      """
      UNWIND $ids AS id
      MATCH (node:Node {id: id})
      RETURN node.key AS key, id
      """;

  private static final String HAS_ALIASES =
      """
      MATCH (alias:Alias)
      RETURN count(alias) > 0 AS any
      """;

  private static final String ALIASES =
      """
      CALL () {
        UNWIND $ids AS id
        MATCH (alias:Alias {id: id})
        RETURN alias
      UNION
        UNWIND $ids AS id
        MATCH (alias:Alias {node: id})
        RETURN alias
      UNION
        UNWIND $keys AS key
        MATCH (alias:Alias {key: key})
        RETURN alias
      }
      RETURN alias
      ORDER BY alias.id
      """;

  private static final String KINDS_OF_TIES =
      """
      UNWIND $ids AS id
      MATCH (claim:Claim {tie: id})
      RETURN id, head(collect(claim.kind)) AS kind
      """;

  private static final String TIES =
      """
      UNWIND $ids AS id
      MATCH (from:Node)-[tie:%s {id: id}]->(to:Node)
      RETURN tie, type(tie) AS kind, from.id AS from, to.id AS to
      """;

  private static final String TIES_OF =
      """
      UNWIND $ids AS id
      MATCH (node:Node {id: id})-[tie]-(:Node)
      WITH DISTINCT tie
      RETURN tie, type(tie) AS kind, startNode(tie).id AS from, endNode(tie).id AS to
      ORDER BY kind, tie.id
      """;

  private static final String CLAIMS =
      """
      UNWIND $ids AS id
      MATCH (claim:Claim {id: id})
      RETURN claim
      ORDER BY claim.seq, claim.order
      """;

  private static final String CLAIMS_OF_NODES =
      """
      UNWIND $ids AS id
      MATCH (claim:Claim {node: id})
      RETURN claim
      ORDER BY claim.seq, claim.order
      """;

  private static final String CLAIMS_OF_TIES =
      """
      UNWIND $ids AS id
      MATCH (claim:Claim {tie: id})
      RETURN claim
      ORDER BY claim.seq, claim.order
      """;

  private static final String FIGURES =
      """
      UNWIND $ids AS id
      MATCH (figure:Figure {id: id})
      RETURN figure
      """;

  private static final String FIGURES_ABOUT =
      """
      UNWIND $ids AS id
      MATCH (figure:Figure {about: id})
      RETURN figure
      ORDER BY figure.measure, figure.id
      """;

  private Queries() {}

  static Map<NodeId, Node> nodes(TransactionContext tx, Collection<NodeId> ids) {
    var nodes = new LinkedHashMap<NodeId, Node>();
    if (!ids.isEmpty()) {
      for (var row : tx.run(NODES, Map.of("ids", Mapping.texts(ids))).list()) {
        var node = Mapping.node(row.get("node"));
        nodes.put(node.id(), node);
      }
    }
    return nodes;
  }

  static Map<String, NodeId> keys(TransactionContext tx, Collection<String> keys) {
    var nodes = new HashMap<String, NodeId>();
    if (!keys.isEmpty()) {
      for (var row : tx.run(KEYS, Map.of("keys", List.copyOf(keys))).list()) {
        nodes.put(row.get("key").asString(), NodeId.of(row.get("id").asString()));
      }
    }
    return nodes;
  }

  /** What these nodes are recognised by. */
  static List<State.End> ends(TransactionContext tx, Collection<NodeId> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx.run(ENDS, Map.of("ids", Mapping.texts(ids)))
            .list(row ->
                new State.End(
                    NodeId.of(row.get("id").asString()),
                    NodeKind.of(row.get("kind").asString()),
                    row.get("name").asString()));
  }

  static Map<String, NodeId> keysOf(TransactionContext tx, Collection<NodeId> ids) {
    var keys = new HashMap<String, NodeId>();
    if (!ids.isEmpty()) {
      for (var row : tx.run(KEYS_OF, Map.of("ids", Mapping.texts(ids))).list()) {
        if (!row.get("key").isNull()) {
          keys.put(row.get("key").asString(), NodeId.of(row.get("id").asString()));
        }
      }
    }
    return keys;
  }

  /** Whether anything has been merged; the database knows without looking. */
  static boolean hasAliases(TransactionContext tx) {
    return tx.run(HAS_ALIASES).single().get("any").asBoolean();
  }

  /** The aliases of these old ids, those that lead to these nodes, and those with these keys. */
  static List<Alias> aliases(
      TransactionContext tx, Collection<NodeId> ids, Collection<String> keys) {
    return tx.run(ALIASES, Map.of("ids", Mapping.texts(ids), "keys", List.copyOf(keys)))
        .list(row -> Mapping.alias(row.get("alias")));
  }

  static Map<TieId, TieKind> kindsOf(TransactionContext tx, Collection<TieId> ids) {
    var kinds = new LinkedHashMap<TieId, TieKind>();
    if (!ids.isEmpty()) {
      for (var row : tx.run(KINDS_OF_TIES, Map.of("ids", Mapping.texts(ids))).list()) {
        kinds.put(TieId.of(row.get("id").asString()), TieKind.of(row.get("kind").asString()));
      }
    }
    return kinds;
  }

  static List<Tie> ties(TransactionContext tx, Map<TieKind, List<TieId>> ids) {
    var ties = new ArrayList<Tie>();
    ids.forEach((kind, ofKind) ->
        tx.run(Labels.in(TIES, kind), Map.of("ids", Mapping.texts(ofKind)))
            .forEachRemaining(row -> ties.add(Mapping.tie(row))));
    return ties;
  }

  static List<Tie> tiesOf(TransactionContext tx, Collection<NodeId> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx.run(TIES_OF, Map.of("ids", Mapping.texts(ids))).list(Mapping::tie);
  }

  /** These claims, and those that were made in one breath with them. */
  static List<Claim> claims(TransactionContext tx, Collection<ClaimId> ids) {
    return claims(tx, CLAIMS, ClaimGroups.keptUnder(ids));
  }

  static List<Claim> claimsOfNodes(TransactionContext tx, Collection<NodeId> ids) {
    return claims(tx, CLAIMS_OF_NODES, ids);
  }

  static List<Claim> claimsOfTies(TransactionContext tx, Collection<TieId> ids) {
    return claims(tx, CLAIMS_OF_TIES, ids);
  }

  static List<Figure> figures(TransactionContext tx, Collection<FigureId> ids) {
    return figures(tx, FIGURES, ids);
  }

  static List<Figure> figuresAbout(TransactionContext tx, Collection<NodeId> ids) {
    return figures(tx, FIGURES_ABOUT, ids);
  }

  private static List<Claim> claims(TransactionContext tx, String query, Collection<?> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx
            .run(query, Map.of("ids", Mapping.texts(ids)))
            .list(row -> Mapping.claims(row.get("claim")))
            .stream()
            .flatMap(List::stream)
            .toList();
  }

  private static List<Figure> figures(TransactionContext tx, String query, Collection<?> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx.run(query, Map.of("ids", Mapping.texts(ids)))
            .list(row -> Mapping.figure(row.get("figure")));
  }
}
