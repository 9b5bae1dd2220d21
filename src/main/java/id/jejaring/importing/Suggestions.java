package id.jejaring.importing;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.registry.Registry;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the word list suggested for an import: products offered and subsectors worked in. They are
 * ties from the start, marked as suggested; a person accepts or rejects all of a kind at once.
 */
@Component
public final class Suggestions {

  private final Imports imports;
  private final Registry registry;
  private final Records records;

  Suggestions(Imports imports, Registry registry, Records records) {
    this.imports = imports;
    this.registry = registry;
    this.records = records;
  }

  /**
   * A product or subsector as suggested in an import.
   *
   * @param node the product or subsector
   * @param kind OFFERS or WORKS_IN
   * @param open how many suggestions nobody has looked at
   * @param accepted how many a person has accepted
   */
  public record Suggested(NodeId node, String name, TieKind kind, int open, int accepted) {}

  /** What was suggested and has not been rejected, most first as the summary counts it. */
  public List<Suggested> of(ImportId id, Viewer viewer) {
    var summary = imports.summary(id, viewer);
    var suggested = new ArrayList<Suggested>();
    var counts = new ArrayList<>(summary.bySubsector());
    counts.addAll(summary.byProduct());
    for (var count : counts) {
      var node = count.node();
      if (node != null) {
        var found = find(id, node, viewer);
        int accepted = (int) found.stream().filter(Found::isAccepted).count();
        if (!found.isEmpty()) {
          suggested.add(
              new Suggested(
                  node,
                  count.key(),
                  found.getFirst().tie().kind(),
                  found.size() - accepted,
                  accepted));
        }
      }
    }
    return suggested;
  }

  /**
   * Accepts all suggestions of a product or subsector: the person claims them too.
   *
   * @return how many
   */
  public int accept(ImportId id, NodeId node, Viewer viewer) {
    var operations = new ArrayList<Operation>();
    for (var found : find(id, node, viewer)) {
      if (!found.isAccepted()) {
        operations.add(
            new Operation.ClaimTie(
                found.tie().id(),
                Span.OPEN,
                0,
                Map.of(),
                new Provenance(
                    found.suggestion().provenance().source(),
                    found.suggestion().row(),
                    viewer.name())));
      }
    }
    write(viewer, operations);
    return operations.size();
  }

  /**
   * Rejects all suggestions of a product or subsector, accepted ones too, in one write; what
   * another source says stays.
   *
   * @return how many
   */
  public int reject(ImportId id, NodeId node, Viewer viewer) {
    var found = find(id, node, viewer);
    var claims = new ArrayList<ClaimId>();
    found.forEach(one -> claims.addAll(one.ofImport()));
    write(viewer, claims.isEmpty() ? List.of() : List.of(new Operation.Withdraw(claims)));
    return found.size();
  }

  private void write(Viewer viewer, List<Operation> operations) {
    if (!operations.isEmpty()) {
      registry.write(Write.of(viewer.name(), operations));
    }
  }

  /** A suggested tie, the claim that suggests it, and all that the import says of it. */
  private record Found(Tie tie, Claim suggestion, List<ClaimId> ofImport, boolean isAccepted) {}

  private List<Found> find(ImportId id, NodeId node, Viewer viewer) {
    var source = imports.get(id, viewer).source();
    var ties =
        records.tiesOf(node).stream()
            .filter(tie -> tie.to().equals(node))
            .filter(tie -> tie.kind() == TieKind.OFFERS || tie.kind() == TieKind.WORKS_IN)
            .toList();
    Map<TieId, List<Claim>> claims = records.claimsOfTies(ties.stream().map(Tie::id).toList());
    var found = new ArrayList<Found>();
    for (var tie : ties) {
      var ofImport =
          claims.getOrDefault(tie.id(), List.of()).stream()
              .filter(claim -> claim.provenance().source().equals(source))
              .toList();
      ofImport.stream()
          .filter(claim -> claim.provenance().by().equals(Recorder.WORD_LIST))
          .findFirst()
          .ifPresent(suggestion ->
              found.add(
                  new Found(
                      tie,
                      suggestion,
                      ofImport.stream().map(Claim::id).toList(),
                      ofImport.stream()
                          .anyMatch(c -> !c.provenance().by().equals(Recorder.WORD_LIST)))));
    }
    return found;
  }
}
