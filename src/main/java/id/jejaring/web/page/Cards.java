package id.jejaring.web.page;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.web.Scene;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes as lists show them. */
final class Cards {

  private Cards() {}

  /** Nodes in a list, their places looked up in one go. */
  static List<Card> of(Collection<Node> nodes, Scene scene) {
    scene.loadDetails(nodes.stream().map(Node::id).toList());
    return nodes.stream().map(node -> of(node, scene, null)).toList();
  }

  /** A node in a list, under the other name by which it was found, if it was. */
  static Card of(Node node, Scene scene, @Nullable String matched) {
    return new Card(
        href(node.id(), node.kind()),
        scene.name(node.id()).equals("…") ? Scene.named(node) : scene.name(node.id()),
        style(node.kind()),
        scene.phrases().kind(node.kind()),
        scene.detail(node),
        node.scope().isFictional(),
        matched);
  }

  /** The page of a node. */
  static String href(NodeId id, NodeKind kind) {
    return (kind == NodeKind.PROGRAM ? "/programs/" : "/nodes/") + id;
  }

  /** What names the colour of a kind. */
  static String style(NodeKind kind) {
    return kind.isActor() ? kind.path() : "other";
  }
}
