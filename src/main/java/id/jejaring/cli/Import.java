package id.jejaring.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code import}: brings sheets in, accounts for every row, and takes an import back. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

  private static final List<String> OUTCOMES =
      List.of("created", "updated", "unchanged", "merged", "review", "rejected");

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "import.files")
  private List<Path> files = List.of();

  @Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "import.rejects")
  private @Nullable Path rejects;

  @Option(names = "--undo", paramLabel = "ID", descriptionKey = "import.undo")
  private String undo = "";

  @Option(names = "--event", paramLabel = "NAME", descriptionKey = "import.event")
  private String event = "";

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "import.date")
  private String date = "";

  @Option(names = "--place", paramLabel = "NAME", descriptionKey = "import.place")
  private String place = "";

  @Option(names = "--program", paramLabel = "NAME", descriptionKey = "import.program")
  private String program = "";

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "import.kind")
  private String kind = "";

  @Option(names = "--names", paramLabel = "ask|known|new", descriptionKey = "import.names")
  private String names = "";

  @Option(names = "--columns", descriptionKey = "import.columns")
  private boolean columns;

  @Option(names = "--map", paramLabel = "HEADING=FIELD", descriptionKey = "import.map")
  private List<String> map = List.of();

  private final Commands jejaring;

  Import(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() throws IOException {
    var speech = jejaring.speech();
    if (files.isEmpty() == undo.isEmpty()) {
      throw new CommandFailed(ExitCode.USAGE, speech.say("import.what"));
    }
    for (var file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw CommandFailed.refused(speech.say("import.unreadable", file));
      }
    }
    var exitCode = ExitCode.OK;
    var mapping = ColumnMap.of(map, speech);
    try (var connection = jejaring.connect()) {
      if (!undo.isEmpty()) {
        return takeBack(connection.api());
      }
      for (var file : files) {
        exitCode =
            Math.max(
                exitCode,
                columns
                    ? look(connection.api(), file, mapping)
                    : bringIn(connection.api(), file, mapping));
      }
    }
    return exitCode;
  }

  /** Prints what the columns hold, and brings nothing in. */
  private int look(Api api, Path file, ColumnMap mapping) throws IOException {
    var path = waiting(api, file);
    try {
      var mapped = mapped(api, path, mapping);
      if (jejaring.json()) {
        jejaring.terminal().print(mapped.toString());
      } else {
        jejaring
            .terminal()
            .paragraph(
                jejaring.speech().say("import.columns.of", String.valueOf(file.getFileName())));
        ColumnMap.print(mapped, jejaring.terminal());
        jejaring.terminal().paragraph(jejaring.speech().say("import.columns.how"));
      }
    } finally {
      api.delete(path);
    }
    return ExitCode.OK;
  }

  /** Where what is said fits no heading that was found, the first row is taken for the headings. */
  private JsonNode mapped(Api api, String path, ColumnMap mapping) {
    var found = api.get(path + "/columns").json();
    if (!mapping.fits(found)) {
      var first = api.get(path + "/columns?heading=1").json();
      if (mapping.fits(first)) {
        return mapping.over(first, jejaring.speech());
      }
    }
    return mapping.over(found, jejaring.speech());
  }

  /** Sends a file that waits for its columns; refuses one that cannot be read. */
  private String waiting(Api api, Path file) throws IOException {
    var fields = said();
    fields.put("ask", "columns");
    var path = path(api.upload("/api/imports", fields, file).json().path("id").asString(""));
    var sheet = await(api, path).json();
    if (!"columns".equals(sheet.path("state").asString(""))) {
      throw CommandFailed.refused(
          jejaring.speech().say("import.failed", file, sheet.path("message").asString("?")));
    }
    return path;
  }

  /** Sends a file whose columns are said, as far as the command line says anything of them. */
  private String begun(Api api, Path file, ColumnMap mapping) throws IOException {
    if (mapping.said().isEmpty()) {
      return path(api.upload("/api/imports", said(), file).json().path("id").asString(""));
    }
    var path = waiting(api, file);
    try {
      var mapped = mapped(api, path, mapping);
      api.put(path + "/columns", ColumnMap.body(mapped));
    } catch (CommandFailed failed) {
      api.delete(path);
      throw failed;
    }
    return path;
  }

  private int bringIn(Api api, Path file, ColumnMap mapping) throws IOException {
    var path = begun(api, file, mapping);
    var answer = await(api, path);
    var sheet = answer.json();
    if (jejaring.json()) {
      jejaring.terminal().print(answer.text());
    }
    if (!"done".equals(sheet.path("state").asString(""))) {
      throw CommandFailed.refused(
          jejaring.speech().say("import.failed", file, sheet.path("message").asString("?")));
    }
    if (!jejaring.json()) {
      print(file, sheet);
      new Gift(jejaring.terminal()).print(api.get(path + "/summary").json());
      jejaring
          .terminal()
          .paragraph(jejaring.speech().say("import.undo.how", sheet.path("id").asString("")));
    }
    var rejected = sheet.path("rejected").asInt(0);
    if (rejected == 0) {
      return ExitCode.OK;
    }
    for (var part : api.get(path + "/rejects").json().path("items")) {
      keep(part.path("rows").asInt(0), api.get(part.path("href").asString("")).text(), file);
    }
    return ExitCode.REFUSED;
  }

  /** A file for each sheet: a mended one is never overwritten. */
  private void keep(int rows, String csv, Path sheet) throws IOException {
    var free = free(rejects == null ? beside(sheet) : rejects);
    Files.writeString(free, csv, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    jejaring
        .terminal()
        .note(jejaring.speech().say("import.rejected", jejaring.speech().number(rows), free));
  }

  private int takeBack(Api api) {
    api.delete(path(undo));
    var answer = await(api, path(undo));
    if (jejaring.json()) {
      jejaring.terminal().print(answer.text());
    }
    var sheet = answer.json();
    var file = sheet.path("file").asString("?");
    if (!"undone".equals(sheet.path("state").asString(""))) {
      throw CommandFailed.refused(
          jejaring.speech().say("import.notUndone", file, sheet.path("message").asString("?")));
    }
    if (!jejaring.json()) {
      jejaring.terminal().paragraph(jejaring.speech().say("import.undone", file));
      var forgotten = sheet.path("message").asString("");
      if (!forgotten.isEmpty()) {
        jejaring.terminal().paragraph(forgotten);
      }
    }
    return ExitCode.OK;
  }

  /** What the command line says about the sheet. */
  private Map<String, String> said() {
    var said = new LinkedHashMap<String, String>();
    said.put("event", event);
    said.put("date", date);
    said.put("place", place);
    said.put("program", program);
    said.put("kind", kind);
    said.put("names", names);
    said.values().removeIf(String::isBlank);
    return said;
  }

  private Api.Answer await(Api api, String path) {
    var standstill = new Standstill();
    while (true) {
      var answer = api.get(path);
      var state = answer.json().path("state").asString("");
      switch (state) {
        case "queued", "reading", "undoing" -> {
          progress(answer.json());
          if (standstill.begins(state + answer.json().path("read"), System.nanoTime())) {
            jejaring
                .terminal()
                .note(jejaring.speech().say("import.waiting", Standstill.PATIENCE.toSeconds()));
          }
        }
        default -> {
          jejaring.terminal().progress("");
          return answer;
        }
      }
      pause(jejaring.speech());
    }
  }

  private void progress(JsonNode sheet) {
    var speech = jejaring.speech();
    var total = sheet.path("total").asInt(0);
    jejaring
        .terminal()
        .progress(
            speech.say(
                "import.progress",
                sheet.path("file").asString(""),
                speech.number(sheet.path("read").asInt(0)),
                total == 0 ? "?" : speech.number(total)));
  }

  private void print(Path file, JsonNode sheet) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    var table = Table.of(speech.say("import.outcome"), ">" + speech.say("import.rows"));
    for (var outcome : OUTCOMES) {
      table.row(speech.word("outcome", outcome), speech.number(sheet.path(outcome).asInt(0)));
    }
    table.row(speech.say("import.all"), speech.number(sheet.path("rows").asInt(0)));
    terminal.paragraph(speech.say("import.title", String.valueOf(file.getFileName())));
    terminal.print(table.print(terminal.width()));
    sheet.path("cautions").forEach(caution -> terminal.paragraph("! " + caution.asString("")));
  }

  /** {@code members.rejects.csv} beside {@code members.xlsx}. */
  static Path beside(Path file) {
    var stem = stem(file).replaceFirst("\\.rejects(-\\d+)?$", "");
    return file.resolveSibling(stem + ".rejects.csv");
  }

  /** The file, or where there is one already the same with the next free number. */
  static Path free(Path wanted) {
    var stem = stem(wanted);
    var ending = String.valueOf(wanted.getFileName()).substring(stem.length());
    var free = wanted;
    for (int number = 2; Files.exists(free); number++) {
      free = wanted.resolveSibling("%s-%d%s".formatted(stem, number, ending));
    }
    return free;
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  private static String path(String id) {
    return "/api/imports/" + Api.encode(id);
  }

  /** Before a server is asked again how far it is. */
  static void pause(Speech speech) {
    try {
      Thread.sleep(200);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw CommandFailed.refused(speech.say("api.interrupted"));
    }
  }
}
