package id.jejaring.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jejaring.web.Served;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WebhooksIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ATTEMPTS = 3;

  @TempDir static Path data;
  private static Served program;

  /** What a receiver got. */
  private record Received(String delivery, String timestamp, String signature, String body) {}

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private HttpServer receiver;
  private String hook = "";
  private String secret = "";

  @BeforeAll
  static void start() {
    program =
        Served.on(
            data,
            "none",
            "--jejaring.webhooks.loopback=true",
            "--jejaring.webhooks.first-retry=10ms",
            "--jejaring.webhooks.attempts=" + ATTEMPTS);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @BeforeEach
  void listens() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", this::take);
    receiver.start();
    var made = program.add("/api/webhooks", "{\"url\":\"%s\"}".formatted(address()));
    hook = made.path("id").asString("");
    secret = made.path("secret").asString("");
  }

  @AfterEach
  void stopListening() throws Exception {
    program.send("DELETE", "/api/webhooks/" + hook, "");
    receiver.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var status = answers.isEmpty() ? 200 : answers.remove();
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
    received.add(
        new Received(
            headers.getFirst("Jejaring-Delivery"),
            headers.getFirst("Jejaring-Timestamp"),
            headers.getFirst("Jejaring-Signature"),
            body));
  }

  private String address() {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
  }

  @Test
  void changesArriveSignedInTheirOrder() throws Exception {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      expected.add("Kriya " + i);
      add("Kriya " + i);
    }
    var told = new ArrayList<String>();
    while (told.size() < 5) {
      var one = next();
      assertThat(one.signature())
          .isEqualTo(Signature.of(secret, Long.parseLong(one.timestamp()), one.body()));
      for (var change : JSON.readTree(one.body()).path("changes")) {
        told.add(change.path("sentences").toString());
      }
    }
    for (int i = 0; i < 5; i++) {
      assertThat(told.get(i)).contains(expected.get(i));
    }
  }

  @Test
  void whatFailsIsSentAgainUnderTheSameNameAndNothingAfterItComesBefore() throws Exception {
    answers.addAll(List.of(500, 302));
    add("Batik Tekun");
    var first = next();
    add("Batik Sesudah");
    var second = next();
    var third = next();
    assertThat(first.body()).contains("Batik Tekun");
    for (var again : List.of(second, third)) {
      assertThat(again.delivery()).isEqualTo(first.delivery());
      assertThat(again.body()).isEqualTo(first.body());
    }
    var after = next();
    assertThat(after.body()).contains("Batik Sesudah").doesNotContain("Batik Tekun");
    assertThat(after.delivery()).isNotEqualTo(first.delivery());
  }

  @Test
  void whatIsNotTakenBecomesADeadLetterThatCanBeSentAgain() throws Exception {
    for (int i = 0; i < ATTEMPTS; i++) {
      answers.add(503);
    }
    add("Batik Mati");
    var lost = next();
    for (int i = 1; i < ATTEMPTS; i++) {
      next();
    }
    add("Batik Hidup");
    assertThat(next().body()).contains("Batik Hidup").doesNotContain("Batik Mati");

    var letters = JSON.readTree(program.get("/api/webhooks/" + hook + "/dead-letters").body());
    assertThat(letters.size()).isEqualTo(1);
    var letter = letters.get(0).path("id").asString("");
    assertThat(letter).isEqualTo(lost.delivery());
    assertThat(letters.get(0).path("error").asString("")).contains("503");
    var page = program.get("/webhooks", "Accept", "text/html", "Accept-Language", "id").body();
    assertThat(page)
        .contains(address(), "Penerima menjawab 503.", "/webhooks/" + hook + "/" + letter);
    var path = "/api/webhooks/" + hook + "/dead-letters/";
    var again = JSON.readTree(program.send("POST", path + letter, "").body());
    assertThat(again.path("delivered").asBoolean(false)).isTrue();
    assertThat(next().body()).contains("Batik Mati");
    assertThat(program.get("/api/webhooks/" + hook + "/dead-letters").body()).isEqualTo("[]");
    assertThat(program.send("POST", path + letter, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aPausedHookLosesNothing() throws Exception {
    state("/pause", "paused");
    add("Batik Nanti");
    state("/resume", "active");
    assertThat(next().body()).contains("Batik Nanti");
  }

  @Test
  void theSecretIsToldOnceAndKeptForTheOwnerOnly() throws Exception {
    assertThat(secret).hasSize(43);
    assertThat(program.get("/api/webhooks").body()).doesNotContain(secret);
    assertThat(program.get("/api/webhooks/" + hook).body()).doesNotContain(secret);
    assertThat(Files.getPosixFilePermissions(data.resolve("webhooks.json"))).hasSize(2);
  }

  @Test
  void anAddressInAPrivateNetworkIsRefusedWithTheReason() throws Exception {
    var answer = program.send("POST", "/api/webhooks", "{\"url\":\"https://169.254.169.254/\"}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("169.254.169.254");
  }

  @Test
  void aBadAddressStaysInTheFormBesideWhatIsWrongWithIt() throws Exception {
    var answer =
        program.send(
            "POST",
            "/webhooks",
            "url=https%3A%2F%2F169.254.169.254%2Fhook%3Fa%3Db",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html",
            "Accept-Language",
            "id");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("value=\"https://169.254.169.254/hook?a=b\"", "jaringan pribadi")
        .doesNotContain("private network");
  }

  private void state(String action, String expected) throws Exception {
    JsonNode now = JSON.readTree(program.send("POST", "/api/webhooks/" + hook + action, "").body());
    assertThat(now.path("state").asString("")).isEqualTo(expected);
  }

  private static void add(String name) throws Exception {
    program.add("/api/nodes", "{\"kind\":\"business\",\"name\":\"%s\"}".formatted(name));
  }

  private Received next() throws InterruptedException {
    var one = received.poll(30, TimeUnit.SECONDS);
    assertThat(one).as("a delivery within 30 s").isNotNull();
    return one;
  }
}
