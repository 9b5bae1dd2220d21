package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a change is written down: version 1, in two texts. The structural one has kinds, ends, dates,
 * weights and levels; the personal one has everything in words, entry by entry in the same order,
 * so that it can be scrubbed without touching the other. Figures and claims are written with the
 * names of their components, which a test holds to what version 1 has been.
 */
final class Payload {

  /** What a field needs to be to shape the network rather than describe somebody. */
  private static final List<Field> STRUCTURAL =
      List.of(Field.POINT, Field.SIZE, Field.SINCE, Field.UNTIL, Field.CODE, Field.ROLE);

  /** A name that is not known here, or is missing, is an error: null would be read as a fact. */
  private static final JsonMapper json =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Payload() {}

  record Texts(String structure, String personal) {}

  record Written(int version, List<WrittenPart> parts) {}

  record WrittenPart(String op, String by, List<WrittenEntry> entries) {}

  record WrittenEntry(
      String entity, @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {}

  record Words(
      @Nullable Map<String, String> before,
      @Nullable Map<String, String> after,
      @Nullable Figure figureBefore,
      @Nullable Figure figureAfter,
      Claim.@Nullable OfField field,
      Claim.@Nullable OfTie tie,
      @Nullable Provenance provenance) {}

  static Texts write(List<Change.Part> parts) {
    var words = new ArrayList<Words>();
    var written = new ArrayList<WrittenPart>();
    for (var part : parts) {
      var entries = new ArrayList<WrittenEntry>();
      for (var entry : part.entries()) {
        entries.add(structure(entry));
        words.add(words(entry));
      }
      written.add(new WrittenPart(part.op().toString(), part.by(), entries));
    }
    return new Texts(
        json.writeValueAsString(new Written(1, written)), json.writeValueAsString(words));
  }

  static List<Change.Part> read(Texts texts) {
    var written = json.readValue(texts.structure(), Written.class);
    if (written.version() != 1) {
      throw new IllegalStateException(
          "A change of version %d cannot be read by this program; use a newer one."
              .formatted(written.version()));
    }
    var words = json.readValue(texts.personal(), Words[].class);
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

  private static WrittenEntry structure(Change.Entry entry) {
    return switch (entry) {
      case Change.OfNode(var before, var after) ->
          new WrittenEntry("node", structure(before), structure(after));
      case Change.OfTie(var before, var after) ->
          new WrittenEntry("tie", structure(before), structure(after));
      case Change.OfClaim(var before, var after) ->
          new WrittenEntry("claim", structure(before), structure(after));
      case Change.OfFigure _ -> new WrittenEntry("figure", null, null);
    };
  }

  private static Words words(Change.Entry entry) {
    return switch (entry) {
      case Change.OfNode(var before, var after) ->
          new Words(words(before), words(after), null, null, null, null, null);
      case Change.OfTie(var before, var after) ->
          new Words(words(before), words(after), null, null, null, null, null);
      case Change.OfFigure(var before, var after) ->
          new Words(null, null, before, after, null, null, null);
      case Change.OfClaim(var before, var after) -> {
        var claim = before != null ? before : after;
        if (claim == null) {
          throw new IllegalStateException("A claim entry holds no claim.");
        }
        yield switch (claim.subject()) {
          case Claim.OfField field ->
              new Words(null, null, null, null, field, null, claim.provenance());
          case Claim.OfTie tie -> new Words(null, null, null, null, null, tie, claim.provenance());
        };
      }
    };
  }

  private static Change.Entry entry(WrittenEntry entry, Words words) {
    return switch (entry.entity()) {
      case "node" ->
          new Change.OfNode(
              node(entry.before(), words.before()), node(entry.after(), words.after()));
      case "tie" ->
          new Change.OfTie(tie(entry.before(), words.before()), tie(entry.after(), words.after()));
      case "claim" -> new Change.OfClaim(claim(entry.before(), words), claim(entry.after(), words));
      case "figure" -> new Change.OfFigure(words.figureBefore(), words.figureAfter());
      default ->
          throw new IllegalStateException("Unknown entity in the change log: " + entry.entity());
    };
  }

  private static @Nullable Map<String, Object> structure(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    var map = new java.util.HashMap<String, Object>();
    map.put("id", node.id().toString());
    map.put("kind", node.kind().name());
    map.put("level", node.level().name());
    map.put("scope", node.scope().name());
    map.put("rev", node.rev());
    for (var field : STRUCTURAL) {
      node.find(field).ifPresent(value -> map.put(field.key(), value));
    }
    return map;
  }

  private static @Nullable Map<String, String> words(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    var map = new java.util.HashMap<String, String>();
    node.fields()
        .forEach((field, value) -> {
          if (!STRUCTURAL.contains(field)) {
            map.put(field.key(), value);
          }
        });
    return map;
  }

  private static @Nullable Node node(
      @Nullable Map<String, Object> map, @Nullable Map<String, String> words) {
    if (map == null) {
      return null;
    }
    var fields = new EnumMap<Field, String>(Field.class);
    if (words != null) {
      words.forEach((key, value) -> fields.put(Field.of(key), value));
    }
    for (var field : STRUCTURAL) {
      if (map.get(field.key()) instanceof String value) {
        fields.put(field, value);
      }
    }
    fields.putIfAbsent(Field.NAME, "–"); // scrubbed: the structure stays
    return new Node(
        NodeId.of(text(map, "id")),
        NodeKind.of(text(map, "kind")),
        fields,
        Level.valueOf(text(map, "level")),
        new Scope(text(map, "scope")),
        number(map, "rev"));
  }

  private static @Nullable Map<String, Object> structure(@Nullable Tie tie) {
    if (tie == null) {
      return null;
    }
    var map = new java.util.HashMap<String, Object>();
    map.put("id", tie.id().toString());
    map.put("kind", tie.kind().name());
    map.put("from", tie.from().toString());
    map.put("to", tie.to().toString());
    map.put("level", tie.level().name());
    map.put("scope", tie.scope().name());
    map.put("rev", tie.rev());
    map.put("strength", tie.strength());
    if (tie.span().since() != null) {
      map.put("since", tie.span().since().toString());
    }
    if (tie.span().until() != null) {
      map.put("until", tie.span().until().toString());
    }
    var stage = tie.details().get(Detail.STAGE);
    if (stage != null) {
      map.put("stage", stage);
    }
    return map;
  }

  private static @Nullable Map<String, String> words(@Nullable Tie tie) {
    if (tie == null) {
      return null;
    }
    var map = new java.util.HashMap<String, String>();
    tie.details()
        .forEach((detail, value) -> {
          if (detail != Detail.STAGE) {
            map.put(detail.key(), value);
          }
        });
    return map;
  }

  private static @Nullable Tie tie(
      @Nullable Map<String, Object> map, @Nullable Map<String, String> words) {
    if (map == null) {
      return null;
    }
    var details = new EnumMap<Detail, String>(Detail.class);
    if (words != null) {
      words.forEach((key, value) -> details.put(Detail.of(key), value));
    }
    if (map.get("stage") instanceof String stage) {
      details.put(Detail.STAGE, stage);
    }
    return new Tie(
        TieId.of(text(map, "id")),
        TieKind.of(text(map, "kind")),
        NodeId.of(text(map, "from")),
        NodeId.of(text(map, "to")),
        new Span(dated(map, "since"), dated(map, "until")),
        (int) number(map, "strength"),
        details,
        Level.valueOf(text(map, "level")),
        new Scope(text(map, "scope")),
        number(map, "rev"));
  }

  private static @Nullable Map<String, Object> structure(@Nullable Claim claim) {
    return claim == null
        ? null
        : Map.of("id", claim.id().toString(), "at", claim.at().toString(), "seq", claim.seq());
  }

  private static @Nullable Claim claim(@Nullable Map<String, Object> map, Words words) {
    if (map == null || words.provenance() == null) {
      return null;
    }
    Claim.@Nullable Subject subject = words.field() != null ? words.field() : words.tie();
    if (subject == null) {
      return null;
    }
    return new Claim(
        ClaimId.of(text(map, "id")),
        subject,
        words.provenance(),
        Instant.parse(text(map, "at")),
        number(map, "seq"));
  }

  private static @Nullable Dated dated(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? Dated.of(key, text) : null;
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  private static long number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Number number ? number.longValue() : 0;
  }
}
