package id.jejaring.web.page;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Node;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.World;
import id.jejaring.importing.Imports;
import id.jejaring.importing.suggesting.SuggestedWords;
import id.jejaring.importing.suggesting.UnknownWords;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page on which suggestions are accepted or rejected by the word they rest on, and words are
 * added to the list.
 */
@Controller
@RequestMapping("/imports/{id}/words")
final class WordsController {

  private static final int THINGS = 100;

  private final Imports imports;
  private final SuggestedWords suggested;
  private final UnknownWords unknown;
  private final Scenes scenes;
  private final Frames frames;

  WordsController(
      Imports imports,
      SuggestedWords suggested,
      UnknownWords unknown,
      Scenes scenes,
      Frames frames) {
    this.imports = imports;
    this.suggested = suggested;
    this.unknown = unknown;
    this.scenes = scenes;
    this.frames = frames;
  }

  @GetMapping
  String show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String word,
      @RequestParam(required = false) @Nullable String add,
      @RequestParam(required = false) @Nullable String product,
      @RequestParam(required = false) @Nullable String subsector,
      Locale locale,
      Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    var key = ImportId.of(id);
    var phrases = scene.phrases();
    model.addAttribute("page", page(key, scene));
    model.addAttribute("word", word);
    model.addAttribute(
        "things",
        word == null
            ? List.of()
            : suggested.things(key, word, scene.viewer(), THINGS).stream()
                .map(node -> new Anchor("/nodes/" + node.id(), named(node)))
                .toList());
    model.addAttribute("add", add == null ? "" : add);
    model.addAttribute("product", product == null ? "" : product);
    model.addAttribute("subsector", subsector == null ? "" : subsector);
    model.addAttribute(
        "products",
        unknown.products().stream()
            .map(each -> new Choice(each.name(), side(each.subsector(), phrases)))
            .toList());
    model.addAttribute(
        "subsectors",
        Stream.of(Subsector.values())
            .map(each -> new Choice("" + each.number(), phrases.subsector(each)))
            .toList());
    if (add != null && product != null && !add.isBlank() && !product.isBlank()) {
      var preview = unknown.preview(key, add, product, subsector, scene.viewer());
      model.addAttribute("preview", preview(preview, phrases));
    }
    return frames.page("words", World.SOURCED, locale, model);
  }

  private static String named(Node node) {
    return Scene.named(node);
  }

  private static String preview(UnknownWords.Preview preview, Phrases phrases) {
    var now = preview.now().map(means -> " " + phrases.say("words.preview.now", means)).orElse("");
    return phrases.say(
            "words.preview.sentence",
            preview.word(),
            preview.standing(),
            preview.suggested(),
            preview.unknown())
        + (preview.examples().isEmpty()
            ? ""
            : " " + phrases.say("words.examples", String.join(", ", preview.examples())))
        + now;
  }

  private WordsPage page(ImportId id, Scene scene) {
    var viewer = scene.viewer();
    var phrases = scene.phrases();
    var sheet = imports.get(id, viewer);
    var left = unknown.of(id, viewer);
    return new WordsPage(
        "/imports/" + id + "/words",
        "/imports/" + id,
        sheet.fileName(),
        phrases.say(
            "words.sentence", left.things(), left.things() - left.unknown(), left.unknown()),
        groups(suggested.of(id, viewer), phrases),
        suggested
            .last(id, viewer)
            .map(answer ->
                phrases.say(
                    answer.accepted() ? "words.last.accepted" : "words.last.rejected",
                    answer.words().size() == 1
                        ? "\u201c" + answer.words().getFirst() + "\u201d"
                        : phrases.say("words.count", answer.words().size()),
                    answer.before().size()))
            .orElse(null),
        phrases.say("words.unknown.sentence", left.unknown()),
        left.words().stream()
            .map(each ->
                new WordsPage.Line(
                    each.word(),
                    each.word(),
                    "",
                    phrases.number(each.things()),
                    String.join(", ", each.examples())))
            .toList(),
        unknown.own().stream()
            .map(each ->
                new WordsPage.Line(
                    each.word(),
                    each.word(),
                    each.product().name() + " · " + side(each.product().subsector(), phrases),
                    "",
                    ""))
            .toList());
  }

  private static List<WordsPage.Group> groups(List<SuggestedWords.Word> words, Phrases phrases) {
    var bySide = new LinkedHashMap<String, List<SuggestedWords.Word>>();
    for (var word : words) {
      bySide
          .computeIfAbsent(
              side(word.subsectors().isEmpty() ? null : word.subsectors().getFirst(), phrases),
              _ -> new ArrayList<>())
          .add(word);
    }
    var groups = new ArrayList<WordsPage.Group>();
    bySide.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -sum(entry.getValue())))
        .forEach(entry -> groups.add(group(entry.getKey(), entry.getValue(), phrases)));
    return groups;
  }

  private static int sum(List<SuggestedWords.Word> words) {
    return words.stream().mapToInt(SuggestedWords.Word::things).sum();
  }

  private static WordsPage.Group group(
      String side, List<SuggestedWords.Word> words, Phrases phrases) {
    return new WordsPage.Group(
        side,
        phrases.say("words.group", words.size(), sum(words)),
        words.stream().allMatch(word -> word.open() == 0),
        words.stream()
            .map(word ->
                new WordsPage.Line(
                    word.word(),
                    word.word().isEmpty() ? phrases.say("words.older") : word.word(),
                    Stream.concat(
                            word.products().stream(),
                            word.subsectors().stream().skip(1).map(phrases::subsector))
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""),
                    word.accepted() == 0
                        ? phrases.say("words.things", word.things())
                        : phrases.say("words.things.accepted", word.things(), word.accepted()),
                    String.join(", ", word.examples())))
            .toList());
  }

  private static String side(@Nullable Subsector subsector, Phrases phrases) {
    return subsector == null ? phrases.say("words.outside") : phrases.subsector(subsector);
  }

  @PostMapping
  String answer(
      @PathVariable String id,
      @RequestParam String answer,
      @RequestParam(name = "w", defaultValue = "") List<String> words,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var key = ImportId.of(id);
    switch (answer) {
      case "accept" -> suggested.accept(key, words, viewer);
      case "reject" -> suggested.reject(key, words, viewer);
      case "undo" -> suggested.undo(key, viewer);
      default -> throw Refusal.invalid("answer", answer, "Use accept, reject or undo.");
    }
    return "redirect:/imports/" + id + "/words";
  }

  @PostMapping("/own")
  String own(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String add,
      @RequestParam(defaultValue = "") String product,
      @RequestParam(required = false) @Nullable String subsector,
      @RequestParam String answer,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var key = ImportId.of(id);
    imports.get(key, viewer);
    switch (answer) {
      case "look" -> {
        var back =
            UriComponentsBuilder.fromPath("/imports/{id}/words")
                .queryParam("add", "{add}")
                .queryParam("product", "{product}")
                .queryParam("subsector", "{subsector}")
                .fragment("add")
                .encode()
                .buildAndExpand(id, add, product, subsector == null ? "" : subsector);
        return "redirect:" + back.toUriString();
      }
      case "remove" -> unknown.remove(add);
      default -> unknown.suggest(key, unknown.add(add, product, subsector), viewer);
    }
    return "redirect:/imports/" + id + "/words#unknown";
  }
}
