package id.jejaring.web.page;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.registry.Feedbacks;
import id.jejaring.web.Scenes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What forms on a partner card send. */
@Controller
@RequestMapping("/nodes/{id}/partners/{candidate}/feedback")
final class FeedbackController {

  private final Feedbacks feedbacks;
  private final Scenes scenes;

  FeedbackController(Feedbacks feedbacks, Scenes scenes) {
    this.feedbacks = feedbacks;
    this.scenes = scenes;
  }

  @PostMapping
  String give(
      @PathVariable String id,
      @PathVariable String candidate,
      @RequestParam String verdict,
      @RequestParam(required = false) @Nullable String why,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(required = false) @Nullable String back,
      Locale locale) {
    var actor = NodeId.of(id);
    var scene = scenes.about(actor, locale);
    var said = Feedback.Verdict.of(verdict);
    feedbacks.give(
        actor,
        NodeId.of(candidate),
        said,
        said != Feedback.Verdict.NOT_FOR_ME || why == null || why.isBlank()
            ? null
            : Feedback.Why.of(why),
        note,
        scene.viewer(),
        OperationId.random());
    return back(actor, back, "heard", candidate, locale);
  }

  @PostMapping("/remove")
  String takeBack(
      @PathVariable String id,
      @PathVariable String candidate,
      @RequestParam(required = false) @Nullable String back,
      Locale locale) {
    var actor = NodeId.of(id);
    var scene = scenes.about(actor, locale);
    feedbacks.takeBack(actor, NodeId.of(candidate), scene.viewer(), OperationId.random());
    return back(actor, back, "taken", candidate, locale);
  }

  /** Waits until the network shows what was said, since that decides who is suggested. */
  private String back(
      NodeId actor, @Nullable String back, String what, String candidate, Locale locale) {
    scenes.fresh(scenes.about(actor, locale).world(), locale);
    var here = here(actor, back);
    return "redirect:%s%s%s=%s#said-%s"
        .formatted(
            here, here.contains("?") ? "&" : "?", what, NodeId.of(candidate), NodeId.of(candidate));
  }

  /** Leads to pages of this actor alone. */
  private static String here(NodeId actor, @Nullable String back) {
    var page = "/nodes/" + actor;
    return back != null && back.matches(page + "/partners(\\?[!-~&&[^#\\\\{}]]*)?") ? back : page;
  }
}
