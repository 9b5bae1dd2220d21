package id.jejaring.web.page;

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
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.Uploads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages for acquaintance sheets: made, printed, sent round, and answered. */
@Controller
final class AcquaintanceController {

  private final AcquaintanceSheets sheets;
  private final Imports imports;
  private final Scenes scenes;
  private final Frames frames;

  AcquaintanceController(AcquaintanceSheets sheets, Imports imports, Scenes scenes, Frames frames) {
    this.sheets = sheets;
    this.imports = imports;
    this.scenes = scenes;
    this.frames = frames;
  }

  /** A sheet in the list of all. */
  record Listed(String href, String title, String when, String answered) {}

  @GetMapping("/acquaintances")
  String list(Locale locale, Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    var rows = new ArrayList<Listed>();
    for (var sheet : sheets.all(scene.viewer())) {
      rows.add(
          new Listed(
              href(sheet),
              sheet.title(),
              scene.phrases().moment(sheet.at()),
              answered(sheet, scene.phrases())));
    }
    model.addAttribute("rows", rows);
    return frames.page("acquaintances", World.SOURCED, locale, model);
  }

  @PostMapping("/acquaintances")
  String make(
      @RequestParam(required = false) @Nullable String about,
      @RequestParam(name = "import", required = false) @Nullable String imported,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    if (imported != null) {
      var id = ImportId.of(imported);
      var title = imports.get(id, viewer).fileName();
      return "redirect:" + href(sheets.of(title, imports.participants(id, viewer), viewer));
    }
    if (about == null) {
      throw Refusal.invalid(
          "about",
          "",
          "Choose an event, a program, a community or an import.",
          "Pilih acara, program, komunitas, atau impor.");
    }
    return "redirect:" + href(sheets.about(NodeId.of(about), viewer));
  }

  @GetMapping("/acquaintances/{id}")
  String show(@PathVariable String id, Locale locale, Model model) {
    return page("acquaintance", id, locale, model);
  }

  @GetMapping("/acquaintances/{id}/print")
  String print(@PathVariable String id, Locale locale, Model model) {
    model.addAttribute(
        "questions",
        Arrays.stream(Question.values())
            .map(question ->
                question.letter()
                    + ". "
                    + Acquaintances.asked(question, scenes.of(World.SOURCED, locale).phrases()))
            .toList());
    return page("acquaintance-print", id, locale, model);
  }

  private String page(String template, String id, Locale locale, Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    var sheet = sheets.get(AcquaintanceId.of(id), scene.viewer());
    model.addAttribute("sheet", page(sheet, scene));
    return frames.page(template, World.SOURCED, locale, model);
  }

  /** Shows how replies were read, pasted or in a filled workbook; nothing is recorded yet. */
  @PostMapping("/acquaintances/{id}/replies")
  String read(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    var sheet = sheets.get(AcquaintanceId.of(id), scene.viewer());
    var replies = new ArrayList<ReplyText.Read>();
    if (text != null && !text.isBlank()) {
      replies.addAll(sheets.read(sheet, text));
    }
    if (file != null && !file.isEmpty()) {
      replies.addAll(Uploads.with(file, (path, name) -> sheets.read(sheet, path, name)));
    }
    model.addAttribute("sheet", page(sheet, scene));
    model.addAttribute("replies", replies.stream().map(AcquaintanceController::reading).toList());
    return frames.page("replies", World.SOURCED, locale, model);
  }

  private static AcquaintancePage.Reading reading(ReplyText.Read reply) {
    return new AcquaintancePage.Reading(
        reply.respondent(),
        reply.from(),
        Arrays.stream(Question.values())
            .map(question -> joined(reply.answers().to(question)))
            .toList(),
        String.join(", ", reply.unread()));
  }

  /** Records replies that a person has looked at; one whose respondent is left open is left out. */
  @PostMapping("/acquaintances/{id}/answers")
  String answer(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Locale locale) {
    // as a map: a single parameter of a list would be split at its commas
    var respondent = form.getOrDefault("respondent", List.of());
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var answers = new ArrayList<Answers>();
    for (int i = 0; i < respondent.size(); i++) {
      var texts = new ArrayList<String>();
      for (var question : Question.values()) {
        texts.add(at(form.getOrDefault(question.key(), List.of()), i));
      }
      answers.add(Acquaintances.answers(texts));
    }
    for (int i = 0; i < respondent.size(); i++) {
      var number = respondent.get(i).strip();
      if (number.matches("\\d{1,4}")) {
        sheets.reply(AcquaintanceId.of(id), Integer.parseInt(number), answers.get(i), viewer);
      }
    }
    scenes.fresh(World.SOURCED, locale);
    return "redirect:/acquaintances/" + AcquaintanceId.of(id) + "#answers";
  }

  private static String at(List<String> texts, int i) {
    return i < texts.size() ? texts.get(i) : "";
  }

  @PostMapping("/acquaintances/{id}/takeback")
  String takeBack(@PathVariable String id, @RequestParam int respondent, Locale locale) {
    sheets.takeBack(AcquaintanceId.of(id), respondent, scenes.of(World.SOURCED, locale).viewer());
    return "redirect:/acquaintances/" + AcquaintanceId.of(id) + "#answers";
  }

  @PostMapping("/acquaintances/{id}/remove")
  String remove(@PathVariable String id, Locale locale) {
    sheets.remove(AcquaintanceId.of(id), scenes.of(World.SOURCED, locale).viewer());
    return "redirect:/acquaintances";
  }

  private static AcquaintancePage page(AcquaintanceSheet sheet, Scene scene) {
    var phrases = scene.phrases();
    var about = sheet.about();
    if (about != null) {
      scene.load(List.of(about));
    }
    return new AcquaintancePage(
        href(sheet),
        sheet.title(),
        about == null
            ? null
            : scene
                .find(about)
                .map(node -> new Anchor(Cards.href(node.id(), node.kind()), node.name()))
                .orElse(null),
        answered(sheet, phrases),
        sheet.replies().size(),
        sheet.members().size(),
        sheet.members().stream().map(member -> line(sheet, member, phrases)).toList(),
        Acquaintances.message(sheet, phrases));
  }

  private static AcquaintancePage.Line line(
      AcquaintanceSheet sheet, AcquaintanceSheet.Member member, Phrases phrases) {
    var answers = new ArrayList<String>();
    sheet
        .reply(member.number())
        .ifPresent(reply -> {
          for (var question : Question.values()) {
            var numbers = reply.answers().to(question);
            answers.add(
                question.letter()
                    + ": "
                    + (numbers.isEmpty() ? phrases.say("acquaintance.nobody") : joined(numbers)));
          }
        });
    var wanting =
        sheet.wanting(member.number()).stream()
            .flatMap(number -> sheet.member(number).stream())
            .map(AcquaintanceSheet.Member::name)
            .collect(Collectors.joining(", "));
    return new AcquaintancePage.Line(
        member.number(),
        "/nodes/" + member.node(),
        member.name(),
        member.detail(),
        answers,
        wanting.isEmpty() ? "" : phrases.say("acquaintance.wanting", wanting));
  }

  private static String answered(AcquaintanceSheet sheet, Phrases phrases) {
    return Acquaintances.answered(sheet.replies().size(), sheet.members().size(), phrases);
  }

  private static String joined(Collection<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String href(AcquaintanceSheet sheet) {
    return "/acquaintances/" + sheet.id();
  }
}
