package id.jejaring.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code import}: brings sheets in and accounts for every row. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

  private static final List<String> OUTCOMES =
      List.of("created", "updated", "unchanged", "merged", "review", "rejected");

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "import.files")
  private List<Path> files = List.of();

  @Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "import.rejects")
  private @Nullable Path rejects;

  private final Commands jejaring;

  Import(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() throws IOException {
    for (var file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw CommandFailed.refused(jejaring.speech().say("import.unreadable", file));
      }
    }
    var exitCode = ExitCode.OK;
    try (var connection = jejaring.connect()) {
      for (var file : files) {
        exitCode = Math.max(exitCode, bringIn(connection.api(), file));
      }
    }
    return exitCode;
  }

  private int bringIn(Api api, Path file) throws IOException {
    var begun = api.upload("/api/imports", fields(), file);
    var path = "/api/imports/" + Api.encode(begun.json().path("id").asString(""));
    var answer = begun;
    while (isUnderWay(answer.json())) {
      progress(file, answer.json());
      pause();
      answer = api.get(path);
    }
    jejaring.terminal().progress("");
    if (jejaring.json()) {
      jejaring.terminal().print(answer.text());
    } else {
      print(file, answer.json());
    }
    var rejected = answer.json().path("rejected").asInt(0);
    if (rejected > 0) {
      var written = keep(api.get(path + "/rejects.csv").text(), rejectsOf(file));
      jejaring.terminal().note(jejaring.speech().say("import.rejected", rejected, written));
    }
    var failed = "failed".equals(answer.json().path("state").asString(""));
    return rejected > 0 || failed ? ExitCode.REFUSED : ExitCode.OK;
  }

  private Map<String, String> fields() {
    return new LinkedHashMap<>();
  }

  private static boolean isUnderWay(JsonNode job) {
    return switch (job.path("state").asString("")) {
      case "done", "failed", "undone" -> false;
      default -> true;
    };
  }

  private void progress(Path file, JsonNode job) {
    jejaring
        .terminal()
        .progress(
            jejaring
                .speech()
                .say(
                    "import.progress",
                    file.getFileName(),
                    jejaring.speech().number(job.path("rows").asDouble(0))));
  }

  private void print(Path file, JsonNode job) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    var table = Table.of(speech.say("import.outcome"), ">" + speech.say("import.rows"));
    for (var outcome : OUTCOMES) {
      table.row(speech.word("outcome", outcome), speech.number(job.path(outcome).asDouble(0)));
    }
    table.row(speech.say("import.all"), speech.number(job.path("rows").asDouble(0)));
    terminal.paragraph(speech.say("import.title", file.getFileName()));
    terminal.print(table.print(terminal.width()));
  }

  private Path rejectsOf(Path file) {
    return rejects == null ? beside(file) : rejects;
  }

  /** {@code members.rejects.csv}, or the next free number: a mended file is never overwritten. */
  static Path beside(Path file) {
    var name = String.valueOf(file.getFileName());
    var stem = name.replaceFirst("\\.[^.]*$", "").replaceFirst("\\.rejects(-\\d+)?$", "");
    var free = file.resolveSibling(stem + ".rejects.csv");
    for (int number = 2; Files.exists(free); number++) {
      free = file.resolveSibling("%s.rejects-%d.csv".formatted(stem, number));
    }
    return free;
  }

  private static Path keep(String csv, Path file) {
    try {
      return Files.writeString(file, csv, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw CommandFailed.refused(jejaring.speech().say("api.interrupted"));
    }
  }
}
