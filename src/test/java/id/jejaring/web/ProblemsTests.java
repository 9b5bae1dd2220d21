package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

final class ProblemsTests {

  @Test
  void eachRefusalHasItsStatusAndStableType() {
    assertThat(said(Refusal.invalid("limit", 0, "Ask for more."), "GET"))
        .isEqualTo("400 /problems/bad-parameter");
    assertThat(said(Refusal.invalid("name", "", "Fill it in."), "POST"))
        .isEqualTo("422 /problems/invalid");
    assertThat(said(Refusal.notFound("node", "x"), "GET")).isEqualTo("404 /problems/not-found");
    assertThat(said(new Refusal.Stale("changed", Map.of()), "PATCH"))
        .isEqualTo("412 /problems/stale");
    assertThat(said(new Refusal.Conflict("two", Map.of()), "POST"))
        .isEqualTo("409 /problems/conflict");
    assertThat(said(new Refusal.Unavailable("later"), "GET"))
        .isEqualTo("503 /problems/unavailable");
    assertThat(said(new MaxUploadSizeExceededException(1 << 20), "POST"))
        .isEqualTo("413 /problems/too-large");
  }

  @Test
  void offendingValuesAreFieldsAndTheMessageNamesTheNextStep() {
    var problem = Problems.of(Refusal.invalid("limit", 0, "Ask for 1 to 200 nodes."), "GET");
    assertThat(problem.getProperties()).containsEntry("field", "limit").containsEntry("value", "0");
    assertThat(problem.getDetail()).contains("limit", "\"0\"", "Ask for 1 to 200 nodes.");
  }

  @Test
  void aBugTellsNothingOfItself() {
    var problem = Problems.of(new IllegalStateException("secret: MATCH (n)"), "GET");
    assertThat(problem.getStatus()).isEqualTo(500);
    assertThat(problem.getDetail()).doesNotContain("secret", "MATCH");
  }

  private static String said(Exception exception, String method) {
    ProblemDetail problem = Problems.of(exception, method);
    return problem.getStatus() + " " + problem.getType();
  }
}
