package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a claim for as long as it exists; opaque to clients. */
public record ClaimId(UUID value) implements Comparable<ClaimId> {

  /** A new id. */
  public static ClaimId random() {
    return new ClaimId(UUID.randomUUID());
  }

  /** The same id in every installation, for official and sample data. */
  public static ClaimId named(String key) {
    return new ClaimId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads an id; refuses what is none. */
  public static ClaimId of(String text) {
    return new ClaimId(Ids.read("id", text));
  }

  @Override
  public int compareTo(ClaimId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
