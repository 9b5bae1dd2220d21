package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a node for as long as it exists; opaque to clients. */
public record NodeId(UUID value) implements Comparable<NodeId> {

  /** A new id. */
  public static NodeId random() {
    return new NodeId(UUID.randomUUID());
  }

  /** The same id in every installation, for official and sample data. */
  public static NodeId named(String key) {
    return new NodeId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads an id; refuses what is none. */
  public static NodeId of(String text) {
    return new NodeId(Ids.read("id", text));
  }

  /** The order of the texts, which is also the store's; the order of {@link UUID} is another. */
  @Override
  public int compareTo(NodeId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
