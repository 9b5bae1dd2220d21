package id.jejaring.exploring;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The surroundings of one node: what a picture and its table show.
 *
 * @param nodes the middle first, then by hop, then the closest ties first
 * @param ties all that hold or held between these nodes
 * @param truncated whether there are more nodes than were asked for
 */
public record Ego(NodeId middle, List<Neighbour> nodes, List<Line> ties, boolean truncated) {

  public Ego {
    nodes = List.copyOf(nodes);
    ties = List.copyOf(ties);
  }

  /** A node, and how many ties away from the middle it is. */
  public record Neighbour(NodeId node, NodeKind kind, int hop) {}

  /**
   * A tie of the picture.
   *
   * @param work whether its ends count as tied
   * @param past whether it has ended
   * @param strength 1 to 5, or 0 where nobody said
   */
  public record Line(
      NodeId from,
      TieKind kind,
      NodeId to,
      boolean work,
      boolean past,
      int strength,
      Optional<LocalDate> since,
      Optional<LocalDate> until) {}
}
