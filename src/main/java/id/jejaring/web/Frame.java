package id.jejaring.web;

import id.jejaring.domain.World;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: where one may go, in which language, and whether what is shown is
 * made up.
 *
 * @param world the value of the query parameter that keeps the reader in the practice world, or
 *     null among sourced facts
 */
public record Frame(
    @Nullable String world, List<Item> nav, String indonesian, String english, boolean practice) {

  /** The value of {@code ?world=} that asks for practice data. */
  public static final String PRACTICE = "practice";

  /** A way to go. */
  public record Item(String href, String text, boolean current) {}

  public Frame {
    nav = List.copyOf(nav);
  }

  /** Whether what is shown is made up. */
  public boolean fictional() {
    return practice;
  }

  /** The world that a query parameter asks for. */
  public static World world(@Nullable String parameter) {
    return PRACTICE.equals(parameter) ? World.PRACTICE : World.SOURCED;
  }

  /** The frame of a page that shows one of the two worlds. */
  public static Frame of(HttpServletRequest request, Phrases phrases, World world) {
    var inPractice = world == World.PRACTICE;
    var path = request.getRequestURI();
    var nav =
        List.of(
            item(path, "/search", phrases.say("nav.search"), inPractice),
            item(path, "/programs", phrases.say("nav.programs"), inPractice),
            item(path, "/introductions", phrases.say("introduction.title"), inPractice),
            item(path, "/upload", phrases.say("nav.upload"), false),
            item(path, "/imports", phrases.say("nav.imports"), false),
            item(path, "/about", phrases.say("nav.about"), inPractice));
    return new Frame(
        inPractice ? PRACTICE : null, nav, here(request, "id"), here(request, "en"), inPractice);
  }

  private static Item item(String path, String href, String text, boolean inPractice) {
    return new Item(inPractice ? href + "?world=" + PRACTICE : href, text, path.startsWith(href));
  }

  /** The address asked for, as it was written, which need not be well formed. */
  private static String here(HttpServletRequest request, String language) {
    var query = new StringJoiner("&");
    if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
      for (var parameter : request.getQueryString().split("&", -1)) {
        if (!parameter.isEmpty() && !parameter.startsWith("lang=")) {
          query.add(parameter);
        }
      }
    }
    return request.getRequestURI() + "?" + query.add("lang=" + language);
  }
}
