package id.jejaring.registry;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.HomeZone;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Viewer;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.History;
import id.jejaring.store.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened, told to a viewer, and what was known on a past date. Thread-safe.
 *
 * <p>Each costs the reading of the changes about the thing, newest first, or back to the date; a
 * change that a sheet brought takes some 20 ms.
 */
@Component
public final class Chronicle {

  private static final int CHANGES_READ_AT_ONCE = 8;
  private static final int MOST_EVENTS = 12;

  private final Registry registry;
  private final Records records;
  private final History history;
  private final ChangeLog log;

  Chronicle(Registry registry, Records records, History history, ChangeLog log) {
    this.registry = registry;
    this.records = records;
    this.history = history;
    this.log = log;
  }

  /** A page of what happened. */
  public record Page(List<Happening> items, @Nullable OperationId next) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /** What happened to a node and its ties, newest first, before one of a page before. */
  public Page ofNode(NodeId id, @Nullable OperationId before, int limit, Viewer viewer) {
    registry.get(id, viewer);
    return page(id.value(), before, limit, viewer, records.claimsOf(id));
  }

  /** What happened to a tie, newest first, before one of a page before. */
  public Page ofTie(TieId id, @Nullable OperationId before, int limit, Viewer viewer) {
    var tie = registry.get(id, viewer);
    return page(id.value(), before, limit, viewer, tie.claims());
  }

  private Page page(
      UUID subject,
      @Nullable OperationId before,
      int limit,
      Viewer viewer,
      Collection<Claim> claims) {
    var seq = before == null ? Long.MAX_VALUE : seq(before);
    var items = new ArrayList<Happening>();
    while (true) {
      var changes = history.before(subject, seq, CHANGES_READ_AT_ONCE);
      for (var change : changes) {
        items.addAll(told(change, subject, viewer, claims).reversed());
        seq = change.seq();
        if (items.size() >= limit) {
          var isLast = history.before(subject, seq, 1).isEmpty();
          return new Page(items, isLast ? null : items.getLast().op());
        }
      }
      if (changes.size() < CHANGES_READ_AT_ONCE) {
        return new Page(items, null);
      }
    }
  }

  private long seq(OperationId op) {
    return history
        .of(op)
        .map(Change::seq)
        .orElseThrow(
            () -> Refusal.invalid("cursor", op, "Use \"next\" of the page before, unchanged."));
  }

  /** What the parts of a change did, as far as the viewer may know; one item for each part. */
  List<Happening> told(
      Change change, @Nullable UUID subject, Viewer viewer, Collection<Claim> claims) {
    return told(change, subject, viewer, claims, new Stretch(0, MOST_EVENTS));
  }

  /**
   * Which of the things that happened at once are told.
   *
   * @param isQuietTold also a write that changed nothing, and gave new reasons for what was known
   */
  private record Stretch(int from, int most, boolean isQuietTold) {
    Stretch(int from, int most) {
      this(from, most, false);
    }

    List<Happening.Event> of(List<Happening.Event> events) {
      int start = Math.min(from, events.size());
      return events.subList(start, Math.min(start + most, events.size()));
    }
  }

  /**
   * One write, as far as the viewer may know of it.
   *
   * @param from how many of the things it did are passed over
   * @param most how many of those that follow are told
   * @throws Refusal.NotFound where the viewer knows of none
   */
  public Happening get(OperationId op, int from, int most, Viewer viewer) {
    return history.of(op).stream()
        .flatMap(change -> told(change, null, viewer, List.of(), new Stretch(from, most)).stream())
        .filter(item -> item.op().equals(op))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("change", op));
  }

  private List<Happening> told(
      Change change,
      @Nullable UUID subject,
      Viewer viewer,
      Collection<Claim> claims,
      Stretch stretch) {
    var named = named(change);
    var seen = registry.nodes(named, viewer).keySet();
    var hidden = registry.hidden(named, viewer);
    var items = new ArrayList<Happening>();
    for (var part : change.parts()) {
      var events = new Telling(viewer, seen, hidden, subject).of(part);
      var added =
          claims.stream()
              .filter(claim -> claim.seq() == change.seq() && part.added().holds(claim))
              .filter(claim ->
                  switch (claim.subject()) {
                    case Claim.OfField of -> of.field().level().compareTo(viewer.clearance()) <= 0;
                    case Claim.OfTie of -> !isHidden(of.tie(), part, viewer);
                  })
              .toList();
      if (events.isEmpty()) {
        events = added.stream().<Happening.Event>map(Happening.Repeated::new).toList();
      }
      var mayBeUndone = Ledger.sees(part, viewer);
      if (!events.isEmpty() || (stretch.isQuietTold() && part.added().count() > 0 && mayBeUndone)) {
        var from = added.stream().map(Claim::provenance).distinct().limit(3).toList();
        items.add(
            happening(
                change,
                part,
                from,
                stretch.of(events),
                events.size() - Math.min(stretch.from() + stretch.most(), events.size()),
                sources(part, added),
                trace(change, part, subject == null && added.isEmpty()),
                mayBeUndone));
      }
    }
    return items;
  }

  /** Whether a part of a change is about a tie that the viewer may not know of. */
  private static boolean isHidden(TieId id, Change.Part part, Viewer viewer) {
    return part.entries().stream()
        .flatMap(entry ->
            entry instanceof Change.OfTie(var before, var after)
                ? Stream.of(before, after).filter(Objects::nonNull)
                : Stream.<Tie>empty())
        .anyMatch(tie -> tie.id().equals(id) && !viewer.sees(tie.level(), tie.scope()));
  }

  private static Happening happening(
      Change change,
      Change.Part part,
      List<Provenance> from,
      List<Happening.Event> events,
      int more,
      Set<SourceId> sources,
      Happening.Trace trace,
      boolean mayBeUndone) {
    return new Happening(
        part.op(),
        change.at(),
        part.by(),
        part.cause().undoes(),
        part.cause().why(),
        from,
        events,
        more,
        sources,
        trace,
        mayBeUndone);
  }

  private static Set<SourceId> sources(Change.Part part, List<Claim> added) {
    return Stream.concat(withdrawn(part), added.stream())
        .map(claim -> claim.provenance().source())
        .collect(Collectors.toSet());
  }

  private static Stream<Claim> withdrawn(Change.Part part) {
    return part.entries().stream()
        .flatMap(entry ->
            entry instanceof Change.OfClaim(var before, var after) && after == null
                ? Stream.ofNullable(before)
                : Stream.empty());
  }

  private static Happening.Trace trace(Change change, Change.Part part, boolean noneStands) {
    var one = new HashMap<Long, Claim>();
    withdrawn(part).forEach(claim -> one.putIfAbsent(claim.seq(), claim));
    return new Happening.Trace(
        change.seq(),
        part.added(),
        part.added().count() > 0 && noneStands,
        List.copyOf(one.values()));
  }

  /**
   * What happened, newest first, before something; reads so many changes at most, so that there may
   * be less on a page than fits. {@code next} is null where nothing is left. A write that only said
   * again what was known is among them, without events.
   */
  public Page recent(@Nullable OperationId before, int changes, Viewer viewer) {
    var read = history.before(before == null ? Long.MAX_VALUE : seq(before), changes);
    var claims = first(read);
    var items = new ArrayList<Happening>();
    var all = new Stretch(0, MOST_EVENTS, true);
    read.forEach(change -> items.addAll(told(change, null, viewer, claims, all).reversed()));
    var isLast = read.size() < changes;
    return new Page(items, isLast ? null : read.getLast().parts().getFirst().op());
  }

  /**
   * The claims about one thing that each part brought: they say where all of it was stated. Those
   * of what has become part of another are found there.
   */
  private List<Claim> first(List<Change> changes) {
    var nodes = new HashSet<NodeId>();
    var ties = new HashMap<TieId, Tie>();
    for (var change : changes) {
      for (var part : change.parts()) {
        first(part, Change.OfNode.class, Change.OfNode::after).ifPresent(n -> nodes.add(n.id()));
        first(part, Change.OfTie.class, Change.OfTie::after).ifPresent(t -> ties.put(t.id(), t));
      }
    }
    nodes.addAll(records.aliases(nodes).values());
    var byTie = new HashMap<>(records.claimsOfTies(ties.keySet()));
    ties.keySet().removeAll(byTie.keySet());
    byTie.putAll(records.claimsOfTies(since(ties.values())));
    return Stream.concat(records.claimsOfNodes(nodes).values().stream(), byTie.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  /** The ties that ties which are gone may have become part of, as their ends became others. */
  private Set<TieId> since(Collection<Tie> gone) {
    var ends = new HashSet<NodeId>();
    gone.forEach(tie -> ends.addAll(List.of(tie.from(), tie.to())));
    var moved = ends.isEmpty() ? Map.<NodeId, NodeId>of() : records.aliases(ends);
    var pairs = new HashSet<List<NodeId>>();
    for (var tie : gone) {
      var from = moved.getOrDefault(tie.from(), tie.from());
      var to = moved.getOrDefault(tie.to(), tie.to());
      pairs.add(from.compareTo(to) > 0 ? List.of(to, from) : List.of(from, to));
    }
    return records.tiesJoining(pairs).stream().map(Tie::id).collect(Collectors.toSet());
  }

  private static <E extends Change.Entry, T> Optional<T> first(
      Change.Part part, Class<E> kind, Function<E, @Nullable T> after) {
    return part.entries().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .flatMap(entry -> Stream.ofNullable(after.apply(entry)))
        .findFirst();
  }

  private static Set<NodeId> named(Change change) {
    var named = new HashSet<NodeId>();
    for (var part : change.parts()) {
      for (var entry : part.entries()) {
        switch (entry) {
          case Change.OfTie(var before, var after) ->
              Stream.of(before, after)
                  .filter(Objects::nonNull)
                  .forEach(tie -> named.addAll(List.of(tie.from(), tie.to())));
          case Change.OfClaim(var before, var after) ->
              Stream.of(before, after)
                  .filter(Objects::nonNull)
                  .forEach(claim -> {
                    if (claim.subject() instanceof Claim.OfField(var node, var _, var _)) {
                      named.add(node);
                    }
                  });
          case Change.OfFigure(var before, var after) ->
              Stream.of(before, after)
                  .filter(Objects::nonNull)
                  .forEach(figure -> named.add(figure.about()));
          case Change.OfMatter(var before, var after) ->
              Stream.of(before, after)
                  .filter(Objects::nonNull)
                  .forEach(matter -> named.addAll(matter.concerns()));
          case Change.OfAlias(var before, var after) ->
              Stream.of(before, after)
                  .filter(Objects::nonNull)
                  .forEach(alias -> named.addAll(List.of(alias.id(), alias.node())));
          case Change.OfNode(var before, var after) ->
              Stream.of(before, after)
                  .filter(Objects::nonNull)
                  .forEach(node -> named.add(node.id()));
          case Change.OfKey _ -> {}
        }
      }
    }
    return named;
  }

  /**
   * What happened after something, oldest first; {@code next} is what to ask with again, and stays
   * as it is while there is nothing new that the viewer may know of. What people keep to themselves
   * is no news: what is on their desks, and who is to be kept apart.
   */
  public Page since(@Nullable OperationId since, int limit, Viewer viewer) {
    var seq = since == null ? 0 : seq(since) - 1; // others may have shared its transaction
    var items = new ArrayList<Happening>();
    var isPast = since == null;
    for (var changes = log.after(seq, CHANGES_READ_AT_ONCE);
        !changes.isEmpty();
        changes = log.after(seq, CHANGES_READ_AT_ONCE)) {
      for (var change : changes) {
        for (var item : told(change, null, viewer, List.of())) {
          if (isPast) {
            item.news().ifPresent(items::add);
          }
          isPast = isPast || item.op().equals(since);
          if (items.size() == limit) {
            return new Page(items, item.op());
          }
        }
        isPast = true;
        seq = change.seq();
      }
    }
    return new Page(items, items.isEmpty() ? since : items.getLast().op());
  }

  /** The last happenings of all, newest first: where a removed thing can be taken back from. */
  public List<Happening> latest(int limit, Viewer viewer) {
    var items = new ArrayList<Happening>();
    var seq = Long.MAX_VALUE;
    while (items.size() < limit) {
      var changes = history.before(seq, CHANGES_READ_AT_ONCE);
      if (changes.isEmpty()) {
        break;
      }
      for (var change : changes) {
        items.addAll(told(change, null, viewer, List.of()).reversed());
        seq = change.seq();
      }
    }
    return items.subList(0, Math.min(limit, items.size()));
  }

  /** The node as it was known at the end of a day, in Jakarta. */
  public Node nodeOn(NodeId id, LocalDate day, Viewer viewer) {
    return known(id.value(), day)
        .node(id, () -> records.findNode(id))
        .filter(_ -> isThere(id, viewer))
        .flatMap(node -> Seen.by(viewer, node))
        .orElseThrow(() -> unknown("node", id, day));
  }

  private boolean isThere(NodeId id, Viewer viewer) {
    return registry.find(id, viewer).isPresent()
        || records.findAlias(id).flatMap(into -> registry.find(into, viewer)).isPresent();
  }

  /** The ties at a node as they were known at the end of a day, with the claims they rested on. */
  public List<ClaimedTie> tiesOn(NodeId id, LocalDate day, Viewer viewer) {
    nodeOn(id, day, viewer);
    var known = known(id.value(), day);
    var ties = known.ties(id, records.tiesOf(id));
    var claims = records.claimsOfTies(ties.stream().map(Tie::id).toList());
    return registry.visible(ties, viewer).stream()
        .map(tie ->
            new ClaimedTie(
                tie, known.claims(tie.id().value(), claims.getOrDefault(tie.id(), List.of()))))
        .toList();
  }

  /** The tie as it was known at the end of a day, with the claims it rested on. */
  public ClaimedTie tieOn(TieId id, LocalDate day, Viewer viewer) {
    var known = known(id.value(), day);
    var claims = records.claimsOfTies(List.of(id)).getOrDefault(id, List.of());
    return known.tie(id, () -> records.findTie(id)).stream()
        .flatMap(tie -> registry.visible(List.of(tie), viewer).stream())
        .map(tie -> new ClaimedTie(tie, known.claims(id.value(), claims)))
        .findFirst()
        .orElseThrow(() -> unknown("tie", id, day));
  }

  private AsKnown known(UUID subject, LocalDate day) {
    var last = history.lastBefore(day.plusDays(1).atStartOfDay(HomeZone.get()).toInstant());
    var known = new AsKnown(last);
    var seq = last;
    for (var changes = history.after(subject, seq, CHANGES_READ_AT_ONCE);
        !changes.isEmpty();
        changes = history.after(subject, seq, CHANGES_READ_AT_ONCE)) {
      changes.forEach(known::before);
      seq = changes.getLast().seq();
    }
    return known;
  }

  private static Refusal unknown(String what, Object id, LocalDate day) {
    return new Refusal.NotFound(
        "No %s \"%s\" was known on %s. Ask for a later date, or leave knownOn out."
            .formatted(what, id, day),
        Map.of("what", what, "id", id.toString(), "knownOn", day.toString()));
  }
}
