package id.jejaring.web.gatherings;

import id.jejaring.convening.Terms;
import id.jejaring.domain.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of a gathering should meet whom, and at which table each sits. */
@RestController
@Tag(name = "Gatherings", description = "Introductions and tables for the people of a gathering")
class GatheringsController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv;charset=UTF-8";

  private final Gatherings gatherings;
  private final PdfCards cards;

  GatheringsController(Gatherings gatherings, PdfCards cards) {
    this.gatherings = gatherings;
    this.cards = cards;
  }

  /** A list of people. */
  record ListBody(
      @Schema(description = "Ids of actors; whatever else is left out.")
          @Nullable List<String> nodes,
      @Nullable Integer each,
      @Nullable Integer table,
      @Nullable Long seed,
      @Nullable Boolean elsewhere) {}

  @GetMapping("/api/events/{id}/meetings")
  @Operation(
      summary = "Whom those who took part in an event should meet, and where they sit",
      description =
          "Works without a single tie: by offers that meet needs, products that go together, what"
              + " is shared, subsectors and places. The same people and data give the same answer.")
  RoundBody ofEvent(
      @PathVariable String id,
      @Parameter(description = "Introductions a person at most, 1 to 5.")
          @RequestParam(defaultValue = "3")
          int each,
      @Parameter(description = "People at a table at most, 2 to 20.")
          @RequestParam(defaultValue = "8")
          int table,
      @Parameter(description = "Another one gives other tables, where several are as good.")
          @RequestParam(defaultValue = "1")
          long seed,
      @Parameter(description = "Whether people from another city come first.")
          @RequestParam(defaultValue = "false")
          boolean elsewhere,
      Locale locale) {
    return RoundBodies.of(gatherings.ofEvent(id, new Terms(each, table, seed, elsewhere), locale));
  }

  @GetMapping("/api/imports/{id}/meetings")
  @Operation(summary = "The same for those whom an import is about")
  RoundBody ofImport(
      @PathVariable String id,
      @RequestParam(defaultValue = "3") int each,
      @RequestParam(defaultValue = "8") int table,
      @RequestParam(defaultValue = "1") long seed,
      @RequestParam(defaultValue = "false") boolean elsewhere,
      Locale locale) {
    return RoundBodies.of(gatherings.ofImport(id, new Terms(each, table, seed, elsewhere), locale));
  }

  @PostMapping("/api/gatherings")
  @Operation(
      summary = "The same for a list of people",
      description = "Nothing is recorded. Whoever is no actor, or unknown, is left out.")
  RoundBody ofList(@RequestBody ListBody list, Locale locale) {
    var nodes = list.nodes();
    if (nodes == null) {
      throw Refusal.invalid("nodes", "", "Send the ids of the people, as {\"nodes\": [\"…\"]}.");
    }
    var usual = Terms.USUAL;
    var terms =
        new Terms(
            list.each() == null ? usual.each() : list.each(),
            list.table() == null ? usual.table() : list.table(),
            list.seed() == null ? usual.seed() : list.seed(),
            list.elsewhere() == null ? usual.elsewhere() : list.elsewhere());
    return RoundBodies.of(gatherings.ofNodes(nodes, terms, locale));
  }

  @GetMapping("/api/{of:events|imports}/{id}/meetings/{file:cards\\.pdf|list\\.xlsx|list\\.csv}")
  @Operation(summary = "Cards to print and cut, eight on a page, or the list as a sheet")
  ResponseEntity<byte[]> file(
      @Parameter(description = "events or imports.") @PathVariable String of,
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(defaultValue = "3") int each,
      @RequestParam(defaultValue = "8") int table,
      @RequestParam(defaultValue = "1") long seed,
      @RequestParam(defaultValue = "false") boolean elsewhere,
      Locale locale) {
    var terms = new Terms(each, table, seed, elsewhere);
    return file(file, gatherings.of(of, id, terms, locale), locale);
  }

  private ResponseEntity<byte[]> file(String file, Gathered gathered, Locale locale) {
    var handout = Handouts.of(gathered);
    var each = gathered.round().terms().each();
    var phrases = gathered.scene().phrases();
    return switch (file) {
      case "cards.pdf" -> answer("kartu.pdf", "application/pdf", cards.of(handout, locale));
      case "list.xlsx" -> answer("pertemuan.xlsx", XLSX, RoundSheets.xlsx(handout, each, phrases));
      default -> answer("pertemuan.csv", CSV, RoundSheets.csv(handout, each, phrases));
    };
  }

  private static ResponseEntity<byte[]> answer(String name, String type, byte[] body) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
