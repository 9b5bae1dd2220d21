package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Jejaring;
import id.jejaring.network.Network;
import id.jejaring.registry.Registry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in this process, asked over HTTP. For tests. */
public final class Served implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext program;
  private final String address;

  private Served(ConfigurableApplicationContext program) {
    this.program = program;
    var port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    this.address = "http://127.0.0.1:" + port;
  }

  /**
   * Starts on an empty folder and returns when the network is there.
   *
   * @param sample as in {@code jejaring.sample}: true, false for the reference data only, or none
   */
  public static Served on(Path data, String sample, String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.addAll(
        List.of("--server.port=0", "--jejaring.data=" + data, "--jejaring.sample=" + sample));
    var program = SpringApplication.run(Jejaring.class, all.toArray(String[]::new));
    program
        .getBean(Network.class)
        .atLeast(program.getBean(Registry.class).lastChange(), Duration.ofMinutes(2));
    return new Served(program);
  }

  /** A part of the program. */
  public <T> T bean(Class<T> type) {
    return program.getBean(type);
  }

  /** Asks for a path; headers as names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET());
  }

  /** What a path answers, byte for byte. */
  public byte[] download(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
  }

  /** Sends JSON; headers as names and values in turn. */
  public HttpResponse<String> send(String method, String path, String json, String... headers)
      throws Exception {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** Sends the fields of a form, as names and values in turn, as a page does. */
  public HttpResponse<String> submit(String path, String... fields) throws Exception {
    var body = new StringJoiner("&");
    for (int at = 0; at < fields.length; at += 2) {
      body.add(fields[at] + "=" + URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
    }
    return send(
        request(path, "Accept", "text/html", "Accept-Language", "id")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Sends a file as a form does, under this name; headers as names and values in turn. */
  public HttpResponse<String> upload(String path, String name, byte[] file, String... headers)
      throws Exception {
    var body = new ByteArrayOutputStream();
    var head =
        "--x-x-x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--x-x-x--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=x-x-x")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Records something and answers with it. */
  public JsonNode add(String path, String json) throws Exception {
    var answer = send("POST", path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  /** Records a node and answers with its id. */
  public String node(String kind, String name) throws Exception {
    return add("/api/nodes", "{\"kind\": \"%s\", \"name\": \"%s\"}".formatted(kind, name))
        .path("id")
        .asString("");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    program.close();
  }
}
