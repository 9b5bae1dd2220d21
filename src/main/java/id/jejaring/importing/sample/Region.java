package id.jejaring.importing.sample;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Point;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An official place.
 *
 * @param code official and dotted: 35, 35.73, 35.73.01
 * @param aliases what people also call it, its name without "Kota" or "Kabupaten" among them
 * @param point where it lies, as far as it is known: all provinces, nearly all regencies and
 *     cities, one district in seven
 */
public record Region(
    String code,
    String name,
    @Nullable String parent,
    @Nullable Point point,
    List<String> aliases) {

  public Region {
    aliases = List.copyOf(aliases);
  }

  /** The node that stands for it, in every installation. */
  public NodeId id() {
    return id(code);
  }

  /** The node that stands for the place with this code. */
  public static NodeId id(String code) {
    return NodeId.named("place:" + code);
  }

  /** Where it lies, where that is known. */
  public Optional<Point> findPoint() {
    return Optional.ofNullable(point);
  }

  /** How large it is. */
  public Rank rank() {
    return switch (code.length()) {
      case 2 -> Rank.PROVINCE;
      case 5 -> Rank.REGENCY;
      default -> Rank.DISTRICT;
    };
  }

  /** What sort of place, from large to small; a city ranks as a regency. */
  public enum Rank {
    PROVINCE,
    REGENCY,
    DISTRICT
  }
}
