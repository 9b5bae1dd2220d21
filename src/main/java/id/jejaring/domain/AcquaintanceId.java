package id.jejaring.domain;

import java.util.UUID;

/** Names an acquaintance sheet for as long as it is kept. */
public record AcquaintanceId(UUID value) {

  /** A new id. */
  public static AcquaintanceId random() {
    return new AcquaintanceId(UUID.randomUUID());
  }

  /** Reads an id; refuses what is none. */
  public static AcquaintanceId of(String text) {
    return new AcquaintanceId(Ids.read("id", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
