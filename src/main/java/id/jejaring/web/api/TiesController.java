package id.jejaring.web.api;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.World;
import id.jejaring.registry.Chronicle;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import id.jejaring.registry.TieDraft;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** Ties with the claims they rest on. */
@RestController
@RequestMapping("/api/ties")
@Tag(name = "Ties", description = "Who is tied to whom, since when, and who says so")
class TiesController {

  private final Registry registry;
  private final Chronicle chronicle;
  private final Scenes scenes;

  TiesController(Registry registry, Chronicle chronicle, Scenes scenes) {
    this.registry = registry;
    this.chronicle = chronicle;
    this.scenes = scenes;
  }

  /** A tie as someone states it. */
  record TieRequest(
      @Schema(description = "The kind in lower case.", example = "collaborates_with")
          @Nullable String kind,
      @Schema(description = "The id of the node it leads from.") @Nullable String from,
      @Schema(description = "The id of the node it leads to.") @Nullable String to,
      @Schema(example = "2019-05") @Nullable String since,
      @Nullable String until,
      @Schema(description = "1 (weak) to 5 (strong).") @Nullable Integer strength,
      @Schema(description = "A detail that is null is left out.")
          @Nullable Map<String, @Nullable String> details) {

    Span span() {
      return new Span(
          since == null ? null : Dated.of("since", since),
          until == null ? null : Dated.of("until", until));
    }

    Map<Detail, String> known() {
      var known = new EnumMap<Detail, String>(Detail.class);
      if (details != null) {
        details.forEach((key, value) -> {
          var detail = Detail.of(key);
          if (value != null) {
            known.put(detail, value);
          }
        });
      }
      return known;
    }

    int strengthOrNone() {
      return strength == null ? 0 : strength;
    }
  }

  @GetMapping
  @Operation(summary = "The ties of a node", description = "`node` is needed; by kind and id.")
  Listing<TieBody> list(
      @RequestParam String node,
      @RequestParam(required = false) @Nullable String kind,
      @Parameter(description = "Only ties that held on this day.") @RequestParam(required = false)
          @Nullable String asOf,
      @Parameter(description = "1 to 500.") @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @Parameter(description = "As it was known at the end of this day, in Jakarta.")
          @RequestParam(required = false)
          @Nullable String knownOn,
      Locale locale) {
    if (limit < 1 || limit > 500) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 500 ties.");
    }
    var known = Filters.given(knownOn).map(text -> Dated.of("knownOn", text).after().minusDays(1));
    var scene =
        known.isPresent()
            ? scenes.of(World.SOURCED, locale)
            : scenes.about(NodeId.of(node), locale);
    var wanted = Filters.given(kind).map(TieKind::of);
    var day = Filters.given(asOf).map(text -> Dated.of("asOf", text).day());
    var skip = Cursor.skip(cursor);
    var ties =
        known
            .map(on -> chronicle.tiesOn(NodeId.of(node), on, scene.viewer()))
            .orElseGet(() -> registry.tiesOf(NodeId.of(node), scene.viewer()))
            .stream()
            .filter(tie -> wanted.map(w -> tie.tie().kind() == w).orElse(true))
            .filter(tie -> day.map(d -> tie.tie().span().holdsOn(d)).orElse(true))
            .toList();
    var page = ties.stream().skip(skip).limit(limit).toList();
    return new Listing<>(
        bodies(page, scene), ties.size() - limit > skip ? Cursor.of(skip + limit) : null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One tie with its claims")
  ResponseEntity<TieBody> get(
      @PathVariable String id,
      @Parameter(description = "As it was known at the end of this day, in Jakarta.")
          @RequestParam(required = false)
          @Nullable String knownOn,
      Locale locale) {
    var known = Filters.given(knownOn).map(text -> Dated.of("knownOn", text).after().minusDays(1));
    if (known.isPresent()) {
      var viewer = scenes.of(World.SOURCED, locale).viewer();
      return answer(chronicle.tieOn(TieId.of(id), known.get(), viewer), locale);
    }
    return answer(registry.get(TieId.of(id), scenes.of(World.SOURCED, locale).viewer()), locale);
  }

  @PostMapping
  @Operation(summary = "Records a tie", description = "The same Idempotency-Key records it once.")
  ResponseEntity<TieBody> add(
      @RequestBody TieRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var draft =
        new TieDraft(
            TieKind.of(needed("kind", request.kind())),
            NodeId.of(needed("from", request.from())),
            NodeId.of(needed("to", request.to())),
            request.span(),
            request.strengthOrNone(),
            request.known());
    var tie = registry.add(draft, viewer, Preconditions.operation(key, viewer.name()));
    var scene = sceneOf(tie, locale);
    var body = bodies(List.of(tie), scene).getFirst();
    return ResponseEntity.created(URI.create("/api/ties/" + tie.tie().id()))
        .eTag(Preconditions.tag(tie.tie().rev(), body))
        .body(body);
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "States a tie anew",
      description =
          "`since`, `until`, `strength` and `details`; kind and ends stay. Only what is named"
              + " changes; null says that it is not known, whoever said so before. Needs If-Match.")
  ResponseEntity<TieBody> revise(
      @PathVariable String id,
      @RequestBody Map<String, @Nullable Object> body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var edit = TieEdit.of(body);
    var old = registry.get(TieId.of(id), viewer).tie();
    var operation = Preconditions.operation(key, viewer.name());
    var rev = Preconditions.rev(ifMatch);
    var tie =
        edit.forgets()
            ? registry.restate(TieId.of(id), edit.over(old), rev, viewer, operation)
            : registry.revise(TieId.of(id), edit.alone(old), rev, viewer, operation);
    return answer(tie, locale);
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Removes a tie", description = "Needs If-Match.")
  ResponseEntity<Void> remove(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    registry.remove(
        TieId.of(id),
        Preconditions.rev(ifMatch),
        viewer,
        Preconditions.operation(key, viewer.name()));
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<TieBody> answer(ClaimedTie tie, Locale locale) {
    var body = bodies(List.of(tie), sceneOf(tie, locale)).getFirst();
    return ResponseEntity.ok().eTag(Preconditions.tag(tie.tie().rev(), body)).body(body);
  }

  private Scene sceneOf(ClaimedTie tie, Locale locale) {
    return scenes.of(tie.tie().scope().isFictional() ? World.PRACTICE : World.SOURCED, locale);
  }

  private static List<TieBody> bodies(List<ClaimedTie> ties, Scene scene) {
    var ends = new HashSet<NodeId>();
    for (var tie : ties) {
      ends.add(tie.tie().from());
      ends.add(tie.tie().to());
    }
    scene.load(ends);
    scene.cite(ties.stream().flatMap(tie -> tie.claims().stream()).toList());
    return ties.stream().map(tie -> TieBody.of(tie, scene)).toList();
  }

  private static String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.invalid(field, "", "A tie needs kind, from and to.");
    }
    return value;
  }
}
