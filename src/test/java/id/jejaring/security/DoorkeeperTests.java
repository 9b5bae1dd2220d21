package id.jejaring.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class DoorkeeperTests {

  private final Doorkeeper doorkeeper =
      new Doorkeeper(new SecurityProperties(List.of("jejaring.example")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          GET,    localhost:8080,    -,                        -,           200
          GET,    127.0.0.1:8080,    -,                        cross-site,  200
          GET,    [::1]:8080,        -,                        -,           200
          GET,    JEJARING.example,  -,                        -,           200
          GET,    evil.example,      -,                        -,           421
          GET,    localhost.evil.example:8080, -,              -,           421
          GET,    -,                 -,                        -,           421
          POST,   localhost:8080,    -,                        -,           200
          POST,   localhost:8080,    http://localhost:8080,    same-origin, 200
          POST,   localhost:8080,    http://localhost:9999,    same-site,   403
          POST,   localhost:8080,    http://evil.example,      cross-site,  403
          POST,   localhost:8080,    null,                     cross-site,  403
          POST,   localhost:8080,    -,                        cross-site,  403
          DELETE, localhost:8080,    http://evil.example,      -,           403
          PATCH,  localhost:8080,    -,                        same-origin, 200
          """)
  void turnsAwayForeignNamesAndForeignPages(
      String method, String host, String origin, String site, int status) throws Exception {
    var request = new MockHttpServletRequest(method, "/api/nodes");
    request.removeHeader("Host");
    if (host != null) {
      request.addHeader("Host", host);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    var response = new MockHttpServletResponse();

    doorkeeper.doFilter(request, response, new MockFilterChain());

    assertThat(response.getStatus()).isEqualTo(status);
    if (status != 200) {
      assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }
  }
}
