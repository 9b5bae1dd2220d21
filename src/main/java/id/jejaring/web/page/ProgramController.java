package id.jejaring.web.page;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.World;
import id.jejaring.importing.acquaintance.AcquaintanceSheets;
import id.jejaring.importing.sample.Practice;
import id.jejaring.reach.Period;
import id.jejaring.reach.ProgramReach;
import id.jejaring.registry.Registry;
import id.jejaring.web.Acquaintances;
import id.jejaring.web.Scenes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of programs: who took part, as declared and as known, and how far that reaches. */
@Controller
final class ProgramController {

  private static final int HOPS = 3;
  private static final int LISTED = 200;

  private final Scenes scenes;
  private final Registry registry;
  private final ProgramReach programs;
  private final Portraits portraits;
  private final Practice practice;
  private final AcquaintanceSheets sheets;
  private final Frames frames;

  ProgramController(
      Scenes scenes,
      Registry registry,
      ProgramReach programs,
      Portraits portraits,
      Practice practice,
      AcquaintanceSheets sheets,
      Frames frames) {
    this.scenes = scenes;
    this.registry = registry;
    this.programs = programs;
    this.portraits = portraits;
    this.practice = practice;
    this.sheets = sheets;
    this.frames = frames;
  }

  @GetMapping("/programs")
  String list(@RequestParam(required = false) @Nullable String world, Locale locale, Model model) {
    var scene = scenes.of(Frames.world(world), locale);
    var nodes =
        registry.list(NodeFilter.of(NodeKind.PROGRAM), scene.viewer(), scene.world(), null, LISTED);
    model.addAttribute("cards", Cards.of(nodes, scene));
    return frames.page("programs", scene.world(), locale, model);
  }

  @GetMapping("/programs/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Locale locale,
      Model model) {
    var scene = scenes.about(NodeId.of(id), locale);
    var node = scene.get(NodeId.of(id));
    if (node.kind() != NodeKind.PROGRAM) {
      return "redirect:/nodes/" + node.id();
    }
    var reach = programs.of(node.id(), scene.view(), period(from, to), HOPS);
    var declared = portraits.participantsDeclared(node, scene);
    model.addAttribute("node", portraits.of(node, scene, List.of(), reach.participants()));
    model.addAttribute(
        "declared",
        declared
            .map(figure ->
                new Stated(
                    scene.phrases().figure(figure),
                    null,
                    scene.citeAll(List.of(figure.provenance()))))
            .orElse(null));
    model.addAttribute(
        "known", Reaches.known(reach.participants(), declared.orElse(null), scene.phrases()));
    model.addAttribute("empty", reach.people().isEmpty());
    model.addAttribute("reach", reach.people().isEmpty() ? null : Reaches.of(reach, scene));
    model.addAttribute("id", node.id().toString());
    var responses = sheets.responses(node.id(), scene.viewer());
    model.addAttribute(
        "answered",
        responses.asked() == 0
            ? null
            : Acquaintances.answered(responses.answered(), responses.asked(), scene.phrases()));
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    var sourced = scene.world() == World.SOURCED;
    model.addAttribute("uploadHref", sourced ? "/upload?program=" + node.id() : null);
    model.addAttribute("practiceOffered", sourced && reach.people().isEmpty());
    model.addAttribute("practiceLoaded", practice.isLoaded());
    return frames.page("program", scene.world(), locale, model);
  }

  /** People mean both dates to be within; a period is without its end. */
  private static Period period(@Nullable String from, @Nullable String to) {
    return new Period(date("from", from).map(Dated::day), date("to", to).map(Dated::after));
  }

  private static Optional<Dated> date(String field, @Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(Dated.of(field, text));
  }
}
