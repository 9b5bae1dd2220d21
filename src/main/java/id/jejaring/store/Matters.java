package id.jejaring.store;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Matter;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Matters to and from the properties that the store keeps of them, and the change log's texts. */
final class Matters {

  static final String FEEDBACK = "feedback";
  static final String INTRODUCTION = "introduction";

  private Matters() {}

  /** What sort of matter it is. */
  static String sort(Matter matter) {
    return switch (matter) {
      case Feedback _ -> FEEDBACK;
      case Introduction _ -> INTRODUCTION;
    };
  }

  static Map<String, Object> properties(Matter matter) {
    var properties = new HashMap<String, Object>();
    properties.put("id", matter.id().toString());
    properties.put("sort", sort(matter));
    properties.put("by", matter.by());
    properties.put("rev", matter.rev());
    properties.put("concerns", Mapping.texts(matter.concerns()));
    switch (matter) {
      case Feedback feedback -> {
        properties.put("actor", feedback.actor().toString());
        properties.put("candidate", feedback.candidate().toString());
        properties.put("at", feedback.at().atZone(ZoneOffset.UTC));
        properties.put("verdict", feedback.verdict().name());
        put(properties, "why", feedback.why() == null ? null : feedback.why().name());
        put(properties, "note", feedback.note());
      }
      case Introduction introduction -> {
        properties.put("at", introduction.asked().atZone(ZoneOffset.UTC));
        properties.put("through", Mapping.texts(introduction.through()));
        properties.put("open", introduction.goesOn());
        properties.put("agreed", who(introduction, Introduction.What.AGREED));
        properties.put("declined", who(introduction, Introduction.What.DECLINED));
        properties.put(
            "steps", introduction.steps().stream().map(Payload.json::writeValueAsString).toList());
      }
    }
    return properties;
  }

  private static List<String> who(Introduction introduction, Introduction.What answered) {
    return introduction.answers().entrySet().stream()
        .filter(answer -> answer.getValue() == answered)
        .map(answer -> answer.getKey().toString())
        .sorted()
        .toList();
  }

  static Matter matter(Value value) {
    var id = MatterId.of(value.get("id").asString());
    var by = value.get("by").asString();
    var rev = value.get("rev").asLong();
    var concerns = value.get("concerns").asList(each -> NodeId.of(each.asString()));
    return switch (value.get("sort").asString()) {
      case FEEDBACK ->
          new Feedback(
              id,
              concerns.getFirst(),
              concerns.getLast(),
              Feedback.Verdict.valueOf(value.get("verdict").asString()),
              why(Mapping.text(value, "why")),
              Mapping.text(value, "note"),
              by,
              value.get("at").asZonedDateTime().toInstant(),
              rev);
      case INTRODUCTION ->
          new Introduction(
              id,
              concerns.getFirst(),
              concerns.getLast(),
              concerns.subList(1, concerns.size() - 1),
              by,
              value.get("steps").asList(each -> step(each.asString())),
              rev);
      default -> throw new IllegalStateException("Unknown sort of matter: " + value);
    };
  }

  /** What the change log's structural text has of a matter: no words of anybody. */
  static @Nullable Map<String, Object> structure(@Nullable Matter matter) {
    return matter == null
        ? null
        : Map.of(
            "id", matter.id().toString(),
            "sort", sort(matter),
            "rev", matter.rev(),
            "concerns", Mapping.texts(matter.concerns()));
  }

  /** What the personal text has of it: all of it. */
  static @Nullable Map<String, String> words(@Nullable Matter matter) {
    return matter == null ? null : Map.of("matter", Payload.json.writeValueAsString(matter));
  }

  /** A matter from both texts; one whose words were scrubbed says no more than that it was. */
  static @Nullable Matter matter(
      @Nullable Map<String, Object> structure, @Nullable Map<String, String> words) {
    if (structure == null) {
      return null;
    }
    var isFeedback = FEEDBACK.equals(structure.get("sort"));
    var text = words == null ? null : words.get("matter");
    if (text != null) {
      return isFeedback
          ? Payload.json.readValue(text, Feedback.class)
          : Payload.json.readValue(text, Introduction.class);
    }
    var id = MatterId.of(String.valueOf(structure.get("id")));
    var rev = structure.get("rev") instanceof Number number ? number.longValue() : 1;
    var concerns =
        structure.get("concerns") instanceof List<?> ids
            ? ids.stream().map(each -> NodeId.of(each.toString())).toList()
            : List.<NodeId>of();
    var by = "–";
    return isFeedback
        ? new Feedback(
            id,
            concerns.getFirst(),
            concerns.getLast(),
            Feedback.Verdict.USEFUL,
            null,
            null,
            by,
            Instant.EPOCH,
            rev)
        : new Introduction(
            id,
            concerns.getFirst(),
            concerns.getLast(),
            concerns.subList(1, concerns.size() - 1),
            by,
            List.of(
                new Introduction.Step(
                    Introduction.What.ASKED, null, LocalDate.EPOCH, null, by, Instant.EPOCH)),
            rev);
  }

  private static Introduction.Step step(String text) {
    return Payload.json.readValue(text, Introduction.Step.class);
  }

  private static Feedback.@Nullable Why why(@Nullable String name) {
    return name == null ? null : Feedback.Why.valueOf(name);
  }

  private static void put(Map<String, Object> properties, String key, @Nullable String value) {
    if (value != null) {
      properties.put(key, value);
    }
  }
}
