package id.jejaring.web.api;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.web.Scene;
import io.swagger.v3.oas.annotations.media.Schema;

/** A node by name, where another thing mentions it. */
record Ref(
    @Schema(description = "The node's id.") String id,
    @Schema(description = "Its kind in lower case.", example = "business") String kind,
    String name) {

  static Ref of(Scene scene, NodeId id) {
    return scene.find(id).map(Ref::of).orElseGet(() -> new Ref(id.toString(), "unknown", "…"));
  }

  static Ref of(Node node) {
    return new Ref(node.id().toString(), node.kind().path(), node.name());
  }
}
