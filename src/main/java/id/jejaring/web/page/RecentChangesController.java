package id.jejaring.web.page;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.World;
import id.jejaring.web.Scenes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what happened last, from which it can be taken back. */
@Controller
final class RecentChangesController {

  private final RecentChanges changes;
  private final Scenes scenes;
  private final Frames frames;

  RecentChangesController(RecentChanges changes, Scenes scenes, Frames frames) {
    this.changes = changes;
    this.scenes = scenes;
    this.frames = frames;
  }

  @GetMapping("/changes")
  String show(
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "") String within,
      Locale locale,
      Model model) {
    var scene = scenes.fresh(World.SOURCED, locale);
    var from = before == null || before.isBlank() ? null : OperationId.of(before.strip());
    model.addAttribute("page", changes.page(from, within, scene));
    return frames.page("changes", World.SOURCED, locale, model);
  }
}
