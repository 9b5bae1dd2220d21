package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Matter;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out, in memory, what writes make of the state they touch. Knows no Cypher. */
final class Fold {

  private final State state;
  private final long seq;
  private final Instant at;
  private int order;

  Fold(State state, long seq, Instant at) {
    this.state = state;
    this.seq = seq;
    this.at = at;
  }

  /**
   * Applies a write, all of it or nothing, and says what it changed.
   *
   * @throws Refusal when an expected revision has passed or an operation cannot be done
   */
  Optional<Change.Part> apply(Write write) {
    var mark = state.mark();
    var first = order;
    try {
      write.expected().forEach(this::expect);
      write.operations().forEach(this::apply);
      var changed = state.sinceMark();
      return changed.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Change.Part(
                  write.id(),
                  write.by(),
                  entries(changed),
                  write.cause(),
                  new Change.Added(first, order, countAdded(changed))));
    } catch (RuntimeException e) {
      state.backTo(mark);
      throw e;
    }
  }

  private void expect(UUID id, long rev) {
    var node = state.find(new NodeId(id));
    var tie = state.find(new TieId(id));
    var matter = state.find(new MatterId(id));
    long figure = state.find(new FigureId(id)) != null ? Figure.REV : 0;
    long other = matter != null ? matter.rev() : figure;
    long now = node != null ? node.rev() : tie != null ? tie.rev() : other;
    if (now != rev) {
      throw new Refusal.Stale(
          "%s is at revision %d, not %d: someone changed it meanwhile. Read it again, then repeat."
              .formatted(id, now, rev),
          Map.of("id", id.toString(), "expected", rev, "actual", now));
    }
  }

  private void apply(Operation operation) {
    switch (operation) {
      case Operation.AddSource(var source) -> state.put(source);
      case Operation.AddNode add -> add(add);
      case Operation.ClaimFields(var id, var fields, var provenance) ->
          claim(node(id), fields, provenance);
      case Operation.RestateFields(var id, var fields, var provenance) ->
          restate(node(id), fields, provenance);
      case Operation.SetLevel(var id, var level, var scope) -> {
        var node = node(id);
        state.put(Derivation.next(node, node.fields(), level, scope));
      }
      case Operation.RemoveNode(var id) -> remove(here(id));
      case Operation.AddTie add -> add(add);
      case Operation.ClaimTie claim -> claim(claim);
      case Operation.RestateTie restate -> restate(restate);
      case Operation.RemoveTie(var id) -> remove(tie(id));
      case Operation.AddFigure(var figure) -> state.put(figure.about(node(figure.about()).id()));
      case Operation.RemoveFigure(var id) -> {
        var figure = state.find(id);
        if (figure == null) {
          throw Refusal.notFound("figure", id);
        }
        state.remove(figure);
      }
      case Operation.PutMatter(var matter) -> put(matter);
      case Operation.Ask ask -> Askings.count(ask, state);
      case Operation.RemoveMatter(var id) -> {
        var matter = state.find(id);
        if (matter == null) {
          throw Refusal.notFound("matter", id);
        }
        state.remove(matter);
      }
      case Operation.Withdraw(var claims) -> withdraw(claims);
      case Operation.Judge judge -> judge(judge);
      case Operation.Merge merge -> new Merging(state, this).apply(merge);
      case Operation.Revert revert -> new Reverting(state, this).apply(revert);
      case Operation.AccountRow(var account) -> state.put(account);
      case Operation.DropRows(var importId) -> state.dropRows(importId);
    }
  }

  private void add(Operation.AddNode add) {
    if (state.find(add.id()) != null) {
      throw new Refusal.Conflict(
          "There is a node %s already. Read it, then change it.".formatted(add.id()),
          Map.of("id", add.id().toString()));
    }
    var key = add.key();
    if (key != null) {
      var known = state.findKey(key);
      if (known != null) {
        var name = add.fields().getOrDefault(Field.NAME, ""); // whose it is may be hidden
        throw new Refusal.Conflict(
            "\"%s\" is known already. Change that one instead of adding it again.".formatted(name),
            Map.of("name", name));
      }
      state.putKey(key, add.id());
    }
    state.put(new Node(add.id(), add.kind(), add.fields(), add.level(), add.scope(), 1));
    claims(add.id(), add.fields(), add.provenance());
  }

  private void claim(Node node, Map<Field, String> fields, Provenance provenance) {
    var merged = new EnumMap<Field, String>(Field.class);
    merged.putAll(node.fields());
    fields.forEach((field, value) -> Derivation.lay(merged, field, value, false));
    if (!merged.equals(node.fields())) { // else one more source says the same
      state.put(Derivation.next(node, merged, node.level(), node.scope()));
    }
    claims(node.id(), fields, provenance);
  }

  private void restate(Node node, Map<Field, String> fields, Provenance provenance) {
    if (fields.getOrDefault(Field.NAME, node.name()).isEmpty()) {
      throw Refusal.invalid("name", "", "A name can be changed, not left out.");
    }
    var restated = new EnumMap<Field, String>(Field.class);
    restated.putAll(node.fields());
    fields.forEach((field, value) -> Derivation.lay(restated, field, value, true));
    if (!restated.equals(node.fields())) {
      state.put(Derivation.next(node, restated, node.level(), node.scope()));
    }
    claims(node.id(), fields, provenance, true);
  }

  private void remove(Node node) {
    state.tiesAt(node.id()).forEach(this::remove);
    state.figuresAbout(node.id()).forEach(state::remove);
    state.claimsAbout(node.id().value()).toList().forEach(state::remove);
    removeBare(node);
  }

  /** Removes a node of which nothing is said any more, and the old ids that lead to it. */
  private void removeBare(Node node) {
    state.aliasesOf(node.id()).forEach(state::remove);
    state.remove(node);
  }

  private void add(Operation.AddTie add) {
    var from = end(add.from());
    var to = end(add.to());
    if (!add.kind().admits(from.kind(), to.kind())) {
      throw new Refusal.Invalid(
          "A tie %s cannot lead from a %s (%s) to a %s (%s). Choose another kind of tie."
              .formatted(add.kind(), from.kind().path(), from.name(), to.kind().path(), to.name()),
          Map.of("field", "kind", "value", add.kind().name()));
    }
    if (state.find(add.id()) != null) {
      throw new Refusal.Conflict(
          "There is a tie %s already. Read it, then change it.".formatted(add.id()),
          Map.of("id", add.id().toString()));
    }
    state.put(
        new Tie(
            add.id(),
            add.kind(),
            from.id(),
            to.id(),
            add.span(),
            add.strength(),
            add.details(),
            add.level().or(add.kind().level()),
            add.scope(),
            1));
    put(
        new Claim.OfTie(add.id(), add.span(), add.strength(), add.details()),
        add.provenance(),
        false);
  }

  private void claim(Operation.ClaimTie claim) {
    var tie = tie(claim.id());
    var said = new Claim.OfTie(claim.id(), claim.span(), claim.strength(), claim.details());
    become(tie, Derivation.overlaid(tie, said));
    put(said, claim.provenance(), false);
  }

  private void restate(Operation.RestateTie claim) {
    var tie = tie(claim.id());
    var said = new Claim.OfTie(claim.id(), claim.span(), claim.strength(), claim.details());
    become(tie, Derivation.overlaid(Derivation.bare(tie), said));
    put(said, claim.provenance(), true);
  }

  private void become(Tie tie, Tie now) {
    if (!now.equals(tie)) {
      state.put(Derivation.next(now));
    }
  }

  void remove(Tie tie) {
    state.claimsAbout(tie.id().value()).toList().forEach(state::remove);
    state.remove(tie);
  }

  private void put(Matter matter) {
    matter.concerns().forEach(this::end);
    var before = state.find(matter.id());
    state.put(matter.at(before == null ? 1 : before.rev() + 1));
  }

  private void judge(Operation.Judge judge) {
    var claim = state.find(judge.claim());
    if (claim == null) {
      throw Refusal.notFound("claim", judge.claim());
    }
    var side = judge.side();
    if (side != null && !isSide(claim, side)) {
      throw Refusal.invalid(
          "side", side, "Name the node that it is said of, or an end of its tie.");
    }
    var stances = new ArrayList<Stance>();
    claim.stances().stream()
        .filter(stance -> !stance.by().equals(judge.by()))
        .forEach(stances::add);
    var verdict = judge.verdict();
    if (verdict != null) {
      stances.add(new Stance(verdict, judge.by(), side, judge.why(), at));
    }
    state.put(claim.with(stances));
    derive(claim.subject());
  }

  private boolean isSide(Claim claim, NodeId side) {
    return switch (claim.subject()) {
      case Claim.OfField(var node, var _, var _) -> node.equals(side);
      case Claim.OfTie of -> {
        var tie = tie(of.tie());
        yield tie.from().equals(side) || tie.to().equals(side);
      }
    };
  }

  private void withdraw(List<ClaimId> ids) {
    var ties = new LinkedHashSet<TieId>();
    var nodes = new LinkedHashSet<NodeId>();
    var names = new ArrayList<Claim>();
    for (var id : ids) {
      var claim = state.find(id);
      if (claim == null) {
        continue; // withdrawn before, or gone with what it was about
      }
      switch (claim.subject()) {
        case Claim.OfTie(var tie, var _, var _, var _) -> {
          ties.add(tie);
          state.remove(claim);
        }
        case Claim.OfField(var node, var field, var _) -> {
          nodes.add(node);
          if (field == Field.NAME) {
            names.add(claim);
          } else {
            state.remove(claim);
          }
        }
      }
    }
    ties.forEach(this::derive);
    names.forEach(this::withdrawName);
    nodes.forEach(this::derive);
  }

  /**
   * A name stays while anything else leans on its node: unless another source names it too, it
   * passes to one that leans on it, and goes when that is withdrawn in its turn.
   */
  private void withdrawName(Claim name) {
    if (!(name.subject() instanceof Claim.OfField(var id, var _, var value))) {
      throw new IllegalStateException("Not a claim of a name: " + name);
    }
    var node = state.find(id);
    if (node == null) {
      return;
    }
    state.remove(name);
    var isNamed =
        state
            .claimsAbout(id.value())
            .anyMatch(c -> c.subject() instanceof Claim.OfField f && f.field() == Field.NAME);
    if (!isNamed) {
      leaningOn(id)
          .findFirst()
          .ifPresentOrElse(
              leaning -> claims(id, Map.of(Field.NAME, value), leaning), () -> removeBare(node));
    }
  }

  /** Who says anything that needs the node to be there. */
  private Stream<Provenance> leaningOn(NodeId id) {
    return Stream.of(
            state.claimsAbout(id.value()).map(Claim::provenance),
            state.tiesAt(id).stream()
                .flatMap(tie -> state.claimsAbout(tie.id().value()))
                .map(Claim::provenance),
            state.figuresAbout(id).stream().map(Figure::provenance))
        .flatMap(Function.identity());
  }

  /** Works out anew what the claims of a subject come to. */
  void derive(Claim.Subject subject) {
    switch (subject) {
      case Claim.OfField(var node, var _, var _) -> derive(node);
      case Claim.OfTie of -> derive(of.tie());
    }
  }

  /** Works out a node's fields from all its claims. */
  void derive(NodeId id) {
    var node = state.find(id);
    if (node == null) {
      return;
    }
    var fields = Derivation.fields(state.claimsAbout(id.value()).toList());
    if (!fields.equals(node.fields())) {
      state.put(Derivation.next(node, fields, node.level(), node.scope()));
    }
  }

  /** Works out a tie from all its claims; without any it is gone. */
  void derive(TieId id) {
    var tie = state.find(id);
    if (tie == null) {
      return;
    }
    var claims = state.claimsAbout(id.value()).toList();
    if (claims.isEmpty()) {
      state.remove(tie);
    } else {
      become(tie, Derivation.tie(tie, claims));
    }
  }

  /** Records a source's claims of fields. */
  void claims(NodeId node, Map<Field, String> fields, Provenance provenance) {
    claims(node, fields, provenance, false);
  }

  private void claims(NodeId node, Map<Field, String> fields, Provenance provenance, boolean anew) {
    var group = ClaimGroups.random();
    fields.forEach((field, value) ->
        state.put(
            new Claim(
                ClaimGroups.claim(group, field),
                new Claim.OfField(node, field, value),
                provenance,
                at,
                seq,
                order + field.number(),
                anew,
                List.of())));
    order += ClaimGroups.ORDERS;
  }

  private void put(Claim.OfTie subject, Provenance provenance, boolean anew) {
    state.put(new Claim(ClaimId.random(), subject, provenance, at, seq, order++, anew, List.of()));
  }

  /** The node, under an old id too; refuses where there is none. */
  Node node(NodeId id) {
    var node = state.find(id);
    var alias = state.findAlias(id);
    if (node == null && alias != null) {
      node = state.find(alias.node());
    }
    if (node == null) {
      throw Refusal.notFound("node", id);
    }
    return node;
  }

  private State.End end(NodeId id) {
    var end = state.findEnd(id);
    if (end != null) {
      return end;
    }
    var node = node(id);
    return new State.End(node.id(), node.kind(), node.name());
  }

  /** The node, under no other id; refuses where there is none. */
  Node here(NodeId id) {
    var node = state.find(id);
    if (node == null) {
      throw Refusal.notFound("node", id);
    }
    return node;
  }

  private Tie tie(TieId id) {
    @Nullable Tie tie = state.find(id);
    if (tie == null) {
      throw Refusal.notFound("tie", id);
    }
    return tie;
  }

  private int countAdded(State.Deltas changed) {
    return (int) changed.claims().stream().filter(delta -> isAdded(delta)).count();
  }

  /** Whether a claim is new, not one of old that was restored. */
  private boolean isAdded(State.Delta<Claim> delta) {
    return delta.before() == null && delta.after() != null && delta.after().seq() == seq;
  }

  /** What changed, as the change log records it: of claims those that are not new. */
  private List<Change.Entry> entries(State.Deltas changed) {
    var entries = new ArrayList<Change.Entry>();
    for (var delta : changed.nodes()) {
      entries.add(new Change.OfNode(delta.before(), delta.after()));
    }
    for (var delta : changed.ties()) {
      entries.add(new Change.OfTie(delta.before(), delta.after()));
    }
    for (var delta : changed.claims()) {
      if (!isAdded(delta)) {
        entries.add(new Change.OfClaim(delta.before(), delta.after()));
      }
    }
    for (var delta : changed.figures()) {
      entries.add(new Change.OfFigure(delta.before(), delta.after()));
    }
    for (var delta : changed.matters()) {
      entries.add(new Change.OfMatter(delta.before(), delta.after()));
    }
    for (var delta : changed.aliases()) {
      entries.add(new Change.OfAlias(delta.before(), delta.after()));
    }
    for (var delta : changed.keys()) {
      var before = delta.before();
      if (before != null) { // a key that is new is there to be read
        var after = delta.after();
        entries.add(
            new Change.OfKey(before.key(), before.node(), after == null ? null : after.node()));
      }
    }
    return entries;
  }
}
