package id.jejaring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.OperationId;
import id.jejaring.web.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements are judged, records merged and changes undone as people do it, over HTTP. */
final class LedgerRequestsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Served program;

  @BeforeAll
  static void start(@TempDir Path data) {
    program = Served.on(data, "none");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void anEditIsToldInTheReadersLanguageAndTakenBackOnThePage() throws Exception {
    var shop = program.node("business", "Batik Rina");
    patch("/api/nodes/" + shop, "{\"size\": \"micro\"}");
    patch("/api/nodes/" + shop, "{\"size\": null}");

    var history = json(program.get("/api/nodes/" + shop + "/history", "Accept-Language", "id"));
    assertThat(history.path("items").get(0).path("sentences").toString()).contains("dikosongkan");
    var page = program.get("/nodes/" + shop + "/ledger", "Accept", "text/html");
    assertThat(page.body()).contains("dikosongkan", "Urungkan", "Gabungkan");

    var undone = undo(history.path("items").get(0).path("id").asString());
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(204);
    assertThat(program.get("/api/nodes/" + shop).body()).contains("\"size\":\"micro\"");
    var made = history.path("items").get(2).path("id").asString();
    var refused = undo(made);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("owner has said more of it since");
  }

  @Test
  void aRemovedRecordIsBroughtBackFromThePageOfRecentChanges() throws Exception {
    var shop = program.node("business", "Warung Sempat Hilang");
    var rev = program.get("/api/nodes/" + shop).headers().firstValue("ETag").orElseThrow();
    program.send("DELETE", "/api/nodes/" + shop, "", "If-Match", rev);
    assertThat(program.get("/api/nodes/" + shop).statusCode()).isEqualTo(404);
    var page = program.get("/changes", "Accept", "text/html", "Accept-Language", "id").body();
    assertThat(page).contains("Warung Sempat Hilang dihapus.");
    var removal = page.substring(page.indexOf("Warung Sempat Hilang dihapus."));
    var undo = removal.substring(removal.indexOf("/changes/") + 9).substring(0, 36);
    assertThat(undo(undo).statusCode()).isEqualTo(204);
    assertThat(program.get("/api/nodes/" + shop).statusCode()).isEqualTo(200);
    assertThat(program.get("/changes", "Accept", "text/html", "Accept-Language", "id").body())
        .contains("Sudah diurungkan.");
  }

  @Test
  void aMergedRecordIsFoundUnderItsOldAddressUntilItIsSeparatedAgain() throws Exception {
    var gone = program.node("business", "Kopi Lor");
    var into = program.node("business", "Kedai Kopi Lor");
    var other = program.node("business", "Roti Kidul");
    var merge =
        program.send("POST", "/api/nodes/" + gone + "/merge", "{\"into\": \"%s\"}".formatted(into));
    assertThat(merge.statusCode()).as(merge.body()).isEqualTo(200);

    var moved = program.get("/api/nodes/" + gone + "?x=1");
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(moved.headers().firstValue("Location")).hasValue("/api/nodes/" + into + "?x=1");
    var tie =
        program.send(
            "POST",
            "/api/ties",
            "{\"kind\": \"knows\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(gone, other));
    assertThat(tie.statusCode()).as(tie.body()).isEqualTo(201);
    assertThat(tie.body()).contains(into).doesNotContain(gone);

    var history = json(program.get("/api/nodes/" + into + "/history")).path("items");
    var op = history.get(1).path("id").asString();
    assertThat(undo(op).statusCode()).isEqualTo(204);
    assertThat(program.get("/api/nodes/" + gone).statusCode()).isEqualTo(200);
    assertThat(program.get("/nodes/" + gone + "/merge?with=" + into).body())
        .contains("Pertahankan Kedai Kopi Lor");
  }

  @Test
  void aStatementIsDisputedAndNullInATieSaysThatItIsNotKnown() throws Exception {
    var body =
        """
        {"kind": "knows", "from": "%s", "to": "%s", "since": "2019", "strength": 4}
        """
            .formatted(program.node("business", "Tenun A"), program.node("business", "Tenun B"));
    var tie = program.add("/api/ties", body);
    var claim = tie.path("claims").get(0).path("id").asString();
    var disputed =
        program.send("POST", "/api/claims/" + claim + "/dispute", "{\"why\": \"belum kenal\"}");
    assertThat(disputed.statusCode()).as(disputed.body()).isEqualTo(200);
    var address = "/api/ties/" + tie.path("id").asString();
    assertThat(program.get(address).body()).contains("belum kenal", "\"word\":\"disputed\"");

    patch(address, "{\"strength\": null}");
    var now = json(program.get(address));
    assertThat(now.has("strength")).isFalse();
    assertThat(now.path("since").asString()).isEqualTo("2019");
    assertThat(now.path("claims").size()).isEqualTo(2);
    assertThat(program.get("/ties/" + tie.path("id").asString(), "Accept", "text/html").body())
        .contains("belum kenal", "disanggah");
    assertThat(program.get(address + "?knownOn=2001").statusCode()).isEqualTo(404);
  }

  @Test
  void whoWithdrawsTheOnlyStatementOfATieIsToldAtOneEndAndMayTakeItBackThere() throws Exception {
    var one = program.node("business", "Anyaman Utara");
    var other = program.node("business", "Bambu Selatan");
    var tie =
        program.add(
            "/api/ties",
            "{\"kind\": \"knows\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(one, other));
    var id = tie.path("id").asString();
    var claim = tie.path("claims").get(0).path("id").asString();
    var disputed = program.submit("/claims/" + claim, "answer", "dispute", "back", "/ties/" + id);
    assertThat(led(disputed)).isEqualTo("/ties/" + id);

    var withdrawn = program.submit("/claims/" + claim, "answer", "withdraw", "back", "/ties/" + id);
    assertGone(led(withdrawn), one, id);

    var again =
        program
            .add(
                "/api/ties",
                "{\"kind\": \"knows\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(one, other))
            .path("id")
            .asString();
    var made = json(program.get("/api/nodes/" + one + "/history")).path("items").get(0).path("id");
    var undone = program.submit("/changes/" + made.asString() + "/undo", "back", "/ties/" + again);
    assertGone(led(undone), one, again);
    var foreign =
        program.submit("/claims/" + claim, "answer", "confirm", "back", "//contoh.id/ties/" + id);
    assertThat(led(foreign)).isEqualTo("/");
  }

  /** The ledger of one end tells that the tie is gone; its form brings the tie's page back. */
  private static void assertGone(String address, String end, String tie) throws Exception {
    assertThat(address).startsWith("/nodes/" + end + "/ledger?");
    var page = program.get(address, "Accept", "text/html", "Accept-Language", "id");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Hubungan Anyaman Utara dengan Bambu Selatan tidak tercatat lagi");
    var notice = page.body().substring(page.body().indexOf("id=\"gone\""));
    var undo = notice.substring(notice.indexOf("/changes/"), notice.indexOf("/undo") + 5);
    var back = program.submit(undo, "back", "/ties/" + tie);
    assertThat(led(back)).isEqualTo("/ties/" + tie);
    assertThat(program.get("/ties/" + tie, "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(program.get(address, "Accept", "text/html").body())
        .as("of a tie that is back")
        .doesNotContain("id=\"gone\"");
  }

  private static String led(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(to -> to.replaceFirst("^https?://[^/]+", ""))
        .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
  }

  @Test
  void aReaderOfTheFeedLearnsThatAChangeDidMoreAndGetsIt() throws Exception {
    var shop = program.node("business", "Kriya Banyak");
    var next = json(program.get("/api/changes?since=now")).path("next").asString();
    patch(
        "/api/nodes/" + shop,
        """
        {"description": "kriya", "tags": ["kriya"], "aliases": ["KB"], "lineOfBusiness": "kriya",
         "declaredSector": "kriya", "size": "micro", "website": "https://contoh.id",
         "instagram": "kriyabanyak", "nib": "1234567890123", "phone": "+6281234567890",
         "email": "a@contoh.id", "address": "Jalan Banyak 1", "note": "kriya", "since": "2019"}
        """);
    var told = json(program.get("/api/changes?since=" + next)).path("items").get(0);
    int more = told.path("more").asInt(0);
    assertThat(more).isPositive();
    var rest = json(program.get("/api/changes/" + told.path("id").asString() + "?from=12"));
    assertThat(rest.path("sentences").size()).isEqualTo(more);
    assertThat(rest.has("more")).isFalse();
    assertThat(program.get("/api/changes/" + OperationId.random()).statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverWaitsForAChangeIsAnsweredByIt() throws Exception {
    var next = json(program.get("/api/changes?since=now")).path("next").asString();
    var waiting =
        CompletableFuture.supplyAsync(() -> {
          try {
            return program.get("/api/changes?wait=50&since=" + next).body();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    program.node("business", "Gerabah Baru");

    assertThat(waiting.join()).contains("Gerabah Baru");
    assertThat(program.get("/api/changes?wait=61").statusCode()).isEqualTo(400);
    assertThat(program.get("/api/changes?since=ajE1MA").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> undo(String change) throws Exception {
    return program.send("POST", "/api/changes/" + change + "/undo", "");
  }

  private static void patch(String address, String body) throws Exception {
    var tag = program.get(address).headers().firstValue("ETag").orElseThrow();
    var answer = program.send("PATCH", address, body, "If-Match", tag);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
