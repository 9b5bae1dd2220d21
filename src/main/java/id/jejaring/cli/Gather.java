package id.jejaring.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code gather}: whom those who took part in an event should meet, and where they sit. */
@Command(name = "gather", mixinStandardHelpOptions = true)
final class Gather implements Callable<Integer> {

  @Option(names = "--practice", descriptionKey = "practice")
  private boolean practice;

  private final Commands jejaring;

  @Parameters(paramLabel = "EVENT", descriptionKey = "gather.name")
  private String name = "";

  @Option(names = "--each", paramLabel = "N", descriptionKey = "gather.each")
  private int each = 3;

  @Option(names = "--table", paramLabel = "N", descriptionKey = "gather.table")
  private int table = 8;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "gather.seed")
  private long seed = 1;

  @Option(names = "--elsewhere", descriptionKey = "gather.elsewhere")
  private boolean elsewhere;

  Gather(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    try (var connection = jejaring.connect()) {
      var api = connection.api();
      var event = Named.get(api, jejaring.terminal(), name, Set.of("event"), practice);
      var query =
          Map.of(
              "each", String.valueOf(each),
              "table", String.valueOf(table),
              "seed", String.valueOf(seed),
              "elsewhere", String.valueOf(elsewhere));
      var answer = api.get(Api.path("/api/events/" + event.id() + "/meetings", query));
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      } else {
        print(event, answer.json());
      }
      return ExitCode.OK;
    }
  }

  private void print(Named event, JsonNode round) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    terminal.paragraph(speech.say("gather.title", event.label()));
    var people = round.path("people");
    if (people.size() < 2) {
      terminal.paragraph(speech.say("gather.none"));
      return;
    }
    var measures = round.path("measures");
    terminal.paragraph(
        speech.say(
            "gather.sum",
            count(measures, "people"),
            count(measures, "tables"),
            count(measures, "introductions"),
            count(measures, "seatedTogether"),
            count(measures, "weak"),
            count(measures, "without")));
    var tables = new ArrayList<JsonNode>();
    people.forEach(tables::add);
    tables.sort((one, other) -> one.path("table").asInt(0) - other.path("table").asInt(0));
    var printed =
        Table.of(
            ">" + speech.say("gather.at"), speech.say("gather.who"), speech.say("gather.meet"));
    tables.forEach(person -> printed.row(row(person)));
    terminal.print("\n" + printed.print(terminal.width()));
  }

  private String count(JsonNode measures, String measure) {
    return jejaring.speech().number(measures.path(measure).asDouble(0));
  }

  private String[] row(JsonNode person) {
    var lines = new ArrayList<String>();
    person
        .path("meet")
        .forEach(meet -> {
          lines.add("• " + Named.label(meet.path("node"), jejaring.speech()));
          var reason = meet.path("reasons").path(0);
          lines.add("  " + Recommend.reason(reason));
        });
    if (lines.isEmpty()) {
      person
          .path("missing")
          .forEach(missing -> lines.add("? " + missing.path("sentence").asString("")));
    }
    return new String[] {
      person.path("table").asString(""),
      Named.label(person.path("node"), jejaring.speech()),
      String.join("\n", lines)
    };
  }
}
