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
 * @param cause why
 */
public record Write(
    OperationId id,
    String by,
    List<Operation> operations,
    Map<UUID, Long> expected,
    @Nullable String asked,
    Cause cause) {

  /**
   * Why something is written.
   *
   * @param undoes the write that it takes back
   * @param why in the words of whoever writes
   */
  public record Cause(@Nullable OperationId undoes, @Nullable String why) {

    /** Not stated. */
    public static final Cause NONE = new Cause(null, null);
  }

  public Write {
    operations = List.copyOf(operations);
    expected = Map.copyOf(expected);
  }

  /** A write for no stated reason. */
  public Write(
      OperationId id,
      String by,
      List<Operation> operations,
      Map<UUID, Long> expected,
      @Nullable String asked) {
    this(id, by, operations, expected, asked, Cause.NONE);
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
