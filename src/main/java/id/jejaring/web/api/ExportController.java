package id.jejaring.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.importing.sheet.Formulas;
import id.jejaring.network.View;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The network as a file, as whoever has signed in may see it: without contact data and without
 * persons from people's own sheets. Practice data is a file of its own, marked fictional.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Export", description = "The network as a file, without contact data")
class ExportController {

  private static final int PAGE = 1000;
  private static final int PAIRS = 500;
  private static final Viewer READER = new Viewer("export", Level.SIGNED_IN, Set.of());
  private static final List<Field> TEXTS =
      List.of(Field.DESCRIPTION, Field.LINE_OF_BUSINESS, Field.SIZE, Field.POINT, Field.WEBSITE);

  private final Registry registry;
  private final Scenes scenes;
  private final JsonMapper mapper;

  ExportController(Registry registry, Scenes scenes, JsonMapper mapper) {
    this.registry = registry;
    this.scenes = scenes;
    this.mapper = mapper;
  }

  /** The network as one document. */
  record NetworkBody(
      @Schema(description = "Whether all of it is made-up practice data.") boolean fictional,
      List<NodeBody> nodes,
      List<TieBody> ties) {}

  @GetMapping(path = "/export.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Nodes, and ties with their claims, as one document",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(schema = @Schema(implementation = NetworkBody.class))))
  void json(
      @Parameter(description = "`practice` for made-up practice data.")
          @RequestParam(required = false)
          @Nullable String world,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var scene = scene(world, locale);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(scene, "json"));
    try (var json = mapper.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      json.writeBooleanProperty("fictional", scene.world() == World.PRACTICE);
      json.writeArrayPropertyStart("nodes");
      nodes(scene, (nodes, here) -> nodes.forEach(node -> json.writePOJO(NodeBody.of(node, here))));
      json.writeEndArray();
      json.writeArrayPropertyStart("ties");
      ties(
          scene,
          (ties, here) -> {
            here.cite(ties.stream().flatMap(tie -> tie.claims().stream()).toList());
            ties.forEach(tie -> json.writePOJO(TieBody.of(tie, here)));
          });
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  @GetMapping(path = "/export.csv", produces = "text/csv")
  @Operation(
      summary = "Ties, or with `of=nodes` nodes, under headings that an import reads again",
      description =
          "Until is the last day, month or year on which a tie holds. A value that a spreadsheet"
              + " would take for a formula begins with '.")
  void csv(
      @Parameter(description = "ties (default) or nodes.") @RequestParam(defaultValue = "ties")
          String of,
      @RequestParam(required = false) @Nullable String world,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var scene = scene(world, locale);
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(scene, "csv"));
    var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\ufeff');
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      if ("nodes".equals(of)) {
        csv.writeRecord(
            "Label",
            "Type",
            "Tags",
            "Subsector",
            "Place",
            "Fictional",
            "Description",
            "Line of business",
            "Size",
            "Point",
            "Website");
        nodes(
            scene,
            (nodes, here) -> nodes.forEach(node -> csv.writeRecord(harmless(cells(node, here)))));
      } else {
        csv.writeRecord(
            "From",
            "From Type",
            "To",
            "To Type",
            "Type",
            "Since",
            "Until",
            "Strength",
            "Fictional",
            "Citation");
        ties(
            scene,
            (ties, here) -> ties.forEach(tie -> csv.writeRecord(harmless(cells(tie, here)))));
      }
    }
  }

  private Scene scene(@Nullable String world, Locale locale) {
    return scenes.fresh(Frame.world(world), locale).seenBy(READER);
  }

  private static List<String> cells(Node node, Scene scene) {
    var cells = new ArrayList<String>();
    cells.add(node.name());
    cells.add(node.kind().path());
    cells.add(String.join("|", node.list(Field.TAGS)));
    cells.add(
        String.join(
            "|", scene.subsectors(node.id()).stream().map(scene.phrases()::subsector).toList()));
    cells.add(scene.place(node.id()).flatMap(scene::find).map(Node::name).orElse(""));
    cells.add(fictional(node.scope().isFictional(), scene));
    TEXTS.forEach(field -> cells.add(node.find(field).orElse("")));
    return cells;
  }

  /** The ends are called as the file of nodes calls them. */
  private static List<String> cells(ClaimedTie claimed, Scene scene) {
    var tie = claimed.tie();
    var from = scene.get(tie.from());
    var to = scene.get(tie.to());
    var since = tie.span().since();
    return List.of(
        from.name(),
        from.kind().path(),
        to.name(),
        to.kind().path(),
        tie.kind().name().toLowerCase(Locale.ROOT),
        since == null ? "" : since.toString(),
        tie.span().last().map(Dated::toString).orElse(""),
        tie.strength() == 0 ? "" : "" + tie.strength(),
        fictional(tie.scope().isFictional(), scene),
        String.join("; ", scene.cite(claimed.claims())));
  }

  private static List<String> harmless(List<String> cells) {
    return cells.stream().map(Formulas::escaped).toList();
  }

  private static String fictional(boolean is, Scene scene) {
    return is ? scene.phrases().say("share.fictional") : "";
  }

  /**
   * All nodes, without official places that nothing is in, a page at a time. Each page comes with a
   * scene of its own, so that what was looked up for one is gone when the next is written.
   */
  private void nodes(Scene scene, BiConsumer<List<Node>, Scene> consumer) {
    List<Node> page;
    NodeId after = null;
    do {
      page = registry.list(NodeFilter.ALL, READER, scene.world(), after, PAGE);
      var here = scene.seenBy(READER);
      var nodes = page.stream().filter(node -> isOfInterest(node, scene.view())).toList();
      here.loadDetails(nodes.stream().map(Node::id).toList());
      consumer.accept(nodes, here);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == PAGE);
  }

  private static boolean isOfInterest(Node node, View view) {
    var at = view.find(node.id());
    return at < 0 ? !isSetting(node.kind()) : isOfInterest(at, view);
  }

  private static boolean isOfInterest(int node, View view) {
    if (!isSetting(view.snapshot().kind(node))) {
      return true;
    }
    for (var walk = view.withPast().walk().in(node); walk.next(); ) {
      if (walk.kind() != TieKind.PART_OF) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSetting(NodeKind kind) {
    return kind == NodeKind.PLACE || kind == NodeKind.CAPABILITY || kind == NodeKind.SUBSECTOR;
  }

  /** The ties that lead from one of the nodes to another, each once. */
  private void ties(Scene scene, BiConsumer<List<ClaimedTie>, Scene> consumer) {
    var view = scene.view().withPast();
    nodes(
        scene,
        (nodes, here) -> {
          var pairs = new LinkedHashSet<List<NodeId>>();
          for (var node : nodes) {
            var at = view.find(node.id());
            if (at >= 0) {
              pairs.addAll(pairs(at, view));
            }
          }
          var all = List.copyOf(pairs);
          for (int from = 0; from < all.size(); from += PAIRS) {
            var batch = all.subList(from, Math.min(all.size(), from + PAIRS));
            here.load(batch.stream().map(List::getLast).toList());
            consumer.accept(exported(batch), here);
          }
        });
  }

  private static List<List<NodeId>> pairs(int node, View view) {
    var pairs = new ArrayList<List<NodeId>>();
    for (var walk = view.walk().out(node); walk.next(); ) {
      if (isOfInterest(walk.node(), view)) {
        pairs.add(List.of(view.snapshot().id(node), view.snapshot().id(walk.node())));
      }
    }
    return pairs;
  }

  /** Who must not be brought together is nobody's business but that of whoever said so. */
  private List<ClaimedTie> exported(List<List<NodeId>> pairs) {
    return registry.tiesBetween(pairs, READER).stream()
        .filter(tie -> tie.tie().kind() != TieKind.KEPT_APART)
        .toList();
  }

  private static String disposition(Scene scene, String ending) {
    return "attachment; filename=\"jejaring%s.%s\""
        .formatted(scene.world() == World.PRACTICE ? "-LATIHAN-FIKTIF" : "", ending);
  }
}
