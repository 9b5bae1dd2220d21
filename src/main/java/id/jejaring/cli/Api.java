package id.jejaring.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API of one server. A problem that it answers becomes a {@link CommandFailed}. */
final class Api {

  /**
   * What the server answered.
   *
   * @param text the body as it came, for {@code --json}
   */
  record Answer(int status, JsonNode json, String text) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;
  private final Speech speech;

  Api(String address, Speech speech) {
    this.address = address.replaceFirst("/$", "");
    this.speech = speech;
  }

  /** A path with a query; parameters without a value are left out. */
  static String path(String path, Map<String, String> query) {
    var parameters =
        new TreeMap<>(query)
            .entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Answer get(String path) {
    return answered(request(path).GET());
  }

  Answer delete(String path) {
    return answered(request(path).DELETE());
  }

  Answer put(String path, String json) {
    return answered(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  /** Like {@link #get}, but a problem is an answer too: health says 503 with its reasons. */
  Answer ask(String path) {
    return send(request(path).GET());
  }

  /** Asks for something to be begun that needs no more than its address. */
  Answer post(String path) {
    return answered(request(path).POST(BodyPublishers.noBody()));
  }

  /** Sends a file as a form would, streaming it from the disk. */
  Answer upload(String path, Map<String, String> fields, Path file) throws FileNotFoundException {
    return upload(path, fields, List.of(file));
  }

  /** Sends several files as a form would, streaming them from the disk. */
  Answer upload(String path, Map<String, String> fields, List<Path> files)
      throws FileNotFoundException {
    var boundary = "jejaring-" + UUID.randomUUID();
    var parts = new ArrayList<BodyPublisher>();
    fields.forEach((name, value) ->
        parts.add(
            BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value))));
    for (var file : files) {
      var name = file.getFileName().toString().replace("\"", "%22").replaceAll("[\r\n]", " ");
      var head =
          List.of(
              "--" + boundary,
              "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"".formatted(name),
              "Content-Type: application/octet-stream",
              "",
              "");
      parts.add(BodyPublishers.ofString(String.join("\r\n", head)));
      parts.add(BodyPublishers.ofFile(file));
      parts.add(BodyPublishers.ofString("\r\n"));
    }
    parts.add(BodyPublishers.ofString("--%s--\r\n".formatted(boundary)));
    return answered(
        request(path)
            .timeout(Duration.ofMinutes(30))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
  }

  /** Writes what a path answers into a new file; nothing is left of one that breaks off. */
  void download(String path, Path file) throws IOException {
    var part = Files.createTempFile(file.toAbsolutePath().getParent(), ".jejaring-", ".part");
    try {
      var response =
          http.send(
              request(path).timeout(Duration.ofMinutes(30)).GET().build(),
              BodyHandlers.ofFile(part));
      if (response.statusCode() >= 400) {
        var problem = json(Files.readString(part));
        throw CommandFailed.refused(
            Table.harmless(problem.path("detail").asString("" + response.statusCode())));
      }
      Files.move(part, file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailed.refused(speech.say("api.interrupted"));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json, application/problem+json, */*;q=0.5")
        .header("Accept-Language", speech.tag());
  }

  private Answer answered(HttpRequest.Builder request) {
    var answer = send(request);
    if (answer.status() < 400) {
      return answer;
    }
    var detail = answer.json().path("detail").asString("");
    var title = answer.json().path("title").asString("");
    throw CommandFailed.refused(
        detail.isBlank()
            ? speech.say("api.problem", answer.status(), title)
            : Table.harmless(detail));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailed.refused(speech.say("api.interrupted"));
    } catch (IOException e) {
      throw CommandFailed.refused(speech.say("api.gone", address, e.toString()));
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException _) {
      return JSON.nullNode();
    }
  }
}
