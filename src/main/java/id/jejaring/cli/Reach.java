package id.jejaring.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code reach}: how far a program goes, beside what was declared of it. */
@Command(name = "reach", mixinStandardHelpOptions = true)
final class Reach implements Callable<Integer> {

  private static final int MOST_NAMED = 6;

  @Option(names = "--practice", descriptionKey = "practice")
  private boolean practice;

  private final Commands jejaring;

  @Parameters(paramLabel = "PROGRAM", descriptionKey = "reach.name")
  private String name = "";

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "reach.from")
  private String from = "";

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "reach.to")
  private String to = "";

  @Option(names = "--hops", paramLabel = "N", descriptionKey = "reach.hops")
  private String hops = "";

  Reach(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    try (var connection = jejaring.connect()) {
      var api = connection.api();
      var program = Named.get(api, jejaring.terminal(), name, Set.of("program"), practice);
      var query = Map.of("from", from, "to", to, "hops", hops);
      var answer = api.get(Api.path("/api/programs/" + program.id() + "/reach", query));
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      } else {
        print(program, answer.json());
      }
      return ExitCode.OK;
    }
  }

  private void print(Named program, JsonNode reach) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    terminal.paragraph(speech.say("reach.title", program.label()));
    var participants = reach.path("participants");
    terminal.paragraph(
        speech.say(
            "reach.participants",
            speech.number(participants.path("count").asDouble(0)),
            kinds(participants.path("byKind")),
            speech.number(participants.path("events").asDouble(0))));
    reach.path("declared").forEach(figure -> terminal.paragraph(declared(figure)));
    var table =
        Table.of(
            ">" + speech.say("reach.hop"),
            ">" + speech.say("reach.count"),
            speech.say("reach.kinds"),
            speech.say("reach.subsectors"),
            speech.say("reach.places"));
    row(table, "0", participants);
    reach.path("hops").forEach(hop -> row(table, hop.path("hop").asString("?"), hop));
    terminal.print("\n" + table.print(terminal.width()));
    int untied = reach.path("coverage").path("participantsWithoutTies").asInt(0);
    if (untied > 0) {
      terminal.paragraph(
          speech.say(
              "reach.untied",
              speech.number(untied),
              speech.number(participants.path("count").asDouble(0))));
    }
    terminal.paragraph(speech.say("reach.how"));
  }

  private void row(Table table, String label, JsonNode tally) {
    table.row(
        label,
        jejaring.speech().number(tally.path("count").asDouble(0)),
        kinds(tally.path("byKind")),
        named(tally.path("bySubsector"), tally.path("withoutSubsector").asInt(0)),
        named(tally.path("byPlace"), tally.path("withoutPlace").asInt(0)));
  }

  private String kinds(JsonNode counts) {
    var parts = new ArrayList<String>();
    counts
        .properties()
        .forEach(entry ->
            parts.add(
                part(jejaring.speech().word("kind", entry.getKey()), entry.getValue().asInt(0))));
    return parts.isEmpty() ? "–" : String.join(", ", parts);
  }

  /** The largest by name, the others as one number. */
  private String named(JsonNode counts, int without) {
    var speech = jejaring.speech();
    var parts = new ArrayList<String>();
    var others = 0;
    for (var entry : counts) {
      if (parts.size() < MOST_NAMED) {
        parts.add(part(entry.path("name").asString("?"), entry.path("count").asInt(0)));
      } else {
        others += entry.path("count").asInt(0);
      }
    }
    if (others > 0) {
      parts.add(part(speech.say("reach.others"), others));
    }
    if (without > 0) {
      parts.add(part(speech.say("reach.without"), without));
    }
    return parts.isEmpty() ? "–" : String.join(", ", parts);
  }

  private String part(String name, int count) {
    return name + " " + jejaring.speech().number(count);
  }

  private String declared(JsonNode figure) {
    var source = figure.path("source").path("title").asString("");
    return jejaring
        .speech()
        .say(
            source.isBlank() ? "reach.declared" : "reach.declared.source",
            figure.path("sentence").asString(""),
            source,
            figure.path("row").asString(""));
  }
}
