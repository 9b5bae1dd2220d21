package id.jejaring.web.gatherings;

import id.jejaring.convening.Terms;
import id.jejaring.domain.Refusal;
import id.jejaring.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that says who of a gathering should meet whom, and who sits where. */
@Controller
final class MeetingPages {

  private final Gatherings gatherings;
  private final HttpServletRequest request;

  MeetingPages(Gatherings gatherings, HttpServletRequest request) {
    this.gatherings = gatherings;
    this.request = request;
  }

  @GetMapping("/{of:events|imports}/{id}/meetings")
  String show(
      @PathVariable String of,
      @PathVariable String id,
      @RequestParam(defaultValue = "3") String each,
      @RequestParam(defaultValue = "8") String table,
      @RequestParam(defaultValue = "1") String seed,
      @RequestParam(defaultValue = "false") String elsewhere,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return show(
        () -> Terms.of(each, table, seed, elsewhere),
        terms -> gatherings.of(of, id, terms, locale),
        locale,
        model,
        response);
  }

  private interface Asking {
    Terms terms();
  }

  /** What cannot be asked is said above the form, over the usual round. */
  private String show(
      Asking asking,
      Function<Terms, Gathered> gather,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var terms = Terms.USUAL;
    try {
      terms = asking.terms();
    } catch (Refusal.Invalid refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("wrong", refusal.in(locale).orElse(refusal.getMessage()));
    }
    var gathered = gather.apply(terms);
    var scene = gathered.scene();
    model.addAttribute("frame", Frame.of(request, scene.phrases(), scene.world()));
    model.addAttribute("round", RoundPages.of(gathered));
    return "meetings";
  }
}
