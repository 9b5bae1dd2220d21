package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Among whom partners are sought. What is not known of somebody does not pass.
 *
 * @param place only those in this place or in a part of it
 * @param within so many kilometres at most, above 0
 * @param elsewhere only those of another city or regency than the actor's
 */
public record Filter(
    Optional<Subsector> subsector,
    Optional<NodeId> place,
    Optional<SizeClass> size,
    OptionalDouble within,
    boolean elsewhere) {

  /** Among all. */
  public static final Filter NONE =
      new Filter(
          Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty(), false);

  public Filter {
    if (within.isPresent() && !(within.getAsDouble() > 0)) {
      throw Refusal.invalid(
          "km",
          within.getAsDouble(),
          "Use a number of kilometres above 0, such as 25.",
          "Pakai jumlah kilometer di atas 0, misalnya 25.");
    }
  }

  /** Among those who work in a subsector. */
  public static Filter in(Subsector subsector) {
    return new Filter(
        Optional.of(subsector), Optional.empty(), Optional.empty(), OptionalDouble.empty(), false);
  }

  /** Among those in a place or in a part of it. */
  public static Filter in(NodeId place) {
    return new Filter(
        Optional.empty(), Optional.of(place), Optional.empty(), OptionalDouble.empty(), false);
  }
}
