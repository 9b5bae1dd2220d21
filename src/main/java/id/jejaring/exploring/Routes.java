package id.jejaring.exploring;

import id.jejaring.domain.Asked;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By whom one actor may be introduced to another one.
 *
 * @param tied what ties the two already, where something does
 * @param found the best ways over others, the best first
 * @param resting who would have been on one of the best ways, had they not been asked often enough
 * @param apart whether the two are to be kept apart; then there is no way
 * @param truncated whether the budget was spent before all ways were looked at
 */
public record Routes(
    NodeId from,
    NodeId to,
    Optional<Leg> tied,
    List<Route> found,
    List<Between> resting,
    boolean apart,
    boolean truncated) {

  public Routes {
    found = List.copyOf(found);
    resting = List.copyOf(resting);
  }

  /**
   * One way.
   *
   * @param legs from one to the next, in their order
   * @param between those who would have to introduce, in their order
   * @param chance the product of the legs' chances and of the willingness of those in between; it
   *     orders ways, and is no promise
   */
  public record Route(List<Leg> legs, List<Between> between, double chance) {
    public Route {
      legs = List.copyOf(legs);
      between = List.copyOf(between);
    }

    /** Who would have to introduce. */
    public List<NodeId> through() {
      return between.stream().map(Between::node).toList();
    }
  }

  /** Somebody in between, and how they have answered before, as far as the viewer may know. */
  public record Between(NodeId node, Asked asked) {}

  /**
   * Two of a way who are tied.
   *
   * @param chance the chance that their ties pass something on: strength and freshness
   */
  public record Leg(NodeId from, NodeId to, double chance, List<Tie> ties) {
    public Leg {
      ties = List.copyOf(ties);
    }
  }

  /** A tie as evidence; of joint work both ties to the project or agreement. */
  public record Tie(
      NodeId from, TieKind kind, NodeId to, Optional<LocalDate> since, Optional<LocalDate> until) {}
}
