package id.jejaring.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code introduce}: who can introduce one actor to another one, and what to write to them. */
@Command(name = "introduce", mixinStandardHelpOptions = true)
final class Introduce implements Callable<Integer> {

  private static final Set<String> ACTORS = Set.of("business", "community", "agency", "person");

  private final Commands jejaring;

  @Option(names = "--practice", descriptionKey = "practice")
  private boolean practice;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "introduce.from")
  private String from = "";

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "introduce.to")
  private String to = "";

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "introduce.limit")
  private int limit = 5;

  Introduce(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    try (var connection = jejaring.connect()) {
      var api = connection.api();
      var one = Named.get(api, jejaring.terminal(), from, ACTORS, practice);
      var other = Named.get(api, jejaring.terminal(), to, ACTORS, practice);
      var query = Map.of("from", one.id(), "to", other.id(), "limit", String.valueOf(limit));
      var answer = api.get(Api.path("/api/paths", query));
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      } else {
        print(one, other, answer.json());
      }
      return ExitCode.OK;
    }
  }

  private void print(Named one, Named other, JsonNode paths) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    terminal.paragraph(speech.say("introduce.title", one.label(), other.label()));
    if (paths.path("apart").asBoolean(false)) {
      terminal.paragraph(speech.say("introduce.apart"));
      return;
    }
    if (paths.has("tied")) {
      terminal.paragraph(speech.say("introduce.tied", Recommend.reason(paths.path("tied"))));
    }
    var items = paths.path("items");
    if (items.isEmpty()) {
      terminal.paragraph(speech.say("introduce.none"));
    } else {
      terminal.print("\n" + table(items).print(terminal.width()));
    }
    paths
        .path("resting")
        .forEach(each -> terminal.paragraph("• " + each.path("sentence").asString("")));
    if (paths.path("truncated").asBoolean(false)) {
      terminal.paragraph(speech.say("introduce.truncated"));
    }
    if (!items.isEmpty()) {
      message(items.get(0).path("message"));
    }
  }

  private Table table(JsonNode items) {
    var speech = jejaring.speech();
    var table =
        Table.of(
            ">#",
            speech.say("introduce.way"),
            ">" + speech.say("introduce.chance"),
            speech.say("recommend.why"));
    var rank = 0;
    for (var item : items) {
      var why = new ArrayList<String>();
      item.path("steps").forEach(step -> why.add("• " + Recommend.reason(step)));
      item.path("through")
          .forEach(each ->
              why.add(
                  "! "
                      + each.path("node").path("name").asString("")
                      + ": "
                      + each.path("sentence").asString("")));
      table.row(
          new String[] {
            String.valueOf(++rank),
            item.path("sentence").asString(""),
            speech.number(item.path("chance").asDouble()),
            String.join("\n", why)
          });
    }
    return table;
  }

  private void message(JsonNode message) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    terminal.paragraph(
        "\n" + speech.say("introduce.message", message.path("to").path("name").asString("")));
    terminal.print("\n" + Table.harmless(message.path("text").asString("")) + "\n");
    terminal.paragraph("\n" + message.path("whatsapp").asString(""));
    terminal.paragraph(speech.say("introduce.next"));
  }
}
