package id.jejaring.importing.export;

import id.jejaring.domain.Node;
import id.jejaring.domain.Subsector;
import java.util.List;

/**
 * A node as a file of the network shows it.
 *
 * @param subsectors those that it works in, nobody saying since when
 * @param places those that it is in, nobody saying since when
 */
public record NodeEntry(Node node, List<Subsector> subsectors, List<Node> places) {
  public NodeEntry {
    subsectors = subsectors.stream().sorted().toList();
    places = List.copyOf(places);
  }
}
