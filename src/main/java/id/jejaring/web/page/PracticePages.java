package id.jejaring.web.page;

import id.jejaring.domain.World;
import id.jejaring.importing.sample.Practice;
import id.jejaring.web.Scenes;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Loads and removes practice data with one click. */
@Controller
final class PracticePages {

  private final Practice practice;
  private final Scenes scenes;

  PracticePages(Practice practice, Scenes scenes) {
    this.practice = practice;
    this.scenes = scenes;
  }

  @PostMapping("/practice")
  String load(Locale locale) {
    practice.load();
    scenes.fresh(World.PRACTICE, locale);
    return "redirect:/programs/" + Practice.PROGRAM;
  }

  @PostMapping("/practice/remove")
  String remove(Locale locale) {
    practice.remove();
    scenes.fresh(World.PRACTICE, locale);
    return "redirect:/";
  }
}
