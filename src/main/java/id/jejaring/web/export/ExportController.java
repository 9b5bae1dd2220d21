package id.jejaring.web.export;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.importing.export.Format;
import id.jejaring.registry.Registry;
import id.jejaring.web.Frame;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The network as a file, as whoever has signed in may see it; see {@link NetworkPages}. Practice
 * data is a file of its own, marked fictional.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Export", description = "The network as a file, without contact data")
class ExportController {

  private final Registry registry;
  private final Scenes scenes;

  ExportController(Registry registry, Scenes scenes) {
    this.registry = registry;
    this.scenes = scenes;
  }

  @GetMapping("/export.{ending}")
  @Operation(
      summary = "The network as a file that other programs read, and an import again",
      description =
          """
          `zip`: nodes.csv and ties.csv with their description (CSV on the Web). `csv`: one of the \
          two. `xlsx`: a workbook as Kumu lays it out. `gexf`: GEXF 1.3. `graphml`. `json`: \
          Graphology, or JSON Graph Format 2. Until is the last day, month or year on which a tie \
          holds. In csv and xlsx a value that would be run as a formula begins with '.\
          """,
      responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "*/*")))
  void export(
      @Parameter(description = "zip, csv, xlsx, gexf, graphml or json.") @PathVariable
          String ending,
      @Parameter(description = "Of csv: ties (default) or nodes.") @RequestParam(required = false)
          @Nullable String of,
      @Parameter(description = "Of json: graphology (default) or jgf.")
          @RequestParam(required = false)
          @Nullable String format,
      @Parameter(description = "`practice` for made-up practice data.")
          @RequestParam(required = false)
          @Nullable String world,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var wanted = wanted(ending, of, format);
    var scene = scenes.fresh(Frame.world(world), locale);
    response.setContentType(wanted.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"jejaring%s.%s\""
            .formatted(scene.world() == World.PRACTICE ? "-LATIHAN-FIKTIF" : "", wanted.ending()));
    new NetworkPages(registry, scene).writeTo(wanted.open(response.getOutputStream()));
  }

  private static Format wanted(String ending, @Nullable String of, @Nullable String format) {
    return switch (ending) {
      case "zip" -> Format.CSV;
      case "csv" ->
          switch (of == null ? "ties" : of) {
            case "ties" -> Format.CSV_TIES;
            case "nodes" -> Format.CSV_NODES;
            default -> throw Refusal.invalid("of", of, "Use ties or nodes.");
          };
      case "xlsx" -> Format.XLSX;
      case "gexf" -> Format.GEXF;
      case "graphml" -> Format.GRAPHML;
      case "json" ->
          switch (format == null ? "graphology" : format) {
            case "graphology" -> Format.GRAPHOLOGY;
            case "jgf" -> Format.JGF;
            default -> throw Refusal.invalid("format", format, "Use graphology or jgf.");
          };
      default -> throw Refusal.notFound("export", ending);
    };
  }
}
