package id.jejaring.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests that a foreign page makes in the user's browser, on loopback too: the name
 * asked for must be ours (against DNS rebinding), and what changes something must come from one of
 * our own pages or from no page at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(SecurityProperties.class)
final class Doorkeeper extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts;

  Doorkeeper(SecurityProperties properties) {
    this.hosts =
        Stream.concat(LOOPBACK.stream(), properties.hosts().stream())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var host = request.getHeader("Host");
    if (host == null || !hosts.contains(withoutPort(host))) {
      refuse(
          response,
          421,
          "misdirected",
          "This program is not %s. Open it by the address it printed at its start, or add the name to jejaring.security.hosts."
              .formatted(host == null ? "without a name" : '"' + shown(host) + '"'));
      return;
    }
    if (!READING.contains(request.getMethod()) && !isOwn(request, host)) {
      refuse(
          response,
          403,
          "foreign-origin",
          "A page of \"%s\" may not change anything here. Open the program's own page and repeat it there."
              .formatted(shown(String.valueOf(request.getHeader("Origin")))));
      return;
    }
    chain.doFilter(request, response);
  }

  /** A browser names the page a change comes from; programs such as curl name none. */
  private static boolean isOwn(HttpServletRequest request, String host) {
    var origin = request.getHeader("Origin");
    if (origin != null) {
      return host.equalsIgnoreCase(authority(origin));
    }
    var site = request.getHeader("Sec-Fetch-Site");
    return site == null || site.equals("same-origin") || site.equals("none");
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String withoutPort(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    var colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf(']') ? name.substring(0, colon) : name;
  }

  private static String shown(String header) {
    var plain = header.replaceAll("[^A-Za-z0-9.:/_\\[\\]-]", "?");
    return plain.length() > 100 ? plain.substring(0, 100) : plain;
  }

  private static void refuse(HttpServletResponse response, int status, String type, String detail)
      throws IOException {
    var body =
        "{\"type\":\"/problems/%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(type, status, detail.replace("\"", "\\\""));
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
