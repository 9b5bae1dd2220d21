package id.jejaring.web.page;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.recommending.Suggestion;
import id.jejaring.registry.Search;
import id.jejaring.web.Capabilities;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which partners of one actor are sought: by type, place, size, need and offer. */
@Controller
final class PartnersPages {

  private final Scenes scenes;
  private final Partnerships partnerships;
  private final FeedbackParts feedback;
  private final Search search;
  private final Capabilities capabilities;
  private final Frames frames;
  private final HttpServletRequest request;

  PartnersPages(
      Scenes scenes,
      Partnerships partnerships,
      FeedbackParts feedback,
      Search search,
      Capabilities capabilities,
      Frames frames,
      HttpServletRequest request) {
    this.scenes = scenes;
    this.partnerships = partnerships;
    this.feedback = feedback;
    this.search = search;
    this.capabilities = capabilities;
    this.frames = frames;
    this.request = request;
  }

  @GetMapping("/nodes/{id}/partners")
  String show(
      @PathVariable String id,
      @ModelAttribute("sought") Sought sought,
      @RequestParam(required = false) @Nullable String heard,
      @RequestParam(required = false) @Nullable String taken,
      Locale locale,
      Model model) {
    var scene = scenes.about(NodeId.of(id), locale);
    var actor = scene.get(NodeId.of(id));
    if (!actor.kind().isActor()) {
      throw Refusal.invalid(
          "node", actor.id(), "Ask for a business, a community, an agency or a person.");
    }
    var understood =
        sought.understood(
            text -> place(text, scene), (text, kind) -> capabilities.find(text, kind, scene));
    model.addAttribute("actor", Cards.of(actor, scene, null));
    model.addAttribute(
        "meant",
        Stream.of(
                understood.need().flatMap(need -> need.sentence("sought.need.meant", scene)),
                understood.offer().flatMap(offer -> offer.sentence("sought.offer.meant", scene)))
            .flatMap(Optional::stream)
            .toList());
    model.addAttribute("narrowed", sought.isNarrowed());
    model.addAttribute("unknown", understood.unknown());
    model.addAttribute("wrongKm", understood.wrongKm());
    if (understood.isWhole()) {
      var partners = partnerships.of(actor, scene, understood.wish());
      model.addAttribute("partners", partners);
      model.addAttribute("feedback", feedback.of(actor, partners, id(heard), id(taken), scene));
    }
    model.addAttribute("back", back());
    model.addAttribute("types", types(scene.phrases()));
    model.addAttribute("subsectors", subsectors(scene.phrases()));
    model.addAttribute("sizes", sizes(scene.phrases()));
    return frames.page("partners-sought", scene.world(), locale, model);
  }

  /** Where what is said on this page leads back to: here, without what was said before. */
  private String back() {
    var query = request.getQueryString();
    var kept =
        query == null
            ? ""
            : Stream.of(query.split("&", -1))
                .filter(each -> !each.startsWith("heard=") && !each.startsWith("taken="))
                .collect(Collectors.joining("&"));
    return request.getRequestURI() + (kept.isEmpty() ? "" : "?" + kept);
  }

  private static @Nullable NodeId id(@Nullable String text) {
    return text == null || text.isBlank() ? null : NodeId.of(text);
  }

  /** The place whose name is likest. */
  private Optional<NodeId> place(String text, Scene scene) {
    return search.find(text, scene.viewer(), scene.world(), NodeKind.PLACE, 1).stream()
        .map(hit -> hit.node().id())
        .findFirst();
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
