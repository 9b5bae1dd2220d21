package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a {@link Matter} for as long as it exists; opaque to clients. */
public record MatterId(UUID value) implements Comparable<MatterId> {

  /** The same id for the same key. */
  public static MatterId named(String key) {
    return new MatterId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads an id; refuses what is none. */
  public static MatterId of(String text) {
    return new MatterId(Ids.read("id", text));
  }

  @Override
  public int compareTo(MatterId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
