package id.jejaring.web.page;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.importing.ColumnCheck;
import id.jejaring.importing.Columns;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scenes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page between upload and account: what the columns hold, corrected with a select each. */
@Controller
final class ColumnsController {

  private static final List<NodeKind> KINDS =
      List.of(
          NodeKind.BUSINESS,
          NodeKind.PERSON,
          NodeKind.COMMUNITY,
          NodeKind.AGENCY,
          NodeKind.VENUE,
          NodeKind.EVENT);

  private final Imports imports;
  private final ColumnCheck check;
  private final Scenes scenes;
  private final Frames frames;

  ColumnsController(Imports imports, ColumnCheck check, Scenes scenes, Frames frames) {
    this.imports = imports;
    this.check = check;
    this.scenes = scenes;
    this.frames = frames;
  }

  /** One sheet on the page; the index names its fields. */
  record SheetPart(
      int index,
      String sheet,
      boolean used,
      int row,
      String rowText,
      List<Choice> rows,
      String kind,
      @Nullable String known,
      List<ColumnPart> columns) {}

  /** One column on the page. */
  record ColumnPart(
      String field,
      String title,
      String column,
      String sureness,
      String sure,
      List<String> examples) {}

  @GetMapping("/imports/{id}/columns")
  String show(
      @PathVariable String id,
      @RequestParam Map<String, String> parameters,
      Locale locale,
      Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    var importId = ImportId.of(id);
    var sheet = imports.get(importId, scene.viewer());
    if (sheet.state() != Import.State.COLUMNS) {
      return "redirect:/imports/" + id;
    }
    var plain = check.of(importId, scene.viewer(), Map.of());
    var rows = rows(plain, parameters);
    var columns = rows.isEmpty() ? plain : check.of(importId, scene.viewer(), rows);
    var phrases = scene.phrases();
    model.addAttribute("file", sheet.fileName());
    model.addAttribute("action", "/imports/" + id + "/columns");
    model.addAttribute("undo", "/imports/" + id + "/undo");
    model.addAttribute("sheets", parts(columns, phrases));
    model.addAttribute("choices", choices(phrases));
    model.addAttribute(
        "kinds", KINDS.stream().map(kind -> new Choice(kind.path(), phrases.kind(kind))).toList());
    return frames.page("columns", World.SOURCED, locale, model);
  }

  private static Map<String, Integer> rows(Columns columns, Map<String, String> parameters) {
    var rows = new HashMap<String, Integer>();
    for (int i = 0; i < columns.sheets().size(); i++) {
      var said = parameters.get("row-" + i);
      if (said != null) {
        rows.put(columns.sheets().get(i).sheet(), number(said));
      }
    }
    return rows;
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,7}")) {
      throw Refusal.invalid("row", text, "Give the number of a row, 0 for none.");
    }
    return Integer.parseInt(text);
  }

  private static List<SheetPart> parts(Columns columns, Phrases phrases) {
    var parts = new ArrayList<SheetPart>();
    for (var sheet : columns.sheets()) {
      int index = parts.size();
      var kind = sheet.kind();
      parts.add(
          new SheetPart(
              index,
              sheet.sheet(),
              sheet.used(),
              sheet.row(),
              phrases.say("columns.row.of", sheet.row()),
              sheet.rows().stream()
                  .map(row -> new Choice("" + row.number(), row.number() + ": " + row.text()))
                  .toList(),
              kind == null ? "" : kind.path(),
              sheet.knownFrom() == null
                  ? null
                  : phrases.say("columns.known", String.valueOf(sheet.knownFrom())),
              sheet.columns().stream().map(each -> part(index, each, phrases)).toList()));
    }
    return parts;
  }

  private static ColumnPart part(int index, Columns.OfColumn column, Phrases phrases) {
    return new ColumnPart(
        "column-%d-%d".formatted(index, column.place()),
        column.title().isBlank()
            ? phrases.say("columns.untitled", column.place() + 1)
            : column.title(),
        column.column() == null ? "" : column.column(),
        column.sureness(),
        phrases.say("columns.sure." + column.sureness()),
        column.examples());
  }

  private static List<Choice> choices(Phrases phrases) {
    return Columns.choices().stream()
        .map(key -> new Choice(key, phrases.say("column." + key)))
        .toList();
  }

  @PostMapping("/imports/{id}/columns")
  String say(@PathVariable String id, @RequestParam Map<String, String> parameters, Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var importId = ImportId.of(id);
    var reread = parameters.get("reread");
    if (reread != null) {
      var row = number(parameters.getOrDefault("row-" + number(reread), "0"));
      return "redirect:/imports/%s/columns?row-%d=%d".formatted(id, number(reread), row);
    }
    if (imports.get(importId, viewer).state() == Import.State.COLUMNS) {
      check.confirm(importId, viewer, said(parameters));
    }
    return "redirect:/imports/" + id;
  }

  private static List<Columns.Said> said(Map<String, String> parameters) {
    var said = new ArrayList<Columns.Said>();
    for (int i = 0; parameters.containsKey("sheet-" + i); i++) {
      var prefix = "column-" + i + "-";
      var columns = new HashMap<Integer, String>();
      parameters.forEach((name, value) -> {
        if (name.startsWith(prefix) && !value.isBlank()) {
          columns.put(number(name.substring(prefix.length())), value);
        }
      });
      var kind = parameters.getOrDefault("kind-" + i, "");
      said.add(
          new Columns.Said(
              parameters.getOrDefault("sheet-" + i, ""),
              parameters.containsKey("used-" + i),
              number(parameters.getOrDefault("read-" + i, "0")),
              kind.isBlank() ? null : NodeKind.of(kind),
              columns));
    }
    return said;
  }

  @PostMapping("/imports/{id}/again")
  String again(@PathVariable String id, Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    return "redirect:/imports/" + check.again(ImportId.of(id), viewer) + "/columns";
  }
}
