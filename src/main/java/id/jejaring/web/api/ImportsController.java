package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jejaring.domain.Dated;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.importing.ColumnCheck;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.Options;
import id.jejaring.importing.Question;
import id.jejaring.importing.Suggestions;
import id.jejaring.importing.Unanswered;
import id.jejaring.security.Viewers;
import id.jejaring.web.Reasons;
import id.jejaring.web.Recap;
import id.jejaring.web.Recaps;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.Uploads;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestBody;
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
  private final Suggestions suggestions;
  private final Recaps recaps;
  private final Scenes scenes;
  private final Viewers viewers;

  ImportsController(
      Imports imports,
      ColumnCheck check,
      Suggestions suggestions,
      Recaps recaps,
      Scenes scenes,
      Viewers viewers) {
    this.imports = imports;
    this.check = check;
    this.suggestions = suggestions;
    this.recaps = recaps;
    this.scenes = scenes;
    this.viewers = viewers;
  }

  /** An import as it stands; rows is the sum of the six outcomes. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ImportBody(
      String id,
      @Schema(description = "columns, queued, reading, done, failed, undoing or undone.")
          String state,
      String file,
      Instant at,
      int rows,
      int created,
      int updated,
      int unchanged,
      int merged,
      int review,
      int rejected,
      @Schema(
              description =
                  "How many of these rows are recorded, yet name somebody of whom a person has to"
                      + " say who it is; they stand in the review as well.")
          int open,
      @Schema(description = "How many rows there are to read; 0 until they are counted.") int total,
      int read,
      @Schema(description = "Why it failed, or what was forgotten with it.")
          @Nullable String message,
      List<String> cautions) {

    static ImportBody of(Import sheet) {
      return new ImportBody(
          sheet.id().toString(),
          sheet.state().key(),
          sheet.fileName(),
          sheet.at(),
          sheet.rows(),
          sheet.count(Outcome.CREATED),
          sheet.count(Outcome.UPDATED),
          sheet.count(Outcome.UNCHANGED),
          sheet.count(Outcome.MERGED),
          sheet.count(Outcome.REVIEW),
          sheet.count(Outcome.REJECTED),
          sheet.open(),
          sheet.total(),
          sheet.read(),
          sheet.message(),
          sheet.cautions());
    }
  }

  /** What became of a row. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record RowBody(
      String sheet,
      int row,
      @Schema(description = "created, updated, merged, review, unchanged or rejected.")
          String outcome,
      List<String> nodes,
      @Nullable String reason,
      List<String> cells,
      @Schema(description = "What is asked about in a row that waits.") @Nullable AskedBody asked,
      @Schema(description = "What it may mean, the likeliest first.")
          List<CandidateBody> candidates) {
    static RowBody of(RowAccount row) {
      return of(row, null, List.of());
    }

    static RowBody of(RowAccount row, @Nullable AskedBody asked, List<CandidateBody> candidates) {
      return new RowBody(
          row.sheet(),
          row.row(),
          row.outcome().key(),
          row.nodes().stream().map(NodeId::toString).toList(),
          row.reason(),
          row.cells(),
          asked,
          candidates);
    }
  }

  /** What is asked about in a row that waits. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AskedBody(
      String name,
      @Schema(description = "What it would be, such as business.") String kind,
      @Schema(description = "The heading of the cell that names it.") @Nullable String column) {
    static AskedBody of(Question question) {
      return new AskedBody(question.name(), question.kind().path(), question.column());
    }
  }

  /** What a row that waits may mean. */
  record CandidateBody(
      String node,
      String name,
      @Schema(description = "What it is, such as business.") String kind,
      @Schema(description = "From 0 to 1.") double probability,
      @Schema(description = "That in words.") String likely,
      List<WhyBody> reasons) {}

  /** What speaks for a candidate, or, below zero bits, against it. */
  record WhyBody(String agreement, double bits, String sentence) {}

  /** A row that an answer to all has left waiting. */
  record LeftBody(
      String sheet,
      int row,
      @Schema(description = "none_of_the_name, several_of_the_name or asks_otherwise.")
          String why) {
    static LeftBody of(Unanswered left) {
      return new LeftBody(
          left.row().sheet(), left.row().row(), left.why().name().toLowerCase(Locale.ROOT));
    }
  }

  /** The import after an answer to all rows that wait, with those that it did not settle. */
  record AnsweredBody(@JsonUnwrapped ImportBody sheet, List<LeftBody> left) {}

  /** An answer to all rows that wait. */
  record All(@Schema(description = "known, new or sure.") String answer) {}

  /** The rejected rows of one sheet. */
  record RejectsBody(
      @Schema(description = "Its name; empty for a CSV file.") String sheet,
      int rows,
      @Schema(description = "Where the rows are, as CSV.") String href) {}

  /** What a person says of a row that waits: the node it means, or null for something new. */
  record Decision(@Nullable String sheet, int row, @Nullable String same) {}

  /** A product or subsector that the word list suggests. */
  record SuggestedBody(
      String node,
      String name,
      @Schema(description = "offers or works_in.") String kind,
      int open,
      int accepted) {}

  /** Accepts or rejects all suggestions of these products and subsectors. */
  record Answer(@Schema(description = "accept or reject.") String answer, List<String> nodes) {}

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

  @GetMapping("/{id}/review")
  @Operation(
      summary = "The rows that wait for a person",
      description = "Each with what it may mean, how probably, and why.")
  Listing<RowBody> review(
      @PathVariable String id,
      @RequestParam(defaultValue = "200") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Locale locale) {
    checkLimit(limit);
    var scene = scenes.fresh(World.SOURCED, locale);
    var questions =
        imports.questions(
            ImportId.of(id), scene.viewer(), after(ImportId.of(id), cursor), limit + 1);
    var page = questions.subList(0, Math.min(limit, questions.size()));
    scene.load(
        page.stream()
            .flatMap(question -> question.choices().stream())
            .map(Question.Choice::node)
            .toList());
    return new Listing<>(
        page.stream()
            .map(question ->
                RowBody.of(question.row(), AskedBody.of(question), candidates(question, scene)))
            .toList(),
        questions.size() > limit ? cursor(page.getLast().row()) : null);
  }

  private static List<CandidateBody> candidates(Question question, Scene scene) {
    return question.choices().stream()
        .map(choice ->
            new CandidateBody(
                choice.node().toString(),
                scene.name(choice.node()),
                scene.find(choice.node()).map(node -> node.kind().path()).orElse(""),
                choice.probability(),
                Reasons.likely(choice.probability(), scene.phrases()),
                choice.reasons().stream()
                    .map(why ->
                        new WhyBody(why.agreement(), why.bits(), Reasons.say(why, scene.phrases())))
                    .toList()))
        .toList();
  }

  @PostMapping("/{id}/review/all")
  @Operation(
      summary = "Settles all rows that wait and can be",
      description =
          "known: as the only one that bears their very name; new: as something new; sure: those that are nearly"
              + " certain, as the likeliest they may mean. `left` names the rows that known or new did not settle, and why. Undone with the import.")
  AnsweredBody decideAll(@PathVariable String id, @RequestBody All all) {
    var viewer = viewers.current();
    var left =
        switch (all.answer()) {
          case "known" -> imports.decideAll(ImportId.of(id), Options.SameNames.KNOWN, viewer);
          case "new" -> imports.decideAll(ImportId.of(id), Options.SameNames.NEW, viewer);
          case "sure" -> {
            imports.decideSure(ImportId.of(id), viewer);
            yield List.<Unanswered>of();
          }
          default -> throw Refusal.invalid("answer", all.answer(), "Use known, new or sure.");
        };
    return new AnsweredBody(get(id), left.stream().map(LeftBody::of).toList());
  }

  @PostMapping("/{id}/review")
  @Operation(summary = "Settles a row that waits: it means this node, or something new")
  RowBody decide(@PathVariable String id, @RequestBody Decision decision) {
    var sheet = decision.sheet();
    var same = decision.same();
    return RowBody.of(
        imports.decide(
            ImportId.of(id),
            sheet == null ? "" : sheet,
            decision.row(),
            same == null ? null : NodeId.of(same),
            viewers.current()));
  }

  @GetMapping("/{id}/suggestions")
  @Operation(summary = "The subsectors and products that the word list suggests")
  Listing<SuggestedBody> suggestions(@PathVariable String id) {
    return new Listing<>(suggested(ImportId.of(id)), null);
  }

  @PostMapping("/{id}/suggestions")
  @Operation(summary = "Accepts or rejects suggestions in bulk")
  Listing<SuggestedBody> answer(@PathVariable String id, @RequestBody Answer answer) {
    var viewer = viewers.current();
    for (var node : answer.nodes()) {
      switch (answer.answer()) {
        case "accept" -> suggestions.accept(ImportId.of(id), NodeId.of(node), viewer);
        case "reject" -> suggestions.reject(ImportId.of(id), NodeId.of(node), viewer);
        default -> throw Refusal.invalid("answer", answer.answer(), "Use accept or reject.");
      }
    }
    return suggestions(id);
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
          "All that it said is withdrawn; ask the import until its state is undone. What was answered"
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
    checkLimit(limit);
    var rows = imports.rows(id, viewers.current(), outcomes, after(id, cursor), limit + 1);
    var page = rows.subList(0, Math.min(limit, rows.size()));
    return new Listing<>(
        page.stream().map(RowBody::of).toList(),
        rows.size() > limit ? cursor(page.getLast()) : null);
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > 1000) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 1000 rows.");
    }
  }

  private static String cursor(RowAccount row) {
    return Cursor.of(row.row() + ":" + row.sheet());
  }

  private static @Nullable RowAccount after(ImportId id, @Nullable String cursor) {
    return Cursor.position(cursor, position -> after(id, position.split(":", 2))).orElse(null);
  }

  private static RowAccount after(ImportId id, String[] position) {
    var sheet = position.length == 2 ? position[1] : "";
    return new RowAccount(
        id, sheet, Integer.parseInt(position[0]), Outcome.CREATED, List.of(), null, List.of());
  }

  private List<SuggestedBody> suggested(ImportId id) {
    return suggestions.of(id, viewers.current()).stream()
        .map(each ->
            new SuggestedBody(
                each.node().toString(),
                each.name(),
                each.kind().name().toLowerCase(Locale.ROOT),
                each.open(),
                each.accepted()))
        .toList();
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
