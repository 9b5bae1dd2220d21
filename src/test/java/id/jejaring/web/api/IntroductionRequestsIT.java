package id.jejaring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.World;
import id.jejaring.web.Scenes;
import id.jejaring.web.Served;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feedback, ways and introductions over REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IntroductionRequestsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Served program;
  private String ayu;
  private String budi;
  private String citra;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    program = Served.on(data, "false", "--jejaring.introductions.a-month=1");
    ayu = program.node("business", "Ayu Batik");
    budi = program.node("community", "Komunitas Budi");
    citra = program.node("business", "Citra Kopi");
    tie(ayu, budi);
    tie(budi, citra);
    program.bean(Scenes.class).fresh(World.SOURCED, Locale.ENGLISH);
  }

  @AfterAll
  void stop() {
    program.close();
  }

  @Test
  void feedbackIsGivenOnceHoweverOftenItIsSentAndTakenBack() throws Exception {
    var address = "/api/nodes/" + ayu + "/partners/" + citra + "/feedback";
    var said = "{\"verdict\": \"not_for_me\", \"why\": \"same_line\", \"note\": \"pesaing\"}";
    var first = program.send("POST", address, said, "Idempotency-Key", "satu");
    var again = program.send("POST", address, said, "Idempotency-Key", "satu");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    var list = json(program.get("/api/nodes/" + ayu + "/feedback").body());
    assertThat(list.path("items").get(0).path("why").asString("")).isEqualTo("same_line");
    var refused = program.send("POST", address, "{\"verdict\": \"great\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("useful, not_for_me, known, kept_apart");
    assertThat(program.send("DELETE", address, "").statusCode()).isEqualTo(204);
    assertThat(program.get(address).statusCode()).isEqualTo(404);
    assertThat(program.send("DELETE", address, "").statusCode()).isEqualTo(404);
  }

  @Test
  void anIntroductionGoesItsWayAndNobodyIsAskedMoreOftenThanTheyShould() throws Exception {
    var paths = json(program.get("/api/paths?from=" + ayu + "&to=" + citra).body());
    var way = paths.path("items").get(0);
    assertThat(way.path("through").get(0).path("node").path("id").asString("")).isEqualTo(budi);
    assertThat(way.path("steps").get(0).path("sources")).isNotEmpty();
    assertThat(way.path("message").path("text").asString("")).contains("Komunitas Budi");
    assertThat(way.path("message").path("text").asString(""))
        .as("only ties speak for it")
        .contains("Anda mengenal keduanya, dan menurut kami mereka bisa saling membantu.");
    var oneself = program.get("/api/paths?from=" + ayu + "&to=" + ayu);
    assertThat(oneself.statusCode()).isEqualTo(400);
    assertThat(oneself.body()).contains("cannot be introduced to itself");

    var asking =
        "{\"from\": \"%s\", \"to\": \"%s\", \"through\": [\"%s\"]}".formatted(ayu, citra, budi);
    var asked = program.send("POST", "/api/introductions", asking, "Idempotency-Key", "tanya");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    var address = asked.headers().firstValue("Location").orElseThrow();
    var often = program.send("POST", "/api/introductions", asking);
    assertThat(often.statusCode()).isEqualTo(409);
    assertThat(often.body()).contains("rests until", "restingUntil").doesNotContain("1 of 1");
    var again = program.send("POST", "/api/introductions", asking, "Idempotency-Key", "tanya");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(asked.body());
    var direct = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(ayu, citra);
    assertThat(
            program
                .send("POST", "/api/introductions", direct, "Idempotency-Key", "tanya")
                .statusCode())
        .isEqualTo(409);
    var resting = json(program.get("/api/paths?from=" + ayu + "&to=" + citra).body());
    assertThat(resting.path("items")).isEmpty();
    assertThat(resting.path("resting").get(0).path("restingUntil").asString("")).endsWith("-01");

    var read = program.get(address);
    var tag = read.headers().firstValue("ETag").orElseThrow();
    assertThat(program.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    var agreed = "{\"step\": \"agreed\", \"who\": \"%s\"}".formatted(budi);
    assertThat(program.send("PATCH", address, agreed).statusCode()).isEqualTo(428);
    var stepped = program.send("PATCH", address, agreed, "If-Match", tag);
    assertThat(stepped.statusCode()).as(stepped.body()).isEqualTo(200);
    assertThat(program.send("PATCH", address, agreed, "If-Match", tag).statusCode()).isEqualTo(412);
    var next = stepped.headers().firstValue("ETag").orElseThrow();
    var twice = program.send("PATCH", address, agreed, "If-Match", next);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("Komunitas Budi agrees. Nothing has changed.");
    assertThat(program.get(address).headers().firstValue("ETag")).hasValue(next);
    assertThat(program.send("PATCH", address, "{\"step\": \"met\"}", "If-Match", next).statusCode())
        .isEqualTo(409);
    var back = program.send("PATCH", address, "{\"step\": \"back\"}", "If-Match", next);
    assertThat(json(back.body()).path("steps")).hasSize(1);

    var open = json(program.get("/api/introductions?state=open&node=" + budi).body());
    assertThat(open.path("items")).hasSize(1);
    assertThat(
            json(program.get("/api/introductions?state=closed&node=" + ayu).body()).path("items"))
        .isEmpty();
    assertThat(program.get("/api/introductions?state=maybe").statusCode()).isEqualTo(400);
    var last = back.headers().firstValue("ETag").orElseThrow();
    assertThat(program.send("DELETE", address, "", "If-Match", last).statusCode()).isEqualTo(204);
    assertThat(program.get(address).statusCode()).isEqualTo(404);
    assertThat(program.send("POST", "/api/introductions", asking).statusCode())
        .as("what was asked stays asked")
        .isEqualTo(409);
  }

  @Test
  void fromAPageThatIsOutOfDateNoCollaborationIsRecorded() throws Exception {
    var dewi = program.node("business", "Dewi Rotan");
    var eka = program.node("business", "Eka Rotan");
    var asked =
        program.send(
            "POST",
            "/api/introductions",
            "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(dewi, eka));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    var address = asked.headers().firstValue("Location").orElseThrow();
    step(address, "{\"step\": \"agreed\", \"who\": \"%s\"}".formatted(eka));
    var rev = step(address, "{\"step\": \"working_together\"}");
    var page = address.replace("/api", "");

    step(address, "{\"step\": \"back\"}");
    var stale = program.submit(page + "/tie", "rev", rev);
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body())
        .contains("Perkenalan ini sudah berubah sejak halaman dibuka", "Dewi Rotan");
    assertThat(collaborations(dewi)).isZero();

    var again = step(address, "{\"step\": \"working_together\"}");
    var first = OperationId.random().toString();
    var done = program.submit(page + "/tie", "rev", again, "operation", first);
    assertThat(done.statusCode()).isEqualTo(302);
    var twice = program.submit(page + "/tie", "rev", again, "operation", first);
    assertThat(twice.statusCode()).as("the same click again").isEqualTo(302);
    var other = program.submit(page + "/tie", "rev", again);
    assertThat(other.statusCode()).as("another tab").isEqualTo(422);
    assertThat(other.body()).contains("Kerja sama keduanya sudah tercatat", "Lihat hubungan");
    assertThat(collaborations(dewi)).isEqualTo(1);

    var tag = program.get(address).headers().firstValue("ETag").orElseThrow();
    assertThat(program.send("DELETE", address, "", "If-Match", tag).statusCode()).isEqualTo(204);
    var removed = program.submit(page + "/tie", "rev", again);
    assertThat(removed.statusCode()).isEqualTo(404);
    assertThat(removed.body()).contains("Mungkin sudah dihapus");
    assertThat(collaborations(dewi)).isEqualTo(1);
  }

  /** Records a step, and says what revision that made. */
  private String step(String address, String step) throws Exception {
    var tag = program.get(address).headers().firstValue("ETag").orElseThrow();
    var answer = program.send("PATCH", address, step, "If-Match", tag);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("ETag").orElseThrow().replaceFirst("^\\D*(\\d+).*", "$1");
  }

  private int collaborations(String node) throws Exception {
    return json(program.get("/api/ties?kind=collaborates_with&node=" + node).body())
        .path("items")
        .size();
  }

  private void tie(String from, String to) throws Exception {
    program.add(
        "/api/ties", "{\"kind\": \"knows\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to));
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
