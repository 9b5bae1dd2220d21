package id.jejaring.web.page;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.recommending.Suggestion;
import id.jejaring.registry.Search;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which partners of one actor are sought: by type, place, size, need and offer. */
@Controller
final class PartnersPages {

  private final Scenes scenes;
  private final Partnerships partnerships;
  private final FeedbackParts feedback;
  private final Search search;
  private final Frames frames;

  PartnersPages(
      Scenes scenes,
      Partnerships partnerships,
      FeedbackParts feedback,
      Search search,
      Frames frames) {
    this.scenes = scenes;
    this.partnerships = partnerships;
    this.feedback = feedback;
    this.search = search;
    this.frames = frames;
  }

  @GetMapping("/nodes/{id}/partners")
  String show(
      @PathVariable String id,
      @ModelAttribute("sought") Sought sought,
      Locale locale,
      Model model) {
    var scene = scenes.about(NodeId.of(id), locale);
    var actor = scene.get(NodeId.of(id));
    if (!actor.kind().isActor()) {
      throw Refusal.invalid(
          "node", actor.id(), "Ask for a business, a community, an agency or a person.");
    }
    var understood = sought.understood((text, kind) -> found(text, kind, scene));
    model.addAttribute("actor", Cards.of(actor, scene, null));
    model.addAttribute("unknown", understood.unknown());
    if (understood.unknown().isEmpty()) {
      var partners = partnerships.of(actor, scene, understood.wish());
      model.addAttribute("partners", partners);
      model.addAttribute("feedback", feedback.of(actor, partners, null, null, scene));
    }
    model.addAttribute("types", types(scene.phrases()));
    model.addAttribute("subsectors", subsectors(scene.phrases()));
    model.addAttribute("sizes", sizes(scene.phrases()));
    return frames.page("partners-sought", scene.world(), locale, model);
  }

  /** What is called like that, the likest first. */
  private List<NodeId> found(String text, NodeKind kind, Scene scene) {
    return search.find(text, scene.viewer(), scene.world(), kind, 1).stream()
        .map(hit -> hit.node().id())
        .toList();
  }

  private static List<Choice> types(Phrases phrases) {
    return Stream.of(Suggestion.Type.values())
        .map(type -> new Choice(type.key(), phrases.say("partner.type." + type.key())))
        .toList();
  }

  private static List<Choice> subsectors(Phrases phrases) {
    return Stream.of(Subsector.values())
        .map(subsector -> new Choice("" + subsector.number(), phrases.subsector(subsector)))
        .toList();
  }

  private static List<Choice> sizes(Phrases phrases) {
    return Stream.of(SizeClass.values())
        .map(size -> new Choice(size.key(), phrases.say("size." + size.key())))
        .toList();
  }
}
