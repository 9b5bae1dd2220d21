package id.jejaring.web.page;

import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeKind;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: a search box, the three questions as three doors, and what is known here. */
@Controller
final class HomeController {

  private static final int PROGRAMS = 6;
  private static final List<String> EXAMPLES = List.of("kombet", "kemenperin", "jogja", "smesco");

  private final Scenes scenes;
  private final Registry registry;
  private final Frames frames;

  HomeController(Scenes scenes, Registry registry, Frames frames) {
    this.scenes = scenes;
    this.registry = registry;
    this.frames = frames;
  }

  @GetMapping("/")
  String home(@RequestParam(required = false) @Nullable String world, Locale locale, Model model) {
    var scene = scenes.of(Frames.world(world), locale);
    var counts = registry.counts(scene.viewer(), scene.world());
    var actors =
        Stream.of(NodeKind.values())
            .filter(NodeKind::isActor)
            .mapToLong(kind -> counts.getOrDefault(kind.path(), 0L))
            .sum();
    model.addAttribute("empty", actors == 0);
    model.addAttribute("examples", actors == 0 ? List.of() : examples());
    model.addAttribute("programs", programs(scene));
    model.addAttribute(
        "counts",
        Stream.of(NodeKind.values())
            .filter(kind -> counts.getOrDefault(kind.path(), 0L) > 0)
            .map(kind ->
                scene
                    .phrases()
                    .say(
                        "count.of",
                        counts.getOrDefault(kind.path(), 0L),
                        scene.phrases().kinds(kind)))
            .toList());
    return frames.page("home", scene.world(), locale, model);
  }

  private List<Anchor> programs(Scene scene) {
    return registry
        .list(NodeFilter.of(NodeKind.PROGRAM), scene.viewer(), scene.world(), null, PROGRAMS)
        .stream()
        .map(node -> new Anchor(Cards.href(node.id(), node.kind()), node.name()))
        .toList();
  }

  private static List<Anchor> examples() {
    return EXAMPLES.stream().map(word -> new Anchor("/search?q=" + word, word)).toList();
  }
}
