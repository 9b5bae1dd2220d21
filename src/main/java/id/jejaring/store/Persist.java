package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Writes what a fold changed: one statement for each kind of thing, whatever the number. */
final class Persist {

  /** Properties that are written out are set at once, those of a map one after the other. */
  private static final String ADD_NODES =
      """
      UNWIND $rows AS row
      CREATE (:Node:%%s {%s})
      """
          .formatted(Properties.OF_NODES.from("row"));

  private static final String CHANGE_NODES =
      """
      UNWIND $rows AS row
      MATCH (node:Node {id: row.id})
      WITH node, row, node.key AS key
      SET node = row, node.key = key
      """;

  private static final String REMOVE_NODES =
      """
      UNWIND $ids AS id
      MATCH (node:Node {id: id})
      DETACH DELETE node
      """;

  private static final String ADD_TIES =
      """
      UNWIND $rows AS row
      MATCH (from:Node {id: row.from})
      MATCH (to:Node {id: row.to})
      WITH from, to, row.properties AS tie
      CREATE (from)-[:%%s {%s}]->(to)
      """
          .formatted(Properties.OF_TIES.from("tie"));

  private static final String CHANGE_TIES =
      """
      UNWIND $rows AS row
      MATCH ()-[tie:%s {id: row.id}]->()
      SET tie = row.properties
      """;

  private static final String REMOVE_TIES =
      """
      UNWIND $rows AS row
      MATCH ()-[tie:%s {id: row.id}]->()
      DELETE tie
      """;

  private static final String ADD_CLAIMS_OF_TIES =
      """
      UNWIND $rows AS row
      CREATE (:Claim {%s})
      """
          .formatted(Properties.OF_CLAIMS_OF_TIES.from("row"));

  private static final String ADD_CLAIMS_OF_NODES =
      """
      UNWIND $rows AS row
      CREATE (:Claim {%s})
      """
          .formatted(Properties.OF_CLAIMS_OF_NODES.from("row"));

  private static final String CHANGE_CLAIMS =
      """
      UNWIND $rows AS row
      MATCH (claim:Claim {id: row.id})
      SET claim = row
      """;

  private static final String REMOVE_CLAIMS =
      """
      UNWIND $ids AS id
      MATCH (claim:Claim {id: id})
      DELETE claim
      """;

  private static final String PUT_SOURCES =
      """
      UNWIND $rows AS row
      MERGE (source:Source {id: row.id})
      ON CREATE SET source = row
      """;

  private static final String PUT_FIGURES =
      """
      UNWIND $rows AS row
      MERGE (figure:Figure {id: row.id})
      SET figure = row
      """;

  private static final String REMOVE_FIGURES =
      """
      UNWIND $ids AS id
      MATCH (figure:Figure {id: id})
      DELETE figure
      """;

  private static final String PUT_MATTERS =
      """
      UNWIND $rows AS row
      MERGE (matter:Matter {id: row.id})
      SET matter = row
      """;

  private static final String REMOVE_MATTERS =
      """
      UNWIND $ids AS id
      MATCH (matter:Matter {id: id})
      DELETE matter
      """;

  private static final String PUT_ALIASES =
      """
      UNWIND $rows AS row
      MERGE (alias:Alias {id: row.id})
      SET alias = row
      """;

  private static final String REMOVE_ALIASES =
      """
      UNWIND $ids AS id
      MATCH (alias:Alias {id: id})
      DELETE alias
      """;

  private static final String DROP_ROWS =
      """
      UNWIND $ids AS id
      MATCH (row:ImportRow {import: id})
      WHERE row.sheet IS NOT NULL AND row.row IS NOT NULL
      DELETE row
      """;

  private static final String PUT_ROWS =
      """
      UNWIND $rows AS row
      MERGE (account:ImportRow {import: row.import, sheet: row.sheet, row: row.row})
      SET account.outcome = row.outcome, account.nodes = row.nodes, account.cells = row.cells,
        account.reason = row.reason, account.open = row.open
      """;

  private final TransactionContext tx;
  private final State state;
  private final State.Deltas deltas;

  Persist(TransactionContext tx, State state) {
    this.tx = tx;
    this.state = state;
    this.deltas = state.all();
  }

  void all() {
    removals();
    nodes();
    ties();
    claims();
    var figures = new ArrayList<Map<String, Object>>();
    for (var delta : deltas.figures()) {
      if (delta.after() != null) {
        figures.add(Mapping.properties(delta.after()));
      }
    }
    run(PUT_FIGURES, figures);
    run(
        PUT_MATTERS,
        deltas.matters().stream()
            .flatMap(delta -> Optional.ofNullable(delta.after()).stream())
            .map(Matters::properties)
            .toList());
    run(
        PUT_ALIASES,
        deltas.aliases().stream()
            .flatMap(delta -> Optional.ofNullable(delta.after()).stream())
            .map(Mapping::properties)
            .toList());
    run(PUT_SOURCES, state.sources().stream().map(Mapping::properties).toList());
    if (!state.droppedRows().isEmpty()) {
      tx.run(DROP_ROWS, Map.of("ids", Mapping.texts(state.droppedRows()))).consume();
    }
    Askings.write(tx, state.newAskings());
    run(PUT_ROWS, state.rows().stream().map(Mapping::properties).toList());
  }

  private void removals() {
    var ties = new EnumMap<TieKind, List<Map<String, Object>>>(TieKind.class);
    for (var delta : deltas.ties()) {
      var gone = delta.before();
      if (gone != null && !leadsOn(delta)) {
        ties.computeIfAbsent(gone.kind(), _ -> new ArrayList<>())
            .add(Map.of("id", gone.id().toString()));
      }
    }
    ties.forEach((kind, rows) -> run(Labels.in(REMOVE_TIES, kind), rows));
    remove(
        REMOVE_NODES,
        deltas.nodes().stream()
            .filter(delta -> delta.before() != null && delta.after() == null)
            .map(delta -> delta.before().id().toString())
            .toList());
    remove(REMOVE_CLAIMS, claimsToRemove());
    remove(
        REMOVE_ALIASES,
        deltas.aliases().stream()
            .filter(delta -> delta.before() != null && delta.after() == null)
            .map(delta -> delta.before().id().toString())
            .toList());
    remove(
        REMOVE_MATTERS,
        deltas.matters().stream()
            .filter(delta -> delta.before() != null && delta.after() == null)
            .map(delta -> delta.before().id().toString())
            .toList());
    remove(
        REMOVE_FIGURES,
        deltas.figures().stream()
            .filter(delta -> delta.before() != null && delta.after() == null)
            .map(delta -> delta.before().id().toString())
            .toList());
  }

  private void nodes() {
    var added = new EnumMap<NodeKind, List<Map<String, Object>>>(NodeKind.class);
    var changed = new ArrayList<Map<String, Object>>();
    for (var delta : deltas.nodes()) {
      var node = delta.after();
      if (node != null && delta.before() == null) {
        added
            .computeIfAbsent(node.kind(), _ -> new ArrayList<>())
            .add(Mapping.properties(node, state.keyOf(node.id())));
      } else if (node != null) {
        changed.add(Mapping.properties(node, null));
      }
    }
    added.forEach((kind, rows) -> run(Labels.in(ADD_NODES, kind), rows));
    run(CHANGE_NODES, changed);
  }

  private void ties() {
    var added = new EnumMap<TieKind, List<Map<String, Object>>>(TieKind.class);
    var changed = new EnumMap<TieKind, List<Map<String, Object>>>(TieKind.class);
    for (var delta : deltas.ties()) {
      var tie = delta.after();
      if (tie != null) {
        (leadsOn(delta) ? changed : added)
            .computeIfAbsent(tie.kind(), _ -> new ArrayList<>())
            .add(row(tie));
      }
    }
    added.forEach((kind, rows) -> run(Labels.in(ADD_TIES, kind), rows));
    changed.forEach((kind, rows) -> run(Labels.in(CHANGE_TIES, kind), rows));
  }

  /** Whether a tie was there and leads on between the same nodes; the database moves none. */
  private static boolean leadsOn(State.Delta<Tie> delta) {
    var before = delta.before();
    var after = delta.after();
    return before != null
        && after != null
        && before.from().equals(after.from())
        && before.to().equals(after.to());
  }

  /** Claims of fields are written anew with all that were made in one breath with them. */
  private List<String> claimsToRemove() {
    var ids = new LinkedHashSet<ClaimId>();
    for (var delta : deltas.claims()) {
      var before = delta.before();
      if (before != null && ClaimGroups.isPart(before.id())) {
        ids.addAll(state.claimsReadIn(ClaimGroups.of(before.id())));
      } else if (before != null && delta.after() == null) {
        ids.add(before.id());
      } else if (delta.after() != null && ClaimGroups.isPart(delta.after().id())) {
        ids.addAll(state.claimsReadIn(ClaimGroups.of(delta.after().id())));
      }
    }
    return ClaimGroups.keptUnder(ids);
  }

  private void claims() {
    var ofTies = new ArrayList<Map<String, Object>>();
    var ofNodes = new ArrayList<Map<String, Object>>();
    var changed = new ArrayList<Map<String, Object>>();
    var groups = new LinkedHashSet<UUID>();
    for (var delta : deltas.claims()) {
      var claim = delta.after() != null ? delta.after() : delta.before();
      if (claim != null && ClaimGroups.isPart(claim.id())) {
        groups.add(ClaimGroups.of(claim.id()));
      } else if (claim != null && delta.after() != null) {
        var added = claim.subject() instanceof Claim.OfTie ? ofTies : ofNodes;
        (delta.before() == null ? added : changed)
            .add(Mapping.properties(ClaimGroups.Kept.alone(claim), kindOf(claim)));
      }
    }
    for (var group : groups) {
      ClaimGroups.kept(group, state.claimsIn(group))
          .forEach(kept -> ofNodes.add(Mapping.properties(kept, null)));
    }
    run(ADD_CLAIMS_OF_TIES, ofTies);
    run(ADD_CLAIMS_OF_NODES, ofNodes);
    run(CHANGE_CLAIMS, changed);
  }

  private @Nullable TieKind kindOf(Claim claim) {
    var tie =
        claim.subject() instanceof Claim.OfTie(var id, var _, var _, var _) ? state.find(id) : null;
    return tie == null ? null : tie.kind();
  }

  private static Map<String, Object> row(Tie tie) {
    return Map.of(
        "id", tie.id().toString(),
        "from", tie.from().toString(),
        "to", tie.to().toString(),
        "properties", Mapping.properties(tie));
  }

  private void run(String statement, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      tx.run(statement, Map.of("rows", rows)).consume();
    }
  }

  private void remove(String statement, List<String> ids) {
    if (!ids.isEmpty()) {
      tx.run(statement, Map.of("ids", ids)).consume();
    }
  }
}
