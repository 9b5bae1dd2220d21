package id.jejaring.web.page;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.web.Scenes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a node: partners, the network around it, and what is known with its sources. */
@Controller
final class NodeController {

  private final Scenes scenes;
  private final Portraits portraits;
  private final Partnerships partnerships;
  private final FeedbackParts feedback;
  private final Surroundings surroundings;
  private final Frames frames;

  NodeController(
      Scenes scenes,
      Portraits portraits,
      Partnerships partnerships,
      FeedbackParts feedback,
      Surroundings surroundings,
      Frames frames) {
    this.scenes = scenes;
    this.portraits = portraits;
    this.partnerships = partnerships;
    this.feedback = feedback;
    this.surroundings = surroundings;
    this.frames = frames;
  }

  @GetMapping("/nodes/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String heard,
      @RequestParam(required = false) @Nullable String taken,
      Locale locale,
      Model model) {
    var scene = scenes.about(NodeId.of(id), locale);
    var node = scene.get(NodeId.of(id));
    if (node.kind() == NodeKind.PROGRAM) {
      return "redirect:/programs/" + node.id();
    }
    var known = scene.view().find(node.id()) >= 0;
    if (known && node.kind().isActor()) {
      var partners = partnerships.of(node, scene);
      model.addAttribute("partners", partners);
      model.addAttribute("address", "/nodes/" + node.id());
      model.addAttribute("feedback", feedback.of(node, partners, id(heard), id(taken), scene));
      model.addAttribute(
          "node",
          portraits.of(
              node, scene, partners.items().isEmpty() ? List.of() : missing(partners), null));
    } else {
      model.addAttribute("node", portraits.of(node, scene, List.of(), null));
    }
    if (known && node.kind() == NodeKind.EVENT) {
      model.addAttribute("meetings", "/events/" + node.id() + "/meetings");
    }
    if (known && isDrawn(node.kind())) {
      model.addAttribute("ego", surroundings.of(node, scene));
    }
    return frames.page("node", scene.world(), locale, model);
  }

  private static @Nullable NodeId id(@Nullable String text) {
    return text == null || text.isBlank() ? null : NodeId.of(text);
  }

  /** What to complete, where the answer leans on words alone. */
  private static List<String> missing(PartnersPart partners) {
    return partners.weak() != null ? partners.steps() : List.of();
  }

  private static boolean isDrawn(NodeKind kind) {
    return kind != NodeKind.SUBSECTOR && kind != NodeKind.PLACE && kind != NodeKind.CAPABILITY;
  }
}
