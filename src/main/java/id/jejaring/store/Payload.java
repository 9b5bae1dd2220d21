package id.jejaring.store;

import id.jejaring.domain.Alias;
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
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a change is written down: version 2, in two texts. The structural one has kinds, ends, dates,
 * weights and levels; the personal one has everything in words, part by part and entry by entry in
 * the same order, so that it can be scrubbed without touching the other. Figures and claims are
 * written with the names of their components, which a test holds to what version 2 is.
 *
 * <p>Version 1 knew no causes, aliases, keys and stances; it is still read.
 */
final class Payload {

  /** What a field needs to be to shape the network rather than describe somebody. */
  private static final List<Field> STRUCTURAL =
      List.of(Field.POINT, Field.SIZE, Field.SINCE, Field.UNTIL, Field.CODE, Field.ROLE);

  /** A name that is not known here, or is missing, is an error: null would be read as a fact. */
  static final JsonMapper json =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Payload() {}

  record Texts(String structure, String personal) {}

  record Written(int version, List<WrittenPart> parts) {}

  record WrittenPart(
      String op,
      String by,
      @Nullable String undoes,
      Change.Added added,
      List<WrittenEntry> entries) {}

  record WrittenEntry(
      String entity, @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {}

  record Personal(@Nullable String why, List<Words> entries) {}

  record Words(
      @Nullable Map<String, String> before,
      @Nullable Map<String, String> after,
      @Nullable Figure figureBefore,
      @Nullable Figure figureAfter,
      @Nullable Said claimBefore,
      @Nullable Said claimAfter) {

    static Words of(@Nullable Map<String, String> before, @Nullable Map<String, String> after) {
      return new Words(before, after, null, null, null, null);
    }
  }

  /** What a claim says, and what is said of it. */
  record Said(
      Claim.@Nullable OfField field,
      Claim.@Nullable OfTie tie,
      Provenance provenance,
      List<Stance> stances) {}

  static Texts write(List<Change.Part> parts) {
    var personal = new ArrayList<Personal>();
    var written = new ArrayList<WrittenPart>();
    for (var part : parts) {
      var entries = new ArrayList<WrittenEntry>();
      var words = new ArrayList<Words>();
      for (var entry : part.entries()) {
        entries.add(structure(entry));
        words.add(words(entry));
      }
      var undoes = part.cause().undoes();
      written.add(
          new WrittenPart(
              part.op().toString(),
              part.by(),
              undoes == null ? null : undoes.toString(),
              part.added(),
              entries));
      personal.add(new Personal(part.cause().why(), words));
    }
    return new Texts(
        json.writeValueAsString(new Written(2, written)), json.writeValueAsString(personal));
  }

  static List<Change.Part> read(Texts texts) {
    var version = json.readTree(texts.structure()).path("version").asInt();
    return switch (version) {
      case 1 -> PayloadV1.read(texts);
      case 2 -> readV2(texts);
      default ->
          throw new IllegalStateException(
              "A change of version %d cannot be read by this program; use a newer one."
                  .formatted(version));
    };
  }

  private static List<Change.Part> readV2(Texts texts) {
    var written = json.readValue(texts.structure(), Written.class);
    var personal = json.readValue(texts.personal(), Personal[].class);
    var parts = new ArrayList<Change.Part>();
    for (var part : written.parts()) {
      var words = personal[parts.size()];
      var entries = new ArrayList<Change.Entry>();
      for (var entry : part.entries()) {
        entries.add(entry(entry, words.entries().get(entries.size())));
      }
      var undoes = part.undoes() == null ? null : OperationId.of(part.undoes());
      parts.add(
          new Change.Part(
              OperationId.of(part.op()),
              part.by(),
              entries,
              undoes == null && words.why() == null
                  ? Write.Cause.NONE
                  : new Write.Cause(undoes, words.why()),
              part.added()));
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
      case Change.OfMatter(var before, var after) ->
          new WrittenEntry("matter", Matters.structure(before), Matters.structure(after));
      case Change.OfAlias(var before, var after) ->
          new WrittenEntry("alias", structure(before), structure(after));
      case Change.OfKey(var _, var before, var after) ->
          new WrittenEntry("key", structure(before), structure(after));
    };
  }

  private static Words words(Change.Entry entry) {
    return switch (entry) {
      case Change.OfNode(var before, var after) -> Words.of(words(before), words(after));
      case Change.OfTie(var before, var after) -> Words.of(words(before), words(after));
      case Change.OfFigure(var before, var after) ->
          new Words(null, null, before, after, null, null);
      case Change.OfClaim(var before, var after) ->
          new Words(null, null, null, null, said(before), said(after));
      case Change.OfAlias(var before, var after) -> Words.of(words(before), words(after));
      case Change.OfMatter(var before, var after) ->
          Words.of(Matters.words(before), Matters.words(after));
      case Change.OfKey(var key, var _, var _) -> Words.of(Map.of("key", key), null);
    };
  }

  private static Change.Entry entry(WrittenEntry entry, Words words) {
    return switch (entry.entity()) {
      case "node" ->
          new Change.OfNode(
              node(entry.before(), words.before()), node(entry.after(), words.after()));
      case "tie" ->
          new Change.OfTie(tie(entry.before(), words.before()), tie(entry.after(), words.after()));
      case "claim" ->
          new Change.OfClaim(
              claim(entry.before(), words.claimBefore()), claim(entry.after(), words.claimAfter()));
      case "figure" -> new Change.OfFigure(words.figureBefore(), words.figureAfter());
      case "matter" ->
          new Change.OfMatter(
              Matters.matter(entry.before(), words.before()),
              Matters.matter(entry.after(), words.after()));
      case "alias" ->
          new Change.OfAlias(
              alias(entry.before(), words.before()), alias(entry.after(), words.after()));
      case "key" ->
          new Change.OfKey(
              words.before() == null ? "" : words.before().getOrDefault("key", ""),
              nodeId(entry.before()),
              nodeId(entry.after()));
      default ->
          throw new IllegalStateException("Unknown entity in the change log: " + entry.entity());
    };
  }

  private static @Nullable Map<String, Object> structure(@Nullable Alias alias) {
    return alias == null
        ? null
        : Map.of("id", alias.id().toString(), "node", alias.node().toString());
  }

  private static @Nullable Map<String, String> words(@Nullable Alias alias) {
    return alias == null || alias.key() == null ? null : Map.of("key", alias.key());
  }

  private static @Nullable Alias alias(
      @Nullable Map<String, Object> map, @Nullable Map<String, String> words) {
    return map == null
        ? null
        : new Alias(
            NodeId.of(text(map, "id")),
            NodeId.of(text(map, "node")),
            words == null ? null : words.get("key"));
  }

  private static @Nullable Map<String, Object> structure(@Nullable NodeId id) {
    return id == null ? null : Map.of("id", id.toString());
  }

  private static @Nullable NodeId nodeId(@Nullable Map<String, Object> map) {
    return map == null ? null : NodeId.of(text(map, "id"));
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

  static @Nullable Node node(
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

  static @Nullable Tie tie(@Nullable Map<String, Object> map, @Nullable Map<String, String> words) {
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
        : Map.of(
            "id", claim.id().toString(),
            "at", claim.at().toString(),
            "seq", claim.seq(),
            "order", claim.order(),
            "anew", claim.anew());
  }

  private static @Nullable Said said(@Nullable Claim claim) {
    if (claim == null) {
      return null;
    }
    return switch (claim.subject()) {
      case Claim.OfField field -> new Said(field, null, claim.provenance(), claim.stances());
      case Claim.OfTie tie -> new Said(null, tie, claim.provenance(), claim.stances());
    };
  }

  private static @Nullable Claim claim(@Nullable Map<String, Object> map, @Nullable Said said) {
    if (map == null || said == null) {
      return null;
    }
    Claim.@Nullable Subject subject = said.field() != null ? said.field() : said.tie();
    return subject == null
        ? null
        : new Claim(
            ClaimId.of(text(map, "id")),
            subject,
            said.provenance(),
            Instant.parse(text(map, "at")),
            number(map, "seq"),
            (int) number(map, "order"),
            Boolean.TRUE.equals(map.get("anew")),
            said.stances());
  }

  /** A stance as a claim keeps it. */
  static String text(Stance stance) {
    return json.writeValueAsString(stance);
  }

  static Stance stance(String text) {
    return json.readValue(text, Stance.class);
  }

  private static @Nullable Dated dated(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? Dated.of(key, text) : null;
  }

  static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  static long number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Number number ? number.longValue() : 0;
  }
}
