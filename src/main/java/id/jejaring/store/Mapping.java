package id.jejaring.store;

import id.jejaring.domain.Alias;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/** Records to and from the properties that the store keeps of them. */
final class Mapping {

  private Mapping() {}

  static Map<String, Object> properties(Node node, @Nullable String key) {
    var properties = new HashMap<String, Object>();
    properties.put("id", node.id().toString());
    properties.put("kind", node.kind().path());
    properties.put("level", node.level().ordinal());
    properties.put("scope", node.scope().name());
    properties.put("rev", node.rev());
    if (key != null) {
      properties.put("key", key);
    }
    node.fields().forEach((field, value) -> properties.put(field.key(), value));
    node.point()
        .ifPresent(
            p -> properties.put("location", Values.point(4326, p.longitude(), p.latitude())));
    var names = SearchText.of(node);
    if (node.level() == Level.PUBLIC && !node.scope().isFictional()) {
      properties.put("namesPublic", names);
    }
    if (node.level().compareTo(Level.SIGNED_IN) <= 0) {
      properties.put("namesSignedIn", names);
    }
    return properties;
  }

  static Node node(Value value) {
    var fields = new EnumMap<Field, String>(Field.class);
    for (var field : Field.values()) {
      var stated = value.get(field.key());
      if (!stated.isNull()) {
        fields.put(field, stated.asString());
      }
    }
    return new Node(
        NodeId.of(value.get("id").asString()),
        NodeKind.of(value.get("kind").asString()),
        fields,
        level(value),
        scope(value),
        value.get("rev").asLong());
  }

  static Map<String, Object> properties(Tie tie) {
    var properties = new HashMap<String, Object>();
    properties.put("id", tie.id().toString());
    properties.put("level", tie.level().ordinal());
    properties.put("scope", tie.scope().name());
    properties.put("rev", tie.rev());
    put(properties, tie.span(), tie.strength(), tie.details());
    return properties;
  }

  /** Reads a tie from a row with {@code tie}, {@code kind}, {@code from} and {@code to}. */
  static Tie tie(org.neo4j.driver.Record row) {
    var value = row.get("tie");
    return new Tie(
        TieId.of(value.get("id").asString()),
        TieKind.of(row.get("kind").asString()),
        NodeId.of(row.get("from").asString()),
        NodeId.of(row.get("to").asString()),
        span(value),
        value.get("strength").asInt(0),
        details(value),
        level(value),
        scope(value),
        value.get("rev").asLong());
  }

  static Map<String, Object> properties(Alias alias) {
    var properties = new HashMap<String, Object>();
    properties.put("id", alias.id().toString());
    properties.put("node", alias.node().toString());
    putIfKnown(properties, "key", alias.key());
    return properties;
  }

  static Alias alias(Value value) {
    return new Alias(
        NodeId.of(value.get("id").asString()),
        NodeId.of(value.get("node").asString()),
        text(value, "key"));
  }

  static Map<String, Object> properties(ClaimGroups.Kept kept, @Nullable TieKind kind) {
    var claim = kept.first();
    var properties = new HashMap<String, Object>();
    properties.put("id", kept.id().toString());
    properties.put("source", claim.provenance().source().toString());
    properties.put("by", claim.provenance().by());
    properties.put("at", claim.at().atZone(ZoneOffset.UTC));
    properties.put("seq", claim.seq());
    properties.put("order", kept.order());
    if (claim.anew()) {
      properties.put("anew", true);
    }
    if (!claim.stances().isEmpty()) {
      properties.put("stances", claim.stances().stream().map(Payload::text).toList());
      properties.put("disputed", claim.isDisputed());
    }
    var row = claim.row();
    if (row != null) {
      properties.put("row", row);
    }
    switch (claim.subject()) {
      case Claim.OfField of -> {
        properties.put("node", of.node().toString());
        var fields = new ArrayList<String>();
        for (var one : kept.claims()) {
          if (one.subject() instanceof Claim.OfField(var _, var field, var value)) {
            fields.add(field.key());
            properties.put(field.key(), value);
          }
        }
        properties.put("fields", fields);
      }
      case Claim.OfTie(var tie, var span, var strength, var details) -> {
        properties.put("tie", tie.toString());
        if (kind != null) {
          properties.put("kind", kind.name());
        }
        put(properties, span, strength, details);
      }
    }
    return properties;
  }

  /** The claims that are kept together in a stored one, in the order of their fields' numbers. */
  static List<Claim> claims(Value value) {
    var id = ClaimId.of(value.get("id").asString());
    var order = value.get("order").asInt(0);
    var tie = value.get("tie");
    if (!tie.isNull()) {
      var subject =
          new Claim.OfTie(
              TieId.of(tie.asString()),
              span(value),
              value.get("strength").asInt(0),
              details(value));
      return List.of(claim(value, id, subject, order));
    }
    var node = NodeId.of(value.get("node").asString());
    boolean isWhole = ClaimGroups.isGroup(id.value());
    return value.get("fields").asList(key -> Field.of(key.asString())).stream()
        .sorted()
        .map(field ->
            claim(
                value,
                isWhole ? ClaimGroups.claim(id.value(), field) : id,
                new Claim.OfField(node, field, value.get(field.key()).asString()),
                isWhole ? order + field.number() : order))
        .toList();
  }

  private static Claim claim(Value value, ClaimId id, Claim.Subject subject, int order) {
    return new Claim(
        id,
        subject,
        provenance(value),
        value.get("at").asZonedDateTime().toInstant(),
        value.get("seq").asLong(),
        order,
        value.get("anew").asBoolean(false),
        value.get("stances").isNull()
            ? List.of()
            : value.get("stances").asList(stance -> Payload.stance(stance.asString())));
  }

  static Map<String, Object> properties(Source source) {
    return Map.of(
        "id", source.id().toString(),
        "kind", source.kind().name(),
        "title", source.title(),
        "scope", source.scope().name(),
        "at", source.at().atZone(ZoneOffset.UTC));
  }

  static Source source(Value value) {
    return new Source(
        SourceId.of(value.get("id").asString()),
        Source.Kind.valueOf(value.get("kind").asString()),
        value.get("title").asString(),
        scope(value),
        value.get("at").asZonedDateTime().toInstant());
  }

  static Map<String, Object> properties(Figure figure) {
    var properties = new HashMap<String, Object>();
    properties.put("id", figure.id().toString());
    properties.put("about", figure.about().toString());
    properties.put("measure", figure.measure());
    properties.put("value", figure.value());
    properties.put("unit", figure.unit());
    properties.put("qualifier", figure.qualifier().name());
    properties.put("kind", figure.kind().name());
    putIfKnown(properties, "asOf", figure.asOf());
    putIfKnown(properties, "since", figure.since());
    putIfKnown(properties, "partOf", figure.partOf());
    putIfKnown(properties, "declaredBy", figure.declaredBy());
    putIfKnown(properties, "row", figure.provenance().row());
    properties.put("source", figure.provenance().source().toString());
    properties.put("by", figure.provenance().by());
    return properties;
  }

  static Figure figure(Value value) {
    var partOf = text(value, "partOf");
    return new Figure(
        FigureId.of(value.get("id").asString()),
        NodeId.of(value.get("about").asString()),
        value.get("measure").asString(),
        value.get("value").asDouble(),
        value.get("unit").asString(),
        Figure.Qualifier.valueOf(value.get("qualifier").asString()),
        Figure.Kind.valueOf(value.get("kind").asString()),
        dated(text(value, "asOf")),
        dated(text(value, "since")),
        partOf == null ? null : FigureId.of(partOf),
        text(value, "declaredBy"),
        provenance(value));
  }

  static Map<String, Object> properties(RowAccount row) {
    var properties = new HashMap<String, Object>();
    properties.put("import", row.importId().toString());
    properties.put("sheet", row.sheet());
    properties.put("row", row.row());
    properties.put("outcome", row.outcome().key());
    if (!row.nodes().isEmpty()) {
      properties.put("nodes", texts(row.nodes()));
    }
    if (!row.cells().isEmpty()) {
      properties.put("cells", row.cells());
    }
    if (!row.open().isEmpty()) {
      properties.put("open", texts(row.open()));
    }
    putIfKnown(properties, "reason", row.reason());
    return properties;
  }

  static RowAccount row(Value value) {
    return new RowAccount(
        ImportId.of(value.get("import").asString()),
        value.get("sheet").asString(),
        value.get("row").asInt(),
        outcome(value.get("outcome").asString()),
        value.get("nodes").asList(id -> NodeId.of(id.asString()), List.of()),
        text(value, "reason"),
        value.get("cells").asList(Value::asString, List.of()),
        value.get("open").asList(id -> NodeId.of(id.asString()), List.of()));
  }

  static RowAccount.Outcome outcome(String key) {
    return RowAccount.Outcome.valueOf(key.toUpperCase(java.util.Locale.ROOT));
  }

  static List<String> texts(java.util.Collection<?> ids) {
    return ids.stream().map(Object::toString).toList();
  }

  static @Nullable String text(MapAccessor value, String key) {
    var stated = value.get(key);
    return stated.isNull() ? null : stated.asString();
  }

  private static void put(
      Map<String, Object> properties, Span span, int strength, Map<Detail, String> details) {
    var since = span.since();
    if (since != null) {
      properties.put("since", since.day());
      properties.put("sincePrecision", since.precision().name());
    }
    var until = span.until();
    if (until != null) {
      properties.put("until", until.day());
      properties.put("untilPrecision", until.precision().name());
    }
    if (strength > 0) {
      properties.put("strength", strength);
    }
    details.forEach((detail, value) -> properties.put(detail.key(), value));
  }

  private static void putIfKnown(
      Map<String, Object> properties, String key, @Nullable Object value) {
    if (value != null) {
      properties.put(key, value.toString());
    }
  }

  private static Span span(Value value) {
    return new Span(
        dated(value.get("since"), text(value, "sincePrecision")),
        dated(value.get("until"), text(value, "untilPrecision")));
  }

  private static @Nullable Dated dated(Value day, @Nullable String precision) {
    if (day.isNull() || precision == null) {
      return null;
    }
    LocalDate date = day.asLocalDate();
    return new Dated(date, Dated.Precision.valueOf(precision));
  }

  private static @Nullable Dated dated(@Nullable String text) {
    return text == null ? null : Dated.of("date", text);
  }

  private static Map<Detail, String> details(Value value) {
    var details = new EnumMap<Detail, String>(Detail.class);
    for (var detail : Detail.values()) {
      var stated = text(value, detail.key());
      if (stated != null) {
        details.put(detail, stated);
      }
    }
    return details;
  }

  private static Provenance provenance(Value value) {
    return new Provenance(
        SourceId.of(value.get("source").asString()),
        text(value, "row"),
        value.get("by").asString());
  }

  private static Level level(Value value) {
    return Level.values()[value.get("level").asInt()];
  }

  private static Scope scope(Value value) {
    return new Scope(value.get("scope").asString());
  }

  static ZonedDateTime time(java.time.Instant at) {
    return at.atZone(ZoneOffset.UTC);
  }
}
