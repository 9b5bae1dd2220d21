package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of writes touches, as it was and as it becomes. Every change can be taken back to a
 * mark, so that a write that is refused leaves the others of its batch alone.
 */
final class State {

  private final Map<NodeId, Node> nodesBefore = new HashMap<>();
  private final Map<TieId, Tie> tiesBefore = new HashMap<>();
  private final Map<ClaimId, Claim> claimsBefore = new HashMap<>();
  private final Map<FigureId, Figure> figuresBefore = new HashMap<>();

  private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
  private final Map<TieId, Tie> ties = new LinkedHashMap<>();
  private final Map<ClaimId, Claim> claims = new LinkedHashMap<>();
  private final Map<FigureId, Figure> figures = new LinkedHashMap<>();
  private final Map<String, NodeId> keys = new HashMap<>();
  private final Map<NodeId, String> keyOf = new HashMap<>();
  private final Map<SourceId, Source> sources = new LinkedHashMap<>();
  private final Map<String, RowAccount> rows = new LinkedHashMap<>();
  private final Set<ImportId> droppedRows = new LinkedHashSet<>();
  private final Map<UUID, Set<ClaimId>> claimsAbout = new HashMap<>();
  private final Map<NodeId, Set<TieId>> tiesAt = new HashMap<>();

  private final Deque<Runnable> undo = new ArrayDeque<>();

  void hold(Node node) {
    nodesBefore.put(node.id(), node);
    nodes.put(node.id(), node);
  }

  void hold(Tie tie) {
    tiesBefore.put(tie.id(), tie);
    ties.put(tie.id(), tie);
    tiesAt.computeIfAbsent(tie.from(), _ -> new LinkedHashSet<>()).add(tie.id());
    tiesAt.computeIfAbsent(tie.to(), _ -> new LinkedHashSet<>()).add(tie.id());
  }

  void hold(Claim claim) {
    claimsBefore.put(claim.id(), claim);
    claims.put(claim.id(), claim);
    claimsAbout.computeIfAbsent(subject(claim), _ -> new LinkedHashSet<>()).add(claim.id());
  }

  void hold(Figure figure) {
    figuresBefore.put(figure.id(), figure);
    figures.put(figure.id(), figure);
  }

  void hold(String key, NodeId node) {
    keys.put(key, node);
  }

  @Nullable Node find(NodeId id) {
    return nodes.get(id);
  }

  @Nullable Tie find(TieId id) {
    return ties.get(id);
  }

  @Nullable Figure find(FigureId id) {
    return figures.get(id);
  }

  @Nullable Claim find(ClaimId id) {
    return claims.get(id);
  }

  @Nullable NodeId findKey(String key) {
    return keys.get(key);
  }

  /** The claims about a node (its fields) or a tie, oldest first. */
  Stream<Claim> claimsAbout(UUID subject) {
    return claimsAbout.getOrDefault(subject, Set.of()).stream()
        .map(claims::get)
        .filter(Objects::nonNull);
  }

  /** The ties at a node, as far as they were read or made here. */
  List<Tie> tiesAt(NodeId node) {
    return tiesAt.getOrDefault(node, Set.of()).stream()
        .map(ties::get)
        .filter(Objects::nonNull)
        .toList();
  }

  List<Figure> figuresAbout(NodeId node) {
    return figures.values().stream()
        .filter(Objects::nonNull)
        .filter(figure -> figure.about().equals(node))
        .toList();
  }

  void put(Node node) {
    replace(nodes, node.id(), node);
  }

  void put(Tie tie) {
    replace(ties, tie.id(), tie);
    link(tiesAt, tie.from(), tie.id());
    link(tiesAt, tie.to(), tie.id());
  }

  void put(Claim claim) {
    replace(claims, claim.id(), claim);
    link(claimsAbout, subject(claim), claim.id());
  }

  void put(Figure figure) {
    replace(figures, figure.id(), figure);
  }

  void put(Source source) {
    replace(sources, source.id(), source);
  }

  void put(RowAccount row) {
    replace(rows, row.importId() + "/" + row.sheet() + "/" + row.row(), row);
  }

  void putKey(String key, NodeId node) {
    replace(keys, key, node);
    replace(keyOf, node, key);
  }

  void remove(Node node) {
    replace(nodes, node.id(), null);
  }

  void remove(Tie tie) {
    replace(ties, tie.id(), null);
  }

  void remove(Claim claim) {
    replace(claims, claim.id(), null);
  }

  void remove(Figure figure) {
    replace(figures, figure.id(), null);
  }

  void dropRows(ImportId importId) {
    if (droppedRows.add(importId)) {
      undo.push(() -> droppedRows.remove(importId));
    }
  }

  /** A mark to take changes back to. */
  int mark() {
    return undo.size();
  }

  /** Takes back every change since the mark. */
  void backTo(int mark) {
    while (undo.size() > mark) {
      undo.pop().run();
    }
  }

  List<Delta<Node>> nodes() {
    return deltas(nodesBefore, nodes);
  }

  List<Delta<Tie>> ties() {
    return deltas(tiesBefore, ties);
  }

  List<Delta<Claim>> claims() {
    return deltas(claimsBefore, claims);
  }

  List<Delta<Figure>> figures() {
    return deltas(figuresBefore, figures);
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  List<RowAccount> rows() {
    return List.copyOf(rows.values());
  }

  Set<ImportId> droppedRows() {
    return droppedRows;
  }

  @Nullable String keyOf(NodeId node) {
    return keyOf.get(node);
  }

  /** A state before and after; null where it was not, or is no longer, there. */
  record Delta<T>(@Nullable T before, @Nullable T after) {}

  private static <K, T> List<Delta<T>> deltas(Map<K, T> before, Map<K, @Nullable T> after) {
    var deltas = new ArrayList<Delta<T>>();
    after.forEach((id, now) -> {
      var then = before.get(id);
      if (!Objects.equals(then, now)) {
        deltas.add(new Delta<>(then, now));
      }
    });
    return deltas;
  }

  private static UUID subject(Claim claim) {
    return switch (claim.subject()) {
      case Claim.OfField(var node, var _, var _) -> node.value();
      case Claim.OfTie(var tie, var _, var _, var _) -> tie.value();
    };
  }

  private <K, T> void replace(Map<K, T> map, K id, @Nullable T value) {
    var had = map.containsKey(id);
    var before = map.get(id);
    put(map, id, value);
    undo.push(() -> {
      if (had) {
        put(map, id, before);
      } else {
        map.remove(id);
      }
    });
  }

  /** A removed thing stays as an entry without value, so that its going is a change. */
  @SuppressWarnings("NullAway")
  private static <K, T> void put(Map<K, T> map, K id, @Nullable T value) {
    map.put(id, value);
  }

  private <K, T> void link(Map<K, Set<T>> map, K id, T value) {
    if (map.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(value)) {
      undo.push(() -> map.getOrDefault(id, new LinkedHashSet<>()).remove(value));
    }
  }
}
