package id.jejaring.importing.suggesting;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.Imports;
import id.jejaring.importing.words.Grounds;
import id.jejaring.registry.Registry;
import id.jejaring.store.ImportRecords;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the word list suggested for an import: products offered and subsectors worked in. They are
 * ties from the start, marked as suggested; a person accepts or rejects all of a kind at once. What
 * a sheet says itself is no suggestion, and stays whatever becomes of one.
 */
@Component
public final class Suggestions {

  private static final List<TieKind> KINDS = List.of(TieKind.WORKS_IN, TieKind.OFFERS);
  private static final int CLAIMS_PER_WRITE = 2_000;

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
  public record Suggested(NodeId node, String name, TieKind kind, int open, int accepted) {
    private Suggested plus(Suggested more) {
      return new Suggested(node, name, kind, open + more.open, accepted + more.accepted);
    }
  }

  /** What was suggested and has not been rejected: subsectors, then products, most first. */
  public List<Suggested> of(ImportId id, Viewer viewer) {
    var source = imports.get(id, viewer).source();
    var suggested = new ArrayList<Suggested>();
    for (var kind : KINDS) {
      var ofKind = new LinkedHashMap<NodeId, Suggested>();
      for (var one : records.ofImports().suggested(source, kind, Grounds.VOICE)) {
        boolean accepted = Grounds.find(one.by()).orElseThrow().isAccepted();
        ofKind.merge(
            one.to().id(),
            new Suggested(
                one.to().id(),
                one.to().name(),
                kind,
                accepted ? 0 : one.ties(),
                accepted ? one.ties() : 0),
            Suggested::plus);
      }
      ofKind.values().stream()
          .sorted(
              Comparator.comparingInt((Suggested one) -> -one.open() - one.accepted())
                  .thenComparing(Suggested::name))
          .forEach(suggested::add);
    }
    return suggested;
  }

  /**
   * Accepts all suggestions of a product or subsector: the person confirms what the word list says.
   *
   * @return how many
   */
  public int accept(ImportId id, NodeId node, Viewer viewer) {
    var source = imports.get(id, viewer).source();
    var open = new ArrayList<Operation>();
    imports.whenDone(
        id,
        () -> {
          open.addAll(confirming(source, node, viewer));
          inParts(open, operations -> operations, viewer);
        });
    return open.size();
  }

  private List<Operation> confirming(SourceId source, NodeId node, Viewer viewer) {
    var open = new ArrayList<Operation>();
    for (var claims : ofEachTie(source, node)) {
      var last =
          claims.stream()
              .filter(claim -> claim.provenance().source().equals(source))
              .reduce((_, later) -> later)
              .orElseThrow();
      var grounds = Grounds.find(last.provenance().by()).orElseThrow();
      if (!grounds.isAccepted() && last.subject() instanceof Claim.OfTie of) {
        var by = grounds.accepted(viewer.name()).toString();
        open.add(
            new Operation.ClaimTie(
                of.tie(), Span.OPEN, 0, Map.of(), new Provenance(source, last.row(), by)));
      }
    }
    return open;
  }

  /**
   * Rejects all suggestions of a product or subsector, accepted ones too, by whichever import the
   * word list suggested them; what a sheet or a person says stays.
   *
   * @return how many
   */
  public int reject(ImportId id, NodeId node, Viewer viewer) {
    var source = imports.get(id, viewer).source();
    var suggested = new ArrayList<List<Claim>>();
    imports.whenDone(
        id,
        () -> {
          suggested.addAll(ofEachTie(source, node));
          var claims = suggested.stream().flatMap(List::stream).map(Claim::id).toList();
          inParts(claims, part -> List.of(new Operation.Withdraw(part)), viewer);
        });
    return suggested.size();
  }

  private <T> void inParts(
      List<T> all, Function<List<T>, List<Operation>> operations, Viewer viewer) {
    for (int from = 0; from < all.size(); from += CLAIMS_PER_WRITE) {
      var part = all.subList(from, Math.min(all.size(), from + CLAIMS_PER_WRITE));
      registry.write(Write.of(viewer.name(), operations.apply(List.copyOf(part))));
    }
  }

  /**
   * The word list's claims, confirmed ones last, of every tie to a product or subsector that it
   * suggested in this import and that the sheet does not state itself.
   */
  private List<List<Claim>> ofEachTie(SourceId source, NodeId node) {
    var suggested = new ArrayList<List<Claim>>();
    for (var kind : KINDS) {
      var voices =
          records.ofImports().suggested(source, kind, Grounds.VOICE).stream()
              .map(ImportRecords.SuggestedTo::by)
              .collect(Collectors.toSet());
      var ties = records.ofImports().suggestedTies(source, kind, Grounds.VOICE, voices);
      ties.values().removeIf(ends -> !ends.getLast().equals(node));
      records
          .claimsOfTies(ties.keySet())
          .values()
          .forEach(claims ->
              suggested.add(
                  claims.stream()
                      .filter(claim -> Grounds.find(claim.provenance().by()).isPresent())
                      .sorted(Comparator.comparingInt(claim -> claim.provenance().by().length()))
                      .toList()));
    }
    return suggested;
  }
}
