package id.jejaring.web.api;

import id.jejaring.domain.AcquaintanceId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.importing.Imports;
import id.jejaring.importing.acquaintance.AcquaintanceSheet;
import id.jejaring.importing.acquaintance.AcquaintanceSheets;
import id.jejaring.importing.acquaintance.Answers;
import id.jejaring.importing.acquaintance.Question;
import id.jejaring.importing.acquaintance.ReplyText;
import id.jejaring.web.Acquaintances;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acquaintance sheets: who knows whom, asked by number. */
@RestController
@RequestMapping("/api/acquaintances")
@Tag(name = "acquaintances", description = "Lembar kenal: who knows whom, asked by number.")
class AcquaintancesController {

  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final AcquaintanceSheets sheets;
  private final Imports imports;
  private final Scenes scenes;

  AcquaintancesController(AcquaintanceSheets sheets, Imports imports, Scenes scenes) {
    this.sheets = sheets;
    this.imports = imports;
    this.scenes = scenes;
  }

  /** What a sheet is made of: what its people took part in or belong to, or an import. */
  record Made(
      @Schema(description = "An event, program or community.") @Nullable String about,
      @Schema(name = "import", description = "An import that is done.")
          @com.fasterxml.jackson.annotation.JsonProperty("import")
          @Nullable String imported) {}

  /** A sheet with what has come back. */
  record SheetBody(
      String id,
      String title,
      @Nullable String about,
      String at,
      int asked,
      int answered,
      @Schema(description = "Answered of asked, 0 to 1.") double responseRate,
      List<MemberBody> members,
      List<ReplyBody> replies) {}

  /** Somebody on the sheet. */
  record MemberBody(int number, String node, String name, String detail) {}

  /** Numbers that somebody answers with. */
  record ReplyBody(
      int respondent,
      List<Integer> known,
      List<Integer> worked_with,
      List<Integer> wanted,
      String at) {}

  /** The numbers of an answer; what is left out is nobody. */
  record AnswersBody(
      @Nullable List<Integer> known,
      @Nullable List<Integer> worked_with,
      @Nullable List<Integer> wanted) {

    Answers answers() {
      var numbers = new EnumMap<Question, SortedSet<Integer>>(Question.class);
      put(numbers, Question.KNOWN, known);
      put(numbers, Question.WORKED_WITH, worked_with);
      put(numbers, Question.WANTED, wanted);
      return new Answers(numbers);
    }

    private static void put(
        Map<Question, SortedSet<Integer>> numbers,
        Question question,
        @Nullable Collection<Integer> given) {
      numbers.put(question, given == null ? new TreeSet<>() : new TreeSet<>(given));
    }
  }

  /** A text of replies. */
  record TextBody(@Nullable String text) {}

  /** A reply as it was read. */
  record ReadBody(
      @Schema(description = "Null where the text does not surely say who replies.")
          @Nullable Integer respondent,
      String from,
      List<Integer> known,
      List<Integer> worked_with,
      List<Integer> wanted,
      @Schema(description = "What makes no answer.") List<String> unread) {}

  @GetMapping
  @Operation(summary = "Acquaintance sheets, newest first")
  Listing<SheetBody> list(Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    return new Listing<>(
        sheets.all(viewer).stream().map(AcquaintancesController::body).toList(), null);
  }

  @PostMapping
  @Operation(summary = "Makes a sheet of the people of an event, program, community or import")
  ResponseEntity<SheetBody> make(@RequestBody Made made, Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    AcquaintanceSheet sheet;
    if (made.about() != null) {
      sheet = sheets.about(NodeId.of(made.about()), viewer);
    } else if (made.imported() != null) {
      var id = ImportId.of(made.imported());
      var title = imports.get(id, viewer).fileName();
      sheet = sheets.of(title, imports.participants(id, viewer), viewer);
    } else {
      throw Refusal.invalid("about", "", "Name an event, a program, a community or an import.");
    }
    return ResponseEntity.created(URI.create("/api/acquaintances/" + sheet.id())).body(body(sheet));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A sheet with what has come back")
  SheetBody get(@PathVariable String id, Locale locale) {
    return body(sheet(id, locale));
  }

  @GetMapping("/{id}/sheet.xlsx")
  @Operation(summary = "The sheet as a workbook to be filled in")
  ResponseEntity<byte[]> workbook(@PathVariable String id, Locale locale) throws IOException {
    var scene = scenes.of(World.SOURCED, locale);
    var out = new ByteArrayOutputStream();
    sheets.write(sheet(id, locale), Acquaintances.words(scene.phrases()), out);
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lembar-kenal.xlsx\"")
        .body(out.toByteArray());
  }

  @GetMapping(path = "/{id}/message", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  @Operation(summary = "The sheet as a message to send round")
  String message(@PathVariable String id, Locale locale) {
    return Acquaintances.message(sheet(id, locale), scenes.of(World.SOURCED, locale).phrases());
  }

  @PostMapping("/{id}/read")
  @Operation(
      summary = "Reads replies as typed or forwarded",
      description = "Records nothing; PUT each reply that is right.")
  Listing<ReadBody> read(@PathVariable String id, @RequestBody TextBody body, Locale locale) {
    var text = body.text();
    if (text == null || text.isBlank()) {
      throw Refusal.invalid("text", "", "Paste at least one reply, such as \"A 3, 7 B 7\".");
    }
    return new Listing<>(
        sheets.read(sheet(id, locale), text).stream().map(AcquaintancesController::body).toList(),
        null);
  }

  @PutMapping("/{id}/replies/{respondent}")
  @Operation(
      summary = "Records what somebody answers",
      description = "In place of what they answered before; the latest counts.")
  SheetBody reply(
      @PathVariable String id,
      @PathVariable int respondent,
      @RequestBody AnswersBody answers,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    return body(sheets.reply(AcquaintanceId.of(id), respondent, answers.answers(), viewer));
  }

  @DeleteMapping("/{id}/replies/{respondent}")
  @Operation(summary = "Takes a reply back with all it said")
  SheetBody takeBack(@PathVariable String id, @PathVariable int respondent, Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    return body(sheets.takeBack(AcquaintanceId.of(id), respondent, viewer));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes a sheet with all that its replies said")
  void remove(@PathVariable String id, Locale locale) {
    sheets.remove(AcquaintanceId.of(id), scenes.of(World.SOURCED, locale).viewer());
  }

  private AcquaintanceSheet sheet(String id, Locale locale) {
    return sheets.get(AcquaintanceId.of(id), scenes.of(World.SOURCED, locale).viewer());
  }

  private static SheetBody body(AcquaintanceSheet sheet) {
    return new SheetBody(
        sheet.id().toString(),
        sheet.title(),
        sheet.about() == null ? null : sheet.about().toString(),
        sheet.at().toString(),
        sheet.members().size(),
        sheet.replies().size(),
        sheet.responseRate(),
        sheet.members().stream()
            .map(member ->
                new MemberBody(
                    member.number(), member.node().toString(), member.name(), member.detail()))
            .toList(),
        sheet.replies().stream()
            .map(reply ->
                new ReplyBody(
                    reply.respondent(),
                    numbers(reply.answers(), Question.KNOWN),
                    numbers(reply.answers(), Question.WORKED_WITH),
                    numbers(reply.answers(), Question.WANTED),
                    reply.at().toString()))
            .toList());
  }

  private static ReadBody body(ReplyText.Read read) {
    return new ReadBody(
        read.respondent(),
        read.from(),
        numbers(read.answers(), Question.KNOWN),
        numbers(read.answers(), Question.WORKED_WITH),
        numbers(read.answers(), Question.WANTED),
        read.unread());
  }

  private static List<Integer> numbers(Answers answers, Question question) {
    return List.copyOf(answers.to(question));
  }
}
