package id.jejaring.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as people run it: a process of its own, with the launcher's flags. For tests. */
final class RunningProgram {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** A server's heap is half of what people have; it is asked a few things and then ended. */
  private static final List<String> SERVER =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=1",
          "-Xmx1g");

  private static final List<String> COMMAND =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xshare:auto");

  private final Process process;
  private final Path data;
  private final Path output;

  private RunningProgram(Process process, Path data, Path output) {
    this.process = process;
    this.data = data;
    this.output = output;
  }

  /** Starts any command on the data; what it prints goes to a file. */
  static RunningProgram start(Path data, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll("serve".equals(arguments[0]) ? SERVER : COMMAND);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "id.jejaring.Jejaring"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.toString()));
    var output = Files.createTempFile("jejaring-", ".out");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LANG", "id_ID.UTF-8");
    builder.environment().remove("LC_ALL");
    return new RunningProgram(builder.start(), data, output);
  }

  /** A server on any free port, without the sample, that has said it is ready. */
  static RunningProgram server(Path data) throws Exception {
    return start(data, "serve", "--port", "0", "--no-sample").awaitReady();
  }

  RunningProgram awaitReady() throws Exception {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (note()
        .filter(note -> note.pid() == process.pid() && note.isReady())
        .findAny()
        .isEmpty()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("Not ready: " + printed());
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  /** Waits for its end; how it ended. */
  int await() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("It does not end.");
    }
    return process.exitValue();
  }

  String printed() throws IOException {
    return Files.readString(output);
  }

  Process process() {
    return process;
  }

  /** The note of the server on this data, whichever process it is. */
  Stream<RunFolder.Note> note() {
    return RunFolder.in(data).find().stream();
  }

  String address() {
    return note().findAny().orElseThrow().address();
  }

  HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofString());
  }

  /** Sends a file as a form does. */
  HttpResponse<String> upload(String path, Path file) throws Exception {
    var body =
        "--x-x-x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--x-x-x--\r\n"
            .formatted(file.getFileName(), Files.readString(file));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "multipart/form-data; boundary=x-x-x")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  static HttpResponse<String> post(String address, String path, String json) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Ends it at once if it still runs: for after a test. */
  void clear() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
