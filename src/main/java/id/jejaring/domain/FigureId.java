package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a declared figure for as long as it exists; opaque to clients. */
public record FigureId(UUID value) implements Comparable<FigureId> {

  /** The same id in every installation, for official and sample data. */
  public static FigureId named(String key) {
    return new FigureId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads an id; refuses what is none. */
  public static FigureId of(String text) {
    return new FigureId(Ids.read("id", text));
  }

  @Override
  public int compareTo(FigureId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
