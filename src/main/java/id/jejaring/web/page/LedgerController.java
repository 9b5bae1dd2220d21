package id.jejaring.web.page;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.registry.Ledger;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scenes;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which people confirm, dispute, withdraw, and take changes back. */
@Controller
final class LedgerController {

  private static final String TIES = "/ties/";

  private final Scenes scenes;
  private final Ledgers ledgers;
  private final Ledger ledger;
  private final Registry registry;
  private final Frames frames;

  LedgerController(
      Scenes scenes, Ledgers ledgers, Ledger ledger, Registry registry, Frames frames) {
    this.registry = registry;
    this.scenes = scenes;
    this.ledgers = ledgers;
    this.ledger = ledger;
    this.frames = frames;
  }

  @GetMapping("/nodes/{id}/ledger")
  String ofNode(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String gone,
      @RequestParam(required = false) @Nullable String tie,
      @RequestParam(required = false) @Nullable String with,
      Locale locale,
      Model model) {
    var scene = scenes.about(NodeId.of(id), locale);
    var operation = operation(gone);
    if (operation != null
        && tie != null
        && with != null
        && registry.find(TieId.of(tie), scene.viewer()).isEmpty()) {
      model.addAttribute(
          "gone", ledgers.gone(operation, TieId.of(tie), NodeId.of(id), NodeId.of(with), scene));
    }
    model.addAttribute("ledger", ledgers.of(scene.get(NodeId.of(id)), scene, operation(before)));
    model.addAttribute("mergeHref", "/nodes/" + id + "/merge");
    return frames.page("ledger", scene.world(), locale, model);
  }

  @GetMapping("/ties/{id}")
  String ofTie(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before,
      Locale locale,
      Model model) {
    var scene = scenes.of(World.SOURCED, locale);
    model.addAttribute("ledger", ledgers.of(TieId.of(id), scene, operation(before)));
    return frames.page("ledger", scene.world(), locale, model);
  }

  @PostMapping("/claims/{id}")
  String answer(
      @PathVariable String id,
      @RequestParam String answer,
      @RequestParam(required = false) @Nullable String why,
      @RequestParam(required = false) @Nullable String side,
      @RequestParam String back,
      Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var claim = ClaimId.of(id);
    var on = given(side).map(NodeId::of).orElse(null);
    var operation = OperationId.random();
    var tie =
        ledger.get(claim, viewer).subject() instanceof Claim.OfTie of
            ? registry.find(of.tie(), viewer)
            : Optional.<Tie>empty();
    switch (answer) {
      case "confirm" -> ledger.judge(claim, Stance.Verdict.CONFIRMED, on, why, viewer, operation);
      case "dispute" -> ledger.judge(claim, Stance.Verdict.DISPUTED, on, why, viewer, operation);
      case "untake" -> ledger.judge(claim, null, null, null, viewer, operation);
      case "withdraw" -> ledger.withdraw(claim, why, viewer, operation);
      default ->
          throw Refusal.invalid("answer", answer, "Use confirm, dispute, untake or withdraw.");
    }
    return "redirect:" + tie.flatMap(was -> gone(was, operation, viewer)).orElse(here(back));
  }

  @PostMapping("/changes/{id}/undo")
  String undo(@PathVariable String id, @RequestParam String back, Locale locale) {
    var viewer = scenes.of(World.SOURCED, locale).viewer();
    var operation = OperationId.random();
    var tie =
        back.startsWith(TIES) && !here(back).equals("/")
            ? registry.find(TieId.of(back.substring(TIES.length())), viewer)
            : Optional.<Tie>empty();
    ledger.undo(OperationId.of(id), null, viewer, operation);
    return "redirect:" + tie.flatMap(was -> gone(was, operation, viewer)).orElse(here(back));
  }

  /** Where to go from a tie of which nothing is said any more: to one of its ends. */
  private Optional<String> gone(Tie was, OperationId operation, Viewer viewer) {
    return registry.find(was.id(), viewer).isPresent()
        ? Optional.empty()
        : Optional.of(
            "/nodes/%s/ledger?gone=%s&tie=%s&with=%s"
                .formatted(was.from(), operation, was.id(), was.to()));
  }

  /** Leads to pages of ours alone. */
  private static String here(String back) {
    return back.matches("/changes|/nodes/[0-9a-f-]{36}(/ledger)?|/ties/[0-9a-f-]{36}") ? back : "/";
  }

  private static @Nullable OperationId operation(@Nullable String before) {
    return given(before).map(OperationId::of).orElse(null);
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
  }
}
