package id.jejaring.importing.export;

import id.jejaring.domain.Node;
import id.jejaring.domain.Tie;
import java.util.List;

/**
 * A tie as a file of the network shows it.
 *
 * @param citations who says so, in words
 */
public record TieEntry(Tie tie, Node from, Node to, List<String> citations) {
  public TieEntry {
    citations = List.copyOf(citations);
  }
}
