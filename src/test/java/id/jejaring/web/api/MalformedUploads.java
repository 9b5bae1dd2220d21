package id.jejaring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.malformed.Malformed;
import id.jejaring.importing.malformed.Malformed.Outcome;
import id.jejaring.importing.malformed.MalformedFiles;
import id.jejaring.web.Served;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some of the malformed files, sent as people and programs send them: never a failure of ours. */
final class MalformedUploads {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int STEP = 18;
  private static final int SMALL = 1 << 20;
  private static final List<String> OUTCOMES =
      List.of("created", "updated", "unchanged", "merged", "review", "rejected");

  private final Served program;

  MalformedUploads(Served program) {
    this.program = program;
  }

  /** Over REST each is read to its account or fails with a message. */
  void areAccountedForOrRefused() throws Exception {
    var files = small(STEP, 0);
    assertThat(files).hasSizeGreaterThanOrEqualTo(40);
    var softly = new SoftAssertions();
    for (var file : files) {
      var answer = program.upload("/api/imports", file.name(), file.content().bytes());
      softly.assertThat(answer.statusCode()).as(file.toString()).isIn(202, 422);
      if (answer.statusCode() == 202) {
        settled(file, JSON.readTree(answer.body()).path("id").asString(), softly);
      }
    }
    softly.assertAll();
  }

  /** On a page each shows its columns or what is wrong. */
  void showTheirColumnsOrWhatIsWrong() throws Exception {
    var softly = new SoftAssertions();
    for (var file : small(2 * STEP, 7)) {
      var sent =
          program.upload("/imports", file.name(), file.content().bytes(), "Accept", "text/html");
      softly.assertThat(sent.statusCode()).as(file.toString()).isIn(302, 422);
      if (sent.statusCode() == 302) {
        shown(file, location(sent), softly);
      }
    }
    softly.assertAll();
  }

  private static List<Malformed> small(int step, int from) throws IOException {
    var some = new ArrayList<Malformed>();
    for (var file : MalformedFiles.some(step, from)) {
      int length = file.content().bytes().length;
      if (length > 0 && length < SMALL) {
        some.add(file);
      }
    }
    return some;
  }

  private void settled(Malformed file, String id, SoftAssertions softly) throws Exception {
    var end =
        program
            .bean(Imports.class)
            .await(ImportId.of(id), Viewer.OWNER, Duration.ofMinutes(1))
            .state();
    var told = JSON.readTree(program.get("/api/imports/" + id).body());
    if (end == Import.State.DONE) {
      softly.assertThat(file.outcome()).as(file.toString()).isNotEqualTo(Outcome.REFUSED);
      softly.assertThat(sum(told)).as(file.toString()).isEqualTo(told.path("rows").asInt());
      softly
          .assertThat(told.path("total").asInt())
          .as(file.toString())
          .isEqualTo(told.path("rows").asInt());
    } else {
      softly.assertThat(end).as(file.toString()).isEqualTo(Import.State.FAILED);
      softly.assertThat(file.outcome()).as(file.toString()).isNotEqualTo(Outcome.READ);
      softly
          .assertThat(told.path("message").asString())
          .as(file.toString())
          .isNotBlank()
          .doesNotContain("coba lagi", "try again", "Exception");
      softly.assertThat(told.path("rows").asInt()).as(file.toString()).isZero();
    }
  }

  private static int sum(JsonNode told) {
    return OUTCOMES.stream().mapToInt(outcome -> told.path(outcome).asInt()).sum();
  }

  private void shown(Malformed file, String page, SoftAssertions softly) throws Exception {
    var told = program.get(page, "Accept", "text/html");
    if (told.statusCode() == 302) {
      told = program.get(location(told), "Accept", "text/html");
    }
    softly.assertThat(told.statusCode()).as(file.toString()).isEqualTo(200);
    softly.assertThat(told.body()).as(file.toString()).contains("</html>");
    var id = page.substring(page.lastIndexOf('/') + 1);
    var columns = program.get("/api/imports/" + id + "/columns");
    softly.assertThat(columns.statusCode()).as(file.toString()).isIn(200, 400);
  }

  private static String location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }
}
