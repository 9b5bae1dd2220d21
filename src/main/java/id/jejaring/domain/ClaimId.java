package id.jejaring.domain;

import java.util.UUID;

/** Names a claim for as long as it exists; opaque to clients. */
public record ClaimId(UUID value) implements Comparable<ClaimId> {

  /** A new id. */
  public static ClaimId random() {
    return new ClaimId(UUID.randomUUID());
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
