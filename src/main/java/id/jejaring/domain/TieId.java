package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a tie for as long as it exists; opaque to clients. */
public record TieId(UUID value) implements Comparable<TieId> {

  /** A new id. */
  public static TieId random() {
    return new TieId(UUID.randomUUID());
  }

  /** The same id in every installation, for official and sample data. */
  public static TieId named(String key) {
    return new TieId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads an id; refuses what is none. */
  public static TieId of(String text) {
    return new TieId(Ids.read("id", text));
  }

  /** The order of the texts, which is also the store's; the order of {@link UUID} is another. */
  @Override
  public int compareTo(TieId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
