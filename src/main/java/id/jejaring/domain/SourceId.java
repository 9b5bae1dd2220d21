package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a source for as long as it exists; opaque to clients. */
public record SourceId(UUID value) implements Comparable<SourceId> {

  /** The same id in every installation, for official and sample data. */
  public static SourceId named(String key) {
    return new SourceId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads an id; refuses what is none. */
  public static SourceId of(String text) {
    return new SourceId(Ids.read("id", text));
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
