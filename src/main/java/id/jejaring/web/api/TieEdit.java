package id.jejaring.web.api;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.registry.TieDraft;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a PATCH says of a tie: only what it names, and null for what is not known.
 *
 * @param since null when it is not named; so are the others
 */
record TieEdit(
    @Nullable Named<Dated> since,
    @Nullable Named<Dated> until,
    @Nullable Named<Integer> strength,
    Map<Detail, Named<String>> details) {

  /** Something that is named, with its value or as unknown. */
  record Named<T>(@Nullable T value) {}

  static TieEdit of(Map<String, @Nullable Object> body) {
    for (var name : body.keySet()) {
      switch (name) {
        case "since", "until", "strength", "details" -> {}
        case "kind", "from", "to" ->
            throw Refusal.invalid(
                name,
                body.get(name),
                "A tie keeps its kind and ends: remove it and add another one.");
        default ->
            throw Refusal.invalid(
                "field", name, "Use since, until, strength and details of a tie.");
      }
    }
    return new TieEdit(
        date("since", body),
        date("until", body),
        strength(body),
        body.containsKey("details") ? details(body.get("details")) : Map.of());
  }

  private static Map<Detail, Named<String>> details(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw Refusal.invalid("details", value, "Give an object, such as {\"stage\": \"ended\"}.");
    }
    var details = new EnumMap<Detail, Named<String>>(Detail.class);
    map.forEach((name, text) ->
        details.put(
            Detail.of(String.valueOf(name)),
            text == null ? new Named<>(null) : new Named<>(String.valueOf(text))));
    return details;
  }

  private static @Nullable Named<Dated> date(String field, Map<String, @Nullable Object> body) {
    if (!body.containsKey(field)) {
      return null;
    }
    var value = body.get(field);
    return value == null ? new Named<>(null) : new Named<>(Dated.of(field, String.valueOf(value)));
  }

  private static @Nullable Named<Integer> strength(Map<String, @Nullable Object> body) {
    if (!body.containsKey("strength")) {
      return null;
    }
    return switch (body.get("strength")) {
      case null -> new Named<>(null);
      case Integer whole when whole > 0 -> new Named<>(whole);
      case Object other ->
          throw Refusal.invalid("strength", other, "Use 1 (weak) to 5 (strong), or null.");
    };
  }

  /** Whether it says of anything that it is not known. */
  boolean forgets() {
    return isUnknown(since)
        || isUnknown(until)
        || isUnknown(strength)
        || details.values().stream().anyMatch(TieEdit::isUnknown);
  }

  private static boolean isUnknown(@Nullable Named<?> named) {
    return named != null && named.value() == null;
  }

  /** What it names, alone. */
  TieDraft alone(Tie tie) {
    return draft(tie, Span.OPEN, 0, Map.of());
  }

  /** What is known of a tie, with what it names instead. */
  TieDraft over(Tie tie) {
    return draft(tie, tie.span(), tie.strength(), tie.details());
  }

  private TieDraft draft(Tie tie, Span span, int strong, Map<Detail, String> before) {
    var all = new EnumMap<Detail, String>(Detail.class);
    all.putAll(before);
    details.forEach((detail, named) -> {
      var text = named.value();
      if (text == null) {
        all.remove(detail);
      } else {
        all.put(detail, text);
      }
    });
    var number = strength == null ? Integer.valueOf(strong) : strength.value();
    return new TieDraft(
        tie.kind(),
        tie.from(),
        tie.to(),
        new Span(or(since, span.since()), or(until, span.until())),
        number == null ? 0 : number,
        all);
  }

  private static @Nullable Dated or(@Nullable Named<Dated> named, @Nullable Dated otherwise) {
    return named == null ? otherwise : named.value();
  }
}
