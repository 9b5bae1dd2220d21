package id.jejaring.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node as the store holds it. Its fields are derived from claims: the latest wins, lists add up.
 *
 * @param rev counts the node's changes, from 1
 */
public record Node(
    NodeId id, NodeKind kind, Map<Field, String> fields, Level level, Scope scope, long rev) {

  public Node {
    fields = Map.copyOf(fields);
    if (!fields.containsKey(Field.NAME)) {
      throw Refusal.invalid("name", "", "A node needs a name.");
    }
  }

  /** What it is called. */
  public String name() {
    return fields.getOrDefault(Field.NAME, "");
  }

  /** A field's value, as stored. */
  public Optional<String> find(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** A list field's values, in the order they were stated. */
  public List<String> list(Field field) {
    var value = fields.get(field);
    return value == null ? List.of() : List.of(value.split("\n", -1));
  }

  /** Its point, where one is known. */
  public Optional<Point> point() {
    return find(Field.POINT).flatMap(Point::find);
  }
}
