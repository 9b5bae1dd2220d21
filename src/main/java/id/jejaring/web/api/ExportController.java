package id.jejaring.web.api;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
  private static final Set<Field> TEXTS =
      Set.of(Field.DESCRIPTION, Field.LINE_OF_BUSINESS, Field.SIZE, Field.POINT, Field.WEBSITE);

  private final Registry registry;
  private final Scenes scenes;

  ExportController(Registry registry, Scenes scenes) {
    this.registry = registry;
    this.scenes = scenes;
  }

  /** The network as one document. */
  record NetworkBody(
      @Schema(description = "Whether all of it is made-up practice data.") boolean fictional,
      List<NodeBody> nodes,
      List<TieBody> ties) {}

  @GetMapping("/export.json")
  @Operation(summary = "Nodes, and ties with their claims, as one document")
  ResponseEntity<NetworkBody> json(
      @Parameter(description = "`practice` for made-up practice data.")
          @RequestParam(required = false)
          @Nullable String world,
      Locale locale) {
    var scene = scenes.of(Frame.world(world), locale).seenBy(READER);
    var nodes = nodes(scene);
    scene.loadDetails(nodes.stream().map(Node::id).toList());
    var ties = new ArrayList<TieBody>();
    ties(
        nodes,
        scene,
        found -> {
          scene.cite(found.stream().flatMap(tie -> tie.claims().stream()).toList());
          found.forEach(tie -> ties.add(TieBody.of(tie, scene)));
        });
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(scene, "json"))
        .body(
            new NetworkBody(
                scene.world() == World.PRACTICE,
                nodes.stream().map(node -> NodeBody.of(node, scene)).toList(),
                ties));
  }

  @GetMapping("/export.csv")
  @Operation(
      summary = "Ties, or with `of=nodes` nodes, under headings that an import reads again",
      description = "A value that a spreadsheet would take for a formula begins with '.")
  void csv(
      @Parameter(description = "ties (default) or nodes.") @RequestParam(defaultValue = "ties")
          String of,
      @RequestParam(required = false) @Nullable String world,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var scene = scenes.of(Frame.world(world), locale).seenBy(READER);
    var nodes = nodes(scene);
    scene.loadDetails(nodes.stream().map(Node::id).toList());
    var rows = new StringBuilder("\ufeff");
    if ("nodes".equals(of)) {
      nodeRows(nodes, scene, rows);
    } else {
      row(rows, List.of("From", "To", "Type", "Since", "Until", "Strength", "Fictional", "Source"));
      ties(nodes, scene, found -> found.forEach(tie -> row(rows, cells(tie, scene))));
    }
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(scene, "csv"));
    response.getOutputStream().write(rows.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void nodeRows(List<Node> nodes, Scene scene, StringBuilder rows) {
    row(
        rows,
        List.of(
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
            "Website"));
    for (var node : nodes) {
      var cells = new ArrayList<String>();
      cells.add(node.name());
      cells.add(node.kind().path());
      cells.add(String.join("|", node.list(Field.TAGS)));
      cells.add(
          String.join(
              "|", scene.subsectors(node.id()).stream().map(scene.phrases()::subsector).toList()));
      cells.add(scene.place(node.id()).map(scene::name).orElse(""));
      cells.add(fictional(node.scope().isFictional(), scene));
      TEXTS.stream().sorted().forEach(field -> cells.add(node.find(field).orElse("")));
      row(rows, cells);
    }
  }

  private static List<String> cells(ClaimedTie claimed, Scene scene) {
    var tie = claimed.tie();
    var since = tie.span().since();
    var until = tie.span().until();
    return List.of(
        scene.name(tie.from()),
        scene.name(tie.to()),
        tie.kind().name().toLowerCase(Locale.ROOT),
        since == null ? "" : since.toString(),
        until == null ? "" : until.toString(),
        tie.strength() == 0 ? "" : "" + tie.strength(),
        fictional(tie.scope().isFictional(), scene),
        String.join("; ", scene.cite(claimed.claims())));
  }

  private static String fictional(boolean is, Scene scene) {
    return is ? scene.phrases().say("share.fictional") : "";
  }

  /** All nodes, without official places that nothing is in. */
  private List<Node> nodes(Scene scene) {
    var all = new ArrayList<Node>();
    List<Node> page;
    NodeId after = null;
    do {
      page = registry.list(NodeFilter.ALL, READER, scene.world(), after, PAGE);
      page.stream().filter(node -> isOfInterest(node, scene)).forEach(all::add);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == PAGE);
    return all;
  }

  private static boolean isOfInterest(Node node, Scene scene) {
    if (node.kind() != NodeKind.PLACE
        && node.kind() != NodeKind.CAPABILITY
        && node.kind() != NodeKind.SUBSECTOR) {
      return true;
    }
    var at = scene.view().find(node.id());
    if (at >= 0) {
      for (var walk = scene.view().withPast().walk().in(at); walk.next(); ) {
        if (walk.kind() != TieKind.PART_OF) {
          return true;
        }
      }
    }
    return false;
  }

  private void ties(List<Node> nodes, Scene scene, Consumer<List<ClaimedTie>> consumer) {
    var known = new LinkedHashSet<NodeId>();
    nodes.forEach(node -> known.add(node.id()));
    var view = scene.view().withPast();
    var pairs = new LinkedHashSet<List<NodeId>>();
    for (var node : nodes) {
      var at = view.find(node.id());
      if (at < 0) {
        continue;
      }
      for (var walk = view.walk().out(at); walk.next(); ) {
        var other = view.snapshot().id(walk.node());
        if (known.contains(other)) {
          pairs.add(List.of(node.id(), other));
          if (walk.kind().isMutual()) {
            pairs.add(List.of(other, node.id()));
          }
        }
      }
    }
    var all = List.copyOf(pairs);
    var seen = new LinkedHashSet<Object>();
    for (int from = 0; from < all.size(); from += PAIRS) {
      var batch = all.subList(from, Math.min(all.size(), from + PAIRS));
      consumer.accept(
          registry.tiesBetween(batch, READER).stream()
              .filter(tie -> seen.add(tie.tie().id()))
              .toList());
    }
  }

  private static String disposition(Scene scene, String ending) {
    return "attachment; filename=\"jejaring%s.%s\""
        .formatted(scene.world() == World.PRACTICE ? "-LATIHAN-FIKTIF" : "", ending);
  }

  private static void row(StringBuilder rows, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      rows.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    rows.append("\r\n");
  }

  /** A cell in quotes; what a spreadsheet would run gets an apostrophe in front. */
  static String cell(String text) {
    var plain = text.replace("\0", "").replace("\n", " ");
    var harmless =
        !plain.isEmpty() && "=+-@\t\r\uff1d\uff0b\uff0d\uff20".indexOf(plain.charAt(0)) >= 0
            ? "'" + plain
            : plain;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
