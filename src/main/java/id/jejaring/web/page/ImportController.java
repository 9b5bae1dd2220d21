package id.jejaring.web.page;

import id.jejaring.domain.Dated;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.World;
import id.jejaring.importing.Answer;
import id.jejaring.importing.ColumnCheck;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.suggesting.Suggestions;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.Uploads;
import id.jejaring.web.recaps.Recaps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The pages for sheets: upload, progress and account, what an import gives back, taking it back.
 */
@Controller
final class ImportController {

  private static final int PROGRAMS = 200;

  private final Imports imports;
  private final ColumnCheck check;
  private final Suggestions suggestions;
  private final Recaps recaps;
  private final SheetPages sheets;
  private final Registry registry;
  private final Scenes scenes;
  private final Frames frames;

  ImportController(
      Imports imports,
      ColumnCheck check,
      Suggestions suggestions,
      Recaps recaps,
      SheetPages sheets,
      Registry registry,
      Scenes scenes,
      Frames frames) {
    this.imports = imports;
    this.check = check;
    this.suggestions = suggestions;
    this.recaps = recaps;
    this.sheets = sheets;
    this.registry = registry;
    this.scenes = scenes;
    this.frames = frames;
  }

  /** An import in the list of all. */
  record Listed(String href, String file, String state, String when, String rows) {}

  @GetMapping("/upload")
  String upload(
      @RequestParam(required = false) @Nullable String program, Locale locale, Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    var chosen = given(program).map(id -> scene.get(NodeId.of(id)));
    model.addAttribute(
        "program", chosen.map(node -> new Choice(node.id().toString(), node.name())).orElse(null));
    model.addAttribute(
        "programs",
        registry
            .list(NodeFilter.of(NodeKind.PROGRAM), scene.viewer(), scene.world(), null, PROGRAMS)
            .stream()
            .map(node -> new Choice(node.id().toString(), node.name()))
            .toList());
    return frames.page("upload", World.SOURCED, locale, model);
  }

  @PostMapping("/imports")
  String begin(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String paste,
      @RequestParam(required = false) @Nullable String event,
      @RequestParam(required = false) @Nullable String date,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String program,
      Locale locale) {
    var options =
        new Options(
            given(event).orElse(null),
            given(date).map(text -> Dated.of("date", text)).orElse(null),
            given(place).orElse(null),
            given(program).orElse(null),
            null,
            Options.SameNames.ASK,
            locale);
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var text = given(paste);
    return "redirect:/imports/"
        + (text.isPresent() && file.isEmpty()
            ? Uploads.pasted(check::begin, text.get(), options, viewer)
            : Uploads.begin(check::begin, file, options, viewer));
  }

  @GetMapping("/imports")
  String list(Locale locale, Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    model.addAttribute(
        "rows", imports.all(scene.viewer()).stream().map(sheet -> listed(sheet, scene)).toList());
    return frames.page("imports", World.SOURCED, locale, model);
  }

  private static Listed listed(Import sheet, Scene scene) {
    var phrases = scene.phrases();
    return new Listed(
        "/imports/" + sheet.id(),
        sheet.fileName(),
        phrases.say("import.state." + sheet.state().key()),
        phrases.moment(sheet.at()),
        sheet.rows() == 0 ? phrases.say("import.rowsRead", 0) : Outcomes.of(sheet, phrases));
  }

  @GetMapping("/imports/{id}")
  String show(@PathVariable String id, Locale locale, Model model) {
    var running = scenes.of(World.SOURCED, locale);
    var sheet = imports.get(ImportId.of(id), running.viewer());
    if (sheet.state() == Import.State.COLUMNS) {
      return "redirect:/imports/" + id + "/columns";
    }
    int answers = imports.remembered().count(sheet.id());
    model.addAttribute("answers", answers);
    model.addAttribute("forgot", sheet.state() == Import.State.UNDONE ? sheet.message() : null);
    model.addAttribute("copies", check.takenBack(sheet.id(), running.viewer()));
    model.addAttribute("mapsAgain", check.canBeMappedAgain(sheet.id(), running.viewer()));
    var done = sheet.state() == Import.State.DONE;
    var scene = done ? scenes.fresh(World.SOURCED, locale) : running;
    var page = sheets.of(sheet, scene);
    model.addAttribute("sheet", page);
    if (page.running()) {
      model.addAttribute("refresh", "2");
    }
    if (done) {
      model.addAttribute("recap", recaps.of(sheet, scene));
    }
    return frames.page("import", World.SOURCED, locale, model);
  }

  @PostMapping("/imports/{id}/undo")
  String undo(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean remember,
      Locale locale) {
    imports.undo(ImportId.of(id), remember, scenes.of(World.SOURCED, locale).viewer());
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/suggestions")
  String answer(
      @PathVariable String id,
      @RequestParam String answer,
      @RequestParam(defaultValue = "") List<String> key,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    for (var node : key) {
      if ("accept".equals(answer)) {
        suggestions.accept(ImportId.of(id), NodeId.of(node), viewer);
      } else {
        suggestions.reject(ImportId.of(id), NodeId.of(node), viewer);
      }
    }
    return "redirect:/imports/" + id + "#suggestions";
  }

  @PostMapping("/imports/{id}/review")
  String review(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "0") int row,
      @RequestParam(required = false) @Nullable String same,
      @RequestParam(required = false) @Nullable String asked,
      Locale locale,
      Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    if (all == null) {
      var answer =
          new Answer(
              sheet, row, given(same).map(NodeId::of).orElse(null), given(asked).orElse(null));
      imports.decide(ImportId.of(id), answer, scene.viewer());
    } else {
      var names = "known".equals(all) ? Options.SameNames.KNOWN : Options.SameNames.NEW;
      var left = imports.decideAll(ImportId.of(id), names, scene.viewer());
      if (!left.isEmpty()) {
        model.addAttribute("left", sheets.left(left, scene));
        return show(id, locale, model);
      }
    }
    return "redirect:/imports/" + id + "#review";
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
  }
}
