package id.jejaring.store;

import id.jejaring.domain.Alias;
import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Tie;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes one node of two, in memory. Claims keep their ids and their places, so that taking the
 * merge back is moving them where they were.
 */
final class Merging {

  private final State state;
  private final Fold fold;

  Merging(State state, Fold fold) {
    this.state = state;
    this.fold = fold;
  }

  void apply(Operation.Merge merge) {
    var gone = fold.here(merge.gone());
    var into = fold.here(merge.into());
    check(gone, into);
    state
        .claimsAbout(gone.id().value())
        .toList()
        .forEach(claim -> {
          if (claim.subject() instanceof Claim.OfField(var _, var field, var value)) {
            state.put(claim.about(new Claim.OfField(into.id(), field, value)));
          }
        });
    state.tiesAt(gone.id()).forEach(tie -> move(tie, gone.id(), into.id()));
    state.figuresAbout(gone.id()).forEach(figure -> state.put(figure.about(into.id())));
    var key = state.keyOf(gone.id());
    var older = state.aliasesOf(gone.id());
    state.remove(gone);
    state.put(new Alias(gone.id(), into.id(), key));
    older.forEach(alias -> state.put(new Alias(alias.id(), into.id(), alias.key())));
    name(gone, into, merge.provenance());
    fold.derive(into.id());
    var level = gone.level().or(into.level());
    if (level != into.level()) {
      var now = fold.here(into.id());
      state.put(Derivation.next(now, now.fields(), level, now.scope()));
    }
  }

  private static void check(Node gone, Node into) {
    var values = Map.<String, Object>of("gone", gone.id().toString(), "into", into.id().toString());
    if (gone.id().equals(into.id())) {
      throw new Refusal.Conflict(
          "\"%s\" is the same node. Choose another one.".formatted(into.name()),
          "\"%s\" adalah catatan yang sama. Pilih yang lain.".formatted(into.name()),
          values);
    }
    if (gone.kind() != into.kind()) {
      throw new Refusal.Conflict(
          "\"%s\" is a %s and \"%s\" a %s. Only nodes of one kind can be merged."
              .formatted(gone.name(), gone.kind().path(), into.name(), into.kind().path()),
          "\"%s\" dan \"%s\" berbeda jenis. Hanya yang sejenis dapat digabungkan."
              .formatted(gone.name(), into.name()),
          values);
    }
    if (gone.kind().isShared() || !gone.scope().equals(into.scope())) {
      throw new Refusal.Conflict(
          "\"%s\" and \"%s\" belong to different circles or to an official list. They stay apart."
              .formatted(gone.name(), into.name()),
          "\"%s\" dan \"%s\" tidak dapat digabungkan: beda lingkup, atau dari daftar resmi."
              .formatted(gone.name(), into.name()),
          values);
    }
  }

  private void move(Tie tie, NodeId gone, NodeId into) {
    var from = tie.from().equals(gone) ? into : tie.from();
    var to = tie.to().equals(gone) ? into : tie.to();
    if (from.equals(to)) {
      fold.remove(tie);
      return;
    }
    var parallel = parallel(tie, from, to);
    if (parallel.isEmpty()) {
      state.put(Derivation.between(tie, from, to, tie.level()));
      return;
    }
    var kept = parallel.get();
    state
        .claimsAbout(tie.id().value())
        .toList()
        .forEach(claim -> {
          if (claim.subject() instanceof Claim.OfTie of) {
            state.put(
                claim.about(new Claim.OfTie(kept.id(), of.span(), of.strength(), of.details())));
          }
        });
    state.remove(tie);
    if (kept.level().compareTo(tie.level()) < 0) {
      state.put(Derivation.between(kept, kept.from(), kept.to(), tie.level()));
    }
    fold.derive(kept.id());
  }

  /** The tie that says the same: ties are the same by kind, ends and start. */
  private Optional<Tie> parallel(Tie tie, NodeId from, NodeId to) {
    return state.tiesAt(from).stream()
        .filter(other -> !other.id().equals(tie.id()) && other.kind() == tie.kind())
        .filter(other ->
            (other.from().equals(from) && other.to().equals(to))
                || (tie.kind().isMutual() && other.from().equals(to) && other.to().equals(from)))
        .filter(other -> Objects.equals(other.span().since(), tie.span().since()))
        .filter(other -> other.scope().equals(tie.scope()))
        .findFirst();
  }

  /** Whoever merges says what it is called, and what it is called besides. */
  private void name(Node gone, Node into, Provenance provenance) {
    var derived = Derivation.fields(state.claimsAbout(into.id().value()).toList());
    var said = new EnumMap<Field, String>(Field.class);
    if (!into.name().equals(derived.get(Field.NAME))) {
      said.put(Field.NAME, into.name());
    }
    var others = derived.getOrDefault(Field.ALIASES, "").split("\n", -1);
    if (!gone.name().equals(into.name()) && !List.of(others).contains(gone.name())) {
      said.put(Field.ALIASES, gone.name());
    }
    fold.claims(into.id(), said, provenance);
  }
}
