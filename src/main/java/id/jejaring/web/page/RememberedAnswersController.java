package id.jejaring.web.page;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.importing.Imports;
import id.jejaring.importing.Remembered;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of what people have said of who is who, each of which can be forgotten. */
@Controller
final class RememberedAnswersController {

  private static final int SHOWN = 200;

  private final Imports imports;
  private final Scenes scenes;
  private final Frames frames;

  RememberedAnswersController(Imports imports, Scenes scenes, Frames frames) {
    this.imports = imports;
    this.scenes = scenes;
    this.frames = frames;
  }

  /** A remembered answer. */
  record Shown(
      String href,
      String name,
      @Nullable Anchor means,
      List<Anchor> none,
      String when,
      @Nullable Anchor file) {}

  @GetMapping("/answers")
  String show(Locale locale, Model model) {
    var scene = scenes.fresh(World.SOURCED, locale);
    var all = imports.remembered().all(scene.viewer());
    var some = all.stream().limit(SHOWN).toList();
    scene.load(some.stream().flatMap(answer -> answer.nodes().stream()).toList());
    List<Shown> shown =
        some.stream()
            .filter(answer -> isShown(answer.node(), scene))
            .map(answer -> shown(answer, scene))
            .toList();
    model.addAttribute("answers", shown);
    model.addAttribute("more", Math.max(0, all.size() - SHOWN));
    return frames.page("answers", World.SOURCED, locale, model);
  }

  /** What means something that is gone decides nothing; what is new may be so beside anything. */
  private static boolean isShown(@Nullable NodeId node, Scene scene) {
    return node == null || scene.find(node).isPresent();
  }

  private static Shown shown(Remembered.Answer answer, Scene scene) {
    var phrases = scene.phrases();
    var name = answer.name();
    var at = answer.at();
    var file = answer.file();
    return new Shown(
        "/answers/" + answer.id() + "/forget",
        name == null ? phrases.say("answers.unnamed") : name,
        answer.node() == null ? null : anchor(answer.node(), scene),
        answer.none().stream()
            .filter(node -> scene.find(node).isPresent())
            .map(node -> anchor(node, scene))
            .toList(),
        at == null ? "" : phrases.moment(at),
        file == null ? null : new Anchor("/imports/" + answer.importId(), file));
  }

  private static Anchor anchor(NodeId node, Scene scene) {
    return new Anchor("/nodes/" + node, scene.name(node));
  }

  @PostMapping("/answers/{id}/forget")
  String forget(@PathVariable String id, Locale locale) {
    UUID key;
    try {
      key = UUID.fromString(id);
    } catch (IllegalArgumentException _) {
      throw Refusal.notFound("answer", id);
    }
    imports.remembered().forget(key, scenes.of(World.SOURCED, locale).viewer());
    return "redirect:/answers";
  }
}
