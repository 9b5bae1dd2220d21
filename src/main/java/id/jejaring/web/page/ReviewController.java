package id.jejaring.web.page;

import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.World;
import id.jejaring.importing.Answer;
import id.jejaring.importing.Imports;
import id.jejaring.importing.Question;
import id.jejaring.registry.Registry;
import id.jejaring.web.Reasons;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person says, row by row, who is who. */
@Controller
final class ReviewController {

  /** So many of the rows that wait are looked at to tell how many are nearly certain. */
  private static final int COUNTED = 500;

  private static final int CELL = 160;

  private static final List<Field> SHOWN =
      List.of(
          Field.LINE_OF_BUSINESS,
          Field.ADDRESS,
          Field.PHONE,
          Field.EMAIL,
          Field.INSTAGRAM,
          Field.WEBSITE,
          Field.NIB,
          Field.SINCE,
          Field.POINT,
          Field.ALIASES);

  private final Imports imports;
  private final Registry registry;
  private final Scenes scenes;
  private final Frames frames;

  ReviewController(Imports imports, Registry registry, Scenes scenes, Frames frames) {
    this.imports = imports;
    this.registry = registry;
    this.scenes = scenes;
    this.frames = frames;
  }

  /** One line of a description; whether the other side says the same. */
  record Line(String name, String value, boolean same) {}

  /** What a row may mean. */
  record Candidate(
      String id,
      String href,
      String name,
      String kind,
      String likely,
      String ties,
      List<Line> lines,
      List<String> reasonsFor,
      List<String> reasonsAgainst) {}

  /** A row that waits. */
  record Asked(
      String sheet,
      int row,
      String asking,
      String where,
      String name,
      String kind,
      @Nullable String column,
      List<Line> lines,
      List<Line> cells,
      List<Candidate> candidates,
      String skip) {}

  @GetMapping("/imports/{id}/review")
  String show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "0") int after,
      Locale locale,
      Model model) {
    var scene = scenes.fresh(World.SOURCED, locale);
    var importId = ImportId.of(id);
    var imported = imports.get(importId, scene.viewer());
    var rest = questions(importId, sheet, after, scene);
    var skipped = rest.isEmpty() && after > 0;
    var questions = skipped ? questions(importId, "", 0, scene) : rest;
    var phrases = scene.phrases();
    int waiting = imported.waiting();
    boolean isMore = questions.size() == COUNTED;
    long sure = questions.stream().filter(Question::isNearlyCertain).count();
    model.addAttribute("href", "/imports/" + id);
    model.addAttribute("file", imported.fileName());
    model.addAttribute("left", phrases.say("match.left", waiting));
    model.addAttribute(
        "sure", sure > 0 ? phrases.say(isMore ? "match.sure.more" : "match.sure", sure) : null);
    model.addAttribute(
        "asked", questions.isEmpty() ? null : asked(questions.getFirst(), "/imports/" + id, scene));
    return frames.page("review", World.SOURCED, locale, model);
  }

  private List<Question> questions(ImportId id, String sheet, int after, Scene scene) {
    var from =
        after == 0
            ? null
            : new RowAccount(id, sheet, after, Outcome.REVIEW, List.of(), null, List.of());
    return imports.questions(id, scene.viewer(), from, COUNTED);
  }

  private Asked asked(Question question, String href, Scene scene) {
    var row = question.row();
    var column = question.column();
    var nodes = question.choices().stream().map(Question.Choice::node).toList();
    scene.loadDetails(nodes);
    var place = question.place();
    if (place != null) {
      scene.load(List.of(place));
    }
    var ours = values(question.fields(), place, scene);
    var candidates = new ArrayList<Candidate>();
    for (var choice : question.choices()) {
      scene
          .find(choice.node())
          .ifPresent(node -> candidates.add(candidate(question, choice, node, ours, scene)));
    }
    var theirs = candidates.stream().flatMap(each -> each.lines().stream()).toList();
    return new Asked(
        row.sheet(),
        row.row(),
        row.asking(),
        SheetPages.where(row, scene.phrases()),
        question.name(),
        scene.phrases().kind(question.kind()),
        column == null ? null : scene.phrases().say("match.column", column),
        ours.entrySet().stream()
            .map(each ->
                new Line(
                    each.getKey(),
                    each.getValue(),
                    theirs.stream()
                        .anyMatch(line -> line.same() && line.name().equals(each.getKey()))))
            .toList(),
        cells(row, scene),
        candidates,
        href
            + "/review?sheet="
            + URLEncoder.encode(row.sheet(), StandardCharsets.UTF_8)
            + "&after="
            + row.row());
  }

  /** The row as it stands in the sheet. */
  private List<Line> cells(RowAccount row, Scene scene) {
    var titles = imports.headings(row.importId(), scene.viewer(), row.sheet());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i).strip();
      if (!cell.isEmpty()) {
        var title = i < titles.size() ? titles.get(i).strip() : "";
        lines.add(
            new Line(
                title.isEmpty() ? scene.phrases().say("columns.untitled", i + 1) : title,
                Shortened.to(cell, CELL),
                false));
      }
    }
    return lines;
  }

  private Candidate candidate(
      Question question, Question.Choice choice, Node node, Map<String, String> ours, Scene scene) {
    var phrases = scene.phrases();
    var against = new ArrayList<>(reasons(choice, false, scene));
    if (node.kind() != question.kind()) {
      against.add(
          phrases.say(
              "match.kind_different", phrases.kind(question.kind()), phrases.kind(node.kind())));
    }
    var values = values(node.fields(), scene.place(node.id()).orElse(null), scene);
    return new Candidate(
        node.id().toString(),
        "/nodes/" + node.id(),
        Scene.named(node),
        phrases.kind(node.kind()),
        Reasons.likely(choice.probability(), phrases),
        phrases.say("match.ties", ties(node.id(), scene)),
        values.entrySet().stream()
            .map(each ->
                new Line(
                    each.getKey(),
                    each.getValue(),
                    each.getValue().equalsIgnoreCase(ours.get(each.getKey()))))
            .toList(),
        reasons(choice, true, scene),
        against);
  }

  private int ties(NodeId id, Scene scene) {
    return registry.tiesOf(id, scene.viewer()).size();
  }

  private static List<String> reasons(Question.Choice choice, boolean inFavour, Scene scene) {
    return choice.reasons().stream()
        .filter(why -> inFavour == why.bits() >= 0)
        .map(why -> Reasons.say(why, scene.phrases()))
        .toList();
  }

  private static Map<String, String> values(
      Map<Field, String> fields, @Nullable NodeId place, Scene scene) {
    var values = new LinkedHashMap<String, String>();
    if (place != null) {
      values.put(scene.phrases().say("match.place"), scene.name(place));
    }
    for (var field : SHOWN) {
      var value = fields.get(field);
      if (value != null) {
        values.put(
            scene.phrases().field(field),
            value
                .lines()
                .map(line -> scene.phrases().value(field, line))
                .collect(Collectors.joining(", ")));
      }
    }
    return values;
  }

  @PostMapping("/imports/{id}/review/one")
  String decide(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam int row,
      @RequestParam(defaultValue = "") String same,
      @RequestParam(required = false) @Nullable String asked,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var node = same.isBlank() ? null : NodeId.of(same);
    imports.decide(ImportId.of(id), new Answer(sheet, row, node, asked), viewer);
    return "redirect:/imports/" + id + "/review";
  }

  @PostMapping("/imports/{id}/review/sure")
  String decideSure(@PathVariable String id, Locale locale) {
    imports.decideSure(ImportId.of(id), scenes.of(World.SOURCED, locale).viewer());
    return "redirect:/imports/" + id + "/review";
  }
}
