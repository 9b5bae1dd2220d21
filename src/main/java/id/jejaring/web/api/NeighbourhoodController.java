package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.NodeId;
import id.jejaring.exploring.Ego;
import id.jejaring.exploring.EgoNetworks;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The network around a node. */
@RestController
@Tag(name = "Neighbourhood", description = "The network around a node")
class NeighbourhoodController {

  private final EgoNetworks networks;
  private final Scenes scenes;

  NeighbourhoodController(EgoNetworks networks, Scenes scenes) {
    this.networks = networks;
    this.scenes = scenes;
  }

  /** An ego network: the node itself first, then the nearest. */
  record Neighbourhood(Ref node, List<Neighbour> nodes, List<Line> ties, boolean truncated) {}

  /** A node of it. */
  record Neighbour(
      String id,
      String kind,
      String name,
      @Schema(description = "How many ties away; 0 for the node itself.") int hop) {}

  /** A tie of it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String from,
      String kind,
      String to,
      @Schema(description = "Whether its ends count as having worked together.") boolean work,
      @Schema(description = "Whether it has ended.") boolean past,
      @Nullable Integer strength,
      @Nullable String since,
      @Nullable String until) {}

  @GetMapping("/api/nodes/{id}/neighbourhood")
  @Operation(
      summary = "The network around a node",
      description = "Subsectors, places and products are shown but not walked through.")
  Neighbourhood of(
      @PathVariable String id,
      @Parameter(description = "1 or 2.") @RequestParam(defaultValue = "1") int hops,
      @Parameter(description = "1 to 1000 nodes.") @RequestParam(defaultValue = "100") int limit,
      Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    var ego = networks.of(NodeId.of(id), scene.view(), hops, limit);
    scene.load(ego.nodes().stream().map(Ego.Neighbour::node).toList());
    return new Neighbourhood(
        Ref.of(scene, ego.middle()),
        ego.nodes().stream().map(each -> neighbour(each, scene)).toList(),
        ego.ties().stream().map(NeighbourhoodController::line).toList(),
        ego.truncated());
  }

  private static Neighbour neighbour(Ego.Neighbour each, Scene scene) {
    return new Neighbour(
        each.node().toString(), each.kind().path(), scene.name(each.node()), each.hop());
  }

  private static Line line(Ego.Line tie) {
    return new Line(
        tie.from().toString(),
        tie.kind().name().toLowerCase(Locale.ROOT),
        tie.to().toString(),
        tie.work(),
        tie.past(),
        tie.strength() == 0 ? null : tie.strength(),
        tie.since().map(Object::toString).orElse(null),
        tie.until().map(Object::toString).orElse(null));
  }
}
