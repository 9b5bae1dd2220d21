package id.jejaring.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Indonesian, unless the reader chose English by {@code ?lang=en} (remembered in a cookie) or the
 * browser asks for English before Indonesian.
 */
@Component("localeResolver")
public final class Languages implements LocaleResolver {

  /** The first language of every page. */
  public static final Locale INDONESIAN = Locale.of("id");

  private static final String NAME = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return known(request.getParameter(NAME))
        .or(() -> known(remembered(request)))
        .orElseGet(() -> accepted(request));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      var cookie =
          ResponseCookie.from(NAME, locale.getLanguage())
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .httpOnly(true)
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }

  /** The language of a choice made on this very request, if one was made. */
  static Optional<Locale> chosen(HttpServletRequest request) {
    return known(request.getParameter(NAME));
  }

  private static Locale accepted(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
      for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
        var locale = known(locales.nextElement().getLanguage());
        if (locale.isPresent()) {
          return locale.get();
        }
      }
    }
    return INDONESIAN;
  }

  private static @Nullable String remembered(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? null : cookie.getValue();
  }

  private static Optional<Locale> known(@Nullable String word) {
    return switch (word) {
      case "id", "in" -> Optional.of(INDONESIAN);
      case "en" -> Optional.of(Locale.ENGLISH);
      case null, default -> Optional.empty();
    };
  }
}
