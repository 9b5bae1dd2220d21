package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Figure;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads changes as version 1 of the log has them: of claims only those that were withdrawn. */
final class PayloadV1 {

  private PayloadV1() {}

  record Written(int version, List<WrittenPart> parts) {}

  record WrittenPart(String op, String by, List<Payload.WrittenEntry> entries) {}

  record Words(
      @Nullable Map<String, String> before,
      @Nullable Map<String, String> after,
      @Nullable Figure figureBefore,
      @Nullable Figure figureAfter,
      Claim.@Nullable OfField field,
      Claim.@Nullable OfTie tie,
      @Nullable Provenance provenance) {}

  static List<Change.Part> read(Payload.Texts texts) {
    var written = Payload.json.readValue(texts.structure(), Written.class);
    var words = Payload.json.readValue(texts.personal(), Words[].class);
    var parts = new ArrayList<Change.Part>();
    int next = 0;
    for (var part : written.parts()) {
      var entries = new ArrayList<Change.Entry>();
      for (var entry : part.entries()) {
        entries.add(entry(entry, words[next++]));
      }
      parts.add(new Change.Part(OperationId.of(part.op()), part.by(), entries));
    }
    return parts;
  }

  private static Change.Entry entry(Payload.WrittenEntry entry, Words words) {
    return switch (entry.entity()) {
      case "node" ->
          new Change.OfNode(
              Payload.node(entry.before(), words.before()),
              Payload.node(entry.after(), words.after()));
      case "tie" ->
          new Change.OfTie(
              Payload.tie(entry.before(), words.before()),
              Payload.tie(entry.after(), words.after()));
      case "claim" -> new Change.OfClaim(claim(entry.before(), words), claim(entry.after(), words));
      case "figure" -> new Change.OfFigure(words.figureBefore(), words.figureAfter());
      default ->
          throw new IllegalStateException("Unknown entity in the change log: " + entry.entity());
    };
  }

  private static @Nullable Claim claim(@Nullable Map<String, Object> map, Words words) {
    if (map == null || words.provenance() == null) {
      return null;
    }
    Claim.@Nullable Subject subject = words.field() != null ? words.field() : words.tie();
    return subject == null
        ? null
        : new Claim(
            ClaimId.of(Payload.text(map, "id")),
            subject,
            words.provenance(),
            Instant.parse(Payload.text(map, "at")),
            Payload.number(map, "seq"));
  }
}
