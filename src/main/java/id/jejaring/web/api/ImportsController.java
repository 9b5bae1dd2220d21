package id.jejaring.web.api;

import id.jejaring.domain.Dated;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.importing.ColumnCheck;
import id.jejaring.importing.Imports;
import id.jejaring.importing.drafting.Options;
import id.jejaring.security.Viewers;
import id.jejaring.web.Scenes;
import id.jejaring.web.Uploads;
import id.jejaring.web.recaps.Recap;
import id.jejaring.web.recaps.Recaps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sheets that go in: taken, accounted for row by row, summed up, and taken back. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Sheets: taken in, accounted for, summed up, taken back")
class ImportsController {

  private final Imports imports;
  private final ColumnCheck check;
  private final Recaps recaps;
  private final Scenes scenes;
  private final Viewers viewers;

  ImportsController(
      Imports imports, ColumnCheck check, Recaps recaps, Scenes scenes, Viewers viewers) {
    this.imports = imports;
    this.check = check;
    this.recaps = recaps;
    this.scenes = scenes;
    this.viewers = viewers;
  }

  /** The rejected rows of one sheet. */
  record RejectsBody(
      @Schema(description = "Its name; empty for a CSV file.") String sheet,
      int rows,
      @Schema(description = "Where the rows are, as CSV.") String href) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Takes a sheet in",
      description =
          "CSV or XLSX. Answers at once with the import's address; ask it until its state is done,"
              + " failed or undone.",
      responses = @ApiResponse(responseCode = "202", description = "Begun; see Location."))
  ResponseEntity<ImportBody> begin(
      @RequestParam MultipartFile file,
      @Parameter(description = "The event it is the attendance list of.")
          @RequestParam(required = false)
          @Nullable String event,
      @Parameter(description = "When the event was.") @RequestParam(required = false)
          @Nullable String date,
      @Parameter(description = "Where, by name or id.") @RequestParam(required = false)
          @Nullable String place,
      @Parameter(description = "The program that the event is part of, by name or id.")
          @RequestParam(required = false)
          @Nullable String program,
      @Parameter(description = "What its rows are where they do not say so.")
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "What a name that is there already means: ask, known or new.")
          @RequestParam(required = false)
          @Nullable String names,
      @Parameter(description = "columns: wait until its columns have been looked at.")
          @RequestParam(required = false)
          @Nullable String ask,
      Locale locale) {
    var viewer = viewers.current();
    var options =
        new Options(
            Filters.given(event).orElse(null),
            Filters.given(date).map(text -> Dated.of("date", text)).orElse(null),
            Filters.given(place).orElse(null),
            Filters.given(program).orElse(null),
            Filters.given(kind).map(NodeKind::of).orElse(null),
            Filters.given(names).map(ImportsController::names).orElse(Options.SameNames.ASK),
            locale);
    var waits = Filters.given(ask).map(ImportsController::waits).orElse(false);
    var id = Uploads.begin(waits ? check::begin : imports::start, file, options, viewer);
    return ResponseEntity.accepted()
        .location(URI.create("/api/imports/" + id))
        .body(ImportBody.of(imports.get(id, viewer)));
  }

  @GetMapping
  @Operation(summary = "All imports, newest first")
  Listing<ImportBody> list() {
    return new Listing<>(
        imports.all(viewers.current()).stream().map(ImportBody::of).toList(), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far an import is, and what became of its rows")
  ImportBody get(@PathVariable String id) {
    return ImportBody.of(imports.get(ImportId.of(id), viewers.current()));
  }

  @GetMapping("/{id}/summary")
  @Operation(
      summary = "What an import gives back",
      description =
          "Counts, possible duplicates, missing fields, offers without needs and the reverse, and"
              + " the introductions most worth making.")
  Recap summary(@PathVariable String id, Locale locale) {
    var sheet = imports.get(ImportId.of(id), viewers.current());
    return recaps.of(sheet, scenes.fresh(World.SOURCED, locale));
  }

  @GetMapping("/{id}/rows")
  @Operation(summary = "What became of each row, in the sheet's order")
  Listing<RowBody> rows(
      @PathVariable String id,
      @Parameter(description = "Only rows of this outcome.") @RequestParam(required = false)
          @Nullable String outcome,
      @Parameter(description = "1 to 1000.") @RequestParam(defaultValue = "200") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var wanted =
        Filters.given(outcome)
            .map(word -> (Set<Outcome>) EnumSet.of(outcome(word)))
            .orElse(EnumSet.allOf(Outcome.class));
    return accounts(ImportId.of(id), wanted, limit, cursor);
  }

  @GetMapping("/{id}/rejects")
  @Operation(summary = "The sheets with rejected rows, each with the address of its file of them")
  Listing<RejectsBody> rejects(@PathVariable String id) {
    var rejected = imports.rejected(ImportId.of(id), viewers.current()).bySheet();
    return new Listing<>(
        rejected.entrySet().stream()
            .map(sheet ->
                new RejectsBody(
                    sheet.getKey(),
                    sheet.getValue(),
                    Uploads.rejects(ImportId.of(id), sheet.getKey())))
            .toList(),
        null);
  }

  @GetMapping(path = "/{id}/rejects.csv")
  @Operation(
      summary = "The rejected rows, to be mended and sent again",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The rows as they stood, each with the reason.",
              content = @io.swagger.v3.oas.annotations.media.Content(mediaType = "text/csv")))
  void rejects(
      @PathVariable String id,
      @Parameter(description = "Of this sheet of a workbook; else of the first that has any.")
          @RequestParam(required = false)
          @Nullable String sheet,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.current();
    var name = imports.rejected(ImportId.of(id), viewer).fileName(sheet);
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    imports.rejected(ImportId.of(id), viewer).write(sheet, out);
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Takes an import back",
      description =
          "All that only it said is withdrawn; ask the import until its state is undone. What was answered"
              + " in its review is forgotten with it, unless `answers=remember`.",
      responses = @ApiResponse(responseCode = "202", description = "Begun; see Location."))
  ResponseEntity<ImportBody> undo(
      @PathVariable String id, @RequestParam(defaultValue = "forget") String answers) {
    if (!answers.equals("forget") && !answers.equals("remember")) {
      throw Refusal.invalid("answers", answers, "Use forget or remember.");
    }
    imports.undo(ImportId.of(id), answers.equals("remember"), viewers.current());
    return ResponseEntity.accepted().location(URI.create("/api/imports/" + id)).body(get(id));
  }

  private Listing<RowBody> accounts(
      ImportId id, Set<Outcome> outcomes, int limit, @Nullable String cursor) {
    RowCursor.checkLimit(limit);
    var rows =
        imports.rows(id, viewers.current(), outcomes, RowCursor.after(id, cursor), limit + 1);
    var page = rows.subList(0, Math.min(limit, rows.size()));
    return new Listing<>(
        page.stream().map(RowBody::of).toList(),
        rows.size() > limit ? RowCursor.of(page.getLast()) : null);
  }

  private static Outcome outcome(String word) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.key().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            Refusal.invalid(
                "outcome", word, "Use created, updated, merged, review, unchanged or rejected."));
  }

  private static boolean waits(String ask) {
    if (!ask.equals("columns")) {
      throw Refusal.invalid("ask", ask, "Use columns, or leave it out.");
    }
    return true;
  }

  private static Options.SameNames names(String word) {
    return Arrays.stream(Options.SameNames.values())
        .filter(names -> names.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("names", word, "Use ask, known or new."));
  }
}
