package id.jejaring.registry;

import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a viewer gets to see of a node, wherever it is shown. */
final class Seen {

  private Seen() {}

  /** The node without what this viewer may not see; empty where that is all of it. */
  static Optional<Node> by(Viewer viewer, Node node) {
    return viewer.sees(node.level(), node.scope())
        ? Optional.of(redacted(node, viewer))
        : Optional.empty();
  }

  /** The node without the fields that need a higher clearance, such as a telephone number. */
  private static Node redacted(Node node, Viewer viewer) {
    if (viewer.clearance().compareTo(Level.OWN) >= 0) {
      return node;
    }
    var fields =
        node.fields().entrySet().stream()
            .filter(field -> field.getKey().level().compareTo(viewer.clearance()) <= 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Node(node.id(), node.kind(), fields, node.level(), node.scope(), node.rev());
  }
}
