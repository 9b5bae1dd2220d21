package id.jejaring.web.api;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.registry.Chronicle;
import id.jejaring.registry.Ledger;
import id.jejaring.registry.NodeDraft;
import id.jejaring.registry.Registry;
import id.jejaring.registry.Search;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.export.JsonLd;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Nodes: found, listed, read, recorded, changed and removed. */
@RestController
@RequestMapping("/api/nodes")
@Tag(name = "Nodes", description = "Businesses, communities, agencies, people, programs, places, …")
class NodesController {

  private final Registry registry;
  private final Search search;
  private final Ledger ledger;
  private final Chronicle chronicle;
  private final Scenes scenes;

  NodesController(
      Registry registry, Search search, Ledger ledger, Chronicle chronicle, Scenes scenes) {
    this.registry = registry;
    this.ledger = ledger;
    this.chronicle = chronicle;
    this.search = search;
    this.scenes = scenes;
  }

  @GetMapping
  @Operation(
      summary = "Finds or lists nodes",
      description =
          "With `q` the likeliest first, by name and other names; without, by id. Pages are reached"
              + " by `next`.")
  Listing<NodeBody> list(
      @Parameter(description = "A name, abbreviation or nickname. No query syntax.")
          @RequestParam(required = false)
          @Nullable String q,
      @RequestParam(required = false) @Nullable String kind,
      @Parameter(description = "A subsector's id, number or name.") @RequestParam(required = false)
          @Nullable String subsector,
      @Parameter(description = "A place's id or official code; what is in a part of it counts.")
          @RequestParam(required = false)
          @Nullable String place,
      @Parameter(description = "micro, small, medium or large.") @RequestParam(required = false)
          @Nullable String size,
      @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @Parameter(description = "`practice` for made-up practice data.")
          @RequestParam(required = false)
          @Nullable String world,
      Locale locale) {
    var scene = scenes.of(Frame.world(world), locale);
    var filter = Filters.of(kind, subsector, place, size);
    if (limit < 1 || limit > 200) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 200 nodes.");
    }
    return q == null || q.isBlank()
        ? listed(filter, scene, limit, cursor)
        : found(q, filter, scene, limit, cursor);
  }

  private Listing<NodeBody> listed(
      Filters filter, Scene scene, int limit, @Nullable String cursor) {
    var after = Cursor.node(cursor).orElse(null);
    var nodes = registry.list(filter.forStore(), scene.viewer(), scene.world(), after, limit + 1);
    var page = nodes.subList(0, Math.min(limit, nodes.size()));
    return new Listing<>(
        bodies(page, scene), nodes.size() > limit ? Cursor.of(page.getLast().id()) : null);
  }

  private Listing<NodeBody> found(
      String q, Filters filter, Scene scene, int limit, @Nullable String cursor) {
    var skip = Cursor.skip(cursor);
    var hits =
        search.find(q, scene.viewer(), scene.world(), filter.kind(), Filters.MOST_HITS).stream()
            .map(Search.Hit::node)
            .filter(node -> filter.admits(node, scene))
            .toList();
    var page = hits.stream().skip(skip).limit(limit).toList();
    return new Listing<>(
        bodies(page, scene), hits.size() - limit > skip ? Cursor.of(skip + limit) : null);
  }

  private static List<NodeBody> bodies(List<Node> nodes, Scene scene) {
    scene.loadDetails(nodes.stream().map(Node::id).toList());
    return nodes.stream().map(node -> NodeBody.of(node, scene)).toList();
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One node",
      description =
          "With `Accept: application/ld+json` what anyone may see of it, in schema.org's words.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(schema = @Schema(implementation = NodeBody.class))))
  ResponseEntity<?> get(
      @PathVariable String id,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "")
          String accept,
      @Parameter(
              description =
                  "As it was known at the end of this day, in Jakarta; without what its ties say.")
          @RequestParam(required = false)
          @Nullable String knownOn,
      Locale locale) {
    var known = Filters.given(knownOn).map(text -> Dated.of("knownOn", text).after().minusDays(1));
    if (known.isPresent()) {
      var now = scenes.of(World.SOURCED, locale);
      var then = chronicle.nodeOn(NodeId.of(id), known.get(), now.viewer());
      return answer(NodeBody.then(then), then.rev());
    }
    var scene = scenes.about(NodeId.of(id), locale);
    var node = scene.get(NodeId.of(id));
    if (accept.contains(JsonLd.MEDIA_TYPE)) {
      return ResponseEntity.ok()
          .contentType(MediaType.valueOf(JsonLd.MEDIA_TYPE))
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
          .body(JsonLd.of(node, scene));
    }
    return answer(node, scene);
  }

  @PostMapping
  @Operation(
      summary = "Records a node",
      description =
          "`kind`, `name` and any field of a node; `level` is public, signed_in or own. The same"
              + " Idempotency-Key records it once.")
  ResponseEntity<NodeBody> add(
      @RequestBody
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @io.swagger.v3.oas.annotations.media.Content(
                      schema =
                          @io.swagger.v3.oas.annotations.media.Schema(
                              implementation = NodeBody.class)))
          Map<String, @Nullable Object> body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scenes.of(World.SOURCED, locale);
    var fields = new EnumMap<Field, String>(Field.class);
    NodeKind kind = null;
    var level = Level.SIGNED_IN;
    for (var entry : body.entrySet()) {
      switch (entry.getKey()) {
        case "kind" -> kind = NodeKind.of(String.valueOf(entry.getValue()));
        case "level" -> level = level(String.valueOf(entry.getValue()));
        default ->
            value(entry.getValue()).ifPresent(value -> fields.put(Field.of(entry.getKey()), value));
      }
    }
    if (kind == null) {
      throw Refusal.invalid("kind", "", "Say what it is, for example \"business\".");
    }
    var node =
        registry.add(
            new NodeDraft(kind, fields, level),
            scene.viewer(),
            Preconditions.operation(key, scene.viewer().name()));
    var answer = NodeBody.of(node, scene);
    return ResponseEntity.created(URI.create("/api/nodes/" + node.id()))
        .eTag(Preconditions.tag(node.rev(), answer))
        .body(answer);
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "Changes fields of a node",
      description =
          "Only what is named changes, as a statement of whoever asks; null says that there is"
              + " nothing, a list holds just what is given. Needs If-Match.")
  ResponseEntity<NodeBody> revise(
      @PathVariable String id,
      @RequestBody Map<String, @Nullable Object> body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var node = NodeId.of(id);
    var scene = scenes.about(node, locale);
    var changes = new EnumMap<Field, Optional<String>>(Field.class);
    body.forEach((name, value) -> changes.put(Field.of(name), value(value)));
    var revised =
        registry.revise(
            node,
            changes,
            Preconditions.rev(ifMatch),
            scene.viewer(),
            Preconditions.operation(key, scene.viewer().name()));
    return answer(revised, scene);
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Removes a node with its ties", description = "Needs If-Match.")
  ResponseEntity<Void> remove(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    registry.remove(
        NodeId.of(id),
        Preconditions.rev(ifMatch),
        scene.viewer(),
        Preconditions.operation(key, scene.viewer().name()));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{id}/claims")
  @Operation(summary = "What sources state of a node's fields, oldest first")
  Listing<ClaimBody> claims(@PathVariable String id, Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    var claims = registry.claimsOf(NodeId.of(id), scene.viewer());
    scene.cite(claims);
    return new Listing<>(claims.stream().map(claim -> ClaimBody.of(claim, scene)).toList(), null);
  }

  @PostMapping("/{id}/merge")
  @Operation(
      summary = "Makes a node part of another one",
      description =
          "`into` names the one that stays, by its id and rev. The old id answers 308 from then on;"
              + " the change can be undone. Both must be of one kind.")
  ResponseEntity<NodeBody> merge(
      @PathVariable String id,
      @RequestBody MergeRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    if (request.into() == null) {
      throw Refusal.invalid("into", "", "Name the node that stays.");
    }
    var into = NodeId.of(request.into());
    var scene = scenes.about(into, locale);
    var rev = request.rev() == null ? scene.get(into).rev() : request.rev();
    var merged =
        ledger.merge(
            NodeId.of(id),
            into,
            rev,
            request.why(),
            scene.viewer(),
            Preconditions.operation(key, scene.viewer().name()));
    return answer(merged, scenes.about(into, locale));
  }

  /** Into which node another one is merged. */
  record MergeRequest(
      @Nullable String into,
      @io.swagger.v3.oas.annotations.media.Schema(
              description = "The revision of that node as it was read; left out: as it is.")
          @Nullable Long rev,
      @Nullable String why) {}

  private static ResponseEntity<NodeBody> answer(Node node, Scene scene) {
    return answer(NodeBody.of(node, scene), node.rev());
  }

  private static ResponseEntity<NodeBody> answer(NodeBody body, long rev) {
    return ResponseEntity.ok().eTag(Preconditions.tag(rev, body)).body(body);
  }

  private static Level level(String word) {
    for (var level : List.of(Level.PUBLIC, Level.SIGNED_IN, Level.OWN)) {
      if (level.name().equalsIgnoreCase(word)) {
        return level;
      }
    }
    throw Refusal.invalid("level", word, "Use public, signed_in or own.");
  }

  /** A field's value as text: lists one a line; empty to withdraw. */
  private static Optional<String> value(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case List<?> list when list.isEmpty() -> Optional.empty();
      case List<?> list ->
          Optional.of(list.stream().map(String::valueOf).collect(Collectors.joining("\n")));
      case Map<?, ?> map ->
          throw Refusal.invalid("field", map, "A field is a text, a number or a list of texts.");
      default -> Optional.of(String.valueOf(value));
    };
  }
}
