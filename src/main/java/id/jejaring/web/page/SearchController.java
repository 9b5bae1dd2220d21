package id.jejaring.web.page;

import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Subsector;
import id.jejaring.registry.Registry;
import id.jejaring.registry.Search;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that finds nodes by name, kind and subsector. */
@Controller
final class SearchController {

  private static final int SHOWN = 30;
  private static final int LOOKED_AT = 200;

  private final Scenes scenes;
  private final Registry registry;
  private final Search search;
  private final Frames frames;

  SearchController(Scenes scenes, Registry registry, Search search, Frames frames) {
    this.scenes = scenes;
    this.registry = registry;
    this.search = search;
    this.frames = frames;
  }

  @GetMapping("/search")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String subsector,
      @RequestParam(required = false) @Nullable String world,
      @RequestParam(name = "for", required = false) @Nullable String purpose,
      Locale locale,
      Model model) {
    var scene = scenes.of(Frames.world(world), locale);
    var ofKind = kind.isEmpty() ? null : NodeKind.of(kind);
    var inSubsector = Optional.of(subsector).flatMap(Subsector::find).orElse(null);
    var forPartners = "partners".equals(purpose);
    var asked = !q.isBlank() || ofKind != null || inSubsector != null;
    var cards = asked ? cards(q, ofKind, inSubsector, forPartners, scene) : List.<Card>of();
    model.addAttribute("q", q);
    model.addAttribute("kind", kind);
    model.addAttribute("subsector", subsector);
    model.addAttribute("forPartners", forPartners);
    model.addAttribute("asked", asked);
    model.addAttribute("filtered", ofKind != null || inSubsector != null);
    model.addAttribute(
        "said",
        scene
            .phrases()
            .say(cards.size() < SHOWN ? "search.found" : "search.found.atLeast", cards.size()));
    model.addAttribute("cards", cards);
    model.addAttribute("kinds", kinds(scene));
    model.addAttribute("subsectors", subsectors(scene));
    return frames.page("search", scene.world(), locale, model);
  }

  private List<Card> cards(
      String q,
      @Nullable NodeKind kind,
      @Nullable Subsector subsector,
      boolean actorsOnly,
      Scene scene) {
    if (q.isBlank()) {
      var filter = new NodeFilter(kind, subsector == null ? null : subsector.id(), null, null);
      return Cards.of(registry.list(filter, scene.viewer(), scene.world(), null, SHOWN), scene);
    }
    var hits =
        search.find(q, scene.viewer(), scene.world(), kind, LOOKED_AT).stream()
            .filter(hit -> !actorsOnly || hit.node().kind().isActor())
            .filter(
                hit -> subsector == null || scene.subsectors(hit.node().id()).contains(subsector))
            .limit(SHOWN)
            .toList();
    scene.loadDetails(hits.stream().map(hit -> hit.node().id()).toList());
    return hits.stream().map(hit -> Cards.of(hit.node(), scene, null)).toList();
  }

  private static List<Choice> kinds(Scene scene) {
    return Stream.of(NodeKind.values())
        .map(kind -> new Choice(kind.path(), scene.phrases().kind(kind)))
        .toList();
  }

  private static List<Choice> subsectors(Scene scene) {
    return Stream.of(Subsector.values())
        .map(subsector -> new Choice("" + subsector.number(), scene.phrases().subsector(subsector)))
        .toList();
  }
}
