package id.jejaring.importing.recording;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.store.Records;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What has been said of some nodes, and what of that by hand. Immutable. */
record Told(Map<NodeId, List<Claim>> claims, Set<SourceId> statements) {

  /** Reads what has been said of these. */
  static Told of(Records records, Collection<NodeId> nodes) {
    var claims = records.claimsOfNodes(nodes);
    return new Told(claims, statements(records, claims.values()));
  }

  private static Set<SourceId> statements(Records records, Collection<List<Claim>> claims) {
    var ids =
        claims.stream()
            .flatMap(List::stream)
            .map(claim -> claim.provenance().source())
            .collect(Collectors.toSet());
    return records.sources(ids).values().stream()
        .filter(source -> source.kind() == Source.Kind.STATEMENT)
        .map(Source::id)
        .collect(Collectors.toSet());
  }

  /**
   * Whether a source that says what holds now says this as well, in another row: then repeating it
   * tells nothing new.
   */
  boolean isOwnOtherWord(NodeId id, Field field, String value, Map<Field, String> before) {
    var current = before.get(field);
    return current != null
        && saying(id, field, value).stream().anyMatch(saying(id, field, current)::contains);
  }

  /**
   * Whether somebody has said otherwise by hand since a source first said this: then a sheet that
   * comes again tells nothing new, and the correction stands.
   */
  boolean wasCorrected(NodeId id, Field field, String value) {
    var about =
        claims.getOrDefault(id, List.of()).stream()
            .filter(claim -> claim.subject() instanceof Claim.OfField of && of.field() == field)
            .toList();
    var first =
        about.stream()
            .filter(claim ->
                claim.subject() instanceof Claim.OfField of
                    && lines(of.value()).containsAll(lines(value)))
            .mapToLong(Claim::seq)
            .min();
    return first.isPresent()
        && about.stream()
            .anyMatch(claim ->
                claim.seq() > first.getAsLong()
                    && statements.contains(claim.provenance().source()));
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\n", -1));
  }

  private Set<SourceId> saying(NodeId id, Field field, String value) {
    return claims.getOrDefault(id, List.of()).stream()
        .filter(claim ->
            claim.subject() instanceof Claim.OfField of
                && of.field() == field
                && of.value().equals(value))
        .map(claim -> claim.provenance().source())
        .collect(Collectors.toSet());
  }
}
