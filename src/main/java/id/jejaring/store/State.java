package id.jejaring.store;

import id.jejaring.domain.Alias;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Matter;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of writes touches, as it was and as it becomes. Every change can be taken back to a
 * mark, so that a write that is refused leaves the others of its batch alone.
 */
final class State {

  private final Table<NodeId, Node> nodes = new Table<>();
  private final Table<TieId, Tie> ties = new Table<>();
  private final Table<ClaimId, Claim> claims = new Table<>();
  private final Table<FigureId, Figure> figures = new Table<>();
  private final Table<MatterId, Matter> matters = new Table<>();
  private final Table<NodeId, Alias> aliases = new Table<>();
  private final Table<String, Key> keys = new Table<>();
  private final Map<NodeId, String> keyOf = new HashMap<>();
  private final Map<NodeId, End> ends = new HashMap<>();
  private final Map<SourceId, Source> sources = new LinkedHashMap<>();
  private final Map<Row, RowAccount> rows = new LinkedHashMap<>();
  private final Map<Askings.Key, Integer> askings = new HashMap<>();
  private final Map<Askings.Key, Integer> newAskings = new LinkedHashMap<>();
  private final Set<ImportId> droppedRows = new LinkedHashSet<>();
  private final Map<UUID, Set<ClaimId>> claimsAbout = new HashMap<>();
  private final Map<UUID, Set<ClaimId>> claimsIn = new HashMap<>();
  private final Map<NodeId, Set<TieId>> tiesAt = new HashMap<>();

  private final Deque<Runnable> undo = new ArrayDeque<>();

  void hold(Node node) {
    nodes.hold(node.id(), node);
  }

  /** A node of which no more is asked for. */
  void hold(End end) {
    ends.put(end.id(), end);
  }

  void hold(Tie tie) {
    ties.hold(tie.id(), tie);
    tiesAt.computeIfAbsent(tie.from(), _ -> new LinkedHashSet<>()).add(tie.id());
    tiesAt.computeIfAbsent(tie.to(), _ -> new LinkedHashSet<>()).add(tie.id());
  }

  void hold(Claim claim) {
    claims.hold(claim.id(), claim);
    claimsAbout.computeIfAbsent(subject(claim), _ -> new LinkedHashSet<>()).add(claim.id());
    claimsIn
        .computeIfAbsent(ClaimGroups.of(claim.id()), _ -> new LinkedHashSet<>())
        .add(claim.id());
  }

  void hold(Figure figure) {
    figures.hold(figure.id(), figure);
  }

  void hold(Matter matter) {
    matters.hold(matter.id(), matter);
  }

  void hold(Askings.Key asking, Integer times) {
    askings.put(asking, times);
  }

  void hold(String key, NodeId node) {
    keys.hold(key, new Key(key, node));
    keyOf.put(node, key);
  }

  void hold(Alias alias) {
    aliases.hold(alias.id(), alias);
    var key = alias.key();
    if (key != null) {
      keys.hold(key, new Key(key, alias.node()));
    }
  }

  @Nullable Node find(NodeId id) {
    return nodes.find(id);
  }

  /** What a tie may lead from or to. */
  @Nullable End findEnd(NodeId id) {
    var node = find(id);
    return node == null ? ends.get(id) : new End(id, node.kind(), node.name());
  }

  @Nullable Tie find(TieId id) {
    return ties.find(id);
  }

  @Nullable Figure find(FigureId id) {
    return figures.find(id);
  }

  @Nullable Matter find(MatterId id) {
    return matters.find(id);
  }

  @Nullable Claim find(ClaimId id) {
    return claims.find(id);
  }

  @Nullable NodeId findKey(String key) {
    var found = keys.find(key);
    return found == null ? null : found.node();
  }

  @Nullable Alias findAlias(NodeId id) {
    return aliases.find(id);
  }

  /** How often somebody was asked in a month, those asked here included. */
  int times(Askings.Key asking) {
    return askings.getOrDefault(asking, 0) + newAskings.getOrDefault(asking, 0);
  }

  /** The old ids that lead to a node, as far as they were read or made here. */
  List<Alias> aliasesOf(NodeId node) {
    return aliases.values().filter(alias -> alias.node().equals(node)).toList();
  }

  /** The claims about a node (its fields) or a tie, in no order. */
  Stream<Claim> claimsAbout(UUID subject) {
    return claimsAbout.getOrDefault(subject, Set.of()).stream()
        .flatMap(id -> Stream.ofNullable(claims.find(id)))
        .filter(claim -> subject(claim).equals(subject));
  }

  /** The claims of a group, as they are now. */
  List<Claim> claimsIn(UUID group) {
    return claimsIn.getOrDefault(group, Set.of()).stream()
        .flatMap(id -> Stream.ofNullable(claims.find(id)))
        .toList();
  }

  /** The ids of claims of a group that were there when it was read. */
  List<ClaimId> claimsReadIn(UUID group) {
    return claimsIn.getOrDefault(group, Set.of()).stream().filter(claims::wasRead).toList();
  }

  /** The ties at a node, as far as they were read or made here. */
  List<Tie> tiesAt(NodeId node) {
    return tiesAt.getOrDefault(node, Set.of()).stream()
        .flatMap(id -> Stream.ofNullable(ties.find(id)))
        .filter(tie -> tie.from().equals(node) || tie.to().equals(node))
        .toList();
  }

  List<Figure> figuresAbout(NodeId node) {
    return figures.values().filter(figure -> figure.about().equals(node)).toList();
  }

  void put(Node node) {
    nodes.replace(node.id(), node);
  }

  void put(Tie tie) {
    ties.replace(tie.id(), tie);
    link(tiesAt, tie.from(), tie.id());
    link(tiesAt, tie.to(), tie.id());
  }

  void put(Claim claim) {
    claims.replace(claim.id(), claim);
    link(claimsAbout, subject(claim), claim.id());
    link(claimsIn, ClaimGroups.of(claim.id()), claim.id());
  }

  void put(Figure figure) {
    figures.replace(figure.id(), figure);
  }

  void put(Matter matter) {
    matters.replace(matter.id(), matter);
  }

  void put(Source source) {
    replace(sources, source.id(), source);
  }

  void put(RowAccount row) {
    replace(rows, Row.of(row), row);
  }

  void ask(Askings.Key asking) {
    replace(newAskings, asking, newAskings.getOrDefault(asking, 0) + 1);
  }

  void putKey(String key, NodeId node) {
    keys.replace(key, new Key(key, node));
    replace(keyOf, node, key);
  }

  /** Lets an old id lead to a node, which is recognised by its key as well. */
  void put(Alias alias) {
    aliases.replace(alias.id(), alias);
    var key = alias.key();
    if (key != null) {
      keys.replace(key, new Key(key, alias.node()));
    }
  }

  /** Removes a node; its key is free for another one. */
  void remove(Node node) {
    nodes.replace(node.id(), null);
    var key = keyOf.get(node.id());
    if (key != null) {
      keys.replace(key, null);
      replace(keyOf, node.id(), null);
    }
  }

  void remove(Alias alias) {
    aliases.replace(alias.id(), null);
    var key = alias.key();
    if (key != null) {
      keys.replace(key, null);
    }
  }

  void remove(Tie tie) {
    ties.replace(tie.id(), null);
  }

  void remove(Claim claim) {
    claims.replace(claim.id(), null);
  }

  void remove(Figure figure) {
    figures.replace(figure.id(), null);
  }

  void remove(Matter matter) {
    matters.replace(matter.id(), null);
  }

  /** Forgets the rows of an import, those that were stored and those accounted for here. */
  void dropRows(ImportId importId) {
    if (droppedRows.add(importId)) {
      undo.push(() -> droppedRows.remove(importId));
    }
    rows.values().stream()
        .filter(row -> row.importId().equals(importId))
        .toList()
        .forEach(row -> replace(rows, Row.of(row), null));
  }

  /** A mark to take changes back to, and from which {@link #sinceMark} counts. */
  int mark() {
    nodes.mark();
    ties.mark();
    claims.mark();
    figures.mark();
    matters.mark();
    aliases.mark();
    keys.mark();
    return undo.size();
  }

  /** Takes back every change since the mark. */
  void backTo(int mark) {
    while (undo.size() > mark) {
      undo.pop().run();
    }
  }

  /** What changed since the state was read. */
  Deltas all() {
    return new Deltas(
        nodes.all(),
        ties.all(),
        claims.all(),
        figures.all(),
        matters.all(),
        aliases.all(),
        keys.all());
  }

  /** What changed since the last mark. */
  Deltas sinceMark() {
    return new Deltas(
        nodes.sinceMark(),
        ties.sinceMark(),
        claims.sinceMark(),
        figures.sinceMark(),
        matters.sinceMark(),
        aliases.sinceMark(),
        keys.sinceMark());
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

  Map<Askings.Key, Integer> newAskings() {
    return newAskings;
  }

  @Nullable String keyOf(NodeId node) {
    return keyOf.get(node);
  }

  /** As much of a node as a tie needs to know. */
  record End(NodeId id, NodeKind kind, String name) {}

  /** What a node is recognised by. */
  record Key(String key, NodeId node) {}

  /** A state before and after; null where it was not, or is no longer, there. */
  record Delta<T>(@Nullable T before, @Nullable T after) {}

  /** What changed; a thing that was removed and made anew is there twice, first as it goes. */
  record Deltas(
      List<Delta<Node>> nodes,
      List<Delta<Tie>> ties,
      List<Delta<Claim>> claims,
      List<Delta<Figure>> figures,
      List<Delta<Matter>> matters,
      List<Delta<Alias>> aliases,
      List<Delta<Key>> keys) {

    boolean isEmpty() {
      return nodes.isEmpty()
          && ties.isEmpty()
          && claims.isEmpty()
          && figures.isEmpty()
          && matters.isEmpty();
    }
  }

  /** The things of one sort: as they are now, and as they were. */
  private final class Table<K, V> {

    private final Map<K, V> now = new LinkedHashMap<>();
    private final Since<K, V> read = new Since<>();
    private final Since<K, V> mark = new Since<>();

    void hold(K id, V value) {
      now.put(id, value);
    }

    @Nullable V find(K id) {
      return now.get(id);
    }

    /** Whether it was there when the state was read. */
    boolean wasRead(K id) {
      var then = read.then.get(id);
      return then == null ? now.containsKey(id) : then.isPresent();
    }

    Stream<V> values() {
      return now.values().stream();
    }

    void replace(K id, @Nullable V value) {
      var was = now.get(id);
      if (read.note(id, was, value)) {
        undo.push(() -> read.renewed.remove(id));
      }
      mark.note(id, was, value);
      State.this.replace(now, id, value);
    }

    void mark() {
      mark.then.clear();
      mark.renewed.clear();
    }

    List<Delta<V>> all() {
      return read.deltas(now);
    }

    List<Delta<V>> sinceMark() {
      return mark.deltas(now);
    }
  }

  /** How things were at some moment, as far as they have been touched since. */
  private static final class Since<K, V> {

    private final Map<K, Optional<V>> then = new LinkedHashMap<>();
    private final Set<K> renewed = new HashSet<>();

    /** Notes a change; true when it makes anew what was there then and has been removed since. */
    boolean note(K id, @Nullable V was, @Nullable V becomes) {
      var first = then.computeIfAbsent(id, _ -> Optional.ofNullable(was));
      return was == null && becomes != null && first.isPresent() && renewed.add(id);
    }

    List<Delta<V>> deltas(Map<K, V> now) {
      var deltas = new ArrayList<Delta<V>>();
      then.forEach((id, first) -> {
        var before = first.orElse(null);
        var after = now.get(id);
        if (renewed.contains(id) && after != null) {
          deltas.add(new Delta<>(before, null));
          deltas.add(new Delta<>(null, after));
        } else if (!Objects.equals(before, after)) {
          deltas.add(new Delta<>(before, after));
        }
      });
      return deltas;
    }
  }

  /** Where a row of an import stands. */
  private record Row(ImportId importId, String sheet, int number) {

    static Row of(RowAccount account) {
      return new Row(account.importId(), account.sheet(), account.row());
    }
  }

  static UUID subject(Claim claim) {
    return switch (claim.subject()) {
      case Claim.OfField(var node, var _, var _) -> node.value();
      case Claim.OfTie(var tie, var _, var _, var _) -> tie.value();
    };
  }

  private <K, T> void replace(Map<K, T> map, K id, @Nullable T value) {
    var before = map.get(id);
    put(map, id, value);
    undo.push(() -> put(map, id, before));
  }

  private static <K, T> void put(Map<K, T> map, K id, @Nullable T value) {
    if (value == null) {
      map.remove(id);
    } else {
      map.put(id, value);
    }
  }

  private <K, T> void link(Map<K, Set<T>> map, K id, T value) {
    if (map.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(value)) {
      undo.push(() -> map.getOrDefault(id, new LinkedHashSet<>()).remove(value));
    }
  }
}
