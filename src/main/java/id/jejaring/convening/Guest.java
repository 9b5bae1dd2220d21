package id.jejaring.convening;

import id.jejaring.domain.NodeId;
import java.util.List;

/**
 * Somebody who gets a seat.
 *
 * @param standsFor the others on the list for whom this person is there, such as their business
 */
public record Guest(NodeId node, List<NodeId> standsFor) {

  public Guest {
    standsFor = List.copyOf(standsFor);
  }
}
