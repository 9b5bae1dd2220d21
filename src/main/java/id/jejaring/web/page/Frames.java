package id.jejaring.web.page;

import id.jejaring.domain.World;
import id.jejaring.web.Frame;
import id.jejaring.web.Phrasebook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the frame around a page. */
@Component
final class Frames {

  private final Phrasebook phrasebook;
  private final HttpServletRequest request;

  Frames(Phrasebook phrasebook, HttpServletRequest request) {
    this.phrasebook = phrasebook;
    this.request = request;
  }

  /** A page of this template about one of the two worlds. */
  String page(String template, World world, Locale locale, Model model) {
    model.addAttribute("frame", Frame.of(request, phrasebook.in(locale), world));
    return template;
  }

  /** The world that a query parameter asks for. */
  static World world(@Nullable String parameter) {
    return Frame.world(parameter);
  }
}
