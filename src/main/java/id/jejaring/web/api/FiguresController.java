package id.jejaring.web.api;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.registry.FigureDraft;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures that somebody declared of a node. */
@RestController
@RequestMapping("/api/nodes/{node}/figures")
@Tag(name = "Figures", description = "What somebody declared, to stand beside what is known")
class FiguresController {

  private final Registry registry;
  private final Scenes scenes;

  FiguresController(Registry registry, Scenes scenes) {
    this.registry = registry;
    this.scenes = scenes;
  }

  /** A figure as someone declares it. */
  record FigureRequest(
      @Schema(example = "participants") String measure,
      double value,
      @Schema(example = "businesses") String unit,
      @Schema(description = "exact (default), about, more_than, at_least or at_most.")
          @Nullable String qualifier,
      @Schema(description = "count (default), target, money, growth or share.")
          @Nullable String kind,
      @Schema(description = "When it was so, or the end of the period it covers.", example = "2018")
          @Nullable String asOf,
      @Schema(description = "The start of the period it covers.") @Nullable String since,
      @Schema(description = "The id of the figure of the same node that this is a part of.")
          @Nullable String partOf,
      @Nullable String declaredBy) {}

  @GetMapping
  @Operation(summary = "The declared figures of a node")
  Listing<FigureBody> list(@PathVariable String node, Locale locale) {
    var scene = scenes.about(NodeId.of(node), locale);
    var figures = registry.figuresOf(NodeId.of(node), scene.viewer());
    scene.citeAll(figures.stream().map(Figure::provenance).toList());
    return new Listing<>(
        figures.stream().map(figure -> FigureBody.of(figure, scene)).toList(), null);
  }

  @PostMapping
  @Operation(summary = "Declares a figure")
  ResponseEntity<FigureBody> add(
      @PathVariable String node,
      @RequestBody FigureRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scenes.about(NodeId.of(node), locale);
    var asOf = request.asOf();
    var since = request.since();
    var partOf = request.partOf();
    var figure =
        registry.add(
            new FigureDraft(
                NodeId.of(node),
                request.measure(),
                request.value(),
                request.unit(),
                word(Figure.Qualifier.class, "qualifier", request.qualifier(), "exact"),
                word(Figure.Kind.class, "kind", request.kind(), "count"),
                asOf == null ? null : Dated.of("asOf", asOf),
                since == null ? null : Dated.of("since", since),
                partOf == null ? null : FigureId.of(partOf),
                request.declaredBy()),
            scene.viewer(),
            Preconditions.operation(key, scene.viewer().name()));
    var body = FigureBody.of(figure, scene);
    return ResponseEntity.created(
            URI.create("/api/nodes/%s/figures/%s".formatted(node, figure.id())))
        .eTag(Preconditions.tag(Figure.REV, body))
        .body(body);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A declared figure")
  ResponseEntity<FigureBody> get(
      @PathVariable String node, @PathVariable String id, Locale locale) {
    var scene = scenes.about(NodeId.of(node), locale);
    var figure = registry.figure(NodeId.of(node), FigureId.of(id), scene.viewer());
    scene.citeAll(List.of(figure.provenance()));
    var body = FigureBody.of(figure, scene);
    return ResponseEntity.ok().eTag(Preconditions.tag(Figure.REV, body)).body(body);
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Removes a declared figure",
      description = "Needs If-Match. To correct a figure, remove it and declare it anew.")
  ResponseEntity<Void> remove(
      @PathVariable String node,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scenes.about(NodeId.of(node), locale);
    registry.remove(
        NodeId.of(node),
        FigureId.of(id),
        Preconditions.rev(ifMatch),
        scene.viewer(),
        Preconditions.operation(key, scene.viewer().name()));
    return ResponseEntity.noContent().build();
  }

  private static <E extends Enum<E>> E word(
      Class<E> type, String field, @Nullable String given, String otherwise) {
    var sought = given == null ? otherwise : given;
    for (var word : type.getEnumConstants()) {
      if (word.name().equalsIgnoreCase(sought)) {
        return word;
      }
    }
    throw Refusal.invalid(field, sought, "See /v3/api-docs for the words it takes.");
  }
}
