package id.jejaring.registry;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.Matter;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Source;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.store.History;
import id.jejaring.store.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people do with what was said: confirm it, dispute it, withdraw it, make two nodes one, and
 * take any of that back. Each is a change of its own. Thread-safe.
 */
@Component
public final class Ledger {

  private final Registry registry;
  private final Records records;
  private final History history;

  Ledger(Registry registry, Records records, History history) {
    this.registry = registry;
    this.records = records;
    this.history = history;
  }

  /** The claim; refuses when there is none about something that the viewer may know of. */
  public Claim get(ClaimId id, Viewer viewer) {
    return history
        .findClaim(id)
        .filter(claim -> sees(claim, viewer))
        .orElseThrow(() -> Refusal.notFound("claim", id));
  }

  private boolean sees(Claim claim, Viewer viewer) {
    return switch (claim.subject()) {
      case Claim.OfField(var node, var field, var _) ->
          field.level().compareTo(viewer.clearance()) <= 0
              && registry.find(node, viewer).isPresent();
      case Claim.OfTie of -> registry.find(of.tie(), viewer).isPresent();
    };
  }

  /**
   * Confirms or disputes a claim, in place of what the viewer said of it before.
   *
   * @param verdict null to take that back
   * @param side on whose behalf: the node of the claim, or an end of its tie
   */
  public Claim judge(
      ClaimId id,
      Stance.@Nullable Verdict verdict,
      @Nullable NodeId side,
      @Nullable String why,
      Viewer viewer,
      OperationId operation) {
    get(id, viewer);
    var reason = why == null || why.isBlank() ? null : Texts.text("why", why);
    write(
        viewer,
        operation,
        null,
        null,
        new Operation.Judge(id, verdict, viewer.name(), side, reason));
    return get(id, viewer);
  }

  /** Withdraws a claim; what it was about is what the others come to, or gone with the last. */
  public void withdraw(ClaimId id, @Nullable String why, Viewer viewer, OperationId operation) {
    var claim = get(id, viewer);
    if (claim.subject() instanceof Claim.OfField(var node, var field, var value)
        && field == Field.NAME
        && records.claimsOf(node).stream().filter(Ledger::isName).count() == 1) {
      throw new Refusal.Conflict(
          "\"%s\" is the only name that is known of it. State another one first, or remove the node."
              .formatted(value),
          "\"%s\" satu-satunya nama yang diketahui. Isi nama lain dahulu, atau hapus catatannya."
              .formatted(value),
          Map.of("claim", id.toString()));
    }
    var reason = why == null || why.isBlank() ? null : Texts.text("why", why);
    write(viewer, operation, reason, null, new Operation.Withdraw(List.of(id)));
  }

  private static boolean isName(Claim claim) {
    return claim.subject() instanceof Claim.OfField of && of.field() == Field.NAME;
  }

  /**
   * Makes a node part of another one of its kind, which answers for both from then on.
   *
   * @param rev the revision of the surviving node that the viewer has read
   */
  public Node merge(
      NodeId gone,
      NodeId into,
      long rev,
      @Nullable String why,
      Viewer viewer,
      OperationId operation) {
    registry.get(gone, viewer);
    registry.get(into, viewer);
    var reason = why == null || why.isBlank() ? null : Texts.text("why", why);
    registry.write(
        viewer,
        operation,
        Map.of(into.value(), rev),
        new Write.Cause(null, reason),
        new Operation.Merge(gone, into, Registry.statement(viewer)));
    return registry.get(into, viewer);
  }

  /**
   * Takes back what one write did, as a new change.
   *
   * @throws Refusal.Conflict when something later stands on it, which the message names
   */
  public void undo(OperationId done, @Nullable String why, Viewer viewer, OperationId operation) {
    var change = history.of(done).orElseThrow(() -> Refusal.notFound("change", done));
    var part =
        change.parts().stream()
            .filter(each -> each.op().equals(done))
            .filter(each -> sees(each, viewer))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("change", done));
    var added = history.added(change, part);
    if (isOfSheet(added, viewer)) {
      throw ofSheet(done);
    }
    var reason = why == null || why.isBlank() ? null : Texts.text("why", why);
    write(
        viewer,
        operation,
        reason,
        done,
        new Operation.Revert(change.seq(), part, added.stream().map(Claim::id).toList()));
  }

  private boolean isOfSheet(List<Claim> claims, Viewer viewer) {
    var sources = claims.stream().map(claim -> claim.provenance().source()).distinct().toList();
    return registry.sources(sources, viewer).values().stream()
        .anyMatch(source -> source.kind() == Source.Kind.SHEET);
  }

  private static Refusal ofSheet(OperationId done) {
    return new Refusal.Conflict(
        "This is part of an import. Take the whole import back on its page instead.",
        "Ini bagian dari sebuah impor. Urungkan impornya di halaman Impor.",
        Map.of("change", done.toString()));
  }

  /** Whether the viewer may know of everything that a part of a change touched. */
  static boolean sees(Change.Part part, Viewer viewer) {
    return part.entries().stream()
        .allMatch(entry ->
            switch (entry) {
              case Change.OfNode(var before, var after) ->
                  isOpen(before, viewer) && isOpen(after, viewer);
              case Change.OfTie(var before, var after) ->
                  isOpen(before, viewer) && isOpen(after, viewer);
              case Change.OfClaim(var before, var after) ->
                  isOpen(before, viewer) && isOpen(after, viewer);
              case Change.OfMatter(var before, var after) ->
                  isOpen(before, viewer) && isOpen(after, viewer);
              case Change.OfFigure _, Change.OfAlias _, Change.OfKey _ -> true;
            });
  }

  private static boolean isOpen(@Nullable Node node, Viewer viewer) {
    return node == null || viewer.sees(node.level(), node.scope());
  }

  private static boolean isOpen(@Nullable Tie tie, Viewer viewer) {
    return tie == null || viewer.sees(tie.level(), tie.scope());
  }

  private static boolean isOpen(@Nullable Matter matter, Viewer viewer) {
    return matter == null || matter.isSeenBy(viewer);
  }

  private static boolean isOpen(@Nullable Claim claim, Viewer viewer) {
    return claim == null
        || !(claim.subject() instanceof Claim.OfField of)
        || of.field().level().compareTo(viewer.clearance()) <= 0;
  }

  private void write(
      Viewer viewer,
      OperationId operation,
      @Nullable String why,
      @Nullable OperationId undoes,
      Operation step) {
    registry.write(viewer, operation, Map.<UUID, Long>of(), new Write.Cause(undoes, why), step);
  }
}
