package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    try {
      write.expected().forEach(this::expect);
      write.operations().forEach(this::apply);
      var changed = state.sinceMark();
      return changed.isEmpty()
          ? Optional.empty()
          : Optional.of(new Change.Part(write.id(), write.by(), entries(changed)));
    } catch (RuntimeException e) {
      state.backTo(mark);
      throw e;
    }
  }

  private void expect(UUID id, long rev) {
    var node = state.find(new NodeId(id));
    var tie = state.find(new TieId(id));
    long other = state.find(new FigureId(id)) != null ? Figure.REV : 0;
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
      case Operation.ClearField(var id, var field) -> clear(node(id), field);
      case Operation.SetLevel(var id, var level, var scope) -> {
        var node = node(id);
        state.put(changed(node, node.fields(), level, scope));
      }
      case Operation.RemoveNode(var id) -> remove(node(id));
      case Operation.AddTie add -> add(add);
      case Operation.ClaimTie claim -> claim(claim);
      case Operation.RemoveTie(var id) -> remove(tie(id));
      case Operation.AddFigure(var figure) -> {
        node(figure.about());
        state.put(figure);
      }
      case Operation.RemoveFigure(var id) -> {
        var figure = state.find(id);
        if (figure == null) {
          throw Refusal.notFound("figure", id);
        }
        state.remove(figure);
      }
      case Operation.Withdraw(var claims) -> withdraw(claims);
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
        throw new Refusal.Conflict(
            "\"%s\" is known already as %s. Change that one instead of adding it again."
                .formatted(add.fields().getOrDefault(Field.NAME, ""), known),
            Map.of("id", known.toString()));
      }
      state.putKey(key, add.id());
    }
    state.put(new Node(add.id(), add.kind(), add.fields(), add.level(), add.scope(), 1));
    claims(add.id(), add.fields(), add.provenance());
  }

  private void claim(Node node, Map<Field, String> fields, Provenance provenance) {
    var merged = new EnumMap<Field, String>(Field.class);
    merged.putAll(node.fields());
    fields.forEach(
        (field, value) -> merged.merge(field, value, (old, now) -> derive(field, old, now)));
    if (!merged.equals(node.fields())) { // else one more source says the same
      state.put(changed(node, merged, node.level(), node.scope()));
    }
    claims(node.id(), fields, provenance);
  }

  private void clear(Node node, Field field) {
    if (field == Field.NAME) {
      throw Refusal.invalid("name", "", "A name can be changed, not left out.");
    }
    state
        .claimsAbout(node.id().value())
        .filter(claim -> claim.subject() instanceof Claim.OfField f && f.field() == field)
        .toList()
        .forEach(state::remove);
    var fields = new EnumMap<Field, String>(node.fields());
    fields.remove(field);
    state.put(changed(node, fields, node.level(), node.scope()));
  }

  private void remove(Node node) {
    state.tiesAt(node.id()).forEach(this::remove);
    state.figuresAbout(node.id()).forEach(state::remove);
    state.claimsAbout(node.id().value()).toList().forEach(state::remove);
    state.remove(node);
  }

  private void add(Operation.AddTie add) {
    var from = node(add.from());
    var to = node(add.to());
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
            add.from(),
            add.to(),
            add.span(),
            add.strength(),
            add.details(),
            add.level().or(add.kind().level()),
            add.scope(),
            1));
    claimed(add.id(), add.span(), add.strength(), add.details(), add.provenance());
  }

  private void claim(Operation.ClaimTie claim) {
    var tie = tie(claim.id());
    var now = overlaid(tie, claim.span(), claim.strength(), claim.details());
    if (!now.equals(tie)) {
      state.put(withRev(now, tie.rev() + 1));
    }
    claimed(claim.id(), claim.span(), claim.strength(), claim.details(), claim.provenance());
  }

  private void remove(Tie tie) {
    state.claimsAbout(tie.id().value()).toList().forEach(state::remove);
    state.remove(tie);
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
              leaning -> claims(id, Map.of(Field.NAME, value), leaning), () -> state.remove(node));
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

  private void derive(NodeId id) {
    var node = state.find(id);
    if (node == null) {
      return;
    }
    var fields = new EnumMap<Field, String>(Field.class);
    state
        .claimsAbout(id.value())
        .forEach(claim -> {
          if (claim.subject() instanceof Claim.OfField(var _, var field, var value)) {
            fields.merge(field, value, (old, now) -> derive(field, old, now));
          }
        });
    if (!fields.equals(node.fields())) {
      state.put(changed(node, fields, node.level(), node.scope()));
    }
  }

  private void derive(TieId id) {
    var tie = state.find(id);
    if (tie == null) {
      return;
    }
    var claims = state.claimsAbout(id.value()).toList();
    if (claims.isEmpty()) {
      state.remove(tie);
      return;
    }
    var derived =
        new Tie(
            tie.id(),
            tie.kind(),
            tie.from(),
            tie.to(),
            Span.OPEN,
            0,
            Map.of(),
            tie.level(),
            tie.scope(),
            tie.rev());
    for (var claim : claims) {
      if (claim.subject() instanceof Claim.OfTie(var _, var span, var strength, var details)) {
        derived = overlaid(derived, span, strength, details);
      }
    }
    if (!derived.equals(tie)) {
      state.put(withRev(derived, tie.rev() + 1));
    }
  }

  /** The latest claim of a field wins; lists add up, in the order they were stated. */
  private static String derive(Field field, String old, String now) {
    if (field.shape() != Field.Shape.LIST) {
      return now;
    }
    var lines = new LinkedHashSet<>(Arrays.asList(old.split("\n", -1)));
    lines.addAll(Arrays.asList(now.split("\n", -1)));
    return String.join("\n", lines);
  }

  /** The later claim wins; of an older one, an end that contradicts it is dropped. */
  private static Tie overlaid(Tie tie, Span span, int strength, Map<Detail, String> details) {
    var merged = new EnumMap<Detail, String>(Detail.class);
    merged.putAll(tie.details());
    merged.putAll(details);
    return new Tie(
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        overlaid(tie.span(), span),
        strength > 0 ? strength : tie.strength(),
        merged,
        tie.level(),
        tie.scope(),
        tie.rev());
  }

  private static Span overlaid(Span old, Span now) {
    var since = now.since() != null ? now.since() : old.since();
    var until = now.until() != null ? now.until() : old.until();
    return since == null || until == null || since.day().isBefore(until.day())
        ? new Span(since, until)
        : now;
  }

  private static Tie withRev(Tie tie, long rev) {
    return new Tie(
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        tie.span(),
        tie.strength(),
        tie.details(),
        tie.level(),
        tie.scope(),
        rev);
  }

  private static Node changed(Node node, Map<Field, String> fields, Level level, Scope scope) {
    return new Node(node.id(), node.kind(), fields, level, scope, node.rev() + 1);
  }

  private void claims(NodeId node, Map<Field, String> fields, Provenance provenance) {
    fields.forEach((field, value) ->
        state.put(
            new Claim(
                ClaimId.random(), new Claim.OfField(node, field, value), provenance, at, seq)));
  }

  private void claimed(
      TieId tie, Span span, int strength, Map<Detail, String> details, Provenance provenance) {
    state.put(
        new Claim(
            ClaimId.random(), new Claim.OfTie(tie, span, strength, details), provenance, at, seq));
  }

  private Node node(NodeId id) {
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

  /** What changed, as the change log records it: claims only where they are withdrawn. */
  private static List<Change.Entry> entries(State.Deltas changed) {
    var entries = new ArrayList<Change.Entry>();
    for (var delta : changed.nodes()) {
      entries.add(new Change.OfNode(delta.before(), delta.after()));
    }
    for (var delta : changed.ties()) {
      entries.add(new Change.OfTie(delta.before(), delta.after()));
    }
    for (var delta : changed.claims()) {
      if (delta.before() != null) {
        entries.add(new Change.OfClaim(delta.before(), delta.after()));
      }
    }
    for (var delta : changed.figures()) {
      entries.add(new Change.OfFigure(delta.before(), delta.after()));
    }
    return entries;
  }
}
