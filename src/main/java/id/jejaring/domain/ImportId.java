package id.jejaring.domain;

import java.util.UUID;

/** Names an import for as long as it is remembered. */
public record ImportId(UUID value) {

  /** A new id. */
  public static ImportId random() {
    return new ImportId(UUID.randomUUID());
  }

  /** Reads an id; refuses what is none. */
  public static ImportId of(String text) {
    return new ImportId(Ids.read("id", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
