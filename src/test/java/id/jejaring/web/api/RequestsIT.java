package id.jejaring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.World;
import id.jejaring.web.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients get wrong is said to them; what they have read stays true. */
final class RequestsIT {

  private static Served program;

  @BeforeAll
  static void start(@TempDir Path data) {
    program = Served.on(data, "false");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ajEtNQ", "ajE1MA", "ajFhYmM", "50", "ajE5OTk5OTk5OTk5OTk"})
  void aCursorOfAnotherListIsRefused(String cursor) throws Exception {
    for (var list : new String[] {"/api/nodes?", "/api/programs?"}) {
      assertThat(program.get(list + "cursor=" + cursor).statusCode()).as(list).isEqualTo(400);
    }
    if (!cursor.equals("ajE1MA")) {
      assertThat(program.get("/api/nodes?q=kopi&cursor=" + cursor).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=50%25", "q=kopi+%26+roti", "q=%22%3E%3Cb%3E", "q=kopi&lang=en"})
  void thePageOfASearchLeadsToItsOtherLanguage(String query) throws Exception {
    var page = program.get("/search?" + query, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "href=\"/search?%s&amp;lang=en\""
                .formatted(query.replace("&lang=en", "").replace("&", "&amp;")));
  }

  @Test
  void aPageSaysWhatIsWrongInTheReadersLanguageAndTheApiInEnglishUnlessAskedOtherwise()
      throws Exception {
    var query = "?q=" + "a".repeat(300);
    assertThat(program.get("/search" + query, "Accept", "text/html").body())
        .contains("Kata carinya terlalu panjang")
        .doesNotContain("Search with");
    assertThat(program.get("/nodes/none", "Accept", "text/html").body())
        .doesNotContain("There is no", "cannot be");
    assertThat(program.get("/api/nodes" + query).body()).contains("Search with at most");
    assertThat(program.get("/api/nodes" + query, "Accept-Language", "id").body())
        .contains("Kata carinya terlalu panjang");
  }

  @Test
  void aDetailThatIsNullIsLeftOut() throws Exception {
    var tie =
        program.send(
            "POST",
            "/api/ties",
            """
            {"kind": "collaborates_with", "from": "%s", "to": "%s",
             "details": {"stage": null, "description": "katalog"}}
            """
                .formatted(
                    program.node("business", "Kopi Lor"), program.node("business", "Roti Kidul")));
    assertThat(tie.statusCode()).as(tie.body()).isEqualTo(201);
    assertThat(tie.body()).contains("katalog").doesNotContain("stage");
  }

  @Test
  void anAnswerThatChangedWithoutARevisionIsSentAnew() throws Exception {
    var shop = program.node("business", "Batik Lereng");
    var village = program.node("place", "Lereng");
    var first = program.get("/api/nodes/" + shop);
    assertThat(again(shop, tag(first)).statusCode()).isEqualTo(304);
    assertThat(program.get("/api/nodes/" + shop).headers().allValues("Vary").toString())
        .contains("Accept-Language");

    program.add(
        "/api/ties",
        "{\"kind\": \"located_in\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(shop, village));
    program.bean(id.jejaring.web.Scenes.class).fresh(World.SOURCED, Locale.ENGLISH);
    var second = again(shop, tag(first));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).contains("\"name\":\"Lereng\"");
  }

  @Test
  void aFigureIsReadAtItsAddressAndRemovedByWhoeverHasReadIt() throws Exception {
    var node = program.node("program", "Kombet Angka");
    var figure = "{\"measure\": \"participants\", \"value\": 40, \"unit\": \"businesses\"}";
    var made = program.send("POST", "/api/nodes/" + node + "/figures", figure);
    var address = made.headers().firstValue("Location").orElseThrow();
    var read = program.get(address);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(made.body());
    var tag = read.headers().firstValue("ETag").orElseThrow();
    assertThat(program.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(program.send("DELETE", address, "").statusCode()).isEqualTo(428);
    assertThat(program.send("DELETE", address, "", "If-Match", "\"2-0\"").statusCode())
        .isEqualTo(412);
    assertThat(program.send("DELETE", address, "", "If-Match", tag).statusCode()).isEqualTo(204);
    assertThat(program.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void theTagThatWasReadIsGoodForAChangeAndTheOldOneIsNot() throws Exception {
    var shop = program.node("business", "Sablon Utara");
    var tag = tag(program.get("/api/nodes/" + shop));
    assertThat(rename(shop, tag).statusCode()).isEqualTo(200);
    assertThat(rename(shop, tag).statusCode()).isEqualTo(412);
  }

  private static HttpResponse<String> rename(String node, String tag) throws Exception {
    return program.send(
        "PATCH", "/api/nodes/" + node, "{\"name\": \"Sablon Selatan\"}", "If-Match", tag);
  }

  private static HttpResponse<String> again(String node, String tag) throws Exception {
    return program.get("/api/nodes/" + node, "If-None-Match", tag);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void aMalformedFileIsReadToItsAccountOrFailsWithAClearMessage() throws Exception {
    new MalformedUploads(program).areAccountedForOrRefused();
  }

  @Test
  void aMalformedFileShowsItsColumnsOrWhatIsWrongOnAPage() throws Exception {
    new MalformedUploads(program).showTheirColumnsOrWhatIsWrong();
  }
}
