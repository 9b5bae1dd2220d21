package id.jejaring.web.page;

import id.jejaring.domain.Source;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.sample.Sample;
import id.jejaring.registry.Fingerprints;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scenes;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that says where the data is from, under which licences, and what is not known. */
@Controller
final class AboutController {

  private static final int SOURCES = 500;

  private final Scenes scenes;
  private final Registry registry;
  private final Fingerprints fingerprints;
  private final Imports imports;
  private final Frames frames;

  AboutController(
      Scenes scenes, Registry registry, Fingerprints fingerprints, Imports imports, Frames frames) {
    this.imports = imports;
    this.scenes = scenes;
    this.registry = registry;
    this.fingerprints = fingerprints;
    this.frames = frames;
  }

  /** A source in the table. */
  record Line(String title, String kind) {}

  @GetMapping("/about")
  String about(
      @RequestParam(required = false) @Nullable String world,
      @RequestParam(required = false) @Nullable String digest,
      Locale locale,
      Model model) {
    var scene = scenes.of(Frames.world(world), locale);
    if (digest != null) {
      var found = fingerprints.of(scene.viewer(), scene.world());
      model.addAttribute("digest", found.digest());
      model.addAttribute(
          "holds", scene.phrases().say("about.holds", found.nodes(), found.ties(), found.claims()));
    }
    var gone =
        imports.all(scene.viewer()).stream()
            .filter(sheet -> sheet.state() == Import.State.UNDONE)
            .map(Import::source)
            .collect(Collectors.toSet());
    model.addAttribute(
        "sources",
        registry.sources(SOURCES, scene.viewer()).stream()
            .filter(source -> world(source) == scene.world() && !Sample.isVersion(source))
            .filter(source -> !gone.contains(source.id()))
            .map(source ->
                new Line(
                    scene.phrases().title(source),
                    scene.phrases().say("source." + source.kind().name().toLowerCase(Locale.ROOT))))
            .toList());
    return frames.page("about", scene.world(), locale, model);
  }

  private static id.jejaring.domain.World world(Source source) {
    return source.scope().isFictional()
        ? id.jejaring.domain.World.PRACTICE
        : id.jejaring.domain.World.SOURCED;
  }
}
