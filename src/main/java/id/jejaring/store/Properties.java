package id.jejaring.store;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The properties that {@link Mapping} gives what is stored, for statements that write them out. */
enum Properties {
  OF_NODES(
      fields(),
      "id",
      "kind",
      "level",
      "scope",
      "rev",
      "key",
      "location",
      "namesPublic",
      "namesSignedIn"),
  OF_TIES(interval(), "id", "level", "scope", "rev"),
  OF_CLAIMS_OF_NODES(
      fields(),
      "id",
      "source",
      "by",
      "at",
      "seq",
      "order",
      "anew",
      "stances",
      "disputed",
      "row",
      "node",
      "fields"),
  OF_CLAIMS_OF_TIES(
      interval(),
      "id",
      "source",
      "by",
      "at",
      "seq",
      "order",
      "anew",
      "stances",
      "disputed",
      "row",
      "tie",
      "kind");

  private final List<String> names;

  Properties(List<String> more, String... names) {
    var all = new ArrayList<>(Arrays.asList(names));
    all.addAll(more);
    this.names = List.copyOf(all);
  }

  List<String> names() {
    return names;
  }

  /** All of them as they stand in a map: {@code id: row.id, kind: row.kind}. */
  String from(String map) {
    return names.stream()
        .map(name -> "%s: %s.%s".formatted(name, map, name))
        .collect(Collectors.joining(", "));
  }

  private static List<String> fields() {
    return Arrays.stream(Field.values()).map(Field::key).toList();
  }

  private static List<String> interval() {
    var names = new ArrayList<>(List.of("since", "sincePrecision", "until", "untilPrecision"));
    names.add("strength");
    Arrays.stream(Detail.values()).map(Detail::key).forEach(names::add);
    return names;
  }
}
