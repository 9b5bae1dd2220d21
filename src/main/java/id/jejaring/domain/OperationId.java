package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a write for as long as it exists; opaque to clients. */
public record OperationId(UUID value) implements Comparable<OperationId> {

  /** A new id. */
  public static OperationId random() {
    return new OperationId(UUID.randomUUID());
  }

  /** The same id in every installation, for official and sample data. */
  public static OperationId named(String key) {
    return new OperationId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads an id; refuses what is none. */
  public static OperationId of(String text) {
    return new OperationId(Ids.read("id", text));
  }

  @Override
  public int compareTo(OperationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
