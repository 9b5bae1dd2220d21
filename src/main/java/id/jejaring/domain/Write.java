package id.jejaring.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants recorded, all of it or nothing.
 *
 * @param id made before the first try, so that a repeated try changes nothing and gives the first
 *     answer
 * @param by who writes
 * @param expected the revisions that nodes and ties (by id) must still have; 0 means not there yet
 * @param asked what was asked for, in any form that compares: the same id with another is refused;
 *     null where the id alone says it
 */
public record Write(
    OperationId id,
    String by,
    List<Operation> operations,
    Map<UUID, Long> expected,
    @Nullable String asked) {

  public Write {
    operations = List.copyOf(operations);
    expected = Map.copyOf(expected);
  }

  /** A write whose id alone says what was asked for. */
  public Write(OperationId id, String by, List<Operation> operations, Map<UUID, Long> expected) {
    this(id, by, operations, expected, null);
  }

  /** A write that expects nothing. */
  public static Write of(String by, List<Operation> operations) {
    return new Write(OperationId.random(), by, operations, Map.of());
  }
}
